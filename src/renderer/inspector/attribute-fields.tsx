/** The answers of a record to the attributes that are asked of its kind. */
import type { Attribute, AttributeSubject, AttributeValue, Claim, Contradiction, Entity } from '#core/model.ts';

import { AnswerField } from '../answer-field.tsx';
import { change } from '../record-line.tsx';
import { useRecords, useSession } from '../session.tsx';
import { words } from '../words.tsx';
import styles from './inspector.module.css';

interface AttributeFieldsProps {
  readonly kind: AttributeSubject;
  readonly record: Claim | Entity | Contradiction;
}

export function AttributeFields({ kind, record }: AttributeFieldsProps) {
  const session = useSession();
  const answers: Readonly<Record<string, AttributeValue>> = record.attributes;
  const asked = useRecords('attribute').filter(({ id, subjects }) => subjects.includes(kind) || id in answers);
  if (asked.length === 0) return null;

  function answer(attribute: Attribute, value: AttributeValue | null): void {
    const attributes: Record<string, AttributeValue> = { ...answers };
    if (value === null) delete attributes[attribute.id];
    else attributes[attribute.id] = value;
    change(session, kind, record as never, { attributes } as never);
  }

  return (
    <section aria-label={words('codebook.answers')} className={styles.titled}>
      <h3 className={styles.section}>{words('codebook.answers')}</h3>
      {asked.map((attribute) => (
        <AnswerField
          key={attribute.id}
          attribute={attribute}
          value={answers[attribute.id] ?? null}
          onAnswer={(value) => answer(attribute, value)}
        />
      ))}
    </section>
  );
}
