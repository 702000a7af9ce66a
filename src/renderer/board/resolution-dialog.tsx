/** The dialog that explains, resolves or dismisses a contradiction, with the reason. */
import { useState } from 'react';

import { changeRecord } from '#core/marking.ts';
import type { Contradiction } from '#core/model.ts';

import { useSession } from '../session.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextArea } from '../ui/text-field.tsx';
import { words } from '../words.tsx';
import type { MessageKey } from '../words.tsx';

export type Settled = Exclude<Contradiction['status'], 'open'>;

interface ResolutionDialogProps {
  readonly contradiction: Contradiction;
  readonly status: Settled;
  readonly onClose: () => void;
}

const TITLES: Readonly<Record<Settled, MessageKey>> = {
  explained: 'board.dialogExplain',
  resolved: 'board.dialogResolve',
  dismissed: 'board.dialogDismiss',
};

const HINTS: Readonly<Record<Settled, MessageKey>> = {
  explained: 'board.reasonExplain',
  resolved: 'board.reasonResolve',
  dismissed: 'board.reasonDismiss',
};

export function ResolutionDialog({ contradiction, status, onClose }: ResolutionDialogProps) {
  const { workspace, commit } = useSession();
  const [resolution, setResolution] = useState(contradiction.resolution);

  async function save(): Promise<void> {
    const edit = changeRecord('contradiction', contradiction, { status, resolution }, workspace.stamp());
    if (await commit(edit)) onClose();
  }

  return (
    <Dialog
      title={words(TITLES[status])}
      onClose={onClose}
      onSubmit={() => void save()}
      footer={
        <>
          <Button onPress={onClose}>{words('board.cancel')}</Button>
          <Button variant="primary" type="submit">
            {words('board.save')}
          </Button>
        </>
      }
    >
      <TextArea
        label={words('board.reason')}
        description={words(HINTS[status])}
        value={resolution}
        onChange={setResolution}
        rows={4}
        startsFocused
      />
    </Dialog>
  );
}
