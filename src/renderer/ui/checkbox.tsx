import { Check, Minus } from 'lucide-react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import type { ReactNode } from 'react';

import styles from './checkbox.module.css';

export interface CheckboxProps {
  /** The words beside it, and its accessible name. */
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  /** Holds for some of what it is about. */
  readonly isIndeterminate?: boolean;
  readonly isDisabled?: boolean;
}

/** A box to tick. */
export function Checkbox({ children, ...props }: CheckboxProps) {
  return (
    <AriaCheckbox {...props} className={styles.checkbox as string}>
      <span className={styles.box} aria-hidden="true">
        {props.isIndeterminate ? <Minus /> : <Check />}
      </span>
      {children}
    </AriaCheckbox>
  );
}
