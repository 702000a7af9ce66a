/** HTML as a tree. This is as much of the DOM as the readers use; nothing of it leaves them. */
import { parseHTML } from 'linkedom/worker';

import { withBoundedNesting } from './html-nesting.ts';

export interface HtmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly firstChild: HtmlNode | null;
  readonly nextSibling: HtmlNode | null;
  readonly parentNode: HtmlNode | null;
}

export interface HtmlElement extends HtmlNode {
  readonly localName: string;
  readonly getAttribute: (name: string) => string | null;
  readonly hasAttribute: (name: string) => boolean;
  readonly querySelector: (selector: string) => HtmlElement | null;
  readonly setAttribute: (name: string, value: string) => void;
  readonly append: (node: HtmlNode) => void;
}

export interface HtmlDocument extends HtmlNode {
  readonly documentElement: HtmlElement;
  readonly head: HtmlElement;
  readonly body: HtmlElement;
  readonly createElement: (name: string) => HtmlElement;
  readonly querySelector: (selector: string) => HtmlElement | null;
  readonly querySelectorAll: (selector: string) => Iterable<HtmlElement>;
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return node.nodeType === 1;
}

export function isText(node: HtmlNode): boolean {
  return node.nodeType === 3;
}

/** Parses a page or a fragment of one. Scripts do not run and nothing is loaded. */
export function parseTree(html: string): HtmlDocument {
  const bounded = withBoundedNesting(html.replaceAll('\0', ''));
  const page = /<body[\s>]/i.test(bounded) ? bounded : inBody(bounded);
  const { document } = parseHTML(page) as unknown as { readonly document: HtmlDocument };
  return document;
}

/** The parser adds no `html` and no `body` of its own. */
function inBody(html: string): string {
  const root = /<html[\s>][^>]*/i.exec(html)?.[0] ?? '<html';
  return `<!DOCTYPE html>${root.replace(/>$/, '')}><head></head><body>${html.replace(/<!doctype[^>]*>|<\/?html(\s[^>]*)?>/gi, '')}</body></html>`;
}

/** Elements whose content is no text of the page. */
const SILENT = new Set(
  (
    'script style template noscript iframe frame frameset noframes noembed object embed applet svg math canvas audio video ' +
    'head title meta link base input button select option optgroup datalist textarea dialog menu map area'
  ).split(' '),
);

/** Elements that a page shows nobody. */
const HIDING_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Whether an element, with all that is in it, is no text of the page. A form that wraps a whole page is looked into. */
export function isSilent(element: HtmlElement): boolean {
  const name = element.localName.toLowerCase();
  return (
    SILENT.has(name) ||
    (name === 'form' && element.querySelector('p, article, h1') === null) ||
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    HIDING_STYLE.test(element.getAttribute('style') ?? '')
  );
}
