/** How the Library lists articles: order, groups, filters. */
import { ListFilter } from 'lucide-react';
import { useState } from 'react';

import { ReadingProgress } from '#core/model.ts';

import { Button, ToggleButton } from '../ui/button.tsx';
import { NONE, Select, withNone } from '../ui/select.tsx';
import { words } from '../words.tsx';
import { ARTICLE_ORDERS, NO_FILTER } from './find-articles.ts';
import type { ArticleFilter, ArticleOrder } from './find-articles.ts';
import { GROUPINGS, progressInWords } from './group-articles.ts';
import type { Grouping } from './group-articles.ts';
import styles from './library-panel.module.css';
import type { LibraryLook } from './library-view.ts';

export interface LibraryToolsProps {
  readonly look: LibraryLook;
  readonly onLook: (change: Partial<LibraryLook>) => void;
  readonly filter: ArticleFilter;
  readonly onFilter: (filter: ArticleFilter) => void;
  /** Every tag of the case. */
  readonly tags: readonly string[];
  /** Folds or unfolds all groups; null where there are none. */
  readonly onFoldAll: ((isFolded: boolean) => void) | null;
  /** After the order: the menu of the chosen articles. */
  readonly children: React.ReactNode;
}

export function LibraryTools({ look, onLook, filter, onFilter, tags, onFoldAll, children }: LibraryToolsProps) {
  const [isOpen, setOpen] = useState(false);
  const isFiltering = filter.tag !== null || filter.progress !== null;
  return (
    <>
      <div className={styles.tools}>
        <Select<ArticleOrder>
          label={words('library.order')}
          hideLabel
          options={ARTICLE_ORDERS.map((id) => ({ id, label: words('library.orderBy', { order: id }) }))}
          value={look.order}
          onChange={(order) => onLook({ order })}
          className={styles.order}
        />
        <ToggleButton
          label={words('library.groupAndFilter')}
          iconOnly
          icon={<ListFilter />}
          isSelected={isOpen || isFiltering}
          onChange={() => setOpen(!isOpen)}
        />
        {children}
      </div>
      {isOpen && (
        <fieldset className={styles.filters} aria-label={words('library.groupAndFilter')}>
          <Select<Grouping>
            label={words('library.grouping')}
            options={GROUPINGS.map((id) => ({ id, label: words('library.groupBy', { grouping: id }) }))}
            value={look.grouping}
            onChange={(grouping) => onLook({ grouping })}
          />
          <Select<ReadingProgress | typeof NONE>
            label={words('library.status')}
            options={withNone(
              words('library.any'),
              ReadingProgress.options.map((id) => ({ id, label: progressInWords(id) })),
            )}
            value={filter.progress ?? NONE}
            onChange={(id) => onFilter({ ...filter, progress: id === NONE ? null : id })}
          />
          <Select<string>
            label={words('library.tag')}
            options={withNone(
              words('library.any'),
              tags.map((id) => ({ id, label: id })),
            )}
            value={filter.tag ?? NONE}
            onChange={(id) => onFilter({ ...filter, tag: id === NONE ? null : id })}
            isDisabled={tags.length === 0}
          />
          {onFoldAll && (
            <div className={styles.folding}>
              <Button variant="quiet" onPress={() => onFoldAll(true)}>
                {words('library.foldAll')}
              </Button>
              <Button variant="quiet" onPress={() => onFoldAll(false)}>
                {words('library.unfoldAll')}
              </Button>
            </div>
          )}
        </fieldset>
      )}
      {isFiltering && (
        <p className={styles.summary}>
          <span className={styles.summaryWords} dir="auto">
            {[filter.tag, filter.progress && progressInWords(filter.progress)].filter(Boolean).join(' · ')}
          </span>
          <Button variant="quiet" onPress={() => onFilter(NO_FILTER)}>
            {words('library.showAll')}
          </Button>
        </p>
      )}
    </>
  );
}
