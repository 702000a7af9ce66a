import { changeRecord } from '#core/marking.ts';

import { useRecords, useSession } from '../session.tsx';
import { NameDialog } from './name-dialog.tsx';

/** Renames the open case, as one step that can be undone. */
export function RenameCaseDialog({ onClose }: { readonly onClose: () => void }) {
  const { workspace, commit } = useSession();
  const [openCase] = useRecords('case');
  if (!openCase) return null;

  async function rename(name: string): Promise<void> {
    if (!openCase) return;
    if (name === openCase.name || (await commit(changeRecord('case', openCase, { name }, workspace.stamp()))))
      onClose();
  }

  return (
    <NameDialog
      title="Rename case"
      action="Rename"
      name={openCase.name}
      onName={(name) => void rename(name)}
      onClose={onClose}
    />
  );
}
