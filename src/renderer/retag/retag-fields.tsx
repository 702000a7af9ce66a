/** What is set on many records at once: the field first, then its value. */
import { useState } from 'react';

import type { DescribedRecord } from '#core/codebook-uses.ts';
import type { Attribute, AttributeValue } from '#core/model.ts';
import type { Retag } from '#core/retagging.ts';

import { AnswerField } from '../answer-field.tsx';
import { useRecords } from '../session.tsx';
import { Select } from '../ui/select.tsx';
import { words } from '../words.tsx';
import type { MessageKey } from '../words.tsx';
import styles from './retag-dialog.module.css';

const FIELDS: Readonly<Record<DescribedRecord['kind'], readonly (readonly [Retag['kind'], MessageKey])[]>> = {
  claim: [
    ['add-frame', 'codebook.retagAddFrame'],
    ['remove-frame', 'codebook.retagRemoveFrame'],
    ['replace-frame', 'codebook.retagReplaceFrame'],
    ['claim-status', 'codebook.retagClaimStatus'],
    ['attribute', 'codebook.retagAttribute'],
  ],
  entity: [
    ['entity-type', 'codebook.retagEntityType'],
    ['attribute', 'codebook.retagAttribute'],
  ],
  contradiction: [
    ['contradiction-kind', 'codebook.retagKind'],
    ['contradiction-status', 'codebook.retagContradictionStatus'],
    ['severity', 'codebook.retagSeverity'],
    ['attribute', 'codebook.retagAttribute'],
  ],
};

interface RetagFieldsProps {
  readonly kind: DescribedRecord['kind'];
  /** Null while it is not complete. */
  readonly onChange: (what: Retag | null) => void;
}

interface Chosen {
  readonly field: Retag['kind'];
  readonly one: string | null;
  readonly other: string | null;
  readonly answer: AttributeValue | null;
}

export function RetagFields({ kind, onChange }: RetagFieldsProps) {
  const frames = useRecords('frame');
  const types = useRecords('entityType');
  const kinds = useRecords('contradictionKind');
  const attributes = useRecords('attribute').filter(({ subjects }) => subjects.includes(kind));
  const fields = FIELDS[kind].filter(([field]) => field !== 'attribute' || attributes.length > 0);
  const [chosen, setChosen] = useState<Chosen>({
    field: fields[0]?.[0] ?? 'attribute',
    one: null,
    other: null,
    answer: null,
  });

  function choose(changes: Partial<Chosen>): void {
    const next = { ...chosen, ...changes };
    setChosen(next);
    onChange(retagOf(next));
  }

  const options: Readonly<Record<Retag['kind'], readonly { readonly id: string; readonly name: string }[]>> = {
    'add-frame': frames,
    'remove-frame': frames,
    'replace-frame': frames,
    'claim-status': named('draft', 'reviewed', 'adjudicated'),
    'entity-type': types,
    'contradiction-kind': kinds,
    'contradiction-status': named('open', 'explained', 'resolved', 'dismissed'),
    severity: [
      { id: '1', name: words('board.severity1') },
      { id: '2', name: words('board.severity2') },
      { id: '3', name: words('board.severity3') },
    ],
    attribute: attributes,
  };
  const choices = options[chosen.field].map(({ id, name }) => ({ id, label: name }));
  const attribute = attributes.find(({ id }) => id === chosen.one);
  return (
    <div className={styles.fields}>
      <Select<Retag['kind']>
        label={words('codebook.retagWhat')}
        options={fields.map(([id, key]) => ({ id, label: words(key) }))}
        value={chosen.field}
        onChange={(field) => choose({ field, one: null, other: null, answer: null })}
      />
      <Select<string>
        label={words('codebook.retagFrom')}
        options={choices}
        value={chosen.one}
        onChange={(one) => choose({ one, answer: null })}
      />
      {chosen.field === 'replace-frame' && (
        <Select<string>
          label={words('codebook.retagTo')}
          options={choices.filter(({ id }) => id !== chosen.one)}
          value={chosen.other}
          onChange={(other) => choose({ other })}
        />
      )}
      {chosen.field === 'attribute' && attribute && (
        <AnswerField
          attribute={{ ...(attribute as Attribute), name: words('codebook.retagAnswer') }}
          value={chosen.answer}
          onAnswer={(answer) => choose({ answer })}
        />
      )}
    </div>
  );
}

const STATUS_NAMES = {
  draft: 'codebook.statusDraft',
  reviewed: 'codebook.statusReviewed',
  adjudicated: 'codebook.statusAdjudicated',
  open: 'codebook.statusOpen',
  explained: 'codebook.statusExplained',
  resolved: 'codebook.statusResolved',
  dismissed: 'codebook.statusDismissed',
} as const satisfies Record<string, MessageKey>;

function named(
  ...ids: readonly (keyof typeof STATUS_NAMES)[]
): readonly { readonly id: string; readonly name: string }[] {
  return ids.map((id) => ({ id, name: words(STATUS_NAMES[id]) }));
}

/** What is chosen as a judgement; null while a part of it is missing. */
export function retagOf({ field, one, other, answer }: Chosen): Retag | null {
  if (one === null) return null;
  switch (field) {
    case 'add-frame':
    case 'remove-frame':
      return { kind: field, frameId: one as never };
    case 'replace-frame':
      return other === null ? null : { kind: field, frameId: one as never, by: other as never };
    case 'claim-status':
      return { kind: field, status: one as never };
    case 'contradiction-status':
      return { kind: field, status: one as never };
    case 'entity-type':
      return { kind: field, typeId: one as never };
    case 'contradiction-kind':
      return { kind: field, kindId: one as never };
    case 'severity':
      return { kind: field, severity: Number(one) as never };
    case 'attribute':
      return { kind: field, attributeId: one as never, value: answer };
  }
}
