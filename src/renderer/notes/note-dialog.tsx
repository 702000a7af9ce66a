/** The dialog "Note". */
import { useState } from 'react';

import { makeNote } from '#core/marking.ts';
import type { NotePlace } from '#core/marking.ts';
import type { NoteSubject } from '#core/model.ts';

import { NoteEditor } from '../note-editor.tsx';
import { passageOf } from '../passages.ts';
import { kindInWords, recordName } from '../record-names.ts';
import { useSession } from '../session.tsx';
import type { Session } from '../session.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Select } from '../ui/select.tsx';
import { words } from '../words.tsx';
import type { Focus, TextSelection } from '../workbench.ts';
import styles from './note-dialog.module.css';

export interface NoteDialogProps {
  readonly selection: TextSelection | null;
  readonly about: Focus | null;
  readonly onClose: () => void;
}

export function NoteDialog({ selection, about, onClose }: NoteDialogProps) {
  const session = useSession();
  const [text, setText] = useState('');
  const [subjects] = useState(() => subjectsFor(about, session));
  const [chosen, setChosen] = useState(0);

  async function add(): Promise<void> {
    if (text.trim() === '') return;
    const place: NotePlace = selection ? await passageOf(session, selection) : (subjects[chosen] ?? null);
    const { edit, made } = makeNote(place, text.trim(), session.workspace.stamp());
    onClose();
    const saved = session.commit(edit);
    session.workbench.update({ focus: { kind: 'note', id: made.id }, selection: null });
    await saved;
  }

  return (
    <Dialog
      title={words('notes.title')}
      onClose={onClose}
      onSubmit={() => void add()}
      footer={
        <>
          <Button onPress={onClose}>{words('notes.cancel')}</Button>
          <Button variant="primary" type="submit" isDisabled={text.trim() === ''}>
            {words('notes.add')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {selection && (
          <p className={styles.quote} dir="auto">
            “{selection.quote}”
          </p>
        )}
        <NoteEditor text={text} onChange={setText} onSubmit={() => void add()} startsFocused />
        {!selection && (
          <Select<number>
            label={words('notes.about')}
            options={[...subjects, null].map((subject, id) => ({ id, label: subjectInWords(subject, session) }))}
            value={chosen}
            onChange={setChosen}
          />
        )}
      </div>
    </Dialog>
  );
}

function subjectInWords(subject: NoteSubject | null, { workspace }: Session): string {
  if (!subject) return words('notes.aboutCase');
  const name = recordName(workspace, subject) ?? '';
  return words('notes.aboutRecord', { kind: kindInWords(subject.kind), name });
}

/** What a note on the focused record may be about, likeliest first: what a mark refers to before the mark, then its article. */
function subjectsFor(focus: Focus | null, { workspace }: Session): readonly NoteSubject[] {
  if (!focus) return [];
  switch (focus.kind) {
    case 'note':
      return [];
    case 'statement': {
      const statement = workspace.get('statement', focus.id);
      if (!statement) return [];
      const { claimId, articleId } = statement;
      return [
        { kind: 'claim', id: claimId },
        { kind: 'statement', id: statement.id },
        { kind: 'article', id: articleId },
      ];
    }
    case 'mention': {
      const mention = workspace.get('mention', focus.id);
      if (!mention) return [];
      return [
        { kind: 'entity', id: mention.entityId },
        { kind: 'mention', id: mention.id },
        { kind: 'article', id: mention.articleId },
      ];
    }
    default:
      return workspace.get(focus.kind, focus.id) ? [{ kind: focus.kind, id: focus.id }] : [];
  }
}
