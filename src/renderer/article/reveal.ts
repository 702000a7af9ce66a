/** Scrolling to a stretch of the text. */
import type { Span } from '#core/span.ts';

import type { SeenBox } from '../workbench.ts';
import { blockIndexAt } from './body.ts';
import type { ArticleElements } from './page.ts';
import type { TextIndex } from './text-index.ts';

/** Pixels of text around a stretch that should be seen too. */
const MARGIN = 64;

/** Scrolls so that `span` is seen, in the middle if it was out of view. */
export function revealSpan(scroller: HTMLElement, text: TextIndex, span: Span): void {
  // Blocks have an estimated height until they are near: each step may move what is below, so that one is not always enough.
  for (let step = 0; step < 4; step += 1) {
    const rect = rectOf(text, span);
    if (!rect) return;
    const view = scroller.getBoundingClientRect();
    const isSeen =
      rect.top >= view.top + MARGIN && Math.min(rect.bottom, rect.top + view.height / 2) <= view.bottom - MARGIN;
    if (isSeen) return;
    const target = view.top + Math.max(MARGIN, (view.height - Math.min(rect.height, view.height)) / 2.5);
    const before = scroller.scrollTop;
    scroller.scrollTop += rect.top - target;
    if (scroller.scrollTop === before) return;
  }
}

/** The box of a stretch in the window, or of the block of a caret that has none. */
export function rectOf(text: TextIndex, span: Span): DOMRect | null {
  const start = text.pointAt(span.start, 'after');
  if (!start) return null;
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  const end = span.end > span.start ? text.pointAt(span.end, 'before') : start;
  if (end) range.setEnd(end.node, end.offset);
  const rect = range.getBoundingClientRect();
  if (rect.height > 0) return rect;
  return text.element(blockIndexAt(text.body, span.start))?.getBoundingClientRect() ?? null;
}

/** Where the first of `spans` is seen in the window; what is scrolled away is at the edge behind which it is. */
export function seenBox({ scroller, root }: ArticleElements, text: TextIndex, spans: readonly Span[]): SeenBox | null {
  const [span] = spans;
  const rect = span && rectOf(text, span);
  if (!rect) return null;
  const seen = scroller.getBoundingClientRect();
  const { left, right } = root.getBoundingClientRect();
  const within = (y: number) => Math.min(seen.bottom, Math.max(seen.top, y));
  const isInView = rect.bottom > seen.top && rect.top < seen.bottom;
  return { top: within(rect.top), bottom: within(rect.bottom), left, right, isInView };
}
