import { ChevronDown, ChevronRight } from 'lucide-react';
import {
  Collection,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  ListLayout,
  Text,
  Virtualizer,
} from 'react-aria-components';
import { createContext, use } from 'react';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';

import styles from './grouped-list.module.css';
import type { Point } from './menu.tsx';

/** A part of a list under a heading. */
export interface ListGroup<Item> {
  readonly id: string;
  readonly name: string;
  /** All that belong to it, whether they show or not. */
  readonly items: readonly Item[];
}

export interface GroupedListProps<Item> {
  /** The accessible name of the list. */
  readonly label: string;
  /** Null for a list without groups. Objects that stay the same until they change. */
  readonly groups: readonly ListGroup<Item>[] | null;
  /** Every item, in its order; each stands in one group at most. Objects that stay the same until they change. */
  readonly items: readonly Item[];
  readonly foldedIds: ReadonlySet<string>;
  /** The heading was pressed, or an arrow key on an item: left folds its group, right unfolds the folded one nearest to it. */
  readonly onFold: (groupId: string, isFolded: boolean) => void;
  readonly idOf: (item: Item) => string;
  /** The whole accessible name of an item. */
  readonly nameOf: (item: Item) => string;
  /** What else is said of an item: its accessible description. */
  readonly describe: (item: Item) => string;
  /** What is seen of an item. It takes no part in the accessible name, and holds nothing that can be pressed. */
  readonly children: (item: Item) => ReactNode;
  readonly selectedIds: ReadonlySet<string>;
  /** A click or an arrow key selects one; with Shift or Mod several. */
  readonly onSelect: (ids: ReadonlySet<string>) => void;
  /** Enter or a double click. */
  readonly onAction: (item: Item) => void;
  /** A key on an item, before the list looks at it; `true` when it was taken. */
  readonly onKey: (event: KeyboardEvent, item: Item) => boolean;
  /** The secondary button, or the key for the context menu, on an item; `at` in CSS pixels of the window. */
  readonly onContextMenu: (item: Item, at: Point) => void;
  /** In pixels; rows are measured, this only has to be near. */
  readonly estimatedRowHeight: number;
  /** Shown instead of the items when there are none. */
  readonly emptyState: ReactNode;
}

type Look = Pick<GroupedListProps<unknown>, 'nameOf' | 'describe' | 'children' | 'foldedIds' | 'onFold'>;

/** How items look reaches the rows in view past the collection, which would otherwise be built anew with every render. */
const LookContext = createContext<Look>({
  nameOf: () => '',
  describe: () => '',
  children: () => null,
  foldedIds: new Set(),
  onFold: () => undefined,
});

const HEADING_HEIGHT = 30;

/**
 * A list of records, one option each, of which only those in view are in the page: in groups that fold, several chosen at once. It
 * fills the height of its container, which must have one.
 */
export function GroupedList<Item extends object>(props: GroupedListProps<Item>) {
  const { label, groups, items, idOf, foldedIds, selectedIds } = props;
  const find = (key: unknown) => items.find((item) => idOf(item) === key);

  function itemAt(target: EventTarget): Item | undefined {
    return find((target as HTMLElement).closest('[role="option"]')?.getAttribute('data-key'));
  }

  function onKeyDown(event: KeyboardEvent): void {
    const item = itemAt(event.target);
    if (!item || (!props.onKey(event, item) && !fold(event, item))) return;
    event.preventDefault();
    event.stopPropagation();
  }

  function fold(event: KeyboardEvent, item: Item): boolean {
    if (!groups || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return false;
    const at = groups.findIndex((group) => group.items.includes(item));
    const group = groups[at];
    if (!group || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return false;
    if (event.key === 'ArrowLeft') {
      // The last one that is unfolded stays, or no item would be left to stand on.
      if (groups.some((other) => other !== group && !foldedIds.has(other.id))) props.onFold(group.id, true);
    } else {
      const isFolded = ({ id }: ListGroup<Item>) => foldedIds.has(id);
      const nearest = groups.slice(at).find(isFolded) ?? groups.slice(0, at).findLast(isFolded);
      if (nearest) props.onFold(nearest.id, false);
    }
    return true;
  }

  function onContextMenu(event: MouseEvent): void {
    const item = itemAt(event.target);
    if (!item) return;
    event.preventDefault();
    props.onContextMenu(item, { x: event.clientX, y: event.clientY });
  }

  const option = (item: Item) => (
    <ListBoxItem id={idOf(item)} textValue=" " className={styles.item as string}>
      <Row item={item} />
    </ListBoxItem>
  );
  const shared = {
    'aria-label': label,
    selectionMode: 'multiple' as const,
    selectionBehavior: 'replace' as const,
    escapeKeyBehavior: 'none' as const,
    selectedKeys: selectedIds,
    onSelectionChange: (keys: 'all' | Set<unknown>) =>
      props.onSelect(keys === 'all' ? new Set(shownItems(props).map(idOf)) : (keys as Set<string>)),
    onAction: (key: unknown) => {
      const item = find(key);
      if (item) props.onAction(item);
    },
    className: styles.list as string,
  };

  return (
    <LookContext value={props as unknown as Look}>
      <div className={styles.frame} onKeyDownCapture={onKeyDown} onContextMenu={onContextMenu} role="presentation">
        {/* Beside the list, not in it: what is in a list counts as one of its options. */}
        {items.length === 0 && <div className={styles.empty}>{props.emptyState}</div>}
        <Virtualizer
          key={groups ? 'groups' : 'items'}
          layout={ListLayout}
          layoutOptions={{
            estimatedRowSize: props.estimatedRowHeight,
            headingSize: HEADING_HEIGHT,
            padding: 4,
            gap: 1,
          }}
        >
          {groups ? (
            <ListBox {...shared} items={groups} dependencies={[foldedIds]}>
              {(group) => (
                <ListBoxSection id={`group ${group.id}`} className={styles.group as string}>
                  <Header className={styles.heading as string}>
                    <Heading group={group} />
                  </Header>
                  <Collection items={foldedIds.has(group.id) ? [] : group.items}>{option}</Collection>
                </ListBoxSection>
              )}
            </ListBox>
          ) : (
            <ListBox {...shared} items={items}>
              {option}
            </ListBox>
          )}
        </Virtualizer>
      </div>
    </LookContext>
  );
}

function shownItems<Item>({ groups, items, foldedIds }: GroupedListProps<Item>): readonly Item[] {
  return groups ? groups.flatMap((group) => (foldedIds.has(group.id) ? [] : group.items)) : items;
}

/** A list has no buttons: by key, groups fold from their items. */
function Heading({ group }: { readonly group: ListGroup<unknown> }) {
  const { foldedIds, onFold } = use(LookContext);
  const isFolded = foldedIds.has(group.id);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div className={styles.handle} onClick={() => onFold(group.id, !isFolded)}>
      {isFolded ? <ChevronRight aria-hidden="true" /> : <ChevronDown aria-hidden="true" />}
      <span className={styles.name} dir="auto">
        {group.name}
      </span>
      <span className={styles.count}>{group.items.length.toLocaleString('en')}</span>
    </div>
  );
}

function Row({ item }: { readonly item: unknown }) {
  const { nameOf, describe, children } = use(LookContext);
  return (
    <>
      <span className="visually-hidden">{nameOf(item)}</span>
      <Text slot="description" hidden>
        {describe(item)}
      </Text>
      <div aria-hidden="true">{children(item)}</div>
    </>
  );
}
