import { expect, test } from 'vitest';

import { findArticles } from '../../../src/renderer/library/find-articles.ts';
import { groupArticles } from '../../../src/renderer/library/group-articles.ts';
import type { Grouping } from '../../../src/renderer/library/group-articles.ts';
import { article } from './build.ts';

const ALL = [
  article('a', {
    source: 'Sohu',
    publishedAt: '2020-07-30',
    tags: ['arms', 'Russia'],
    language: 'zh',
    progress: 'done',
  }),
  article('b', { source: 'UAWire', publishedAt: '2020-07', tags: ['Russia'], language: 'en' }),
  article('c', { source: '', publishedAt: '2020', language: 'not a language!' }),
  article('d', { source: 'sohu 2', publishedAt: '2020-11-02', language: 'en', progress: 'working' }),
  article('e', { source: 'Sohu', publishedAt: null }),
];

const knowledge = {
  progressOf: ({ progress }: (typeof ALL)[number]) => progress,
  likenessOf: ({ id }: (typeof ALL)[number]) => (['a', 'd'].includes(id) ? { id: 'a', name: 'Headline' } : null),
};

test.each<{ grouping: Grouping; groups: readonly string[] }>([
  { grouping: 'source', groups: ['Sohu: a e', 'sohu 2: d', 'UAWire: b', 'No source: c'] },
  { grouping: 'date', groups: ['November 2020: d', 'July 2020: a b', '2020: c', 'No date: e'] },
  { grouping: 'tag', groups: ['arms: a', 'Russia: b', 'No tag: c d e'] },
  { grouping: 'status', groups: ['Unread: b c e', 'Working: d', 'Done: a'] },
  { grouping: 'language', groups: ['Chinese: a', 'English: b d', 'not a language!: c', 'No language: e'] },
  { grouping: 'likeness', groups: ['Headline: a d', 'No near duplicate: b c e'] },
])('by $grouping, each article once: $groups', ({ grouping, groups }) => {
  const found = findArticles(ALL, '', () => []);
  const made = groupArticles(found, grouping, knowledge) ?? [];
  expect(made.map(({ name, items }) => `${name}: ${items.map(({ article: { id } }) => id).join(' ')}`)).toEqual(groups);
  expect(new Set(made.map(({ id }) => id)).size).toBe(made.length);
});

test('without groups there is nothing to fold', () => {
  expect(
    groupArticles(
      findArticles(ALL, '', () => []),
      'none',
      knowledge,
    ),
  ).toBe(null);
});
