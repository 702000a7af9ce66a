import { ChevronDown } from 'lucide-react';
import {
  Button,
  ComboBox as AriaComboBox,
  Group,
  Input,
  Label,
  ListBox,
  ListLayout,
  Popover,
  Text,
  Virtualizer,
} from 'react-aria-components';
import { useLayoutEffect, useRef } from 'react';

import { classNames } from './class-names.ts';
import fields from './field.module.css';
import styles from './options.module.css';
import { OptionRow } from './select.tsx';
import type { Option } from './select.tsx';

/** What a combo box holds: an option, or words that name none. */
export interface ComboValue<Id extends string> {
  readonly id: Id | null;
  readonly text: string;
}

export interface ComboBoxProps<Id extends string> {
  readonly label: string;
  readonly options: readonly Option<Id>[];
  readonly value: ComboValue<Id>;
  /** With every key and every choice. Where words are allowed, typing an option's exact name does not choose it. */
  readonly onChange: (value: ComboValue<Id>) => void;
  /** After a choice, Enter, or leaving the field: where an edit is committed. */
  readonly onCommit?: (value: ComboValue<Id>) => void;
  /** The options are narrowed to the words by whoever gives them; otherwise those show whose label has the words. */
  readonly isNarrowed?: boolean;
  /** Words that are no option may stay. Otherwise leaving the field brings the last choice back. */
  readonly allowsWords?: boolean;
  readonly hideLabel?: boolean;
  readonly description?: string | undefined;
  readonly placeholder?: string;
  /** Takes the focus when it appears. */
  readonly startsFocused?: boolean;
  readonly isDisabled?: boolean;
}

/** A text field with a list of options that narrows while typing. Ten thousand options are fine. */
export function ComboBox<Id extends string>(props: ComboBoxProps<Id>) {
  const { label, options, value, onChange, onCommit, allowsWords = false, hideLabel, description, placeholder } = props;
  // The state of the combo box reports a choice first and the text that follows from it second, in the same breath.
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  }, [value]);

  function report(next: ComboValue<Id>): void {
    if (next.id === latest.current.id && next.text === latest.current.text) return;
    latest.current = next;
    onChange(next);
  }

  return (
    <AriaComboBox
      {...(props.isNarrowed ? { items: options } : { defaultItems: options })}
      value={value.id}
      inputValue={value.text}
      allowsCustomValue={allowsWords}
      allowsEmptyCollection={!allowsWords}
      isDisabled={props.isDisabled ?? false}
      {...{ autoFocus: props.startsFocused ?? false }}
      {...(hideLabel ? { 'aria-label': label } : {})}
      onInputChange={(text) => report({ id: latest.current.text === text ? latest.current.id : null, text })}
      onChange={(key) => {
        const option = options.find(({ id }) => id === key);
        if (!option) return;
        report({ id: option.id, text: option.label });
        onCommit?.({ id: option.id, text: option.label });
      }}
      onBlur={() => onCommit?.(latest.current)}
      className={fields.field as string}
    >
      {!hideLabel && <Label className={fields.label as string}>{label}</Label>}
      <Group className={fields.box as string}>
        <Input
          className={fields.input as string}
          dir="auto"
          {...(placeholder === undefined ? {} : { placeholder })}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) onCommit?.(latest.current);
          }}
        />
        <Button className={fields.adornment as string}>
          <ChevronDown aria-hidden="true" />
        </Button>
      </Group>
      {description && (
        <Text slot="description" className={fields.description as string}>
          {description}
        </Text>
      )}
      <Popover className={styles.popover as string} offset={4}>
        <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: 32 }}>
          <ListBox
            className={classNames(styles.options, styles.virtual)}
            style={{ '--list-height': `${Math.max(1, options.length) * 3 + 0.5}rem` } as React.CSSProperties}
            renderEmptyState={() => <div className={styles.none}>Nothing has this name.</div>}
          >
            {(option: Option<Id>) => <OptionRow option={option} />}
          </ListBox>
        </Virtualizer>
      </Popover>
    </AriaComboBox>
  );
}
