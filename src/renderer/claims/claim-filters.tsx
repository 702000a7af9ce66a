/** What narrows the list "Claims". */
import { SlidersHorizontal } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { ReactNode } from 'react';

import { ToggleButton } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { SearchField } from '../ui/text-field.tsx';
import styles from './claim-list.module.css';
import type { ClaimFilter } from './find-claims.ts';

const MoreFilters = lazy(async () => ({ default: (await import('./more-filters.tsx')).MoreFilters }));

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
      <Suspense>{showsMore && <MoreFilters filter={filter} set={set} />}</Suspense>
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
