import { expect, test } from 'vitest';

import { lookupOf } from '#core/case-content.ts';

import { columnsOf, searchedContradictions } from '../../src/renderer/board/groups.ts';
import { nextCell } from '../../src/renderer/analysis/grid-keys.ts';
import { ratingForKey } from '../../src/renderer/analysis/rating-keys.ts';
import { tension, tensionContent } from '../core/tension-case.ts';

const all = tension.all('contradiction');

test.each([
  ['status', ['open 1', 'explained 0', 'resolved 0', 'dismissed 0']],
  ['kind', ['figures differ 1']],
  ['frame', [' 1']],
  ['source', ['Copy Courier 1', 'Meridian Post 1', 'River Daily 1']],
  ['article', ['A fire in the harbour 1', 'Fire 1', 'Moscow accuses Beijing of espionage 1']],
] as const)('grouped by %s', (grouping, expected) => {
  const columns = columnsOf(all, grouping, tension, (status) => status);
  expect(columns.map(({ name, contradictions }) => `${name} ${contradictions.length}`)).toEqual(expected);
});

test.each([
  ['', 1],
  ['12 people', 1],
  ['river daily', 1],
  ['FIGURES', 1],
  ['espionage', 0],
])('the search for “%s” finds %i', (sought, count) => {
  expect(searchedContradictions(all, sought, lookupOf(tensionContent))).toHaveLength(count);
});

test.each([
  ['ArrowUp', { row: 0, column: 1 }],
  ['ArrowDown', { row: 2, column: 1 }],
  ['ArrowRight', { row: 1, column: 2 }],
  ['Home', { row: 1, column: 0 }],
  ['End', { row: 1, column: 2 }],
  ['PageDown', { row: 2, column: 1 }],
  ['a', null],
])('%s in a table of three by three leads to %o', (key, cell) => {
  expect(nextCell({ row: 1, column: 1 }, key, 3, 3)).toEqual(cell);
});

test.each([
  ['c', null, 'C'],
  ['c', 'C', 'CC'],
  ['c', 'CC', 'C'],
  ['I', 'I', 'II'],
  ['n', 'II', 'N'],
  ['x', null, 'NA'],
  ['Delete', 'CC', null],
  ['z', 'CC', undefined],
] as const)('%s on %s rates %s', (key, present, value) => {
  expect(ratingForKey(key, present)).toBe(value);
});
