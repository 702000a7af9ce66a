import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';

import { classNames } from './class-names.ts';
import styles from './long-list.module.css';

export interface LongListProps {
  /** The accessible name of the list. */
  readonly label: string;
  readonly count: number;
  /** In pixels; every row has it. */
  readonly rowHeight: number;
  readonly keyAt: (index: number) => string;
  /** The whole accessible name of a row. */
  readonly nameAt: (index: number) => string;
  /** What is seen of a row. It takes no part in the accessible name. */
  readonly children: (index: number) => ReactNode;
  /** The row that the keyboard is on; null for none yet. */
  readonly activeIndex: number | null;
  /** A click or an arrow key. */
  readonly onActivate: (index: number) => void;
  /** Enter or a double click; a click where `actsOnClick`. */
  readonly onAction: (index: number) => void;
  readonly actsOnClick?: boolean;
  /** Makes rows that can be ticked, with Space; `range` when those since the last tick are meant, too. */
  readonly ticks?: {
    readonly isTicked: (index: number) => boolean;
    readonly onTick: (index: number, range: boolean) => void;
    readonly onTickAll: () => void;
  };
  /** The up arrow on the first row. */
  readonly onLeaveUp?: () => void;
  readonly listRef?: RefObject<HTMLDivElement | null>;
  /** Where the list was scrolled to when it was last seen, in pixels, and where it is now. */
  readonly scrollTop?: number;
  /** What the rows answer: with another one the list starts at `scrollTop` again. */
  readonly subject?: string;
  readonly onScroll?: (scrollTop: number) => void;
}

/** Rows above and below those in view that are in the page, too. */
const SPARE = 6;

/**
 * A list of rows of one height, of which there may be hundreds of thousands: what it costs does not depend on how many there are.
 * It fills the height of its container, which must have one.
 */
export function LongList(props: LongListProps) {
  const { label, count, rowHeight, keyAt, activeIndex, onActivate, ticks, scrollTop = 0 } = props;
  const id = useId();
  const own = useRef<HTMLDivElement>(null);
  const list = props.listRef ?? own;
  const [view, setView] = useState({ top: scrollTop, height: 600 });
  const first = Math.max(0, Math.floor(view.top / rowHeight) - SPARE);
  const last = Math.min(count, Math.ceil((view.top + view.height) / rowHeight) + SPARE);
  const indexes = Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at);

  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return undefined;
    element.scrollTop = scrollTop;
    const measure = () => setView({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
    // Where it was scrolled to counts once, when it appears or is about something else.
    // oxlint-disable-next-line react/exhaustive-deps, react/exhaustive-effect-dependencies
  }, [list, props.subject]);

  function show(index: number): void {
    const element = list.current;
    if (!element) return;
    const top = index * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + rowHeight > element.scrollTop + element.clientHeight) {
      element.scrollTop = top + rowHeight - element.clientHeight;
    }
  }

  function moveTo(index: number): void {
    const next = Math.max(0, Math.min(count - 1, index));
    show(next);
    onActivate(next);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (count === 0 || event.altKey) return;
    const page = Math.max(1, Math.floor(view.height / rowHeight) - 1);
    const at = activeIndex ?? -1;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: count - 1,
    };
    const move = moves[event.key];
    if (event.key === 'ArrowUp' && at <= 0 && props.onLeaveUp) props.onLeaveUp();
    else if (move !== undefined) moveTo(move);
    else if (event.key === 'Enter' && at >= 0) props.onAction(at);
    else if (event.key === ' ' && ticks && at >= 0) ticks.onTick(at, event.shiftKey);
    else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey) && ticks) ticks.onTickAll();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      ref={list}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select cannot hold what a row shows
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-multiselectable={ticks ? true : undefined}
      aria-activedescendant={
        activeIndex !== null && activeIndex >= first && activeIndex < last ? `${id}-${activeIndex}` : undefined
      }
      className={styles.list}
      onKeyDown={onKeyDown}
      onFocus={() => activeIndex === null && count > 0 && onActivate(0)}
      onScroll={(event) => {
        const element = event.currentTarget;
        setView({ top: element.scrollTop, height: element.clientHeight });
        props.onScroll?.(element.scrollTop);
      }}
    >
      <div role="presentation" className={styles.rows} style={{ height: count * rowHeight }}>
        {indexes.map((index) => (
          <Row key={keyAt(index)} {...props} index={index} id={`${id}-${index}`} />
        ))}
      </div>
    </div>
  );
}

function Row({
  index,
  id,
  count,
  rowHeight,
  nameAt,
  children,
  activeIndex,
  onActivate,
  onAction,
  actsOnClick = false,
  ticks,
}: LongListProps & { readonly index: number; readonly id: string }) {
  const isActive = index === activeIndex;
  return (
    // Keys are the list's: it has the focus, and says which row is meant.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="option"
      aria-selected={ticks ? ticks.isTicked(index) : isActive}
      aria-setsize={count}
      aria-posinset={index + 1}
      className={classNames(styles.row, isActive && styles.active)}
      style={{ top: index * rowHeight, height: rowHeight }}
      onClick={(event) => {
        onActivate(index);
        if (ticks && event.shiftKey) ticks.onTick(index, true);
        else if (actsOnClick) onAction(index);
      }}
      onDoubleClick={() => !actsOnClick && onAction(index)}
    >
      <span className="visually-hidden">{nameAt(index)}</span>
      <div aria-hidden="true" className={styles.look}>
        {children(index)}
      </div>
    </div>
  );
}
