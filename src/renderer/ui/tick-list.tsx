import { Check, Minus } from 'lucide-react';
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components';
import { createContext, use } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';

import itemStyles from './item-list.module.css';
import styles from './tick-list.module.css';

export interface TickListProps<Row> {
  /** The accessible name of the list. */
  readonly label: string;
  /** Objects that stay the same until they change: what is known of a row is kept by its object. */
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  /** The whole accessible name of a row. */
  readonly nameOf: (row: Row) => string;
  /** What is seen of a row. It takes no part in the accessible name. */
  readonly children: (row: Row) => ReactNode;
  /** The ids of the ticked rows. */
  readonly ticked: ReadonlySet<string>;
  /** Rows of which some part is ticked: they show a dash. */
  readonly partly?: ReadonlySet<string>;
  /** Space, a click on the box, Ctrl or Command with A. `ids` are all that are ticked then. */
  readonly onTick: (ids: ReadonlySet<string>) => void;
  /** Enter, or a click beside the box. Without it, those tick too. */
  readonly onAction?: (row: Row) => void;
  readonly estimatedRowHeight?: number;
  /** Shown instead of the rows when there are none. */
  readonly emptyState?: ReactNode;
}

type Look = Pick<TickListProps<unknown>, 'nameOf' | 'children' | 'partly'>;

/** How rows look reaches those in view past the collection, which would otherwise be built anew with every render. */
const LookContext = createContext<Look>({ nameOf: () => '', children: () => null });

/** A list of rows to tick, of which only those in view are in the page. It fills the height of its container. */
export function TickList<Row extends object>(props: TickListProps<Row>) {
  const { label, rows, idOf, ticked, onTick, onAction } = props;

  function rowAt(target: EventTarget): Row | undefined {
    const key = (target as Element).closest('[role="option"]')?.getAttribute('data-key');
    return rows.find((row) => idOf(row) === key);
  }

  /** Beside the box, the pointer acts and does not tick. */
  function isAction(target: EventTarget): boolean {
    return onAction !== undefined && !(target as Element).closest(`.${styles.box}`) && rowAt(target) !== undefined;
  }

  function onKeyDown(event: KeyboardEvent): void {
    const row = onAction && event.key === 'Enter' ? rowAt(event.target) : undefined;
    if (!row) return;
    event.preventDefault();
    event.stopPropagation();
    onAction?.(row);
  }

  return (
    <LookContext value={props as unknown as Look}>
      <div
        className={itemStyles.frame}
        role="presentation"
        onKeyDownCapture={onKeyDown}
        onPointerDownCapture={(event) => isAction(event.target) && event.button === 0 && event.stopPropagation()}
        onMouseDownCapture={(event) => isAction(event.target) && event.button === 0 && event.stopPropagation()}
        onClickCapture={(event) => {
          if (!isAction(event.target)) return;
          event.stopPropagation();
          const row = rowAt(event.target);
          if (row) onAction?.(row);
        }}
      >
        {rows.length === 0 && <div className={itemStyles.empty}>{props.emptyState}</div>}
        <Virtualizer
          layout={ListLayout}
          layoutOptions={{ estimatedRowSize: props.estimatedRowHeight ?? 32, padding: 4 }}
        >
          <ListBox
            aria-label={label}
            items={rows}
            selectionMode="multiple"
            selectionBehavior="toggle"
            escapeKeyBehavior="none"
            selectedKeys={ticked}
            onSelectionChange={(keys) => onTick(keys === 'all' ? new Set(rows.map(idOf)) : (keys as Set<string>))}
            className={itemStyles.list as string}
          >
            {(row) => (
              <ListBoxItem id={idOf(row)} textValue=" " className={styles.row as string}>
                {({ isSelected }) => <RowContents id={idOf(row)} row={row} isTicked={isSelected} />}
              </ListBoxItem>
            )}
          </ListBox>
        </Virtualizer>
      </div>
    </LookContext>
  );
}

interface RowContentsProps {
  readonly id: string;
  readonly row: unknown;
  readonly isTicked: boolean;
}

function RowContents({ id, row, isTicked }: RowContentsProps) {
  const { nameOf, children, partly } = use(LookContext);
  const isPartly = !isTicked && (partly?.has(id) ?? false);
  return (
    <>
      <span className="visually-hidden">{nameOf(row)}</span>
      <div aria-hidden="true" className={styles.contents}>
        <span className={styles.box} data-ticked={isTicked} data-partly={isPartly}>
          {isPartly ? <Minus /> : <Check />}
        </span>
        {children(row)}
      </div>
    </>
  );
}
