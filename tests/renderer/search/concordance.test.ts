import { expect, test } from 'vitest';

import { lookupOf } from '#core/case-content.ts';
import type { ArticleId } from '#core/identifiers.ts';

import { concordanceCsv } from '../../../src/renderer/search/concordance-csv.ts';
import { hitsIn, orderHits, readConcordanceQuery } from '../../../src/renderer/search/concordance.ts';
import type { ConcordanceHit, ConcordanceQuery } from '../../../src/renderer/search/concordance.ts';
import { csvFileName } from '../../../src/renderer/search/context-actions.ts';
import { smallCase } from '../records-case.ts';

const ARTICLE = 'article-wire' as ArticleId;
const TEXT = 'Moscow denies it. The wise men of\nMoscow, in Moscow’s Élysée, “deny” 北京否认. MOSCOW';

function hits(asked: Partial<ConcordanceQuery>, text = TEXT): readonly ConcordanceHit[] {
  const pattern = readConcordanceQuery({ words: '', how: 'words', matchCase: false, conditions: [], ...asked });
  if (!pattern.ok) throw new Error(pattern.error.code);
  return [...hitsIn(text, pattern.value, ARTICLE)];
}

test.each([
  [{ words: 'moscow' }, 'Moscow Moscow Moscow MOSCOW'],
  [{ words: 'Moscow', matchCase: true }, 'Moscow Moscow Moscow'],
  [{ words: 'den*' }, 'denies deny'],
  [{ words: 'den' }, ''],
  [{ words: '"in Moscow" denies' }, 'denies in Moscow'],
  [{ words: 'elysee' }, 'Élysée'],
  [{ words: '否认' }, '否认'],
  [{ words: String.raw`\bden\w+`, how: 'expression' }, 'denies deny'],
  [{ words: 'wise men of Mosc*' }, 'wise men of\nMoscow'],
  [{ words: '"men" "denies"' }, 'denies men'],
  [{ words: 'x*', how: 'expression' }, ''],
] as const)('%j finds “%s”', (asked, expected) => {
  expect(
    hits(asked)
      .map(({ quote }) => quote)
      .join(' '),
  ).toBe(expected);
});

test.each([
  [{ words: '(', how: 'expression' }, 'concordance.invalid'],
  [{ words: '[z-a]', how: 'expression' }, 'concordance.invalid'],
  [{ words: ' ', how: 'expression' }, 'concordance.empty'],
  [{ words: '…' }, 'concordance.empty'],
] as const)('%j is refused as %s', (asked, code) => {
  const query: ConcordanceQuery = { how: 'words', matchCase: false, conditions: [], ...asked };
  const refused = readConcordanceQuery(query);
  expect(refused.ok ? null : refused.error.code).toBe(code);
});

test('each hit stands where it says, with what is around it in one line', () => {
  for (const { span, quote, before, after } of hits({ words: 'moscow' })) {
    expect(TEXT.slice(span.start, span.end)).toBe(quote);
    expect(TEXT.replaceAll('\n', ' ')).toContain(before + quote + after);
  }
});

test.each([
  ['position', '0 1 2 3'],
  ['left', '2 1 3 0'],
  ['right', '0 1 2 3'],
  ['source', '0 1 2 3'],
] as const)('by %s: %s', (order, expected) => {
  const found = hits({ words: 'moscow' });
  const articles = new Map([[ARTICLE, { id: ARTICLE, source: '', publishedAt: null, version: 0 }]]);
  expect([...orderHits(found, order, articles)].join(' ')).toBe(expected);
});

test('a table for spreadsheets keeps commas, quotation marks and formulas apart', () => {
  const hit: ConcordanceHit = {
    articleId: ARTICLE,
    span: { start: 4, end: 9 },
    before: 'He said, "',
    quote: '=1+1',
    after: '"',
  };
  expect(concordanceCsv([hit], lookupOf(smallCase()), 'A,B')).toBe(
    `\ufeffA,B\r\nWire,UAWire,2020-07-30,4,9,"He said, """,'=1+1,""""\r\n`,
  );
});

test.each([
  ['Occurrences of “a/b”?', 'Occurrences of “a b”.csv'],
  ['Occurrences of …', 'Occurrences of ….csv'],
])('%s is saved as %s', (name, fileName) => {
  expect(csvFileName(name)).toBe(fileName);
});
