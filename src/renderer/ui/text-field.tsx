import { Search, X } from 'lucide-react';
import {
  Button,
  FieldError,
  Group,
  Input,
  Label,
  SearchField as AriaSearchField,
  Text,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
} from 'react-aria-components';
import { useRef } from 'react';

import { classNames } from './class-names.ts';
import styles from './field.module.css';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /**
   * Called when the field is left, or Enter pressed, with what it holds, changed or not: where an edit is committed.
   */
  readonly onCommit?: (value: string) => void;
  /** The label becomes the accessible name alone. */
  readonly hideLabel?: boolean;
  readonly description?: string | undefined;
  /** What is wrong with the value, and what would be right; empty or undefined when nothing is. */
  readonly error?: string | undefined;
  readonly placeholder?: string;
  /** Takes the focus when it appears. */
  readonly startsFocused?: boolean;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly maxLength?: number;
}

/** One line of text. Its direction follows from what is written. */
export function TextField({ placeholder, onCommit, ...props }: TextFieldProps) {
  const isFresh = useRef(props.startsFocused ?? false);
  return (
    <Framed {...props} onCommit={onCommit}>
      <Input
        className={styles.input as string}
        dir="auto"
        {...(placeholder === undefined ? {} : { placeholder })}
        onFocus={(event) => {
          // Whoever opens a dialog to change a name writes over it; later the caret is the person's.
          if (isFresh.current) event.currentTarget.select();
          isFresh.current = false;
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) onCommit?.(event.currentTarget.value);
        }}
      />
    </Framed>
  );
}

export interface TextAreaProps extends TextFieldProps {
  readonly rows?: number;
}

/** Several lines of text. */
export function TextArea({ placeholder, rows = 3, ...props }: TextAreaProps) {
  return (
    <Framed {...props}>
      <AriaTextArea
        className={classNames(styles.input, styles.area)}
        dir="auto"
        rows={rows}
        {...(placeholder === undefined ? {} : { placeholder })}
      />
    </Framed>
  );
}

interface FramedProps extends Omit<TextFieldProps, 'placeholder' | 'onCommit'> {
  readonly onCommit?: ((value: string) => void) | undefined;
  readonly children: React.ReactNode;
}

function Framed({
  label,
  hideLabel,
  description,
  error,
  onCommit,
  children,
  value,
  startsFocused = false,
  ...props
}: FramedProps) {
  return (
    <AriaTextField
      {...props}
      {...{ autoFocus: startsFocused }}
      value={value}
      {...(onCommit ? { onBlur: () => onCommit(value) } : {})}
      {...(hideLabel ? { 'aria-label': label } : {})}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={styles.field as string}
    >
      {!hideLabel && <Label className={styles.label as string}>{label}</Label>}
      {children}
      {description && (
        <Text slot="description" className={styles.description as string}>
          {description}
        </Text>
      )}
      <FieldError className={styles.error as string}>{error}</FieldError>
    </AriaTextField>
  );
}

export interface SearchFieldProps {
  /** The accessible name; not shown. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  /** Takes the focus when it appears. */
  readonly startsFocused?: boolean;
  /** Enter. */
  readonly onSubmit?: (value: string) => void;
}

/** A search box: Escape empties it. */
export function SearchField({ label, placeholder, startsFocused = false, ...props }: SearchFieldProps) {
  return (
    <AriaSearchField {...props} {...{ autoFocus: startsFocused }} aria-label={label} className={styles.field as string}>
      <Group className={styles.box as string}>
        <span className={styles.adornment} aria-hidden="true">
          <Search />
        </span>
        <Input className={styles.input as string} dir="auto" placeholder={placeholder ?? label} />
        {props.value !== '' && (
          <Button className={styles.adornment as string}>
            <X aria-hidden="true" />
          </Button>
        )}
      </Group>
    </AriaSearchField>
  );
}
