/** The notes about a record, and those that lead to it, in the Inspector. */
import { CornerUpLeft, StickyNote } from 'lucide-react';

import type { Note, NoteSubject } from '#core/model.ts';

import { useBacklinks } from '../backlinks.ts';
import { Markdown } from '../markdown.tsx';
import { noteSubject } from '../record-names.ts';
import { useRecords, useSession } from '../session.tsx';
import { Button } from '../ui/button.tsx';
import { words } from '../words.tsx';
import styles from './inspector.module.css';

interface AboutNotesProps {
  readonly kind: NoteSubject['kind'];
  readonly id: string;
}

export function AboutNotes({ kind, id }: AboutNotesProps) {
  const { workbench } = useSession();
  const notes = useRecords('note').filter(({ about }) => about?.kind === kind && about.id === id);
  return (
    <>
      <section aria-label={words('notes.aboutIt')} className={styles.notes}>
        {notes.map((note) => (
          <NoteButton key={note.id} note={note} />
        ))}
        <Button
          variant="quiet"
          icon={<StickyNote />}
          onPress={() => workbench.update({ dialog: { kind: 'note', selection: null, about: { kind, id } } })}
        >
          {words('notes.add')}
        </Button>
      </section>
      <LinkedFrom kind={kind} id={id} />
    </>
  );
}

/** The notes that lead to a record; nothing where there are none. */
export function LinkedFrom({ kind, id }: { readonly kind: NoteSubject['kind'] | 'note'; readonly id: string }) {
  const { workspace } = useSession();
  const linking = useBacklinks({ kind, id }).filter(({ about }) => about?.kind !== kind || about.id !== id);
  if (linking.length === 0) return null;
  return (
    <section aria-label={words('notes.linkedFrom')} className={styles.notes}>
      <h3 className={styles.section}>{words('notes.linkedFrom')}</h3>
      {linking.map((note) => (
        <NoteButton key={note.id} note={note} remark={noteSubject(note, workspace)} />
      ))}
    </section>
  );
}

function NoteButton({ note, remark }: { readonly note: Note; readonly remark?: string }) {
  const { workbench } = useSession();
  return (
    <button
      type="button"
      className={styles.note}
      onClick={() => workbench.update({ focus: { kind: 'note', id: note.id } })}
    >
      {note.text.trim() === '' ? words('notes.empty') : <Markdown text={note.text} isInert />}
      {remark !== undefined && (
        <span className={styles.source} dir="auto">
          <CornerUpLeft aria-hidden="true" className={styles.remarkIcon} /> {remark}
        </span>
      )}
    </button>
  );
}
