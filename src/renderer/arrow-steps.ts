/** The left and right arrow keys on an item of a list, which lists of one column leave free. */
import type { KeyboardEvent } from 'react';

/** -1 for the left arrow key on an item, 1 for the right one, else 0. */
export function arrowStep(event: KeyboardEvent): -1 | 0 | 1 {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return 0;
  if (!(event.target instanceof Element) || !event.target.closest('[role="option"]')) return 0;
  if (event.key === 'ArrowLeft') return -1;
  return event.key === 'ArrowRight' ? 1 : 0;
}
