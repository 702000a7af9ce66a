/** Who speaks: an entity of the case, or words that name none. */
import { useState } from 'react';

import type { Entity, SourceReference } from '#core/model.ts';

import { useRecords } from '../session.tsx';
import { ComboBox } from '../ui/combo-box.tsx';
import type { ComboValue } from '../ui/combo-box.tsx';
import { sourceNamed } from './chain.ts';

interface SourceFieldProps {
  readonly label: string;
  readonly source: SourceReference | null;
  readonly onCommit: (source: SourceReference | null) => void;
  readonly placeholder?: string;
}

export function SourceField({ source, onCommit, ...props }: SourceFieldProps) {
  const entities = useRecords('entity');
  return (
    <SourceComboBox
      {...props}
      // Starts anew when what is stored changes: an undo shows.
      key={`${source?.entityId} ${source?.label}`}
      entities={entities}
      start={{ id: source?.entityId ?? null, text: source?.label ?? '' }}
      onCommit={({ id, text }) => {
        const label = text.trim();
        const next = label === '' ? null : id ? { entityId: id, label } : sourceNamed(label, entities);
        if (next?.label !== source?.label || next?.entityId !== source?.entityId) onCommit(next);
      }}
    />
  );
}

interface SourceComboBoxProps {
  readonly label: string;
  readonly entities: readonly Entity[];
  readonly start: ComboValue<Entity['id']>;
  readonly placeholder?: string;
  readonly onCommit: (value: ComboValue<Entity['id']>) => void;
}

function SourceComboBox({ entities, start, ...props }: SourceComboBoxProps) {
  const [value, setValue] = useState(start);
  const options = entities.map(({ id, name, aliases }) => ({ id, label: name, description: aliases.join(', ') }));
  return <ComboBox {...props} options={options} value={value} onChange={setValue} allowsWords />;
}
