/** A note in the Inspector: read, and written on request. */
import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';

import type { Note } from '#core/model.ts';
import { isPassageNote } from '#core/records.ts';

import { useDraft } from '../draft.ts';
import { goToRecord } from '../go-to-record.ts';
import { Markdown } from '../markdown.tsx';
import { deleteRecord } from '../marking.ts';
import { NoteEditor } from '../note-editor.tsx';
import { noteSubject } from '../record-names.ts';
import { useRecords, useSession } from '../session.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { words } from '../words.tsx';
import { LinkedFrom } from './about-notes.tsx';
import { change, momentInWords, Quotation } from './fields.tsx';
import styles from './inspector.module.css';

export function NoteForm({ note }: { readonly note: Note }) {
  const session = useSession();
  const { workspace } = session;
  // Names of authors: the first edit of a new one brings it.
  useRecords('annotator');
  const [isWriting, setWriting] = useState(note.text === '');
  const { about } = note;
  const name = (id: string) => workspace.get('annotator', id)?.name ?? words('notes.unknownAuthor');
  return (
    <div className={styles.form}>
      <div className={styles.head}>
        <h2 className={styles.kind}>{words('notes.title')}</h2>
        <div className={styles.buttons}>
          <Button icon={<Pencil />} onPress={() => setWriting(!isWriting)}>
            {words(isWriting ? 'notes.read' : 'notes.edit')}
          </Button>
          <IconButton
            label={words('notes.delete')}
            icon={<Trash2 />}
            keys="Delete"
            onPress={() => void deleteRecord(session, { kind: 'note', id: note.id })}
          />
        </div>
      </div>
      {isPassageNote(note) && <Quotation mark={{ kind: 'note', record: note }} />}
      {about && (
        <button type="button" className={styles.quotation} onClick={() => goToRecord(session, about)}>
          <span className={styles.source} dir="auto">
            {noteSubject(note, workspace)}
          </span>
        </button>
      )}
      {!about && !note.anchor && <p className={styles.meta}>{words('notes.onCase')}</p>}
      {isWriting ? (
        <Writing note={note} onDone={() => setWriting(false)} />
      ) : (
        <div className={styles.noteText}>
          {note.text.trim() === '' ? words('notes.empty') : <Markdown text={note.text} />}
        </div>
      )}
      <p className={styles.meta}>
        {words('notes.writtenBy', { name: name(note.createdBy), moment: momentInWords(note.createdAt) })}
        {note.modifiedAt !== note.createdAt &&
          ` · ${words('notes.changedBy', { name: name(note.modifiedBy), moment: momentInWords(note.modifiedAt) })}`}
      </p>
      <LinkedFrom kind="note" id={note.id} />
    </div>
  );
}

/** Commits after a pause and when it is left, as the fields of the Inspector do. */
function Writing({ note, onDone }: { readonly note: Note; readonly onDone: () => void }) {
  const session = useSession();
  const draft = useDraft({
    value: note.text,
    onCommit: (text) => change(session, 'note', note, { text }),
    commitsWhenIdle: true,
  });
  return (
    <NoteEditor
      text={draft.text}
      onChange={draft.write}
      onCommit={draft.commit}
      onSubmit={() => {
        draft.commit();
        onDone();
      }}
      rows={8}
      startsFocused
    />
  );
}
