/** What stands at an offset, and what within a stretch: a sorted list with running maxima, in the manner of an interval tree. */
import type { Span } from './span.ts';

export interface IntervalIndex<Item> {
  /** The items that cover `offset`, by their start, longer ones first. */
  at(offset: number): readonly Item[];
  /** The items that overlap `[start, end)`, each once, in the same order; for an empty stretch, those it lies inside of. */
  between(start: number, end: number): readonly Item[];
}

interface Entry<Item> extends Span {
  readonly item: Item;
}

/** An item may have several spans. */
export function indexIntervals<Item>(
  items: readonly Item[],
  spansOf: (item: Item) => readonly Span[],
): IntervalIndex<Item> {
  const entries = items.flatMap((item) => spansOf(item).map(({ start, end }): Entry<Item> => ({ start, end, item })));
  entries.sort((a, b) => a.start - b.start || b.end - a.end);
  const reach = maximaOf(entries);

  function between(start: number, end: number): readonly Item[] {
    const found = new Set<Item>();
    const first = firstReaching(reach, start);
    for (let index = first; index < entries.length; index += 1) {
      const entry = entries[index];
      if (!entry || entry.start >= end) break;
      if (entry.end > start) found.add(entry.item);
    }
    return [...found];
  }

  return { at: (offset) => between(offset, offset + 1), between };
}

/** The greatest end among the entries up to each. */
function maximaOf(entries: readonly Span[]): Float64Array {
  const reach = new Float64Array(entries.length);
  let furthest = 0;
  entries.forEach((entry, index) => {
    furthest = Math.max(furthest, entry.end);
    reach[index] = furthest;
  });
  return reach;
}

/** The first index whose running maximum lies behind `offset`. */
function firstReaching(reach: Float64Array, offset: number): number {
  let low = 0;
  let high = reach.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((reach[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
