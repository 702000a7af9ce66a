/** The names of the registry's columns, by which it is sorted. */
import { ArrowDown, ArrowUp } from 'lucide-react';

import { words } from '../words.tsx';
import type { MessageKey } from '../words.tsx';
import type { RegistryColumn, RegistryOrder } from './registry-rows.ts';
import styles from './registry.module.css';

const COLUMNS: Readonly<Record<RegistryColumn, MessageKey>> = {
  name: 'entities.columnName',
  type: 'entities.columnType',
  mentions: 'entities.columnMentions',
  articles: 'entities.columnArticles',
  claims: 'entities.columnClaims',
  notes: 'entities.columnNotes',
  ids: 'entities.columnIds',
};
const WORDED: ReadonlySet<RegistryColumn> = new Set(['name', 'type']);

export interface RegistryHeadProps {
  readonly order: RegistryOrder;
  readonly onChange: (order: RegistryOrder) => void;
}

export function RegistryHead({ order, onChange }: RegistryHeadProps) {
  return (
    <fieldset className={styles.columnHeads} aria-label={words('entities.sortBy')}>
      {(Object.keys(COLUMNS) as RegistryColumn[]).map((column) => {
        const isSorted = order.column === column;
        const name = words(COLUMNS[column]);
        const said = words(order.isDescending ? 'entities.descending' : 'entities.ascending', { column: name });
        return (
          <button
            key={column}
            type="button"
            className={styles.columnHead}
            data-figure={!WORDED.has(column) && column !== 'ids'}
            data-ids={column === 'ids'}
            aria-pressed={isSorted}
            aria-label={isSorted ? said : name}
            onClick={() =>
              // Words from A to Z first, numbers from the greatest.
              onChange({ column, isDescending: isSorted ? !order.isDescending : !WORDED.has(column) })
            }
          >
            <span>{name}</span>
            {isSorted && (order.isDescending ? <ArrowDown aria-hidden="true" /> : <ArrowUp aria-hidden="true" />)}
          </button>
        );
      })}
    </fieldset>
  );
}
