import { Check, ChevronDown } from 'lucide-react';
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
} from 'react-aria-components';
import type { ReactNode } from 'react';

import { classNames } from './class-names.ts';
import fields from './field.module.css';
import styles from './options.module.css';

/** One choice of a {@link Select} or combo box. */
export interface Option<Id extends string | number> {
  readonly id: Id;
  readonly label: string;
  /** A second, smaller line. */
  readonly description?: string | undefined;
  /** For example a swatch. */
  readonly icon?: ReactNode;
}

export interface SelectProps<Id extends string | number> {
  readonly label: string;
  readonly options: readonly Option<Id>[];
  /** Null when nothing is chosen. */
  readonly value: Id | null;
  readonly onChange: (id: Id) => void;
  /** The label becomes the accessible name alone. */
  readonly hideLabel?: boolean;
  /** Shown while nothing is chosen. */
  readonly placeholder?: string;
  readonly description?: string | undefined;
  readonly isDisabled?: boolean;
  /** Takes the focus when it appears. */
  readonly startsFocused?: boolean;
  readonly className?: string | undefined;
}

/** A choice of one from a short list. For "none", offer an option of its own, with {@link withNone}. */
export function Select<Id extends string | number>(props: SelectProps<Id>) {
  const { label, options, value, onChange, hideLabel, placeholder = 'Not chosen', description, className } = props;
  return (
    <AriaSelect
      {...{ autoFocus: props.startsFocused ?? false }}
      isDisabled={props.isDisabled ?? false}
      placeholder={placeholder}
      value={value}
      onChange={(id) => id !== null && onChange(id as Id)}
      {...(hideLabel ? { 'aria-label': label } : {})}
      className={classNames(fields.field, className)}
    >
      {!hideLabel && <Label className={fields.label as string}>{label}</Label>}
      <Button className={classNames(fields.box, styles.trigger)}>
        <SelectValue className={styles.value as string}>
          {({ isPlaceholder, selectedText }) => (isPlaceholder ? placeholder : selectedText)}
        </SelectValue>
        <ChevronDown aria-hidden="true" />
      </Button>
      {description && (
        <Text slot="description" className={fields.description as string}>
          {description}
        </Text>
      )}
      <Popover className={styles.popover as string} offset={4}>
        <ListBox items={options} className={styles.options as string}>
          {(option) => <OptionRow option={option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

/** A row of a list of options; the chosen one has a tick. */
export function OptionRow<Id extends string | number>({ option }: { readonly option: Option<Id> }) {
  return (
    <ListBoxItem id={option.id} textValue={option.label} className={styles.option as string}>
      {({ isSelected }) => (
        <>
          {option.icon}
          <span className={styles.words}>
            <Text slot="label" dir="auto">
              {option.label}
            </Text>
            {option.description && (
              <Text slot="description" className={styles.description as string} dir="auto">
                {option.description}
              </Text>
            )}
          </span>
          {isSelected && <Check aria-hidden="true" />}
        </>
      )}
    </ListBoxItem>
  );
}

/** Stands for "none" among the options of a {@link Select}, whose values cannot be null. */
export const NONE = '—';

/** The options with one before them that stands for none: `onChange={(id) => set(id === NONE ? null : id)}`. */
export function withNone<Id extends string | number>(
  label: string,
  options: readonly Option<Id>[],
): readonly Option<Id | typeof NONE>[] {
  return [{ id: NONE, label }, ...options];
}
