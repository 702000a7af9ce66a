import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { Shelf, Shelves } from '#store/shelf.ts';

const batch = fc.array(fc.tuple(fc.nat(120).map(String), fc.option(fc.nat(3))), { maxLength: 80 });

test('a shelf holds what a plain map holds, by UTF-16 order of ids, however many change between two looks', () => {
  fc.assert(
    fc.property(fc.array(batch, { maxLength: 12 }), (batches) => {
      const shelf = new Shelf<number>();
      const model = new Map<string, number>();
      for (const changes of batches) {
        for (const [id, item] of changes) {
          shelf.set(id, item);
          if (item === null) model.delete(id);
          else model.set(id, item);
        }
        const expected = [...model].toSorted(([a], [b]) => (a < b ? -1 : 1));
        expect(shelf.all).toEqual(expected.map(([, item]) => item));
        for (const [id] of changes) expect(shelf.get(id)).toBe(model.get(id));
      }
    }),
  );
});

test('the array is the same one until an item changes, and an earlier one never changes', () => {
  const shelf = new Shelf<string>();
  shelf.set('b', 'B');
  const first = shelf.all;
  expect(shelf.all).toBe(first);
  shelf.set('b', null);
  shelf.set('b', 'B');
  shelf.set('missing', null);
  expect(shelf.all).toBe(first);
  shelf.set('a', 'A');
  expect(shelf.all).toEqual(['A', 'B']);
  expect(first).toEqual(['B']);
});

test('a key without a shelf has the same empty array every time', () => {
  const shelves = new Shelves<string>();
  expect(shelves.of('x')).toEqual([]);
  expect(shelves.of('x')).toBe(shelves.of('y'));
});
