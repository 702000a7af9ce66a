import { Button as AriaButton, ToggleButton as AriaToggleButton } from 'react-aria-components';
import type { ReactNode } from 'react';
import { useId } from 'react';

import styles from './button.module.css';
import { classNames } from './class-names.ts';
import { Keys } from './keys.tsx';
import { Tooltip } from './tooltip.tsx';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonProps {
  /** Words, optionally after an icon; they are the accessible name. */
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly variant?: ButtonVariant;
  readonly isDisabled?: boolean;
  readonly icon?: ReactNode;
  /** An icon after the words, for example of a menu. */
  readonly after?: ReactNode;
  /** Shown inside the button; not part of its name. */
  readonly keys?: string | undefined;
  readonly type?: 'button' | 'submit';
  /** Takes the focus when it appears. */
  readonly startsFocused?: boolean;
  readonly className?: string | undefined;
}

/** A button with words. */
export function Button({
  children,
  variant = 'secondary',
  icon,
  after,
  keys,
  className,
  startsFocused = false,
  ...props
}: ButtonProps) {
  return (
    <AriaButton
      {...props}
      {...{ autoFocus: startsFocused }}
      className={classNames(styles.button, styles[variant], className)}
    >
      {icon}
      <span className={styles.words}>{children}</span>
      {after}
      {keys && (
        <span aria-hidden="true" className={styles.keys}>
          <Keys keys={keys} />
        </span>
      )}
    </AriaButton>
  );
}

export interface IconButtonProps {
  /** The accessible name, shown in the tooltip unless `tooltip` says more. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly onPress?: () => void;
  readonly keys?: string | undefined;
  /** What it would do now, for example "Undo: add claim"; becomes the accessible description. */
  readonly tooltip?: string;
  readonly variant?: ButtonVariant;
  readonly isDisabled?: boolean;
  readonly className?: string | undefined;
}

/** A button that is an icon, with its name and key in a tooltip. */
export function IconButton({ label, icon, keys, tooltip, variant = 'quiet', className, ...props }: IconButtonProps) {
  const descriptionId = useId();
  return (
    <>
      <Tooltip text={tooltip ?? label} keys={keys}>
        <AriaButton
          {...props}
          aria-label={label}
          {...(tooltip === undefined ? {} : { 'aria-describedby': descriptionId })}
          className={classNames(styles.button, styles.icon, styles[variant], className)}
        >
          {icon}
        </AriaButton>
      </Tooltip>
      {tooltip !== undefined && (
        <span id={descriptionId} hidden>
          {tooltip}
        </span>
      )}
    </>
  );
}

export interface ToggleButtonProps {
  /** The accessible name; shown as words unless `iconOnly`. */
  readonly label: string;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly icon?: ReactNode;
  readonly iconOnly?: boolean;
  readonly keys?: string | undefined;
  /** Explains it on hover; the name and key when left out. */
  readonly tooltip?: string;
  readonly isDisabled?: boolean;
  readonly className?: string | undefined;
}

/** A button that stays pressed. */
export function ToggleButton({ label, icon, iconOnly = false, keys, tooltip, className, ...props }: ToggleButtonProps) {
  return (
    <Tooltip text={tooltip ?? label} keys={keys}>
      <AriaToggleButton
        {...props}
        aria-label={label}
        className={classNames(styles.button, styles.toggle, iconOnly && styles.icon, className)}
      >
        {icon}
        {!iconOnly && <span className={styles.words}>{label}</span>}
      </AriaToggleButton>
    </Tooltip>
  );
}
