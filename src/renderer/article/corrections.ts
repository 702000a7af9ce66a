/** What happened between two moments of the text: to its blocks, and to its canonical text. */
import type { BlockSplice } from '#core/body.ts';
import { textChangesBetween } from '#core/mapping.ts';
import type { TextChange } from '#core/text-model.ts';

import type { Body } from './body.ts';

/** Blocks `[before.start, before.end)` became blocks `[after.start, after.end)`. */
interface Region {
  readonly before: { readonly start: number; readonly end: number };
  readonly after: { readonly start: number; readonly end: number };
}

/** The splices that lead from one moment to another. */
export function splicesBetween(before: Body, after: Body): readonly BlockSplice[] {
  return regionsBetween(before, after).map((region) => ({
    index: region.before.start,
    removed: before.blocks.slice(region.before.start, region.before.end),
    inserted: after.blocks.slice(region.after.start, region.after.end),
  }));
}

/**
 * The changes of the canonical text from one moment to another. `caret` is where the caret stands in the text after: among changes
 * that say the same, the one that ends there is meant.
 */
export function changesBetween(before: Body, after: Body, caret?: number): readonly TextChange[] {
  return regionsBetween(before, after).flatMap((region) =>
    changesIn(withNeighbour(region, before), before, after, caret),
  );
}

function changesIn(region: Region, before: Body, after: Body, caret: number | undefined): readonly TextChange[] {
  const old = textOf(before, region.before.start, region.before.end);
  const now = textOf(after, region.after.start, region.after.end);
  const oldStart = before.starts[region.before.start] ?? 0;
  const local = caret === undefined ? undefined : caret - (after.starts[region.after.start] ?? 0);
  const hint = local !== undefined && local >= 0 && local <= now.length ? local : undefined;
  return textChangesBetween(old, now, hint).map((change) => ({ ...change, at: change.at + oldStart }));
}

function textOf(body: Body, start: number, end: number): string {
  return body.blocks
    .slice(start, end)
    .map((block) => block.text)
    .join('\n');
}

/** Where whole blocks come or go, the line feed beside them does too: the region takes in a block that stays. */
function withNeighbour({ before, after }: Region, old: Body): Region {
  if (before.end > before.start && after.end > after.start) return { before, after };
  if (before.start > 0) {
    return {
      before: { start: before.start - 1, end: before.end },
      after: { start: after.start - 1, end: after.end },
    };
  }
  const more = before.end < old.blocks.length ? 1 : 0;
  return {
    before: { start: before.start, end: before.end + more },
    after: { start: after.start, end: after.end + more },
  };
}

/**
 * The stretches that differ, ascending. Neighbours that both only changed stay apart, so that words between two changes are not
 * taken for changed; beside a block that came or went they are one, so that a split is an inserted line feed.
 */
function regionsBetween(before: Body, after: Body): readonly Region[] {
  const regions: Region[] = [];
  for (const group of groupsBetween(before, after)) {
    const { before: old, after: now } = group;
    const isPaired = old.end - old.start === now.end - now.start && keysEqual(before, after, group);
    if (!isPaired) {
      regions.push(group);
      continue;
    }
    for (let index = 0; index < old.end - old.start; index += 1) {
      const one = old.start + index;
      const other = now.start + index;
      regions.push({ before: { start: one, end: one + 1 }, after: { start: other, end: other + 1 } });
    }
  }
  return regions;
}

function keysEqual(before: Body, after: Body, { before: old, after: now }: Region): boolean {
  for (let index = old.start; index < old.end; index += 1) {
    if (before.keys[index] !== after.keys[now.start + index - old.start]) return false;
  }
  return true;
}

/** Maximal stretches without a block that is the same object under the same key. */
function* groupsBetween(before: Body, after: Body): Generator<Region> {
  const places = before.keys === after.keys ? null : new Map(after.keys.map((key, index) => [key, index]));
  let oldStart = 0;
  let newStart = 0;
  for (let index = 0; index <= before.blocks.length; index += 1) {
    const isEnd = index === before.blocks.length;
    const place = isEnd ? after.blocks.length : placeOf(before.keys[index], index, places);
    const isKept = isEnd || (place >= newStart && before.blocks[index] === after.blocks[place]);
    if (!isKept) continue;
    if (index > oldStart || place > newStart) {
      yield { before: { start: oldStart, end: index }, after: { start: newStart, end: place } };
    }
    oldStart = index + 1;
    newStart = place + 1;
  }
}

function placeOf(key: string | undefined, index: number, places: ReadonlyMap<string, number> | null): number {
  if (!places) return index;
  return (key === undefined ? undefined : places.get(key)) ?? -1;
}
