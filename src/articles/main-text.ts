/** Finds the article in a page, among what surrounds it. */
import { Readability } from '@mozilla/readability';

import type { HtmlDocument, HtmlNode } from './html-tree.ts';

/** Shorter finds are looked for again with fewer scruples, in characters. */
const SHORT = 140;
/** Pages with more elements are read whole. */
const MOST_ELEMENTS = 500_000;

/**
 * The part of a page that holds its article; null when none stands out.
 * The search takes `document` apart: nothing else can be read from it afterwards.
 */
export function mainText(document: HtmlDocument): HtmlNode | null {
  try {
    keepByline(document);
    const reader = new Readability<HtmlNode>(document as never, {
      charThreshold: SHORT,
      maxElemsToParse: MOST_ELEMENTS,
      disableJSONLD: true,
      keepClasses: true,
      serializer: (node) => node as unknown as HtmlNode,
    });
    return reader.parse()?.content ?? null;
  } catch {
    // A page that it cannot make sense of is read whole.
    return null;
  }
}

/** Readability cuts the byline out of the text unless the page's head names the author. */
function keepByline(document: HtmlDocument): void {
  const meta = document.createElement('meta');
  meta.setAttribute('name', 'author');
  meta.setAttribute('content', '-');
  document.head.append(meta);
}
