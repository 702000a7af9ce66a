import { Label, ProgressBar } from 'react-aria-components';

import styles from './progress.module.css';

export interface ProgressProps {
  readonly label: string;
  /** From 0 to `of`; null while nobody can tell. */
  readonly value: number | null;
  readonly of: number;
  /** The value in words, for example "3 of 12". */
  readonly words?: string;
}

/** How far something has come. */
export function Progress({ label, value, of, words }: ProgressProps) {
  return (
    <ProgressBar
      value={value ?? 0}
      maxValue={of}
      isIndeterminate={value === null}
      {...(words === undefined ? {} : { valueLabel: words })}
      className={styles.progress as string}
    >
      {({ percentage, valueText }) => (
        <>
          <Label>{label}</Label>
          <span className={styles.words}>{words ?? valueText}</span>
          <span className={styles.track}>
            <span className={styles.fill} style={{ width: `${percentage ?? 100}%` }} />
          </span>
        </>
      )}
    </ProgressBar>
  );
}
