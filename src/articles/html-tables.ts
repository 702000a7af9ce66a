/** Tables of a page: which of them hold data, and where their cells stand. */
import type { HtmlElement, HtmlNode } from './html-tree.ts';
import { isElement, isSilent } from './html-tree.ts';

export interface TablePlace {
  readonly row: number;
  readonly column: number;
  readonly header: boolean;
}

const STRUCTURE = new Set('table h1 h2 h3 h4 h5 h6 blockquote ul ol dl article section figure'.split(' '));
/** More than a cell says; a layout table holds a whole page in one. */
const LONGEST_CELL = 1500;
const MOST_COLUMNS = 100;

/**
 * Where each cell of a data table stands; null when the table is there for the layout, and its cells are no cells.
 * Every row counts its cells from 0, however many columns they span.
 */
export function cellPlaces(table: HtmlElement): ReadonlyMap<HtmlNode, TablePlace> | null {
  if (/^(presentation|none)$/i.test(table.getAttribute('role') ?? '')) return null;
  const places = new Map<HtmlNode, TablePlace>();
  let row = -1;
  let column = 0;
  let widest = 0;
  let isInCell = false;
  let length = 0;
  let hasWords = false;
  for (let node = nextIn(table, table, true); node;) {
    const isCell = isElement(node) && /^t[dh]$/i.test(node.localName);
    const silent = isElement(node) && isSilent(node);
    if (isElement(node) && !silent) {
      const name = node.localName.toLowerCase();
      if (STRUCTURE.has(name)) return null;
      if (name === 'tr') {
        if (column > 0 || row < 0) row += 1;
        column = 0;
      }
      if (isCell && column < MOST_COLUMNS) {
        row = Math.max(0, row);
        places.set(node, { row, column, header: name === 'th' });
        column += 1;
        widest = Math.max(widest, column);
        length = 0;
        isInCell = true;
      }
    } else if (node.nodeType === 3 && isInCell) {
      const text = node.textContent ?? '';
      length += text.length;
      hasWords ||= text.trim() !== '';
      if (length > LONGEST_CELL) return null;
    }
    node = nextIn(node, table, !silent);
  }
  return widest > 1 && hasWords ? places : null;
}

/** The node after `node` in document order, inside of `root`; its children only when `enter`. */
export function nextIn(node: HtmlNode, root: HtmlNode, enter: boolean): HtmlNode | null {
  if (enter && node.firstChild) return node.firstChild;
  for (let at: HtmlNode | null = node; at && at !== root; at = at.parentNode) {
    if (at.nextSibling) return at.nextSibling;
  }
  return null;
}
