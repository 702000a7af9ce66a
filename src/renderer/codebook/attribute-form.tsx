/** What only attributes have: the kind of answer, its choices, and of what it is asked. */
import { changeEntry } from '#core/codebook-edits.ts';
import type { Attribute, AttributeSubject, AttributeType } from '#core/model.ts';
import type { FieldsOf } from '#core/stamp.ts';

import { Line } from '../record-line.tsx';
import { useRecord, useSession } from '../session.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Select } from '../ui/select.tsx';
import { words } from '../words.tsx';
import type { MessageKey } from '../words.tsx';
import styles from './codebook-view.module.css';

const TYPES: readonly (readonly [AttributeType['kind'], MessageKey])[] = [
  ['text', 'codebook.typeText'],
  ['number', 'codebook.typeNumber'],
  ['choice', 'codebook.typeChoice'],
  ['date', 'codebook.typeDate'],
  ['yes-no', 'codebook.typeYesNo'],
];

const SUBJECTS: readonly (readonly [AttributeSubject, MessageKey])[] = [
  ['claim', 'codebook.subjectClaim'],
  ['entity', 'codebook.subjectEntity'],
  ['contradiction', 'codebook.subjectContradiction'],
];

export function AttributeForm({ id }: { readonly id: string }) {
  const { workspace, commit } = useSession();
  const attribute = useRecord('attribute', id);
  if (!attribute) return null;
  const { type, subjects } = attribute;
  const set = (fields: FieldsOf<Attribute>) =>
    void commit(changeEntry('attribute', attribute, fields, workspace.stamp()));

  function toggle(subject: AttributeSubject, isAsked: boolean): void {
    const asked = SUBJECTS.map(([each]) => each).filter((each) =>
      each === subject ? isAsked : subjects.includes(each),
    );
    if (asked.length > 0) set({ subjects: asked });
  }

  return (
    <>
      <Select<AttributeType['kind']>
        label={words('codebook.valueType')}
        options={TYPES.map(([kind, key]) => ({ id: kind, label: words(key) }))}
        value={type.kind}
        onChange={(kind) => set({ type: kind === 'choice' ? { kind, options: [] } : { kind } })}
      />
      {type.kind === 'choice' && (
        <Line
          label={words('codebook.options')}
          rows={4}
          value={type.options.join('\n')}
          onCommit={(text) => {
            const options = [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
            set({ type: { kind: 'choice', options } });
          }}
        />
      )}
      <fieldset className={styles.opposed} aria-label={words('codebook.subjects')}>
        <span className={styles.label}>{words('codebook.subjects')}</span>
        {SUBJECTS.map(([subject, key]) => (
          <Checkbox
            key={subject}
            isSelected={subjects.includes(subject)}
            onChange={(isAsked) => toggle(subject, isAsked)}
          >
            {words(key)}
          </Checkbox>
        ))}
      </fieldset>
    </>
  );
}
