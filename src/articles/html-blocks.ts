/**
 * The blocks of a page.
 *
 * Nothing is sanitised away: the tree is walked, and only what has a place in the model is written. The walk keeps its
 * own stack, for a page may nest deeper than calls do.
 */
import type { Block } from '#core/text-model.ts';

import { safeLink, soundTables } from './blocks.ts';
import type { BlockShape, Style } from './blocks.ts';
import { cellPlaces } from './html-tables.ts';
import type { TablePlace } from './html-tables.ts';
import { isElement, isSilent, isText } from './html-tree.ts';
import type { HtmlElement, HtmlNode } from './html-tree.ts';
import { BlockWriter } from './html-writer.ts';

/** What an element inherits from those around it. */
interface Context {
  readonly style: Style;
  readonly shape: BlockShape;
  /** How many lists are around. */
  readonly lists: number;
  readonly ordered: boolean;
  readonly isExact: boolean;
  /** The cells of the tables around. */
  readonly cells: ReadonlyMap<HtmlNode, TablePlace> | null;
  /** Inside a cell nothing starts a block of its own. */
  readonly inCell: boolean;
}

type Step =
  | { readonly kind: 'visit'; readonly node: HtmlNode; readonly context: Context }
  | { readonly kind: 'end'; readonly shape: BlockShape | null };

const PARAGRAPH: BlockShape = { kind: 'paragraph' };
const DEEPEST_LIST = 16;

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer header ' +
    'h1 h2 h3 h4 h5 h6 hgroup hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Inside a list item these are lines of it rather than items of their own. */
const SOFT = new Set('address center dd details div dl dt figcaption figure hr p pre section summary'.split(' '));

const STYLES: Readonly<Record<string, Style>> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  cite: { italic: true },
  u: { underline: true },
  ins: { underline: true },
  s: { strikethrough: true },
  strike: { strikethrough: true },
  del: { strikethrough: true },
  code: { code: true },
  kbd: { code: true },
  samp: { code: true },
  tt: { code: true },
  pre: { code: true },
  sub: { subscript: true },
  sup: { superscript: true },
};

/** The blocks under `root`, in reading order; possibly none. Links are made absolute by `base`, or left out. */
export function blocksOfTree(root: HtmlNode, base: string): readonly Block[] {
  const writer = new BlockWriter();
  const start: Context = {
    style: {},
    shape: PARAGRAPH,
    lists: 0,
    ordered: false,
    isExact: false,
    cells: null,
    inCell: false,
  };
  const steps: Step[] = [{ kind: 'visit', node: root, context: start }];
  for (let step = steps.pop(); step; step = steps.pop()) {
    if (step.kind === 'end') endBlock(writer, step.shape);
    else if (isText(step.node)) writer.write(step.node.textContent ?? '', step.context.style, step.context.isExact);
    else if (!isElement(step.node)) pushChildren(steps, step.node, step.context);
    else if (step.node.localName.toLowerCase() === 'br') writer.breakLine(step.context.style);
    else if (!isSilent(step.node)) visit(step.node, step.context, { steps, writer, base });
  }
  writer.end(PARAGRAPH);
  return soundTables(writer.blocks);
}

interface Walk {
  readonly steps: Step[];
  readonly writer: BlockWriter;
  readonly base: string;
}

function visit(element: HtmlElement, context: Context, { steps, writer, base }: Walk): void {
  const name = element.localName.toLowerCase();
  const inside = contextIn(element, name, context, base);
  if (BLOCKS.has(name)) {
    const breaksOnly = context.inCell || (context.shape.kind === 'item' && SOFT.has(name));
    const shape = breaksOnly ? null : inside.shape;
    endBlock(writer, breaksOnly ? null : context.shape);
    steps.push({ kind: 'end', shape });
  }
  pushChildren(steps, element, inside);
}

/** Pushed last to first, for the last one pushed comes next. */
function pushChildren(steps: Step[], node: HtmlNode, context: Context): void {
  const children: Step[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    children.push({ kind: 'visit', node: child, context });
  }
  for (let last = children.pop(); last; last = children.pop()) steps.push(last);
}

/** Without a shape, the words before and after are of one block, on lines of their own. */
function endBlock(writer: BlockWriter, shape: BlockShape | null): void {
  if (shape === null) writer.breakLineOnce();
  else writer.end(shape);
}

function contextIn(element: HtmlElement, name: string, context: Context, base: string): Context {
  const styled = styleIn(element, name, context, base);
  if (context.inCell) return styled;
  const place = context.cells?.get(element);
  if (place) return { ...styled, shape: { kind: 'cell', ...place }, inCell: true };
  if (/^h[1-6]$/.test(name)) return { ...styled, shape: { kind: 'heading', level: Number(name.slice(1)) } };
  switch (name) {
    case 'blockquote':
      return { ...styled, shape: { kind: 'quote' } };
    case 'ul':
    case 'ol':
      return { ...styled, lists: context.lists + 1, ordered: name === 'ol' };
    case 'li': {
      const depth = Math.min(DEEPEST_LIST, Math.max(0, context.lists - 1));
      return { ...styled, shape: { kind: 'item', ordered: context.ordered, depth } };
    }
    case 'table': {
      const cells = cellPlaces(element);
      return cells ? { ...styled, cells, shape: PARAGRAPH } : styled;
    }
    case 'pre':
      return { ...styled, isExact: true };
    default:
      return styled;
  }
}

function styleIn(element: HtmlElement, name: string, context: Context, base: string): Context {
  const added = STYLES[name];
  if (added) return { ...context, style: { ...context.style, ...added } };
  const link = name === 'a' ? safeLink(element.getAttribute('href'), base) : null;
  return link === null ? context : { ...context, style: { ...context.style, link } };
}
