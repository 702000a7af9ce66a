import { expect, test } from 'vitest';

import { EntityTypeId } from '#core/identifiers.ts';

import { filterRows, registryOf, sortRows } from '../../../src/renderer/entities/registry-rows.ts';
import type { RegistryColumn } from '../../../src/renderer/entities/registry-rows.ts';
import { lookup } from '../records-case.ts';

const rows = registryOf(lookup());
const names = (some: typeof rows) => some.map(({ entity }) => entity.name);

test('a row says how often an entity is mentioned, and which claims it makes or passes on', () => {
  const columnist = rows.find(({ entity }) => entity.name === 'columnist');
  expect(columnist).toMatchObject({ type: 'person', mentions: 1, articles: 1, claims: 1, notes: 0 });
  expect(rows.find(({ entity }) => entity.name === 'UAWire')).toMatchObject({ mentions: 0, claims: 1 });
});

test.each([
  ['', null, ['Beijing', 'columnist', 'UAWire']],
  ['ua wire', null, ['UAWire']],
  ['北', null, ['Beijing']],
  ['BEIJÍNG', null, ['Beijing']],
  ['', 'type-person', ['columnist']],
  ['nobody', null, []],
])('“%s” of type %s finds %j', (words, type, expected) => {
  const found = filterRows(rows, { words, typeId: type === null ? null : EntityTypeId.parse(type) });
  expect(names(sortRows(found, { column: 'name', isDescending: false }))).toEqual(expected);
});

test.each<[RegistryColumn, boolean, readonly string[]]>([
  ['name', true, ['UAWire', 'columnist', 'Beijing']],
  ['type', false, ['UAWire', 'columnist', 'Beijing']],
  ['mentions', true, ['Beijing', 'columnist', 'UAWire']],
  ['claims', true, ['columnist', 'UAWire', 'Beijing']],
  ['ids', false, ['Beijing', 'columnist', 'UAWire']],
])('by %s, descending %s: %j', (column, isDescending, expected) => {
  expect(names(sortRows(rows, { column, isDescending }))).toEqual(expected);
});
