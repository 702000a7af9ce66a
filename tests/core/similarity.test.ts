import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { editDistance, similarity } from '#core/similarity.ts';

test.each([
  ['', '', 0],
  ['ties', 'ties', 0],
  ['', 'ties', 4],
  ['kitten', 'sitting', 3],
  ['pro-China', 'anti-China', 4],
  ['не', 'ни', 1],
  ['否认', '承认', 1],
])('from “%s” to “%s” it takes %i edits', (a, b, expected) => {
  expect(editDistance(a, b)).toBe(expected);
});

/** Levenshtein by its definition. */
function slowly(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let at = 1; at <= a.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= b.length; to += 1) {
      const kept = (row[to - 1] ?? 0) + (a[at - 1] === b[to - 1] ? 0 : 1);
      next.push(Math.min(kept, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 16 });

test('is the Levenshtein distance, or one more than the limit', () => {
  fc.assert(
    fc.property(short, short, fc.nat(18), (a, b, limit) => {
      const distance = slowly(a, b);
      expect(editDistance(a, b)).toBe(distance);
      expect(editDistance(a, b, limit)).toBe(Math.min(distance, limit + 1));
    }),
  );
});

test('similarity is 1 for equal strings, 0 for those that share nothing, and the same both ways', () => {
  expect([similarity('', ''), similarity('ab', 'ab'), similarity('ab', 'cd')]).toEqual([1, 1, 0]);
  fc.assert(
    fc.property(short, short, (a, b) => {
      expect(similarity(a, b)).toBe(similarity(b, a));
    }),
  );
});
