import { expect, test } from 'vitest';

import { entityNamed } from '#core/entity-names.ts';
import { EntityTypeId } from '#core/identifiers.ts';

import { aliasesWith, entityOptions, findEntities } from '../../../src/renderer/entities/find-entities.ts';
import { lookup } from '../records-case.ts';

const entities = lookup().all('entity');

test.each([
  ['', null, ['Beijing', 'columnist', 'UAWire']],
  ['wire', null, ['UAWire']],
  ['ua w', null, ['UAWire']],
  ['北', null, ['Beijing']],
  ['', 'type-person', ['columnist']],
  ['wire', 'type-person', []],
])('“%s” of type %s finds %j, by name', (words, type, names) => {
  const typeId = type === null ? null : EntityTypeId.parse(type);
  expect(findEntities(entities, { words, typeId }).map(({ name }) => name)).toEqual(names);
});

test.each([
  ['uawire', 'UAWire'],
  ['UA WIRE', 'UAWire'],
  ['北京', 'Beijing'],
  ['wire', undefined],
])('“%s” is the name of %s', (words, name) => {
  expect(entityNamed(entities, words)?.name).toBe(name);
});

test('a name of its own comes before an alias of another', () => {
  const [first] = entities;
  if (!first) throw new Error('No entity.');
  const other = { ...first, name: 'Other', aliases: ['uawire'] };
  expect(entityNamed([other, ...entities], 'UAWire')?.name).toBe('UAWire');
});

test.each([
  ['Beijing', [], 'beijing', []],
  ['Beijing', ['Peking'], 'PEKING', ['Peking']],
  ['Beijing', ['Peking'], '北京', ['Peking', '北京']],
  ['Beijing', [], 'x'.repeat(513), []],
])('%s, also %j, mentioned as %s: also %j', (name, aliases, words, expected) => {
  expect(aliasesWith(name, aliases, words)).toEqual(expected);
});

test.each([
  ['Beijing', 'Beijing', ['Beijing', 'UAWire', 'columnist']],
  ['北京', '北京', ['Beijing', 'UAWire', 'columnist']],
  ['北', 'words', ['Beijing']],
  ['wire', 'words', ['UAWire']],
  ['', 'words', ['Beijing', 'UAWire', 'columnist']],
])('for “%s”, where “%s” was selected, %j are offered', (text, quote, names) => {
  const offered = entityOptions(entities, text, quote).map(({ label }) => label);
  expect(offered.slice(0, 1)).toEqual(names.slice(0, 1));
  expect(offered.toSorted()).toEqual(names.toSorted());
});
