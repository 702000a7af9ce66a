import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components';
import { createContext, use } from 'react';
import type { ReactNode } from 'react';

import { classNames } from './class-names.ts';
import styles from './item-list.module.css';

export interface ActionListProps<Item> {
  /** The accessible name of the list. */
  readonly label: string;
  /** Objects that stay the same until they change: what is known of an item is kept by its object. */
  readonly items: readonly Item[];
  readonly idOf: (item: Item) => string;
  /** The whole accessible name of an item. */
  readonly nameOf: (item: Item) => string;
  /** What is seen of an item. It takes no part in the accessible name. */
  readonly children: (item: Item) => ReactNode;
  /** Enter or a click. */
  readonly onAction: (item: Item) => void;
  readonly estimatedRowHeight?: number;
  /** Shown instead of the items when there are none. */
  readonly emptyState?: ReactNode;
}

type Look = Pick<ActionListProps<unknown>, 'nameOf' | 'children'>;

/** How items look reaches those in view past the collection, which would otherwise be built anew with every render. */
const LookContext = createContext<Look>({ nameOf: () => '', children: () => null });

/**
 * A list whose items lead somewhere: the arrow keys go from one to the next, Enter or a click follows one. Only the items in view
 * are in the page. It fills the height of its container.
 */
export function ActionList<Item extends object>(props: ActionListProps<Item>) {
  const { label, items, idOf, onAction } = props;
  return (
    <LookContext value={props as unknown as Look}>
      <div className={styles.frame} role="presentation">
        {items.length === 0 && <div className={styles.empty}>{props.emptyState}</div>}
        <Virtualizer
          layout={ListLayout}
          layoutOptions={{ estimatedRowSize: props.estimatedRowHeight ?? 32, padding: 4 }}
        >
          <ListBox
            aria-label={label}
            items={items}
            selectionMode="none"
            escapeKeyBehavior="none"
            onAction={(key) => {
              const item = items.find((each) => idOf(each) === key);
              if (item) onAction(item);
            }}
            className={classNames(styles.list)}
          >
            {(item) => (
              <ListBoxItem id={idOf(item)} textValue=" " className={styles.item as string}>
                <ItemContents item={item} />
              </ListBoxItem>
            )}
          </ListBox>
        </Virtualizer>
      </div>
    </LookContext>
  );
}

function ItemContents({ item }: { readonly item: unknown }) {
  const { nameOf, children } = use(LookContext);
  return (
    <>
      <span className="visually-hidden">{nameOf(item)}</span>
      <div aria-hidden="true">{children(item)}</div>
    </>
  );
}
