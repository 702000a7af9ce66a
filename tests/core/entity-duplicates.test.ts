import { expect, test } from 'vitest';

import { dismissDuplicate, likelyDuplicates } from '#core/entity-duplicates.ts';
import { entitiesFor, foldName } from '#core/entity-names.ts';
import { AnnotatorId, EntityTypeId } from '#core/identifiers.ts';
import { makeEntity } from '#core/marking.ts';
import type { Dismissal, Entity } from '#core/model.ts';
import type { Stamp } from '#core/stamp.ts';

let count = 0;
const stamp: Stamp = {
  by: AnnotatorId.parse('tester'),
  at: '2020-08-04T09:00:00.000Z',
  nextId: () => `id-${String((count += 1)).padStart(6, '0')}`,
};

/** `Name`, or `Name|alias|alias`. */
function entity(words: string, type = 'place'): Entity {
  const [name = '', ...aliases] = words.split('|');
  return makeEntity(name, EntityTypeId.parse(type), stamp, { aliases }).made;
}

test.each([
  [['Moscow', 'MOSCOW'], 'same-name'],
  [['Beijing|Peking', 'Peking'], 'same-name'],
  [['Côte d’Or', 'Cote d Or'], 'same-name'],
  [['U.S.', 'US'], 'same-name'],
  [['Президент', 'президент'], 'same-name'],
  [['World Health Organization', 'WHO'], 'initials'],
  [['Ministry of Foreign Affairs', 'MFA'], 'initials'],
  [['Zelenskyy', 'Zelensky'], 'one-letter'],
  [['Lukashenka', 'Lukashenko'], 'one-letter'],
  [['Vladimir Putin', 'Putin'], 'last-word'],
])('%j may be one: %s', (names, reason) => {
  expect(
    likelyDuplicates(
      names.map((name) => entity(name)),
      [],
    ).map((pair) => pair.reason),
  ).toEqual([reason]);
});

test.each([
  [['Article 11', 'Article 12']],
  [['North Korea', 'South Korea', 'Korea']],
  [['Iran', 'Iraq']],
  [['Moscow', 'Beijing']],
])('%j are different', (names) => {
  expect(
    likelyDuplicates(
      names.map((name) => entity(name)),
      [],
    ),
  ).toEqual([]);
});

test('names of different types that are nearly alike are different', () => {
  expect(likelyDuplicates([entity('Georgia', 'place'), entity('Georgio', 'person')], [])).toEqual([]);
});

test('a pair that was waved off does not come back', () => {
  const entities = [entity('Moscow'), entity('moscow')];
  const [pair] = likelyDuplicates(entities, []);
  if (!pair) throw new Error('No pair.');
  const [change] = dismissDuplicate(pair, stamp).changes;
  const dismissal = change?.type === 'record' ? (change.after as Dismissal) : null;
  expect(dismissal?.articleId).toBeNull();
  expect(likelyDuplicates(entities.toReversed(), dismissal ? [dismissal] : [])).toEqual([]);
});

test('ten thousand entities are compared in under two seconds', () => {
  const entities = Array.from({ length: 10_000 }, (_, index) =>
    entity(`${['Anna', 'Boris', 'Chen', 'Dmitri'][index % 4]} ${index.toString(26).replaceAll(/\d/g, 'q')}ov`),
  );
  const started = performance.now();
  likelyDuplicates(entities, []);
  expect(performance.now() - started).toBeLessThan(2000);
});

test.each([
  ['beijing', ['Beijing', 'Beijing Daily']],
  ['Пекин', ['Beijing']],
  ['北京', ['Beijing']],
  ['Vladimir Putin', ['Putin']],
  ['zzz', []],
])('“%s” is answered to by %j, best first', (words, names) => {
  const entities = ['Beijing Daily', 'Putin', 'Beijing|Пекин|北京'].map((name) => entity(name));
  expect(entitiesFor(entities, words).map(({ name }) => name)).toEqual(names);
});

test.each([
  ['U.S.A.', 'usa'],
  ['Côte-d’Or', 'cote d or'],
  ['ＡＢＣ', 'abc'],
  ['北京', '北京'],
])('“%s” folds to “%s”', (name, folded) => {
  expect(foldName(name)).toBe(folded);
});
