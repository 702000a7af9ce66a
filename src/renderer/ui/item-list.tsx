import { ListBox, ListBoxItem, ListLayout, Text, Virtualizer } from 'react-aria-components';
import { createContext, use } from 'react';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';

import styles from './item-list.module.css';
import type { Point } from './menu.tsx';

export interface ItemListProps<Item> {
  /** The accessible name of the list, for example "Claims". */
  readonly label: string;
  /** Objects that stay the same until they change: what is known of an item is kept by its object. */
  readonly items: readonly Item[];
  readonly idOf: (item: Item) => string;
  /** The whole accessible name of an item. */
  readonly nameOf: (item: Item) => string;
  /** What else is said of an item: its accessible description. */
  readonly describe?: (item: Item) => string;
  /** What is seen of an item. It takes no part in the accessible name, and holds nothing that can be pressed. */
  readonly children: (item: Item, state: { readonly isSelected: boolean }) => ReactNode;
  readonly selectedId: string | null;
  /** A click or an arrow key. Not called for the item that is selected already. */
  readonly onSelect: (item: Item) => void;
  /** Enter or a double click. */
  readonly onAction?: (item: Item) => void;
  /** Delete or Backspace on an item. */
  readonly onDelete?: (item: Item) => void;
  /** The secondary button, or the key for the context menu, on an item; `at` in CSS pixels of the window. */
  readonly onContextMenu?: (item: Item, at: Point) => void;
  /** Letters move to the item that starts with them. Off by default: letters are commands. */
  readonly typeahead?: boolean;
  /** In pixels; rows are measured, this only has to be near. */
  readonly estimatedRowHeight?: number;
  /** Shown instead of the items when there are none. */
  readonly emptyState?: ReactNode;
  /** Takes the focus when it appears. */
  readonly startsFocused?: boolean;
}

type Look = Pick<ItemListProps<unknown>, 'nameOf' | 'describe' | 'children'>;

/** How items look reaches the rows in view past the collection, which would otherwise be built anew with every render. */
const LookContext = createContext<Look>({ nameOf: () => '', children: () => null });

/**
 * A list of records, one option each, of which only those in view are in the page. It fills the height of its container,
 * which must have one.
 */
export function ItemList<Item extends object>(props: ItemListProps<Item>) {
  const { label, items, idOf, nameOf, selectedId, onSelect, onAction, onDelete, typeahead = false } = props;
  const find = (key: unknown) => items.find((item) => idOf(item) === key);

  function itemAt(target: EventTarget): Item | undefined {
    return find((target as HTMLElement).closest('[role="option"]')?.getAttribute('data-key'));
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!onDelete || (event.key !== 'Delete' && event.key !== 'Backspace')) return;
    const item = itemAt(event.target);
    if (!item) return;
    event.preventDefault();
    event.stopPropagation();
    onDelete(item);
  }

  function onContextMenu(event: MouseEvent): void {
    const item = props.onContextMenu && itemAt(event.target);
    if (!item) return;
    event.preventDefault();
    props.onContextMenu?.(item, { x: event.clientX, y: event.clientY });
  }

  return (
    <LookContext value={props as unknown as Look}>
      <div className={styles.frame} onKeyDown={onKeyDown} onContextMenu={onContextMenu} role="presentation">
        {/* Beside the list, not in it: what is in a list counts as one of its options. */}
        {items.length === 0 && <div className={styles.empty}>{props.emptyState}</div>}
        <Virtualizer
          layout={ListLayout}
          layoutOptions={{ estimatedRowSize: props.estimatedRowHeight ?? 56, padding: 4, gap: 1 }}
        >
          <ListBox
            aria-label={label}
            items={items}
            selectionMode="single"
            selectionBehavior="replace"
            escapeKeyBehavior="none"
            disallowEmptySelection
            {...{ autoFocus: props.startsFocused ?? false }}
            selectedKeys={selectedId === null ? [] : [selectedId]}
            onSelectionChange={(keys) => {
              const item = find(keys === 'all' ? undefined : [...keys][0]);
              if (item) onSelect(item);
            }}
            {...(onAction
              ? {
                  onAction: (key) => {
                    const item = find(key);
                    if (item) onAction(item);
                  },
                }
              : {})}
            className={styles.list as string}
          >
            {(item) => (
              <ListBoxItem id={idOf(item)} textValue={typeahead ? nameOf(item) : ' '} className={styles.item as string}>
                {({ isSelected }) => <Row item={item} isSelected={isSelected} />}
              </ListBoxItem>
            )}
          </ListBox>
        </Virtualizer>
      </div>
    </LookContext>
  );
}

function Row({ item, isSelected }: { readonly item: unknown; readonly isSelected: boolean }) {
  const { nameOf, describe, children } = use(LookContext);
  return (
    <>
      <span className="visually-hidden">{nameOf(item)}</span>
      {describe && (
        <Text slot="description" hidden>
          {describe(item)}
        </Text>
      )}
      <div aria-hidden="true">{children(item, { isSelected })}</div>
    </>
  );
}
