/** The marks of an article where they stand in the text on the screen, and what stands where. */
import { indexIntervals } from '#core/interval-index.ts';
import type { IntervalIndex } from '#core/interval-index.ts';
import { composeChanges, invertChanges, mapperOf } from '#core/mapping.ts';
import type { TextChange } from '#core/text-model.ts';
import { placerFor } from '#core/placement.ts';
import type { PlacedText, Placer } from '#core/placement.ts';
import type { Mark } from '#core/records.ts';
import { overlaps } from '#core/span.ts';
import type { Span } from '#core/span.ts';

import { assignLanes, freeLane, withLine } from './lanes.ts';

/** A mark that stands in the text. */
export interface PlacedMark {
  readonly mark: Mark;
  readonly spans: readonly Span[];
  /** From its first piece to its last. */
  readonly start: number;
  readonly end: number;
  /** The words under it are no longer those it was made on. */
  readonly changed: boolean;
}

export interface MarkTable {
  /** Takes the marks and the text as they are. Touches little where little changed. @returns the stretches to paint again, null for all. */
  update(marks: readonly Mark[], text: PlacedText): readonly Span[] | null;
  /** The text was typed in: marks are placed anew as they are asked for. `text` has `changes` already. */
  type(changes: readonly TextChange[], text: PlacedText): void;
  /** Places every mark anew after typing, so that asking costs little again. */
  settle(): void;
  /** The marks that overlap `[start, end)`, by their start, longer ones first. */
  between(start: number, end: number): readonly PlacedMark[];
  at(offset: number): readonly PlacedMark[];
  get(id: string): PlacedMark | undefined;
  /** Every mark that stands in the text, in its order. */
  all(): readonly PlacedMark[];
  /** The lane in the gutter of a statement. */
  laneOf(id: string): number;
}

/** Past this many changes of marks the index is built anew. */
const RECENT_LIMIT = 64;

export function createMarkTable(): MarkTable {
  let marks: readonly Mark[] = [];
  let text: PlacedText = { canonical: '', hash: '', revisions: [] };
  let placer: Placer = placerFor(text);
  let placed = new Map<string, PlacedMark>();
  let index: IntervalIndex<string> = indexIntervals([], () => []);
  let recent = new Set<string>();
  const lanes = new Map<string, number>();
  let drift: readonly TextChange[] = [];
  let order: readonly PlacedMark[] | null = null;

  function placeMark(mark: Mark): PlacedMark | null {
    const placement = placer(mark.record.anchor);
    if (placement.kind !== 'placed') return null;
    const [first] = placement.spans;
    const last = placement.spans.at(-1);
    if (!first || !last) return null;
    return { mark, spans: placement.spans, start: first.start, end: last.end, changed: placement.changed };
  }

  function rebuild(): void {
    placed = new Map();
    for (const mark of marks) {
      const found = placeMark(mark);
      if (found) placed.set(mark.record.id, found);
    }
    drift = [];
    reindex();
    lanes.clear();
    const statements = all().filter(({ mark }) => mark.kind === 'statement');
    const assigned = assignLanes(statements);
    statements.forEach(({ mark }, rank) => lanes.set(mark.record.id, assigned[rank] ?? 0));
  }

  function reindex(): void {
    index = indexIntervals([...placed.keys()], (id) => placed.get(id)?.spans ?? []);
    recent = new Set();
    order = null;
  }

  function all(): readonly PlacedMark[] {
    order ??= [...placed.values()]
      .map((known) => current(known))
      .filter((known) => known !== null)
      .toSorted(byPlace);
    return order;
  }

  /** The mark in the text as it was typed so far. */
  function current(known: PlacedMark): PlacedMark | null {
    return drift.length === 0 ? known : placeMark(known.mark);
  }

  function between(start: number, end: number): readonly PlacedMark[] {
    const back = drift.length === 0 ? null : mapperOf(invertChanges(drift));
    const ids = index.between(back ? back.map(start, 'before') : start, back ? back.map(end, 'after') + 1 : end);
    const found: PlacedMark[] = [];
    for (const id of new Set([...ids, ...recent])) {
      const known = placed.get(id);
      const now = known && current(known);
      if (now?.spans.some((span) => overlaps(span, { start, end }))) found.push(now);
    }
    return found.toSorted(byPlace);
  }

  function place(mark: Mark): PlacedMark | null {
    const found = placeMark(mark);
    if (!found) return null;
    placed.set(mark.record.id, found);
    recent.add(mark.record.id);
    if (mark.kind === 'statement' && !lanes.has(mark.record.id)) {
      const near = withLine(found);
      const others = between(near.start, near.end).filter((other) => other.mark.record.id !== mark.record.id);
      lanes.set(mark.record.id, freeLane(others.map((other) => lanes.get(other.mark.record.id) ?? -1)));
    }
    return found;
  }

  return {
    update(nextMarks, nextText) {
      const sameText = nextText === text;
      const before = marks;
      marks = nextMarks;
      if (!sameText) {
        text = nextText;
        placer = placerFor(text);
        rebuild();
        return null;
      }
      const { gone, come } = differenceOf(before, nextMarks);
      if (gone.length + come.length === 0) return [];
      if (gone.length + come.length > RECENT_LIMIT) {
        rebuild();
        return null;
      }
      order = null;
      const touched: Span[] = [];
      const kept = new Set(come.map((mark) => mark.record.id));
      for (const { record } of gone) {
        const known = placed.get(record.id);
        const was = known && current(known);
        if (was) touched.push(was);
        placed.delete(record.id);
        recent.delete(record.id);
        if (!kept.has(record.id)) lanes.delete(record.id);
      }
      for (const mark of come) {
        const now = place(mark);
        if (now) touched.push(now);
      }
      if (recent.size > RECENT_LIMIT && drift.length === 0) reindex();
      return touched;
    },
    type(changes, nextText) {
      drift = composeChanges(drift, changes);
      text = nextText;
      placer = placerFor(text);
      order = null;
    },
    settle() {
      if (drift.length > 0) rebuild();
    },
    between,
    at: (offset) => between(offset, offset + 1),
    get(id) {
      const known = placed.get(id);
      return (known && current(known)) ?? undefined;
    },
    all,
    laneOf: (id) => lanes.get(id) ?? 0,
  };
}

function byPlace(a: PlacedMark, b: PlacedMark): number {
  return a.start - b.start || b.end - a.end || (a.mark.record.id < b.mark.record.id ? -1 : 1);
}

/** What only one of two lists has; both are sorted by id, and most of them is the same. */
function differenceOf(before: readonly Mark[], after: readonly Mark[]) {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - start;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const old = before.slice(start, before.length - tail);
  const now = after.slice(start, after.length - tail);
  const were = new Set<Mark>(old);
  const are = new Set<Mark>(now);
  return { gone: old.filter((mark) => !are.has(mark)), come: now.filter((mark) => !were.has(mark)) };
}
