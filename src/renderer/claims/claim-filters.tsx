/** What narrows the list "Claims". */
import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';

import type { EntityId } from '#core/identifiers.ts';
import type { ClaimStatus } from '#core/model.ts';

import { useRecords } from '../session.tsx';
import { ToggleButton } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { ComboBox } from '../ui/combo-box.tsx';
import type { ComboValue } from '../ui/combo-box.tsx';
import { NONE, Select, withNone } from '../ui/select.tsx';
import { SearchField } from '../ui/text-field.tsx';
import styles from './claim-list.module.css';
import type { ClaimFilter } from './find-claims.ts';

const STATUSES: readonly ClaimStatus[] = ['draft', 'reviewed', 'adjudicated'];

interface ClaimFiltersProps {
  readonly filter: ClaimFilter;
  readonly onChange: (filter: ClaimFilter) => void;
  /** What can be done with all that is listed. */
  readonly actions: ReactNode;
}

export function ClaimFilters({ filter, onChange, actions }: ClaimFiltersProps) {
  const [showsMore, setShowsMore] = useState(false);
  const set = (changes: Partial<ClaimFilter>) => onChange({ ...filter, ...changes });
  return (
    <div className={styles.filters}>
      <div className={styles.search}>
        <SearchField
          label="Filter claims"
          placeholder="Words, source or article"
          value={filter.words}
          onChange={(words) => set({ words })}
        />
        <ToggleButton
          label="More filters"
          iconOnly
          icon={<SlidersHorizontal />}
          isSelected={showsMore}
          onChange={(isShown) => {
            setShowsMore(isShown);
            // What cannot be seen must not narrow the list.
            if (!isShown) set({ frameId: null, entityId: null, status: null });
          }}
          tooltip={showsMore ? 'Clear and hide frame, entity and status' : 'By frame, entity or status'}
        />
        {actions}
      </div>
      {showsMore && <MoreFilters filter={filter} set={set} />}
      <div className={styles.narrow}>
        <Checkbox isSelected={filter.onlyThisArticle} onChange={(onlyThisArticle) => set({ onlyThisArticle })}>
          This article
        </Checkbox>
        <Checkbox isSelected={filter.onlyDisputed} onChange={(onlyDisputed) => set({ onlyDisputed })}>
          In a contradiction
        </Checkbox>
      </div>
    </div>
  );
}

interface MoreFiltersProps {
  readonly filter: ClaimFilter;
  readonly set: (changes: Partial<ClaimFilter>) => void;
}

function MoreFilters({ filter, set }: MoreFiltersProps) {
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
