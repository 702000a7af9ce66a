import { describe, expect, test } from 'vitest';

import { filterArticles, findArticles, sortArticles } from '../../../src/renderer/library/find-articles.ts';
import type { ArticleKnowledge, ArticleOrder } from '../../../src/renderer/library/find-articles.ts';
import { article, statement } from './build.ts';

const WIRE = article('wire', {
  title: 'Deliveries postponed',
  source: 'The Wire',
  tags: ['arms', 'Russia'],
  progress: 'done',
  createdAt: '2026-01-03T00:00:00.000Z',
});
const SOHU = article('sohu', {
  title: 'Über die Lieferung',
  source: 'Sohu',
  publishedAt: '2020-07-30',
  createdAt: '2026-01-02T00:00:00.000Z',
});
const AGENCY = article('agency', {
  title: 'Россия отложила поставки',
  tags: ['arms'],
  progress: 'read',
  publishedAt: '2020-08',
  createdAt: '2026-01-01T00:00:00.000Z',
});
const ALL = [WIRE, SOHU, AGENCY];

describe('findArticles', () => {
  test.each([
    { query: '', ids: ['wire', 'sohu', 'agency'] },
    { query: 'wire postponed', ids: ['wire'] },
    { query: 'uber', ids: ['sohu'] },
    { query: 'РОССИЯ', ids: ['agency'] },
    { query: 'cracks  in ties', ids: ['agency'] },
    { query: 'ties cracks', ids: [] },
    { query: 'arms russia', ids: ['wire'] },
  ])('“$query” finds $ids', ({ query, ids }) => {
    const marks = (of: (typeof ALL)[number]) => (of === AGENCY ? [statement('s', 'c', 'Cracks in\nties appear')] : []);
    expect(findArticles(ALL, query, marks).map(({ article: { id } }) => id)).toEqual(ids);
  });

  test('tells the quotation only when the article itself does not match', () => {
    const quoting = [statement('s', 'c', 'The Wire says so')];
    expect(findArticles([WIRE, AGENCY], 'wire', () => quoting).map(({ quote }) => quote)).toEqual([
      null,
      'The Wire says so',
    ]);
  });
});

const knowledge: ArticleKnowledge = {
  progressOf: ({ progress }) => progress,
  countsOf: ({ id }) => ({
    claims: 0,
    entities: 0,
    notes: 0,
    contradictions: id === 'agency' ? 2 : 0,
    marks: id === 'sohu' ? 5 : 1,
  }),
};

test.each<{ order: ArticleOrder; ids: readonly string[] }>([
  { order: 'imported', ids: ['wire', 'sohu', 'agency'] },
  { order: 'date', ids: ['agency', 'sohu', 'wire'] },
  { order: 'title', ids: ['wire', 'sohu', 'agency'] },
  { order: 'source', ids: ['sohu', 'wire', 'agency'] },
  { order: 'status', ids: ['sohu', 'agency', 'wire'] },
  { order: 'marks', ids: ['sohu', 'wire', 'agency'] },
  { order: 'contradictions', ids: ['agency', 'wire', 'sohu'] },
])('sorted by $order: $ids', ({ order, ids }) => {
  expect(sortArticles(ALL.toReversed(), order, knowledge).map(({ id }) => id)).toEqual(ids);
});

test.each([
  { filter: { tag: null, progress: null }, ids: ['wire', 'sohu', 'agency'] },
  { filter: { tag: 'arms', progress: null }, ids: ['wire', 'agency'] },
  { filter: { tag: 'arms', progress: 'done' as const }, ids: ['wire'] },
  { filter: { tag: 'none has it', progress: null }, ids: [] },
])('filtered by $filter: $ids', ({ filter, ids }) => {
  expect(filterArticles(ALL, filter, knowledge).map(({ id }) => id)).toEqual(ids);
});
