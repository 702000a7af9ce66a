/** Blocks of an article and their canonical text. */
import type { Block } from './text-model.ts';
import { failure, fault, success } from './result.ts';
import type { Result } from './result.ts';

/** What stands between two blocks in canonical text. */
export const BLOCK_SEPARATOR = '\n';

/** The canonical text of an article: the texts of its blocks, joined by one line feed. */
export function canonicalText(blocks: readonly Block[]): string {
  return blocks.map((block) => block.text).join(BLOCK_SEPARATOR);
}

/** Where each block starts in the canonical text, ascending; one entry a block. */
export function blockStarts(blocks: readonly Block[]): readonly number[] {
  let next = 0;
  return blocks.map((block) => {
    const start = next;
    next += block.text.length + BLOCK_SEPARATOR.length;
    return start;
  });
}

/** At `index`, the blocks `removed` give way to the blocks `inserted`. */
export interface BlockSplice {
  readonly index: number;
  readonly removed: readonly Block[];
  readonly inserted: readonly Block[];
}

/** Applies splices whose indexes ascend and refer to `blocks` as it is before the first of them. */
export function applySplices(blocks: readonly Block[], splices: readonly BlockSplice[]): Result<readonly Block[]> {
  const result: Block[] = [];
  let taken = 0;
  for (const splice of splices) {
    const end = splice.index + splice.removed.length;
    if (splice.index < taken || end > blocks.length) {
      return failure(fault('text.splice-outside', `No ${splice.removed.length} blocks at ${splice.index}.`));
    }
    for (let index = taken; index < splice.index; index += 1) result.push(blocks[index] as Block);
    result.push(...splice.inserted);
    taken = end;
  }
  for (let index = taken; index < blocks.length; index += 1) result.push(blocks[index] as Block);
  return success(result);
}

/** The splices that take `splices` back. */
export function invertSplices(splices: readonly BlockSplice[]): readonly BlockSplice[] {
  let shift = 0;
  return splices.map(({ index, removed, inserted }) => {
    const inverse = { index: index + shift, removed: inserted, inserted: removed };
    shift += inserted.length - removed.length;
    return inverse;
  });
}
