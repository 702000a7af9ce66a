/** Where stretches of a block are on the screen. */
import type { Span } from '#core/span.ts';

import type { TextIndex } from './text-index.ts';

/** The part of `span` that lies in block `index`, to be measured; null when there is none. */
export function rangeOf(text: TextIndex, index: number, span: Span): Range | null {
  const points = text.rangeIn(index, span);
  if (!points) return null;
  const range = document.createRange();
  range.setStart(points.start.node, points.start.offset);
  range.setEnd(points.end.node, points.end.offset);
  return range;
}

/** Its box in the window. */
export function rectIn(text: TextIndex, index: number, span: Span): DOMRect | null {
  return rangeOf(text, index, span)?.getBoundingClientRect() ?? null;
}
