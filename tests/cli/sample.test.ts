import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { integrityFaults } from '#core/integrity.ts';
import type { CaseContent } from '#core/content.ts';

import { SAMPLE_FILE, sampleBytes, sampleCase } from '../builders/sample.ts';
import { runIn } from './memory-io.ts';

const content = sampleCase();

test('the stored sample is what its articles and marks make', async () => {
  const stored = readFileSync(SAMPLE_FILE);
  // Not `toEqual`: a difference of 80 kB helps nobody. `node tests/builders/sample.ts` writes the file anew.
  expect(Buffer.compare(stored, await sampleBytes())).toBe(0);
});

test('the sample passes the check', async () => {
  const ran = await runIn({ c: readFileSync(SAMPLE_FILE) }, ['check', 'c']);
  expect(ran).toMatchObject({ code: 0, err: [] });
  expect(ran.out[0]).toMatch(
    /^OK: 3 articles, 15 entities, \d+ mentions, 16 claims, 25 statements, 9 contradictions, 2 notes$/,
  );
  expect(integrityFaults(content)).toEqual([]);
});

test('three articles by three sources, graded, dated, with their datelines', () => {
  expect(
    content.articles.map(({ title, source, publishedAt, reliability }) => ({
      title,
      source,
      publishedAt,
      reliability,
    })),
  ).toEqual([
    {
      title: "Missile delay shows Moscow's consideration for China",
      source: 'Great River Daily',
      publishedAt: '2020-08-02',
      reliability: 'D',
    },
    {
      title: 'Moscow accuses Beijing of spying and holds back S-400 missiles',
      source: 'The Meridian Post',
      publishedAt: '2020-07-31',
      reliability: 'C',
    },
    {
      title: 'Russia postpones S-400 shipments to China, gives no new date',
      source: 'Northline News Agency',
      publishedAt: '2020-07-30',
      reliability: 'B',
    },
  ]);
  expect(content.articles.map(({ dateline }) => dateline)).toEqual([
    'Beijing [China], August 2',
    'New Delhi [India], July 31',
    'Moscow [Russia], July 30',
  ]);
});

test('it shows every kind of mark: discontinuous, overlapping, nested, in several articles', () => {
  expect(content.statements.filter(({ anchor }) => anchor.spans.length > 1).length).toBeGreaterThanOrEqual(3);
  expect(pairs(content, 'overlapping').length).toBeGreaterThan(0);
  expect(pairs(content, 'nested').length).toBeGreaterThan(0);
  const articlesOf = Map.groupBy(content.statements, ({ claimId }) => claimId);
  const spread = [...articlesOf.values()].map(
    (statements) => new Set(statements.map(({ articleId }) => articleId)).size,
  );
  expect(Math.max(...spread)).toBe(3);
});

test('opposed frames meet a paragraph apart in one article, and contradict each other there', () => {
  const text = content.texts.find(({ articleId }) => articleId === 'article-meridian-post');
  const at = (words: string) => text?.blocks.findIndex((block) => block.text.includes(words)) ?? -1;
  expect(at('cracks in ties')).toBe(at('pro-China') + 1);
  expect(content.contradictions.find(({ id }) => id === 'contradiction-favour-cracks')).toMatchObject({
    status: 'open',
  });
  expect(content.frames.find(({ name }) => name === 'pro-China')?.opposedTo).toEqual(['frame-cracks-in-ties']);
});

test('contradictions of seven kinds and all four statuses, within and across articles', () => {
  expect(new Set(content.contradictions.map(({ kindId }) => kindId)).size).toBe(7);
  expect(new Set(content.contradictions.map(({ status }) => status)).size).toBe(4);
  expect(content.contradictions.every(({ rationale }) => rationale !== '')).toBe(true);
  expect(content.contradictions.every(({ status, resolution }) => (status === 'open') === (resolution === ''))).toBe(
    true,
  );
});

/** Pairs of spans of two statements in one article that cross each other, or of which one holds the other. */
function pairs({ statements, mentions, notes }: CaseContent, how: 'overlapping' | 'nested'): readonly unknown[] {
  const spans = [...statements, ...mentions, ...notes].flatMap(({ id, articleId, anchor }) =>
    (anchor?.spans ?? []).map((span) => ({ id, articleId, ...span })),
  );
  return spans.flatMap((a) =>
    spans.filter((b) => {
      if (a.id === b.id || a.articleId !== b.articleId) return false;
      return how === 'nested'
        ? a.start <= b.start && b.end <= a.end
        : a.start < b.start && b.start < a.end && a.end < b.end;
    }),
  );
}
