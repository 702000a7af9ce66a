/** The blocks of the text in the editor at one moment, and where they stand. */
import { canonicalText } from '#core/body.ts';
import type { Block } from '#core/text-model.ts';

/** A value: a new one is made at every change. Blocks that did not change are the same objects. */
export interface Body {
  /** The key of the editor's node for each block. */
  readonly keys: readonly string[];
  readonly blocks: readonly Block[];
  /** Where each block starts in the canonical text. */
  readonly starts: Float64Array;
  /** The length of the canonical text. */
  readonly length: number;
}

export function bodyOf(keys: readonly string[], blocks: readonly Block[]): Body {
  const starts = new Float64Array(blocks.length);
  let next = 0;
  blocks.forEach((block, index) => {
    starts[index] = next;
    next += block.text.length + 1;
  });
  return { keys, blocks, starts, length: Math.max(0, next - 1) };
}

/** The index of the block that holds `offset`; an offset between two blocks belongs to the first. */
export function blockIndexAt(body: Body, offset: number): number {
  let low = 0;
  let high = body.blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((body.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where block `index` ends, its separator not counted. */
export function blockEnd(body: Body, index: number): number {
  return (body.starts[index] ?? 0) + (body.blocks[index]?.text.length ?? 0);
}

const canonicals = new WeakMap<Body, string>();

/** The canonical text, put together at the first question. */
export function canonicalOf(body: Body): string {
  let text = canonicals.get(body);
  if (text === undefined) canonicals.set(body, (text = canonicalText(body.blocks)));
  return text;
}
