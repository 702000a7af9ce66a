/** Which blocks are in view. */
import type { TextIndex } from './text-index.ts';

/** Blocks `[first, end)`. */
export interface BlockRange {
  readonly first: number;
  readonly end: number;
}

/**
 * The blocks within `margin` pixels of what `scroller` shows. It looks at some of the boxes only: blocks follow each other downwards.
 * A block that is skipped by `content-visibility` has its own box laid out, so that asking for it costs nothing more.
 */
export function blocksInView(scroller: HTMLElement, text: TextIndex, margin: number): BlockRange {
  const view = scroller.getBoundingClientRect();
  const count = text.body.blocks.length;
  const top = view.top - margin;
  const bottom = view.bottom + margin;
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (bottomOf(text, middle) < top) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < count && topOf(text, end) <= bottom) end += 1;
  return { first: low, end };
}

function bottomOf(text: TextIndex, index: number): number {
  return text.element(index)?.getBoundingClientRect().bottom ?? 0;
}

function topOf(text: TextIndex, index: number): number {
  return text.element(index)?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY;
}
