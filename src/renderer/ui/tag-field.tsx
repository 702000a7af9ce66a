import { X } from 'lucide-react';
import { Button, Label, Tag, TagGroup, TagList } from 'react-aria-components';
import { useState } from 'react';

import { ComboBox } from './combo-box.tsx';
import fields from './field.module.css';
import styles from './tag-field.module.css';

export interface TagFieldProps {
  readonly label: string;
  readonly tags: readonly string[];
  /** With each tag that is added or removed. */
  readonly onChange: (tags: readonly string[]) => void;
  /** Tags in use elsewhere, to choose from. */
  readonly known: readonly string[];
  /** The name of the field that adds one. */
  readonly addLabel: string;
  readonly placeholder?: string;
}

/** Words that qualify a record, each removed by its button or Delete, and a field that adds one with Enter. */
export function TagField({ label, tags, onChange, known, addLabel, placeholder }: TagFieldProps) {
  const [typed, setTyped] = useState({ id: null as string | null, text: '' });

  function add(words: string): void {
    const tag = words.replaceAll(/\s+/g, ' ').trim();
    if (tag !== '' && !tags.includes(tag)) onChange([...tags, tag]);
    // Words that were left go after the combo box has reported them.
    setTyped({ id: null, text: '' });
  }

  return (
    <div className={fields.field}>
      <TagGroup
        onRemove={(keys) => onChange(tags.filter((tag) => !keys.has(tag)))}
        className={styles.group as string}
        {...(tags.length === 0 ? { 'aria-label': label } : {})}
      >
        {tags.length > 0 && <Label className={fields.label as string}>{label}</Label>}
        <TagList items={tags.map((id) => ({ id }))} className={styles.tags as string}>
          {({ id }) => (
            <Tag textValue={id} className={styles.tag as string}>
              <span dir="auto">{id}</span>
              <Button slot="remove" className={styles.remove as string}>
                <X aria-hidden="true" />
              </Button>
            </Tag>
          )}
        </TagList>
      </TagGroup>
      <ComboBox
        // Starts anew with each tag that is added.
        key={tags.join('\n')}
        label={tags.length === 0 ? label : addLabel}
        hideLabel={tags.length > 0}
        options={known.filter((tag) => !tags.includes(tag)).map((id) => ({ id, label: id }))}
        value={typed}
        onChange={setTyped}
        onCommit={({ text }) => add(text)}
        allowsWords
        {...(placeholder === undefined ? {} : { placeholder })}
      />
    </div>
  );
}
