/** Blocks to Lexical nodes and back, without loss. */
import { $createLinkNode, $isLinkNode, LinkNode } from '@lexical/link';
import {
  $createHeadingNode,
  $createQuoteNode,
  $isHeadingNode,
  $isQuoteNode,
  HeadingNode,
  QuoteNode,
} from '@lexical/rich-text';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  IS_BOLD,
  IS_CODE,
  IS_ITALIC,
  IS_STRIKETHROUGH,
  IS_SUBSCRIPT,
  IS_SUPERSCRIPT,
  IS_UNDERLINE,
} from 'lexical';
import type { ElementNode, Klass, LexicalNode, TextNode } from 'lexical';

import type { Block } from '#core/text-model.ts';

import {
  $createItemNode,
  $isBlockContainer,
  $isCellNode,
  $isItemNode,
  CellNode,
  ItemNode,
  RowNode,
  TableNode,
} from './block-nodes.ts';
import { piecesOf, runsOf, STYLE_NAMES } from './runs.ts';
import type { RunStyle, StyledPiece } from './runs.ts';

/** Every node class an article needs. */
export const ARTICLE_NODES: readonly Klass<LexicalNode>[] = [
  HeadingNode,
  QuoteNode,
  LinkNode,
  ItemNode,
  TableNode,
  RowNode,
  CellNode,
];

const FORMATS: Readonly<Record<(typeof STYLE_NAMES)[number], number>> = {
  bold: IS_BOLD,
  italic: IS_ITALIC,
  underline: IS_UNDERLINE,
  strikethrough: IS_STRIKETHROUGH,
  code: IS_CODE,
  subscript: IS_SUBSCRIPT,
  superscript: IS_SUPERSCRIPT,
};

/** The top-level nodes of blocks, new and not yet in the tree: one a block, but one a table. */
export function $nodesOf(blocks: readonly Block[]): readonly ElementNode[] {
  const nodes: ElementNode[] = [];
  let table: TableNode | null = null;
  let row: RowNode | null = null;
  let rowNumber = -1;
  for (const block of blocks) {
    const node = $nodeOf(block);
    if (block.kind !== 'cell') {
      nodes.push(node);
      table = row = null;
      continue;
    }
    if (!table || (block.row === 0 && block.column === 0)) {
      table = new TableNode();
      row = null;
      nodes.push(table);
    }
    if (!row || rowNumber !== block.row) {
      row = new RowNode();
      rowNumber = block.row;
      table.append(row);
    }
    row.append(node);
  }
  return nodes;
}

function $nodeOf(block: Block): ElementNode {
  const node = $emptyNodeOf(block);
  node.append(...$inlineNodesOf(block));
  return node;
}

function $emptyNodeOf(block: Block): ElementNode {
  switch (block.kind) {
    case 'paragraph':
      return $createParagraphNode();
    case 'heading':
      return $createHeadingNode(`h${block.level as 1 | 2 | 3 | 4 | 5 | 6}`);
    case 'quote':
      return $createQuoteNode();
    case 'item':
      return $createItemNode(block.ordered, block.depth);
    case 'cell':
      return new CellNode(block.row, block.column, block.header);
  }
}

/** The inline nodes of a block's text. */
export function $inlineNodesOf({ text, runs }: Block): readonly LexicalNode[] {
  const nodes: LexicalNode[] = [];
  let link: LinkNode | null = null;
  for (const { text: words, style } of piecesOf(text, runs)) {
    if (style?.link !== link?.getURL()) link = null;
    const leaf = style ? $textNode(words, style) : $createLineBreakNode();
    if (style?.link === undefined) nodes.push(leaf);
    else if (link) link.append(leaf);
    else {
      link = $createLinkNode(style.link);
      link.append(leaf);
      nodes.push(link);
    }
  }
  return nodes;
}

function $textNode(text: string, style: RunStyle): TextNode {
  const format = STYLE_NAMES.reduce((bits, name) => (style[name] ? bits | FORMATS[name] : bits), 0);
  return $createTextNode(text).setFormat(format);
}

/** The nodes of the blocks in the tree, in order. */
export function $blockNodes(): readonly ElementNode[] {
  const found: ElementNode[] = [];
  const collect = (parent: ElementNode) => {
    for (let child = parent.getFirstChild(); child; child = child.getNextSibling()) {
      if ($isBlockContainer(child)) collect(child);
      else if ($isElementNode(child)) found.push(child);
    }
  };
  collect($getRoot());
  return found;
}

/** The block that a node stands for. */
export function $blockOf(node: ElementNode): Block {
  const pieces = $piecesOf(node);
  const written = { text: pieces.map((piece) => piece.text).join(''), runs: runsOf(pieces) };
  if ($isHeadingNode(node)) return { kind: 'heading', level: Number(node.getTag().slice(1)), ...written };
  if ($isQuoteNode(node)) return { kind: 'quote', ...written };
  if ($isItemNode(node)) return { kind: 'item', ordered: node.isOrdered(), depth: node.getDepth(), ...written };
  if ($isCellNode(node)) return { kind: 'cell', ...node.place(), ...written };
  return { kind: 'paragraph', ...written };
}

function $piecesOf(parent: ElementNode, link?: string): readonly StyledPiece[] {
  return parent.getChildren().flatMap((child): readonly StyledPiece[] => {
    if ($isLineBreakNode(child)) return [{ text: '\n', style: null }];
    if ($isTextNode(child)) return [{ text: child.getTextContent(), style: $styleOf(child, link) }];
    if ($isLinkNode(child)) return $piecesOf(child, linkAddress(child.getURL()));
    return $isElementNode(child) ? $piecesOf(child, link) : [];
  });
}

/** Only addresses that the model allows are links. */
function linkAddress(address: string): string | undefined {
  return /^(https?|mailto):/i.test(address) && address.length <= 4096 ? address : undefined;
}

function $styleOf(node: TextNode, link: string | undefined): RunStyle {
  const format = node.getFormat();
  const names = STYLE_NAMES.filter((name) => (format & FORMATS[name]) !== 0);
  return {
    ...(Object.fromEntries(names.map((name) => [name, true])) as RunStyle),
    ...(link === undefined ? {} : { link }),
  };
}
