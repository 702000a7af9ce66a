/**
 * What the product rests on: after any edits, a mark whose words were not touched covers exactly its words, every other one is an
 * orphan or flagged, and none is lost. What was touched is followed here edit by edit, without the code under test.
 */
import { expect, test } from 'vitest';

import { describe } from '#core/anchor.ts';
import { composeChanges } from '#core/mapping.ts';
import type { Anchor, Revision, TextChange } from '#core/text-model.ts';
import { placeAll } from '#core/placement.ts';

import { seededRandom } from '../builders/reference.ts';
import { fakeHash } from '../builders/text.ts';

const MARKS = 10_000;
const EDITS = 1_000;
/** Edits in one revision; new marks are made on each. */
const REVISION = 50;
const LENGTH = 1_000_000;
const WORDS =
  'the delivery of missile systems was postponed by Moscow and officials in Beijing 北京 否认 отрицает не ירושלים القاهرة 😀 👩‍👩‍👧‍👦 said ties remain strong while critics point to cracks, in 2018. '.split(
    ' ',
  );

interface FollowedMark {
  readonly anchor: Anchor;
  start: number;
  end: number;
  touched: boolean;
}

test('10,000 marks through 1,000 random edits of a text of a million code units', () => {
  const random = seededRandom(7);
  const below = (limit: number): number => Math.floor(random() * limit);
  const words = (count: number): string => Array.from({ length: count }, () => WORDS[below(WORDS.length)]).join(' ');
  let text = words(LENGTH / 6).slice(0, LENGTH);
  const marks: FollowedMark[] = [];
  const revisions: Revision[] = [];

  const mark = (hash: string): void => {
    for (let count = 0; count < (MARKS * REVISION) / EDITS; count += 1) {
      const start = below(text.length - 200);
      const end = start + 1 + below(random() < 0.2 ? 8 : 200);
      marks.push({ anchor: describe(text, [{ start, end }], hash), start, end, touched: false });
    }
  };
  const edit = (): TextChange => {
    // Half of the edits gather where others were, so that changes meet.
    const at = random() < 0.5 ? below(text.length - 500) : Math.min(text.length - 500, 50_000 + below(5_000));
    const removed = random() < 0.4 ? 0 : below(random() < 0.1 ? 400 : 12);
    const insertion = random() < 0.4 ? '' : `${words(1 + below(3))}${random() < 0.5 ? ' ' : ''}`;
    text = text.slice(0, at) + insertion + text.slice(at + removed);
    return { at, removed, inserted: insertion.length };
  };

  for (let revision = 0; revision < EDITS / REVISION; revision += 1) {
    mark(fakeHash(revision));
    let changes: readonly TextChange[] = [];
    for (let count = 0; count < REVISION; count += 1) {
      const change = edit();
      for (const one of marks) follow(one, change);
      changes = composeChanges(changes, [change]);
    }
    revisions.push({ from: fakeHash(revision), to: fakeHash(revision + 1), changes });
  }

  const placements = placeAll(
    marks.map(({ anchor }) => anchor),
    { canonical: text, hash: fakeHash(revisions.length), revisions },
  );

  const counts = { untouched: 0, flagged: 0, orphans: 0, restored: 0 };
  const wrong: unknown[] = [];
  marks.forEach((one, index) => {
    const placement = placements[index];
    const quote = one.anchor.spans[0]?.quote ?? '';
    const span = placement?.kind === 'placed' ? placement.spans[0] : undefined;
    const exact = span !== undefined && text.slice(span.start, span.end) === quote;
    if (!one.touched) {
      counts.untouched += 1;
      if (!exact || span.start !== one.start || span.end !== one.end) wrong.push({ one, placement });
    } else if (placement?.kind === 'orphan') counts.orphans += 1;
    else if (placement?.kind === 'placed' && placement.changed) counts.flagged += 1;
    else if (exact) counts.restored += 1;
    else wrong.push({ one, placement });
  });

  expect(wrong).toEqual([]);
  expect(counts.untouched + counts.flagged + counts.orphans + counts.restored).toBe(MARKS);
  for (const count of [counts.untouched, counts.flagged, counts.orphans]) expect(count).toBeGreaterThan(50);
  expect(counts.restored).toBeLessThan(counts.flagged / 10);
}, 30_000);

/** One edit at a time, by its definition: what is before stays, what is behind moves, what overlaps is touched. */
function follow(mark: FollowedMark, { at, removed, inserted }: TextChange): void {
  if (removed === 0 && inserted === 0) return;
  if (at >= mark.end) return;
  if (at + removed <= mark.start) {
    mark.start += inserted - removed;
    mark.end += inserted - removed;
  } else mark.touched = true;
}
