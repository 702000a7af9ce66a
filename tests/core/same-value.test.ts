import { expect, test } from 'vitest';

import { sameFields, sameValue } from '#core/same-value.ts';
import type { Provenance } from '#core/values.ts';

test.each<[unknown, unknown]>([
  [1, 1],
  ['', ''],
  [null, null],
  [[], []],
  [
    { a: 1, b: [null, 'x'] },
    { b: [null, 'x'], a: 1 },
  ],
])('%j and %j are the same', (a, b) => {
  expect(sameValue(a, b)).toBe(true);
});

test.each<[unknown, unknown]>([
  [1, '1'],
  [null, {}],
  [null, undefined],
  [[], {}],
  [[1], [1, 2]],
  [
    [1, 2],
    [2, 1],
  ],
  [{ a: 1 }, { a: 1, b: 2 }],
  [{ a: undefined }, { b: undefined }],
  [{ a: { b: 1 } }, { a: { b: 2 } }],
])('%j and %j are not the same', (a, b) => {
  expect(sameValue(a, b)).toBe(false);
  expect(sameValue(b, a)).toBe(false);
});

test('the fields of a record are the same whoever wrote them', () => {
  const mine = { name: 'x', createdBy: 'me', version: { me: 1 } } as unknown as Provenance;
  const theirs = { name: 'x', createdBy: 'you', version: { you: 3 } } as unknown as Provenance;
  expect(sameFields(mine, theirs)).toBe(true);
  expect(sameFields(mine, { ...theirs, name: 'y' } as Provenance)).toBe(false);
});
