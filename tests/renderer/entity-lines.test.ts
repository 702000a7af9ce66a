import { expect, test } from 'vitest';

import { areExternalIds, externalIdsIn, externalIdsInWords, listIn } from '../../src/renderer/entity-lines.ts';

test.each([
  ['', []],
  [' ; ', []],
  ['Peking; 北京 ;Peking', ['Peking', '北京']],
])('“%s” lists %j', (words, items) => {
  expect(listIn(words)).toEqual(items);
});

test.each([
  ['', true],
  ['wikidata:Q148', true],
  ['wikidata: Q148 ; url:https://example.org/a', true],
  ['Q148', false],
  [':Q148', false],
  ['wikidata:', false],
  ['wikidata: ', false],
  ['wikidata:Q148; oops', false],
])('“%s” is ids: %s', (words, isValid) => {
  expect(areExternalIds(words)).toBe(isValid);
});

test('what is valid has neither an empty scheme nor an empty id, and reads as it was written', () => {
  const words = 'wikidata : Q148; url:https://example.org/a:b';
  const ids = externalIdsIn(words);
  expect(ids).toEqual([
    { scheme: 'wikidata', id: 'Q148' },
    { scheme: 'url', id: 'https://example.org/a:b' },
  ]);
  expect(externalIdsIn(externalIdsInWords(ids))).toEqual(ids);
});
