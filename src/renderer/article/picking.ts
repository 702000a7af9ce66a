/** Picking the mark that is meant, where several may stand. */
import type { Suggestion } from '#core/suggestion.ts';

import { blockIndexAt } from './body.ts';
import type { MarkTable, PlacedMark } from './mark-table.ts';
import type { SuggestionTable } from './suggestion-table.ts';
import type { TextIndex } from './text-index.ts';

/** The marks at a caret, shortest first: those around the character after it, else those that end before it. */
export function marksAtCaret(marks: MarkTable, offset: number): readonly PlacedMark[] {
  const after = marks.at(offset);
  return bySize(after.length > 0 || offset === 0 ? after : marks.at(offset - 1));
}

/** The marks around the character at `offset`, shortest first. */
export function marksAround(marks: MarkTable, offset: number): readonly PlacedMark[] {
  return bySize(marks.at(offset));
}

/** The suggestions around the character at `offset`, shortest first. */
export function suggestionsAt(table: SuggestionTable, canonical: string, offset: number): readonly Suggestion[] {
  return table
    .between(canonical, offset, offset + 1)
    .map(({ suggestion }) => suggestion)
    .toSorted((a, b) => a.quote.length - b.quote.length);
}

/** The offset of the character under a point of the window; null beside the words. */
export function offsetAtPoint(text: TextIndex, x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint(x, y);
  const offset = caret && text.offsetAt(caret.offsetNode, caret.offset);
  if (offset === null) return null;
  return [offset - 1, offset].find((start) => start >= 0 && isUnder(text, start, x, y)) ?? null;
}

function isUnder(text: TextIndex, offset: number, x: number, y: number): boolean {
  const points = text.rangeIn(blockIndexAt(text.body, offset), { start: offset, end: offset + 1 });
  if (!points) return false;
  const range = document.createRange();
  range.setStart(points.start.node, points.start.offset);
  range.setEnd(points.end.node, points.end.offset);
  const slack = 4;
  return Array.from(range.getClientRects()).some(
    ({ left, right, top, bottom }) => x >= left - 1 && x <= right + 1 && y >= top - slack && y <= bottom + slack,
  );
}

function bySize(marks: readonly PlacedMark[]): readonly PlacedMark[] {
  return marks.toSorted((a, b) => sizeOf(a) - sizeOf(b));
}

/** How much text a mark covers. */
export function sizeOf({ spans }: PlacedMark): number {
  return spans.reduce((size, span) => size + span.end - span.start, 0);
}

/** The mark to go to: from the focused one if it stands here, else from the caret. */
export function neighbourMark(
  ordered: readonly PlacedMark[],
  focusedId: string | null,
  caret: number,
  direction: 1 | -1,
): PlacedMark | undefined {
  const current = ordered.findIndex(({ mark }) => mark.record.id === focusedId);
  if (current >= 0) return ordered[current + direction] ?? (direction > 0 ? ordered[0] : ordered.at(-1));
  if (direction > 0) return ordered.find(({ start }) => start >= caret) ?? ordered[0];
  return ordered.findLast(({ start }) => start < caret) ?? ordered.at(-1);
}
