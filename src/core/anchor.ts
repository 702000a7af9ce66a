/** Making anchors: where a mark stands, its words, and the words around it. */
import { isHighSurrogate, isLowSurrogate } from './characters.ts';
import type { Anchor, AnchorSpan } from './text-model.ts';
import { normaliseSpans } from './span.ts';
import type { Span } from './span.ts';

/** How much of the text on either side an anchor remembers, in UTF-16 code units. */
export const CONTEXT_LENGTH = 32;

/** What stands between the pieces of a quotation. */
const ELLIPSIS = ' … ';

/** The words on either side of a span: up to {@link CONTEXT_LENGTH} code units, without half a surrogate pair. */
export type Context = Pick<AnchorSpan, 'prefix' | 'suffix'>;

/**
 * The anchor of `spans` in `text`, whose hash is `textHash`. Overlapping and touching spans become one piece.
 *
 * @throws RangeError when there is no span, or one is empty or outside of the text: a bug, since selections come from the text.
 */
export function describe(text: string, spans: readonly Span[], textHash: string): Anchor {
  const sound = spans.every(({ start, end }) => Number.isInteger(start) && Number.isInteger(end) && start < end);
  const pieces = normaliseSpans(spans);
  const last = pieces.at(-1);
  if (!sound || !last || (pieces[0]?.start ?? 0) < 0 || last.end > text.length) {
    throw new RangeError(`No anchor for ${JSON.stringify(spans)} in a text of ${text.length}.`);
  }
  return {
    textHash,
    spans: pieces.map(({ start, end }) => ({
      start,
      end,
      quote: text.slice(start, end),
      ...contextOf(text, { start, end }),
    })),
  };
}

/** The words around a span of `text`, as an anchor remembers them. */
export function contextOf(text: string, { start, end }: Span): Context {
  const prefix = text.slice(Math.max(0, start - CONTEXT_LENGTH), start);
  const suffix = text.slice(end, end + CONTEXT_LENGTH);
  return {
    prefix: isLowSurrogate(prefix.charCodeAt(0)) ? prefix.slice(1) : prefix,
    suffix: isHighSurrogate(suffix.charCodeAt(suffix.length - 1)) ? suffix.slice(0, -1) : suffix,
  };
}

/** The words of an anchor, its pieces joined by an ellipsis. */
export function quoteOf(anchor: Anchor): string {
  return anchor.spans.map((span) => span.quote).join(ELLIPSIS);
}

/** The words that `spans` of `text` cover, joined like those of {@link quoteOf}. */
export function wordsAt(text: string, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join(ELLIPSIS);
}
