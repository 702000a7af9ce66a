import { describe, expect, test } from 'vitest';

import { failure, fault, success } from '#core/result.ts';

import {
  chosenRows,
  dateError,
  editForRows,
  needsReview,
  rowForPaste,
  rowRead,
  rowsForFiles,
} from '../../../src/renderer/library/import-rows.ts';
import type { ImportRow } from '../../../src/renderer/library/import-rows.ts';
import { readArticle, stamp } from './build.ts';

const HASHES = { text: 'a'.repeat(64), file: 'b'.repeat(64) };
const BYTES = new Uint8Array([1]);
const NOWHERE = () => undefined;

/** A file whose encoding was found from its bytes. */
function guessed(name: string): ReturnType<typeof readArticle> {
  return { ...readArticle(), encoding: { name, basis: 'guessed', alternatives: [] } };
}

function fileRow(read = readArticle(), titleOfText: (hash: string) => string | undefined = NOWHERE): ImportRow {
  const [row] = rowsForFiles([{ name: 'a.txt', bytes: BYTES }]);
  return rowRead(row as ImportRow, success({ read, hashes: HASHES }), titleOfText);
}

describe('rows', () => {
  test('a file that is too large has failed before it is read, and says its name and the limit', () => {
    const [row] = rowsForFiles([{ name: 'big.txt', bytes: null, reason: 'too large' }]);
    expect(row).toMatchObject({ request: null, isChosen: false, state: { kind: 'failed' } });
    expect(row?.state).toMatchObject({ message: expect.stringMatching(/big\.txt.*50 MB/) });
  });

  test('a case file is no article', () => {
    const [row] = rowsForFiles([{ name: 'Ties.counterpoint.json', bytes: BYTES }]);
    expect(row?.state).toMatchObject({ kind: 'failed', message: expect.stringContaining('Import case file') });
  });

  test('what the reader found fills the fields', () => {
    expect(fileRow()).toMatchObject({
      isChosen: true,
      sameAs: null,
      fields: { title: 'Headline', source: '', publishedAt: '2020-07-30', dateline: 'Moscow' },
    });
  });

  test('what a person wrote into the paste dialog wins over it', () => {
    const fields = { title: 'Mine', source: 'Sohu', publishedAt: '', dateline: '' };
    const row = rowRead(rowForPaste('Words.', null, fields), success({ read: readArticle(), hashes: HASHES }), NOWHERE);
    expect(row.fields).toEqual({ title: 'Mine', source: 'Sohu', publishedAt: '2020-07-30', dateline: 'Moscow' });
  });

  test('a text that is here already is left out and named', () => {
    const row = fileRow(readArticle(), (hash) => (hash === HASHES.text ? 'The first' : undefined));
    expect(row).toMatchObject({ sameAs: 'The first', isChosen: false });
  });

  test('a file that cannot be read is never imported', () => {
    const failed = rowRead(fileRow(), failure(fault('text.binary', '“a.txt” is not text.')), NOWHERE);
    expect(failed).toMatchObject({ isChosen: false, state: { kind: 'failed', message: '“a.txt” is not text.' } });
    expect(chosenRows([{ ...failed, isChosen: true }])).toEqual([]);
  });
});

describe('needsReview', () => {
  test.each([
    { what: 'one clean file', rows: [fileRow()], expected: false },
    { what: 'two files', rows: [fileRow(), fileRow()], expected: true },
    { what: 'a warning', rows: [fileRow(readArticle({}, ['Look.']))], expected: true },
    { what: 'a guessed encoding', rows: [fileRow(guessed('koi8-r'))], expected: true },
    { what: 'UTF-8, which is no guess', rows: [fileRow(guessed('utf-8'))], expected: false },
    { what: 'a duplicate', rows: [fileRow(readArticle(), () => 'Other')], expected: true },
    {
      what: 'a failure',
      rows: rowsForFiles([{ name: 'x', bytes: null, reason: 'unreadable' }]),
      expected: true,
    },
  ])('$what: $expected', ({ rows, expected }) => {
    expect(needsReview(rows)).toBe(expected);
  });
});

test.each([
  { date: '', right: true },
  { date: '2020', right: true },
  { date: ' 2020-07 ', right: true },
  { date: '2020-07-30', right: true },
  { date: '2020-13', right: false },
  { date: '30 July 2020', right: false },
])('date “$date” right: $right', ({ date, right }) => {
  expect(dateError(date) === undefined).toBe(right);
});

describe('editForRows', () => {
  test('imports the chosen rows with the corrected fields, in one edit', () => {
    const first = fileRow();
    const corrected = { ...first, fields: { ...first.fields, title: 'Corrected', publishedAt: ' 2020-07 ' } };
    const left = { ...fileRow(), isChosen: false };
    const { edit, articles } = editForRows([corrected, left, fileRow()], stamp());
    expect(edit.label).toBe('Import 2 articles');
    expect(edit.changes.map(({ type }) => type)).toEqual(['record', 'text', 'record', 'text']);
    expect(articles.map(({ title, publishedAt }) => [title, publishedAt])).toEqual([
      ['Corrected', '2020-07'],
      ['Headline', '2020-07-30'],
    ]);
    expect(new Set(articles.map(({ id }) => id)).size).toBe(2);
  });

  test('an emptied date is no date', () => {
    const row = fileRow();
    const { edit, articles } = editForRows([{ ...row, fields: { ...row.fields, publishedAt: '' } }], stamp());
    expect(edit.label).toBe('Import article');
    expect(articles[0]?.publishedAt).toBeNull();
  });
});
