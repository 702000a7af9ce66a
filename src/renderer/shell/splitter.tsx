import type { KeyboardEvent, PointerEvent } from 'react';

import { classNames } from '../ui/class-names.ts';
import type { Pane } from './column-sizes.ts';
import styles from './splitter.module.css';

export interface SplitterProps {
  /** The accessible name: what it makes wider or higher. */
  readonly label: string;
  readonly pane: Pane;
  /** Where the pane lies, seen from the splitter. */
  readonly side: 'left' | 'right' | 'above';
}

const STEP = 16;

/** The line between two panes: drag it, or move it with the arrow keys. */
export function Splitter({ label, pane, side }: SplitterProps) {
  const isUpright = side !== 'above';
  const direction = side === 'right' ? -1 : 1;

  function onPointerDown(event: PointerEvent<HTMLHRElement>): void {
    const handle = event.currentTarget;
    const start = isUpright ? event.clientX : event.clientY;
    handle.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent) => {
      pane.resize(pane.size + direction * ((isUpright ? moved.clientX : moved.clientY) - start));
    };
    handle.addEventListener('pointermove', move);
    handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', move), {
      once: true,
    });
  }

  function onKeyDown(event: KeyboardEvent): void {
    const size = sizeAfterKey(event.key);
    if (size === undefined) return;
    event.preventDefault();
    pane.resize(size);
  }

  function sizeAfterKey(key: string): number | undefined {
    switch (key) {
      case isUpright ? 'ArrowRight' : 'ArrowDown':
        return pane.size + direction * STEP;
      case isUpright ? 'ArrowLeft' : 'ArrowUp':
        return pane.size - direction * STEP;
      case 'Home':
        return pane.least;
      case 'End':
        return pane.most;
      default:
        return undefined;
    }
  }

  return (
    // The pattern "window splitter" of the ARIA Authoring Practices is a separator that takes the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <hr
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={label}
      aria-orientation={isUpright ? 'vertical' : 'horizontal'}
      aria-valuenow={pane.size}
      aria-valuemin={pane.least}
      aria-valuemax={pane.most}
      className={classNames(styles.splitter, isUpright ? styles.upright : styles.level)}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    />
  );
}
