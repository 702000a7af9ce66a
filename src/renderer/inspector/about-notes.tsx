/** The notes about a record, in the Inspector. */
import { StickyNote } from 'lucide-react';

import type { NoteSubject } from '#core/model.ts';

import { useRecords, useSession } from '../session.tsx';
import { Button } from '../ui/button.tsx';
import styles from './inspector.module.css';

interface AboutNotesProps {
  readonly kind: NoteSubject['kind'];
  readonly id: string;
}

export function AboutNotes({ kind, id }: AboutNotesProps) {
  const { workbench } = useSession();
  const notes = useRecords('note').filter(({ about }) => about?.kind === kind && about.id === id);
  return (
    <section aria-label="Notes about it" className={styles.notes}>
      {notes.map((note) => (
        <button
          key={note.id}
          type="button"
          className={styles.note}
          dir="auto"
          onClick={() => workbench.update({ focus: { kind: 'note', id: note.id } })}
        >
          {note.text.trim() || 'Empty note'}
        </button>
      ))}
      <Button
        variant="quiet"
        icon={<StickyNote />}
        onPress={() => workbench.update({ dialog: { kind: 'note', selection: null, about: { kind, id } } })}
      >
        Add note
      </Button>
    </section>
  );
}
