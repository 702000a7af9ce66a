/** Offsets of the canonical text to places in the page and back. */
import type { Span } from '#core/span.ts';

import { blockEnd, blockIndexAt } from './body.ts';
import type { Body } from './body.ts';

/** A place in the page. */
export interface PagePoint {
  readonly node: Node;
  readonly offset: number;
}

/** A text node or line break inside a block, and where it starts in the block's text. */
interface Segment {
  readonly node: Node;
  readonly start: number;
  readonly length: number;
}

export interface TextIndex {
  readonly body: Body;
  /** Takes the text as it is now; `elementOf` finds the element of a block's node. What is known of unchanged blocks stays. */
  update(body: Body, elementOf: (key: string) => HTMLElement | null): void;
  element(index: number): HTMLElement | undefined;
  /** The index of the block with this key, or -1. */
  indexOf(key: string): number;
  /** The index of the block that an element or text node stands in, or -1. */
  blockOf(node: Node): number;
  /** The place of `offset`: beside the code unit after it, or before it. */
  pointAt(offset: number, side: 'before' | 'after'): PagePoint | null;
  /** The part of `span` that lies in block `index`. */
  rangeIn(index: number, span: Span): { readonly start: PagePoint; readonly end: PagePoint } | null;
  /** The offset of a place in the page, or null when it is not in the text. */
  offsetAt(node: Node, offset: number): number | null;
}

/** @param root the element that holds the blocks. */
export function createTextIndex(root: HTMLElement): TextIndex {
  let body: Body = { keys: [], blocks: [], starts: new Float64Array(), length: 0 };
  let indexes = new Map<string, number>();
  const elements = new Map<string, HTMLElement>();
  const keys = new WeakMap<Node, string>();
  const segments = new WeakMap<HTMLElement, readonly Segment[]>();

  function element(index: number): HTMLElement | undefined {
    return elements.get(body.keys[index] ?? '');
  }

  function segmentsOf(block: HTMLElement): readonly Segment[] {
    let known = segments.get(block);
    if (!known) segments.set(block, (known = readSegments(block)));
    return known;
  }

  function localPoint(index: number, local: number, side: 'before' | 'after'): PagePoint | null {
    const block = element(index);
    if (!block) return null;
    const list = segmentsOf(block);
    let low = 0;
    let high = list.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      const start = list[middle]?.start ?? 0;
      if (side === 'after' ? start <= local : start < local) low = middle;
      else high = middle - 1;
    }
    const segment = list[low];
    if (!segment) return { node: block, offset: 0 };
    const within = Math.min(Math.max(0, local - segment.start), segment.length);
    if (segment.node instanceof Text) return { node: segment.node, offset: within };
    const parent = segment.node.parentNode ?? block;
    return { node: parent, offset: childIndex(segment.node) + within };
  }

  return {
    get body() {
      return body;
    },
    update(next, elementOf) {
      const before = body;
      const sameKeys = next.keys === before.keys;
      if (!sameKeys) indexes = new Map(next.keys.map((key, index) => [key, index]));
      next.keys.forEach((key, index) => {
        if (sameKeys && next.blocks[index] === before.blocks[index]) return;
        const found = elementOf(key);
        if (!found) return;
        if (elements.get(key) === found && before.blocks[index] === next.blocks[index] && before.keys[index] === key)
          return;
        elements.set(key, found);
        keys.set(found, key);
        segments.delete(found);
      });
      if (!sameKeys) for (const key of elements.keys()) if (!indexes.has(key)) elements.delete(key);
      body = next;
    },
    element,
    indexOf: (key) => indexes.get(key) ?? -1,
    blockOf(node) {
      for (let at: Node | null = node; at && at !== root; at = at.parentNode) {
        const key = keys.get(at);
        if (key !== undefined) return indexes.get(key) ?? -1;
      }
      return -1;
    },
    pointAt(offset, side) {
      const index = blockIndexAt(body, offset);
      return localPoint(index, offset - (body.starts[index] ?? 0), side);
    },
    rangeIn(index, span) {
      const from = body.starts[index] ?? 0;
      const start = Math.max(span.start, from);
      const end = Math.min(span.end, blockEnd(body, index));
      if (start >= end) return null;
      const first = localPoint(index, start - from, 'after');
      const last = localPoint(index, end - from, 'before');
      return first && last && { start: first, end: last };
    },
    offsetAt(node, offset) {
      if (!root.contains(node)) return null;
      const index = this.blockOf(node);
      if (index >= 0) {
        const block = element(index);
        return block ? (body.starts[index] ?? 0) + lengthBefore(segmentsOf(block), node, offset) : null;
      }
      const child = node.childNodes[offset];
      const following = child && firstBlockIn(child, keys);
      const at = following === undefined ? -1 : (indexes.get(following) ?? -1);
      return at < 0 ? body.length : (body.starts[at] ?? 0);
    },
  };
}

function readSegments(block: HTMLElement): readonly Segment[] {
  const found: Segment[] = [];
  let start = 0;
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = segmentLength(node);
    if (length === null) continue;
    found.push({ node, start, length });
    start += length;
  }
  return found;
}

/** Null for what holds no text itself. A line break that the editor put in so that an empty line has a height counts for nothing. */
function segmentLength(node: Node): number | null {
  if (node instanceof Text) return node.data.length;
  if (!(node instanceof HTMLBRElement)) return null;
  return node.hasAttribute('data-lexical-managed-linebreak') ? null : 1;
}

/** How much of a block's text lies before a place in it. */
function lengthBefore(segments: readonly Segment[], node: Node, offset: number): number {
  if (node instanceof Text) {
    return (segments.find((segment) => segment.node === node)?.start ?? 0) + offset;
  }
  const child = node.childNodes[offset];
  const following = segments.find(({ node: other }) => {
    if (child) return child.contains(other) || isAfter(child, other);
    return isAfter(node, other) && !node.contains(other);
  });
  const last = segments.at(-1);
  return following?.start ?? (last ? last.start + last.length : 0);
}

function isAfter(node: Node, other: Node): boolean {
  return (node.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function childIndex(node: Node): number {
  let index = 0;
  for (let before = node.previousSibling; before; before = before.previousSibling) index += 1;
  return index;
}

function firstBlockIn(node: Node, keys: WeakMap<Node, string>): string | undefined {
  const key = keys.get(node);
  if (key !== undefined) return key;
  for (const child of node.childNodes) {
    const found = firstBlockIn(child, keys);
    if (found !== undefined) return found;
  }
  return undefined;
}
