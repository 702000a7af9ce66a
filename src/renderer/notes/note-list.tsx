/** The list "Notes". */
import { StickyNote } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';

import type { Note } from '#core/model.ts';

import { useBacklinks } from '../backlinks.ts';
import { goToRecord } from '../go-to-record.ts';
import { Markdown } from '../markdown.tsx';
import { firstLine, noteSubject } from '../record-names.ts';
import { useRecords, useSession, useWorkbench } from '../session.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ItemList } from '../ui/item-list.tsx';
import { NONE, Select, withNone } from '../ui/select.tsx';
import { SearchField } from '../ui/text-field.tsx';
import { Words, words } from '../words.tsx';
import { findNotes, NO_FILTER, NOTE_GROUNDS } from './find-notes.ts';
import type { NoteGround } from './find-notes.ts';
import styles from './note-list.module.css';

const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

export function NoteList() {
  const session = useSession();
  const { workspace, workbench } = session;
  const { focus } = useWorkbench();
  const notes = useRecords('note');
  // Names of authors: the first edit of a new one brings it.
  useRecords('annotator');
  const [filter, setFilter] = useState(NO_FILTER);
  const sought = useDeferredValue(filter);
  const found = useMemo(() => findNotes(notes, sought, workspace), [notes, sought, workspace]);
  const choose = (note: Note) => goToRecord(session, { kind: 'note', id: note.id });

  return (
    <div className={styles.panel}>
      <div className={styles.tools}>
        <SearchField
          label={words('notes.filter')}
          placeholder={words('notes.filterPlaceholder')}
          value={filter.words}
          onChange={(typed) => setFilter({ ...filter, words: typed })}
        />
        <div className={styles.pair}>
          <Select<NoteGround | typeof NONE>
            label={words('notes.on')}
            hideLabel
            options={withNone(
              words('notes.onAnything'),
              NOTE_GROUNDS.map((id) => ({ id, label: words('notes.onKind', { kind: id }) })),
            )}
            value={filter.ground ?? NONE}
            onChange={(id) => setFilter({ ...filter, ground: id === NONE ? null : id })}
          />
          <Button icon={<StickyNote />} onPress={() => session.run('note-on-case')}>
            {words('notes.addOnCase')}
          </Button>
        </div>
      </div>
      <div className={styles.list}>
        <ItemList
          label={words('notes.list')}
          items={found}
          idOf={({ id }) => id}
          nameOf={(note) =>
            words('notes.itemName', {
              text: note.text.trim() === '' ? words('notes.empty') : note.text,
              subject: noteSubject(note, workspace),
            })
          }
          describe={(note) => writtenInWords(note)}
          selectedId={focus?.kind === 'note' ? focus.id : null}
          onSelect={choose}
          onAction={choose}
          onDelete={(note) => {
            workbench.update({ focus: { kind: 'note', id: note.id } });
            session.run('delete-focused');
          }}
          estimatedRowHeight={76}
          emptyState={
            notes.length === 0 ? (
              <EmptyState title={words('notes.none')}>
                <p>
                  <Words of="notes.noneHint" />
                </p>
              </EmptyState>
            ) : (
              <EmptyState title={words('notes.noneFits')} />
            )
          }
        >
          {(note) => <NoteRow note={note} written={writtenInWords(note)} />}
        </ItemList>
      </div>
    </div>
  );

  function writtenInWords({ createdBy, createdAt }: Note): string {
    const name = workspace.get('annotator', createdBy)?.name ?? words('notes.unknownAuthor');
    return words('notes.writtenBy', { name, moment: MOMENT.format(new Date(createdAt)) });
  }
}

function NoteRow({ note, written }: { readonly note: Note; readonly written: string }) {
  const { workspace } = useSession();
  const backlinks = useBacklinks({ kind: 'note', id: note.id });
  return (
    <div className={styles.row}>
      <div className={styles.text}>
        {note.text.length > 2000 ? firstLine(note) : <Markdown text={note.text || words('notes.empty')} isInert />}
      </div>
      <span className={styles.subject} dir="auto">
        {noteSubject(note, workspace)}
      </span>
      <span className={styles.subject}>
        {written}
        {backlinks.length > 0 && ` · ${words('notes.links', { count: backlinks.length })}`}
      </span>
    </div>
  );
}
