/**
 * Positions through edits of a text.
 *
 * A change list is ascending, in coordinates of the text before, and its changes do not touch each other. The idea is that of
 * position maps in ProseMirror (`StepMap`) and change sets in CodeMirror.
 */
import { isHighSurrogate, isLowSurrogate, splitsPair } from './characters.ts';
import type { Revision, TextChange } from './text-model.ts';

/** Which side of an insertion made exactly at a position that position keeps to. */
export type Side = 'before' | 'after';

/** The changes that take `changes` back, in coordinates of the text after them. */
export function invertChanges(changes: readonly TextChange[]): readonly TextChange[] {
  let shift = 0;
  return changes.map(({ at, removed, inserted }) => {
    const inverse = { at: at + shift, removed: inserted, inserted: removed };
    shift += inserted - removed;
    return inverse;
  });
}

/** A stretch of the text before: kept as it is (`inserted` null), or replaced by `inserted` code units. */
interface Section {
  readonly length: number;
  readonly inserted: number | null;
}

/** The whole text as sections; the last is kept and has no end. */
function sectionsOf(changes: readonly TextChange[]): readonly Section[] {
  const sections: Section[] = [];
  let from = 0;
  for (const { at, removed, inserted } of changes) {
    if (at > from) sections.push({ length: at - from, inserted: null });
    sections.push({ length: removed, inserted });
    from = at + removed;
  }
  return [...sections, { length: Number.POSITIVE_INFINITY, inserted: null }];
}

/** Joins changes that touch and drops those that do nothing, while positions in the text before go by. */
function changeWriter() {
  const changes: TextChange[] = [];
  let at = 0;
  return {
    changes,
    keep(length: number): void {
      at += length;
    },
    replace(removed: number, inserted: number): void {
      if (removed === 0 && inserted === 0) return;
      const last = changes.at(-1);
      if (last && last.at + last.removed === at) {
        changes[changes.length - 1] = {
          at: last.at,
          removed: last.removed + removed,
          inserted: last.inserted + inserted,
        };
      } else {
        changes.push({ at, removed, inserted });
      }
      at += removed;
    },
  };
}

/** The one change list that does what `first` and then `second` do. */
export function composeChanges(first: readonly TextChange[], second: readonly TextChange[]): readonly TextChange[] {
  const writer = changeWriter();
  const outer = sectionsOf(first);
  const inner = sectionsOf(second);
  let a = 0;
  let b = 0;
  // How much of the current section of each is used up, counted in the text between the two.
  let aUsed = 0;
  let bUsed = 0;
  for (;;) {
    const one = outer[a];
    const two = inner[b];
    if (!one || !two) return writer.changes;
    const produced = one.inserted ?? one.length;
    if (produced === 0) {
      writer.replace(one.length, 0);
      a += 1;
      continue;
    }
    if (two.length === 0) {
      writer.replace(0, two.inserted ?? 0);
      b += 1;
      continue;
    }
    const length = Math.min(produced - aUsed, two.length - bUsed);
    if (length === Number.POSITIVE_INFINITY) return writer.changes;
    const removed = one.inserted === null ? length : aUsed === 0 ? one.length : 0;
    const inserted = two.inserted === null ? length : bUsed === 0 ? two.inserted : 0;
    if (one.inserted === null && two.inserted === null) writer.keep(length);
    else writer.replace(removed, inserted);
    aUsed += length;
    bUsed += length;
    if (aUsed === produced) [a, aUsed] = [a + 1, 0];
    if (bUsed === two.length) [b, bUsed] = [b + 1, 0];
  }
}

/** A change list prepared for mapping many positions. */
export interface Mapper {
  /**
   * Where `position` is in the text after. At an insertion it keeps to `side`. At an end of a replaced stretch it stays at that
   * end of what replaced it; inside of one it goes to the end that `side` names.
   */
  map(position: number, side: Side): number;
  /** Whether no code unit of `[start, end)` is left. */
  removes(start: number, end: number): boolean;
}

export function mapperOf(changes: readonly TextChange[]): Mapper {
  const starts = Float64Array.from(changes, (change) => change.at);
  const shifts = new Float64Array(changes.length + 1);
  changes.forEach((change, index) => {
    shifts[index + 1] = (shifts[index] ?? 0) + change.inserted - change.removed;
  });

  /** The number of changes that start at or before `position`. */
  function countTo(position: number): number {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? 0) <= position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return {
    map(position, side) {
      const count = countTo(position);
      const change = changes[count - 1];
      if (!change) return position;
      const start = change.at + (shifts[count - 1] ?? 0);
      const end = change.at + change.removed;
      if (position > end || (position === end && change.removed > 0)) return position + (shifts[count] ?? 0);
      if (position === change.at && change.removed > 0) return start;
      return side === 'before' ? start : start + change.inserted;
    },
    removes(start, end) {
      const change = changes[countTo(start) - 1];
      return change !== undefined && change.removed > 0 && change.at + change.removed >= end;
    },
  };
}

/** Where `position` is in the text after `changes`; see {@link Mapper.map}. */
export function mapPosition(changes: readonly TextChange[], position: number, side: Side): number {
  return mapperOf(changes).map(position, side);
}

/**
 * The smallest single change from `before` to `after` that cuts no surrogate pair; none when they are equal. Among equally small
 * ones the insertion that ends at `caret` (an offset in `after`) wins: in "aaa" only the caret tells which "a" was typed.
 */
export function textChangesBetween(before: string, after: string, caret?: number): readonly TextChange[] {
  if (before === after) return [];
  const limit = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < limit && before.charCodeAt(prefix) === after.charCodeAt(prefix)) prefix += 1;
  if (isHighSurrogate(before.charCodeAt(prefix - 1))) prefix -= 1;
  let suffix = 0;
  while (
    suffix < limit - prefix &&
    before.charCodeAt(before.length - suffix - 1) === after.charCodeAt(after.length - suffix - 1)
  ) {
    suffix += 1;
  }
  if (suffix > 0 && isLowSurrogate(before.charCodeAt(before.length - suffix))) suffix -= 1;
  const found = {
    at: prefix,
    removed: before.length - prefix - suffix,
    inserted: after.length - prefix - suffix,
  };
  return [caret === undefined ? found : slide(before, after, found, caret)];
}

/** `change` moved so that it ends at `caret`, if it says the same there. */
function slide(before: string, after: string, change: TextChange, caret: number): TextChange {
  const at = caret - change.inserted;
  const rest = at + change.removed;
  if (at < 0 || rest > before.length || splitsPair(before, at) || splitsPair(before, rest)) return change;
  if (splitsPair(after, at) || splitsPair(after, caret)) return change;
  const same = before.slice(0, at) === after.slice(0, at) && before.slice(rest) === after.slice(caret);
  return same ? { ...change, at } : change;
}

/**
 * The changes from the text with hash `hash` to the last text of the chain, `head`: none when it is the last one, null when the
 * chain does not know it. Where a text stood more than once (an undone correction), the way from its last time counts.
 */
export function changesFrom(revisions: readonly Revision[], head: string, hash: string): readonly TextChange[] | null {
  return wayTo(revisions, head)(hash);
}

/** {@link changesFrom} for many hashes of one chain: ways that were asked for are remembered, and longer ones lead into them. */
export function wayTo(revisions: readonly Revision[], head: string): (hash: string) => readonly TextChange[] | null {
  const last = new Map(revisions.map((revision, index) => [revision.from, index]));
  last.set(head, revisions.length);
  const ways = new Map<number, readonly TextChange[]>([[revisions.length, []]]);

  return (hash) => {
    const first = last.get(hash);
    if (first === undefined) return null;
    let index = first;
    while (!ways.has(index)) index += 1;
    let way = ways.get(index) ?? [];
    while (index > first) {
      index -= 1;
      way = composeChanges(revisions[index]?.changes ?? [], way);
    }
    ways.set(first, way);
    return way;
  };
}
