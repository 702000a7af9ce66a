/** The dialog "Note". */
import { useState } from 'react';

import { makeNote } from '#core/marking.ts';
import type { NotePlace } from '#core/marking.ts';
import type { NoteSubject } from '#core/model.ts';

import { passageOf } from '../passages.ts';
import { useSession } from '../session.tsx';
import type { Session } from '../session.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextArea } from '../ui/text-field.tsx';
import type { Focus, TextSelection } from '../workbench.ts';

interface NoteDialogProps {
  readonly selection: TextSelection | null;
  readonly about: Focus | null;
  readonly onClose: () => void;
}

export function NoteDialog({ selection, about, onClose }: NoteDialogProps) {
  const session = useSession();
  const [text, setText] = useState('');

  async function add(): Promise<void> {
    if (text.trim() === '') return;
    const place: NotePlace = selection ? await passageOf(session, selection) : subjectFor(about, session);
    const { edit, made } = makeNote(place, text.trim(), session.workspace.stamp());
    onClose();
    const saved = session.commit(edit);
    session.workbench.update({ focus: { kind: 'note', id: made.id }, selection: null });
    await saved;
  }

  return (
    <Dialog
      title="Note"
      onClose={onClose}
      onSubmit={() => void add()}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" isDisabled={text.trim() === ''}>
            Add note
          </Button>
        </>
      }
    >
      {selection && <p dir="auto">“{selection.quote}”</p>}
      <div
        role="presentation"
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void add();
        }}
      >
        <TextArea
          label="Text"
          description="Markdown. Ctrl+Enter adds the note."
          value={text}
          onChange={setText}
          rows={5}
          startsFocused
        />
      </div>
    </Dialog>
  );
}

/** What a note on the focused record is about: a mark stands for what it refers to. */
function subjectFor(focus: Focus | null, { workspace }: Session): NoteSubject | null {
  switch (focus?.kind) {
    case 'statement': {
      const claimId = workspace.get('statement', focus.id)?.claimId;
      return claimId ? { kind: 'claim', id: claimId } : null;
    }
    case 'mention': {
      const entityId = workspace.get('mention', focus.id)?.entityId;
      return entityId ? { kind: 'entity', id: entityId } : null;
    }
    case 'claim':
    case 'entity':
    case 'contradiction':
    case 'article':
      return { kind: focus.kind, id: focus.id };
    default:
      return null;
  }
}
