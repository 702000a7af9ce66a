/** The filters of the list "Claims" that show when asked for. */
import { useState } from 'react';

import type { EntityId } from '#core/identifiers.ts';
import type { ClaimStatus } from '#core/model.ts';

import { useRecords } from '../session.tsx';
import { ComboBox } from '../ui/combo-box.tsx';
import type { ComboValue } from '../ui/combo-box.tsx';
import { NONE, Select, withNone } from '../ui/select.tsx';
import styles from './claim-list.module.css';
import type { ClaimFilter } from './find-claims.ts';

const STATUSES: readonly ClaimStatus[] = ['draft', 'reviewed', 'adjudicated'];

interface MoreFiltersProps {
  readonly filter: ClaimFilter;
  readonly set: (changes: Partial<ClaimFilter>) => void;
}

export function MoreFilters({ filter, set }: MoreFiltersProps) {
  const frames = useRecords('frame');
  const entities = useRecords('entity');
  const [entity, setEntity] = useState<ComboValue<EntityId>>({ id: null, text: '' });
  return (
    <div className={styles.more}>
      <Select
        label="Filter by frame"
        hideLabel
        options={withNone(
          'All frames',
          frames.map(({ id, name }) => ({ id, label: name })),
        )}
        value={filter.frameId ?? NONE}
        onChange={(id) => set({ frameId: id === NONE ? null : id })}
      />
      <Select
        label="Filter by status"
        hideLabel
        options={withNone(
          'Any status',
          STATUSES.map((id) => ({ id, label: id })),
        )}
        value={filter.status ?? NONE}
        onChange={(id) => set({ status: id === NONE ? null : id })}
      />
      <div className={styles.wide}>
        <ComboBox
          label="Filter by entity"
          hideLabel
          placeholder="Any entity: who says it or whom it names"
          options={entities.map(({ id, name, aliases }) => ({ id, label: name, description: aliases.join(', ') }))}
          value={entity}
          onChange={(value) => {
            setEntity(value);
            set({ entityId: value.id });
          }}
        />
      </div>
    </div>
  );
}
