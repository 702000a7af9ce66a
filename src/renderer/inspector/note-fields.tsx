/** A note in the Inspector. */
import { Trash2 } from 'lucide-react';

import type { Note } from '#core/model.ts';
import { isPassageNote } from '#core/records.ts';

import { deleteRecord } from '../marking.ts';
import { useSession } from '../session.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { change, Line, momentInWords, Quotation } from './fields.tsx';
import styles from './inspector.module.css';

export function NoteFields({ note }: { readonly note: Note }) {
  const session = useSession();
  const { about } = note;
  const annotator = session.workspace.get('annotator', note.createdBy);
  return (
    <div className={styles.form}>
      <div className={styles.head}>
        <h2 className={styles.kind}>Note</h2>
        <IconButton
          label="Delete note"
          icon={<Trash2 />}
          keys="Delete"
          onPress={() => void deleteRecord(session, { kind: 'note', id: note.id })}
        />
      </div>
      {isPassageNote(note) && <Quotation mark={{ kind: 'note', record: note }} />}
      {about && (
        <div className={styles.buttons}>
          <Button variant="quiet" onPress={() => session.workbench.update({ focus: about })}>
            Go to the {about.kind}
          </Button>
        </div>
      )}
      <Line
        label="Text"
        description="Markdown"
        rows={8}
        value={note.text}
        onCommit={(text) => change(session, 'note', note, { text })}
      />
      <p className={styles.meta}>
        {annotator?.name ?? 'Unknown'}, {momentInWords(note.createdAt)}
      </p>
    </div>
  );
}
