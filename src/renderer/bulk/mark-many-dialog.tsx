/** The dialog "Mark passages": many passages become marks in one step, after a look at each. */
import { Dialog } from '../ui/dialog.tsx';
import type { ManyPassages } from '../workbench.ts';

export interface MarkManyDialogProps {
  readonly many: ManyPassages;
  readonly onClose: () => void;
}

export function MarkManyDialog({ many, onClose }: MarkManyDialogProps) {
  return (
    <Dialog title="Mark passages" onClose={onClose}>
      <p>{many.passages.length}</p>
    </Dialog>
  );
}
