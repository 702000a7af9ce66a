/** The dialog "Mark passages": many passages become marks in one step, after a look at each. */
import { words } from '../words.tsx';
import type { ManyPassages } from '../workbench.ts';
import { PassagesDialog } from './passages-dialog.tsx';

export interface MarkManyDialogProps {
  readonly many: ManyPassages;
  readonly onClose: () => void;
}

export function MarkManyDialog({ many, onClose }: MarkManyDialogProps) {
  const { soughtWords, passages, entityId } = many;
  return (
    <PassagesDialog
      title={words('bulk.markPassages', { words: soughtWords })}
      passages={passages}
      terms={soughtWords === '' ? [] : [soughtWords]}
      entityId={entityId}
      emptyWords={words('bulk.nothingFound')}
      onClose={onClose}
    />
  );
}
