import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { indexIntervals } from '#core/interval-index.ts';
import type { Span } from '#core/span.ts';

interface Item {
  readonly name: string;
  readonly spans: readonly Span[];
}

const indexed = (items: readonly Item[]) => indexIntervals(items, (item) => item.spans);
const names = (items: readonly Item[]) => items.map((item) => item.name).join(' ');

const ITEMS: readonly Item[] = [
  { name: 'inner', spans: [{ start: 4, end: 6 }] },
  { name: 'outer', spans: [{ start: 0, end: 20 }] },
  {
    name: 'twice',
    spans: [
      { start: 12, end: 14 },
      { start: 2, end: 5 },
    ],
  },
  { name: 'twin', spans: [{ start: 4, end: 6 }] },
];

test.each([
  [0, 'outer'],
  [4, 'outer twice inner twin'],
  [5, 'outer inner twin'],
  [6, 'outer'],
  [13, 'outer twice'],
  [20, ''],
  [-1, ''],
])('at %i: %s', (offset, expected) => {
  expect(names(indexed(ITEMS).at(offset))).toBe(expected);
});

test('an item with two spans in a stretch comes once, an empty stretch what it lies inside of', () => {
  expect(names(indexed(ITEMS).between(0, 20))).toBe('outer twice inner twin');
  expect(names(indexed(ITEMS).between(7, 7))).toBe('outer');
  expect(names(indexed([]).between(0, 20))).toBe('');
});

test('finds what looking at every span finds', () => {
  const items = fc.array(
    fc.array(fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 40 })), { minLength: 1, maxLength: 3 }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(items, fc.nat(220), fc.nat(30), (drafts, start, length) => {
      const all = drafts.map((spans, index): Item => ({
        name: String(index),
        spans: spans.map(([at, size]) => ({ start: at, end: at + size })),
      }));
      const slow = all.filter(({ spans }) => spans.some((one) => one.start < start + length && one.end > start));
      const found = indexed(all).between(start, start + length);
      expect(new Set(found)).toEqual(new Set(slow));
      expect(found.length).toBe(slow.length);
    }),
  );
});
