/** The dialogs that make records: which one is open is in the workbench. They are loaded when they open. */
import { lazy, Suspense } from 'react';

import { useSession, useWorkbench } from './session.tsx';
import type { OpenDialog } from './workbench.ts';

const AddStatementDialog = lazy(async () => ({
  default: (await import('./claims/add-statement-dialog.tsx')).AddStatementDialog,
}));
const BesideDialog = lazy(async () => ({ default: (await import('./compare/beside-dialog.tsx')).BesideDialog }));
const ContradictionDialog = lazy(async () => ({
  default: (await import('./contradictions/contradiction-dialog.tsx')).ContradictionDialog,
}));
const EntityDialog = lazy(async () => ({ default: (await import('./entities/entity-dialog.tsx')).EntityDialog }));
const MarkManyDialog = lazy(async () => ({
  default: (await import('./bulk/mark-many-dialog.tsx')).MarkManyDialog,
}));
const MarkOccurrencesDialog = lazy(async () => ({
  default: (await import('./bulk/mark-occurrences-dialog.tsx')).MarkOccurrencesDialog,
}));
const MergeDialog = lazy(async () => ({ default: (await import('./entities/merge-dialog.tsx')).MergeDialog }));
const SplitDialog = lazy(async () => ({ default: (await import('./entities/split-dialog.tsx')).SplitDialog }));
const RetagDialog = lazy(async () => ({ default: (await import('./retag/retag-dialog.tsx')).RetagDialog }));
const NoteDialog = lazy(async () => ({ default: (await import('./notes/note-dialog.tsx')).NoteDialog }));

export function RecordDialogs() {
  const { workbench } = useSession();
  const { dialog } = useWorkbench();
  return <Suspense>{dialogOf(dialog, () => workbench.update({ dialog: null }))}</Suspense>;
}

function dialogOf(dialog: OpenDialog | null, close: () => void) {
  switch (dialog?.kind) {
    case 'entity':
      return <EntityDialog selection={dialog.selection} onClose={close} />;
    case 'note':
      return <NoteDialog selection={dialog.selection} about={dialog.about} onClose={close} />;
    case 'contradiction':
      return <ContradictionDialog claimId={dialog.claimId} onClose={close} />;
    case 'add-statement':
      return <AddStatementDialog selection={dialog.selection} onClose={close} />;
    case 'mark-many':
      return <MarkManyDialog many={dialog.many} onClose={close} />;
    case 'retag':
      return <RetagDialog records={dialog.records} onClose={close} />;
    case 'open-beside':
      return <BesideDialog onClose={close} />;
    case 'mark-occurrences':
      return <MarkOccurrencesDialog sought={dialog.sought} onClose={close} />;
    case 'merge-entities':
      return <MergeDialog entityIds={dialog.entityIds} onClose={close} />;
    case 'split-entity':
      return <SplitDialog entityId={dialog.entityId} onClose={close} />;
    default:
      return null;
  }
}
