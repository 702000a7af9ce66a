import type { Fault } from '#core/result.ts';

import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './faults-dialog.module.css';

export interface FaultsDialogProps {
  readonly fileName: string;
  readonly faults: readonly Fault[];
  readonly onClose: () => void;
}

/** What is wrong with a case file, each fault with its place. */
export function FaultsDialog({ fileName, faults, onClose }: FaultsDialogProps) {
  const count = faults.length === 1 ? 'one fault' : `${faults.length.toLocaleString('en')} faults`;
  return (
    <Dialog
      title="This case file cannot be imported"
      onClose={onClose}
      footer={
        <Button variant="primary" onPress={onClose} startsFocused>
          OK
        </Button>
      }
    >
      <Notice tone="danger">
        “<bdi>{fileName}</bdi>” has {count}. Nothing was changed: your cases are as they were.
      </Notice>
      {/* What scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <ol className={styles.faults} aria-label="Faults" tabIndex={0}>
        {faults.map((fault, index) => (
          // Two faults may be alike in every respect, and the list never changes.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} className={styles.fault}>
            {fault.at !== '' && <code className={styles.place}>{fault.at}</code>}
            <span>{fault.message}</span>
          </li>
        ))}
      </ol>
      <p className={styles.hint}>
        Ask whoever sent the file to export it again. The command “counterpoint check” lists the same faults.
      </p>
    </Dialog>
  );
}
