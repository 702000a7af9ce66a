import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { ArticleId, EntityId, EntityTypeId } from '#core/identifiers.ts';
import type { Suggestion } from '#core/suggestion.ts';
import { suggest } from '#suggestions/suggest.ts';

import { goldArticles, starterTypes, suggestionsFor } from '../builders/suggestion-gold.ts';

const TYPES = starterTypes();

function entitiesIn(text: string): readonly string[] {
  return suggestionsFor(text).flatMap((each) =>
    each.kind === 'entity' ? [`${each.quote} = ${each.name} (${typeOf(each.typeId)})`] : [],
  );
}

function typeOf(id: string | null): string {
  return TYPES.find((type) => type.id === id)?.name ?? '–';
}

function attributionsIn(text: string): readonly string[] {
  return suggestionsFor(text).flatMap((each) =>
    each.kind === 'attribution'
      ? [`${[...each.through, each.source].map(({ name }) => name).join(' > ')} | ${each.cue.quote} | ${each.quote}`]
      : [],
  );
}

test.each<[string, readonly string[]]>([
  ['The talks in Moscow failed because Moscow was late.', ['Moscow = Moscow (place)', 'Moscow = Russia (country)']],
  [
    'He met Deputy Minister Anna Lind, and Lind smiled at the spokesman.',
    ['Anna Lind = Anna Lind (person)', 'Lind = Anna Lind (person)'],
  ],
  ['They sent S-400 systems to the port.', ['S-400 = S-400 (weapon system)']],
  [
    "It is the People's Liberation Army that the PLA papers were about.",
    [
      "People's Liberation Army = People's Liberation Army (organisation)",
      "PLA = People's Liberation Army (organisation)",
    ],
  ],
  [
    'The fee was $4.5 million on 3 May 2021, and it had not been paid.',
    ['$4.5 million = $4.5 million (–)', '3 May 2021 = 3 May 2021 (–)'],
  ],
])('entities: %s', (text, expected) => {
  expect(entitiesIn(text)).toEqual(expected);
});

test.each<[string, readonly string[]]>([
  ['The mayor said that the bridge was safe.', ['mayor | said | the bridge was safe']],
  ['“The bridge is not safe at all,” said Anna Lind.', ['Anna Lind | said | The bridge is not safe at all']],
  [
    'The bridge is not safe, according to the Harbour Board.',
    ['Harbour Board | according to | The bridge is not safe'],
  ],
  [
    'Citing the Daily Post, the agency reported that the bridge had been closed.',
    ['agency > Daily Post | reported | the bridge had been closed'],
  ],
  ['The Board denied that the bridge was unsafe.', ['Board | denied | the bridge was unsafe']],
  ['The bridge has been there for many years and it is old.', []],
])('attributions: %s', (text, expected) => {
  expect(attributionsIn(text)).toEqual(expected);
});

test.each<[string, readonly string[]]>([
  ['«Поставка отложена по просьбе Китая», — заявил Иванов.', ['Иванов | заявил | Поставка отложена по просьбе Китая']],
  ['外交部发言人表示：“俄罗斯推迟交付导弹系统。”', ['外交部发言人 | 表示 | 俄罗斯推迟交付导弹系统。']],
  ['„Die Brücke ist nicht sicher“, sagte Anna Lind.', ['Anna Lind | sagte | Die Brücke ist nicht sicher']],
  [
    '«Поставка отложена до весны», — сообщил Дмитрий Песков 30 июля 2020.',
    ['Дмитрий Песков | сообщил | Поставка отложена до весны'],
  ],
  ['عقد الاجتماع في القاهرة يوم الثلاثاء', []],
])('in other languages: %s', (text, expected) => {
  expect(attributionsIn(text)).toEqual(expected);
  expect(suggestionsFor(text).every(({ kind }) => kind !== 'claim')).toBe(true);
});

test.each<[string, readonly string[]]>([
  ['约30%的设备已于2018年5月运抵，合同价值30亿美元。', ['30%', '2018年5月', '30亿美元']],
  ['Речь идёт о 40 процентах, 5 мая 2020.', ['40 процентах', '5 мая 2020']],
  ['Am 3. Mai 2021 waren es 12,5 Prozent.', ['3. Mai 2021', '12,5 Prozent']],
  [
    'On 3 May, 1,200 people paid £4m for 12 km of road, and the rest waited.',
    ['3 May', '1,200 people', '£4m', '12 km'],
  ],
])('dates and quantities: %s', (text, expected) => {
  const figures = suggestionsFor(text).filter(({ reason }) => /^(?:date|quantity)$/.test(reason.code));
  expect(figures.map(({ quote }) => quote)).toEqual(expected);
});

test('an entity of the case comes first, by any of its names, in any script', () => {
  const text = '俄罗斯与中国。The town of Karsk, also called Карск, was quiet.';
  const entity = {
    id: EntityId.parse('e1'),
    name: 'Karsk',
    aliases: ['Карск', '中国'],
    typeId: EntityTypeId.parse('type-place'),
  };
  const found = suggest({ articleId: ArticleId.parse('a'), text, entities: [entity], entityTypes: TYPES });
  const known = found.filter((each) => each.kind === 'entity' && each.entityId === 'e1');
  expect(known.map(({ quote }) => quote)).toEqual(['中国', 'Karsk', 'Карск']);
});

test('every quotation stands at its place, and the same text gives the same answer', () => {
  for (const { text } of goldArticles()) {
    const found = suggestionsFor(text);
    for (const { quote, span } of found) expect(text.slice(span.start, span.end)).toBe(quote);
    expect(suggestionsFor(text)).toEqual(found);
    expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(found.length);
  }
});

test('fingerprints outlast corrections elsewhere', () => {
  const prints = (found: readonly Suggestion[]) => new Set(found.map(({ fingerprint }) => fingerprint));
  for (const { text } of goldArticles()) {
    const before = suggestionsFor(text);
    const after = prints(
      suggestionsFor(`A line that was not there before.\n${text}\nAnd one at the end, with nothing in it.`),
    );
    const kept = before.filter(({ fingerprint }) => after.has(fingerprint));
    expect(kept.length / before.length).toBeGreaterThan(0.97);
  }
});

test('any text at all is read without breaking, and every quotation is true', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '“',
      '”',
      '"',
      '« ',
      '»',
      ' said ',
      ' according to ',
      'Moscow',
      ', ',
      '. ',
      '\n',
      ' that ',
      'S-400',
      ' told ',
      '中国',
      '表示',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      for (const { quote, span } of suggestionsFor(text)) {
        expect(quote).not.toBe('');
        expect(text.slice(span.start, span.end)).toBe(quote);
      }
    }),
    { numRuns: 300 },
  );
});
