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

/** Tags that a page has once, wherever they are written. */
const FRAME = /<!doctype[^>]*>|<\/?(?:html|head|body)(?:\s(?:"[^"]*"|'[^']*'|[^'">])*)?>/gi;
const LANGUAGE = /<html\s[^>]*?\blang\s*=\s*["']?([\w-]+)/i;

/**
 * Parses a page or a fragment of one. Scripts do not run and nothing is loaded.
 *
 * The parser invents no `html` and `body` of its own and minds where they stand, so all pages get the same ones.
 */
export function parseTree(html: string): HtmlDocument {
  const language = LANGUAGE.exec(html)?.[1] ?? '';
  const content = withBoundedNesting(html.replaceAll('\0', '').replaceAll(FRAME, ' '));
  const page = `<!DOCTYPE html><html lang="${language}"><head></head><body>${content}</body></html>`;
  const { document } = parseHTML(page) as unknown as { readonly document: HtmlDocument };
  return document;
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
