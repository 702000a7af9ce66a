import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { useRef } from 'react';
import type { ReactNode } from 'react';

import { classNames } from './class-names.ts';
import { Keys } from './keys.tsx';
import styles from './options.module.css';

export type MenuEntry<Id extends string> =
  | { readonly kind: 'separator'; readonly id: string }
  | {
      readonly kind: 'item';
      readonly id: Id;
      readonly label: string;
      readonly icon?: ReactNode;
      readonly keys?: string | undefined;
      readonly isDanger?: boolean;
      readonly isDisabled?: boolean;
    };

interface MenuContents<Id extends string> {
  /** The accessible name of the menu. */
  readonly label: string;
  readonly entries: readonly MenuEntry<Id>[];
  readonly onAction: (id: Id) => void;
}

export interface MenuProps<Id extends string> extends MenuContents<Id> {
  /** The button that opens it: a button of this kit. */
  readonly children: ReactNode;
}

/** A button that opens a menu. */
export function Menu<Id extends string>({ children, ...contents }: MenuProps<Id>) {
  return (
    <MenuTrigger>
      {children}
      <Popover className={styles.popover as string} offset={4} placement="bottom start">
        <Entries {...contents} />
      </Popover>
    </MenuTrigger>
  );
}

/** A place in the window, in CSS pixels from its top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface ContextMenuProps<Id extends string> extends MenuContents<Id> {
  readonly at: Point;
  readonly onClose: () => void;
}

/** A menu that opens where the secondary button was pressed. Mount it to open it, unmount it to close it. */
export function ContextMenu<Id extends string>({ at, onClose, ...contents }: ContextMenuProps<Id>) {
  const place = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span ref={place} style={{ position: 'fixed', left: at.x, top: at.y }} />
      <Popover
        isOpen
        aria-label={contents.label}
        triggerRef={place}
        onOpenChange={(isOpen) => !isOpen && onClose()}
        className={styles.popover as string}
        offset={2}
        placement="bottom start"
      >
        <Entries {...contents} onClose={onClose} />
      </Popover>
    </>
  );
}

function Entries<Id extends string>({
  label,
  entries,
  onAction,
  onClose,
}: MenuContents<Id> & { readonly onClose?: () => void }) {
  return (
    <AriaMenu
      aria-label={label}
      className={styles.options as string}
      onAction={(key) => onAction(key as Id)}
      {...(onClose ? { onClose, autoFocus: 'first' } : {})}
    >
      {entries.map((entry) =>
        entry.kind === 'separator' ? (
          <Separator key={entry.id} className={styles.separator as string} />
        ) : (
          <MenuItem
            key={entry.id}
            id={entry.id}
            textValue={entry.label}
            isDisabled={entry.isDisabled ?? false}
            className={classNames(styles.option, entry.isDanger && styles.danger)}
          >
            {entry.icon}
            <span className={styles.words}>{entry.label}</span>
            {entry.keys && (
              <span aria-hidden="true">
                <Keys keys={entry.keys} />
              </span>
            )}
          </MenuItem>
        ),
      )}
    </AriaMenu>
  );
}
