/** The markers of list items: numbers count on through a list, a bullet stands before the others. */
import type { Block } from '#core/text-model.ts';

import type { TextIndex } from './text-index.ts';

const BULLETS = ['•', '◦', '▪'] as const;

/** The marker of each block; empty for what is no item. */
export function itemMarkers(blocks: readonly Block[]): readonly string[] {
  let counts: number[] = [];
  return blocks.map((block) => {
    if (block.kind !== 'item') {
      counts = [];
      return '';
    }
    counts.length = Math.min(counts.length, block.depth + 1);
    const count = block.ordered ? (counts[block.depth] ?? 0) + 1 : 0;
    counts[block.depth] = count;
    return block.ordered ? `${count}.` : (BULLETS[block.depth % BULLETS.length] ?? '•');
  });
}

const shown = new WeakMap<TextIndex, readonly Block[]>();

/** Puts the markers beside the items. */
export function markItems(text: TextIndex): void {
  const { blocks } = text.body;
  if (blocks === shown.get(text)) return;
  shown.set(text, blocks);
  if (!blocks.some((block) => block.kind === 'item')) return;
  itemMarkers(blocks).forEach((marker, index) => {
    const element = marker === '' ? undefined : text.element(index);
    if (element && element.dataset['marker'] !== marker) element.dataset['marker'] = marker;
  });
}
