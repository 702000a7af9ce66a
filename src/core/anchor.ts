/** Making anchors: where a mark stands, its words, and the words around it. */
import type { Anchor, AnchorSpan } from './model.ts';
import { normaliseSpans } from './span.ts';
import type { Span } from './span.ts';

/** How much of the text on either side an anchor remembers, in UTF-16 code units. */
export const CONTEXT_LENGTH = 32;

/**
 * The anchor of `spans` in `text`, whose hash is `textHash`.
 *
 * @throws RangeError when there is no span, or one is outside of the text: a bug, since selections come from the text.
 */
export function describe(text: string, spans: readonly Span[], textHash: string): Anchor {
  const pieces = normaliseSpans(spans);
  const last = pieces.at(-1);
  if (!last || (pieces[0]?.start ?? 0) < 0 || last.end > text.length) {
    throw new RangeError(`No anchor for ${JSON.stringify(spans)} in a text of ${text.length}.`);
  }
  return { textHash, spans: pieces.map((span) => describeSpan(text, span)) };
}

function describeSpan(text: string, { start, end }: Span): AnchorSpan {
  const prefix = text.slice(Math.max(0, start - CONTEXT_LENGTH), start);
  const suffix = text.slice(end, end + CONTEXT_LENGTH);
  return {
    start,
    end,
    quote: text.slice(start, end),
    prefix: /^[\uDC00-\uDFFF]/.test(prefix) ? prefix.slice(1) : prefix,
    suffix: /[\uD800-\uDBFF]$/.test(suffix) ? suffix.slice(0, -1) : suffix,
  };
}

/** The words of an anchor, its pieces joined by an ellipsis. */
export function quoteOf(anchor: Anchor): string {
  return anchor.spans.map((span) => span.quote).join(' … ');
}
