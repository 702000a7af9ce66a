import { existsSync, readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { findDate } from '#articles/dates.ts';
import { canonicalText } from '#core/body.ts';

import { draftFrom } from './read-well.ts';

describe('dates', () => {
  test.each([
    ['Jul 30, 2020', '2020-07-30'],
    ['July 30th, 2020', '2020-07-30'],
    ['Sept. 3, 2020 11:20 IST', '2020-09-03'],
    ['30 July 2020', '2020-07-30'],
    ['Thursday, 30 July 2020', '2020-07-30'],
    ['2020-07-30', '2020-07-30'],
    ['2020-07-30T10:00:00+03:00', '2020-07-30'],
    ['2020/07/30', '2020-07-30'],
    ['30.07.2020', '2020-07-30'],
    ['30/07/2020', '2020-07-30'],
    ['07/30/2020', '2020-07-30'],
    ['30 июля 2020 года', '2020-07-30'],
    ['30. Juli 2020', '2020-07-30'],
    ['1er août 2020', '2020-08-01'],
    ['30 lipca 2020', '2020-07-30'],
    ['2020年7月30日', '2020-07-30'],
    ['2020년 7월 30일', '2020-07-30'],
    ['03/04/2020', null],
    ['February 30, 2020', null],
    ['in July 2020', null],
    ['version 2020.07', null],
  ])('%s', (text, date) => {
    expect(findDate(text)).toBe(date);
  });
});

const TEXT = 'The ministry said that the talks would go on, and that nothing had been agreed upon so far.';

describe('what the words of an article say', () => {
  test.each<[string, string, object]>([
    [
      'TASS',
      `Talks go on\nMOSCOW, July 30. /TASS/. ${TEXT}`,
      { dateline: 'MOSCOW, July 30', source: 'TASS', publishedAt: null },
    ],
    [
      'Reuters',
      `Talks go on\nWASHINGTON, July 30 (Reuters) — ${TEXT}`,
      { dateline: 'WASHINGTON, July 30', source: 'Reuters' },
    ],
    ['AP', `Talks go on\nNEW YORK (AP) — ${TEXT}`, { dateline: 'NEW YORK', source: 'AP' }],
    [
      'Russian',
      `Переговоры идут\n30 июля 2020\nМОСКВА, 30 июля. /ТАСС/. Министерство сообщило, что переговоры продолжатся, и это хорошие новости, а не плохие. Эксперты были рады.`,
      {
        title: 'Переговоры идут',
        dateline: 'МОСКВА, 30 июля',
        source: 'ТАСС',
        publishedAt: '2020-07-30',
        language: 'ru',
      },
    ],
    [
      'Xinhua',
      `会谈继续进行\n新华社北京7月30日电 外交部发言人表示，双方将继续谈判，目前尚未达成任何协议。`,
      { title: '会谈继续进行', source: '新华社', dateline: '北京7月30日', language: 'zh' },
    ],
    [
      'a date in the dateline',
      `Talks go on\nPARIS, July 30, 2020 (AFP) - ${TEXT}`,
      { dateline: 'PARIS, July 30, 2020', source: 'AFP', publishedAt: '2020-07-30' },
    ],
    [
      'a date line is no dateline',
      `Talks go on\nThursday, July 30, 2020 10:15 GMT\n${TEXT}`,
      { title: 'Talks go on', dateline: '', publishedAt: '2020-07-30' },
    ],
    [
      'a date in a headline',
      `Events of July 30, 2020 remembered by thousands\n${TEXT}`,
      { title: 'Events of July 30, 2020 remembered by thousands', dateline: '', publishedAt: null },
    ],
    [
      'byline',
      `Talks go on\nBy Ann Lee and Bo Ray\nPublished: July 30, 2020\n${TEXT}`,
      { author: 'Ann Lee and Bo Ray', publishedAt: '2020-07-30', dateline: '' },
    ],
    ['no headline', `${TEXT} ${TEXT} ${TEXT}\n${TEXT}`, { title: '', dateline: '', source: '', author: '' }],
    ['a colon is no dateline', `Talks go on\nMinister: ${TEXT}`, { dateline: '' }],
    [
      'a date in a sentence is not the date',
      `Talks go on\nIt all began on July 30, 2019, when the two sides met in the capital, and nobody was there to see it happen.\n${TEXT}`,
      { publishedAt: null },
    ],
  ])('%s', (_, text, expected) => {
    expect(draftFrom('a.txt', text)).toMatchObject(expected);
  });

  test('of a report, of which nothing is cut out', () => {
    const file = new URL('../fixtures/articles/harbour.txt', import.meta.url);
    const draft = draftFrom('harbour.txt', readFileSync(file));
    expect(draft).toMatchObject({
      title: 'Harbour strike enters second week as port and union trade accusations',
      publishedAt: '2021-03-04',
      dateline: 'Rotterdam [Netherlands], March 4',
      language: '',
    });
    expect(draft.blocks[0]).toMatchObject({ kind: 'heading', level: 1 });
    expect(canonicalText(draft.blocks)).toBe(readFileSync(file, 'utf8').trimEnd());
  });
});

const samples = new URL('../../../shared/samples/', import.meta.url);
interface Gold {
  readonly article: Readonly<Record<string, string>>;
}

test.skipIf(!existsSync(samples))('the sample article is read as its analyst marked it', () => {
  const gold = JSON.parse(readFileSync(new URL('seed-gold.json', samples), 'utf8')) as Gold;
  const draft = draftFrom('seed-article.txt', readFileSync(new URL('seed-article.txt', samples)));
  expect(draft).toMatchObject(gold.article);
  const text = canonicalText(draft.blocks);
  const quotes = quotesIn(gold);
  expect(quotes.length).toBeGreaterThan(10);
  for (const quote of quotes) expect(text).toContain(quote);
});

/** Every quote, whether under `quote` or `quotes`. */
function quotesIn(value: unknown, name = ''): readonly string[] {
  if (typeof value === 'string') return /^quotes?$/.test(name) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each) => quotesIn(each, name));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => quotesIn(each, key));
}
