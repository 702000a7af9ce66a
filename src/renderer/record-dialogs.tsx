/** The dialogs that make records: which one is open is in the workbench. */
import { lazy, Suspense } from 'react';

import { MarkManyDialog } from './bulk/mark-many-dialog.tsx';
import { AddStatementDialog } from './claims/add-statement-dialog.tsx';
import { BesideDialog } from './compare/beside-dialog.tsx';
import { ContradictionDialog } from './contradictions/contradiction-dialog.tsx';
import { EntityDialog } from './entities/entity-dialog.tsx';
import { useSession, useWorkbench } from './session.tsx';

const NoteDialog = lazy(async () => ({ default: (await import('./notes/note-dialog.tsx')).NoteDialog }));

export function RecordDialogs() {
  const { workbench } = useSession();
  const { dialog } = useWorkbench();
  const close = () => workbench.update({ dialog: null });
  switch (dialog?.kind) {
    case 'entity':
      return <EntityDialog selection={dialog.selection} onClose={close} />;
    case 'note':
      return (
        <Suspense>
          <NoteDialog selection={dialog.selection} about={dialog.about} onClose={close} />
        </Suspense>
      );
    case 'contradiction':
      return <ContradictionDialog claimId={dialog.claimId} onClose={close} />;
    case 'add-statement':
      return <AddStatementDialog selection={dialog.selection} onClose={close} />;
    case 'mark-many':
      return <MarkManyDialog many={dialog.many} onClose={close} />;
    case 'open-beside':
      return <BesideDialog onClose={close} />;
    default:
      return null;
  }
}
