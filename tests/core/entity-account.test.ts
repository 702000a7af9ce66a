import { expect, test } from 'vitest';

import { lookupOf } from '#core/case-content.ts';
import { accountOf } from '#core/entity-account.ts';
import { ArticleId, EntityId } from '#core/identifiers.ts';

import { buildCase, draftOf } from '../builders/case.ts';

const content = buildCase({
  articles: [
    {
      key: 'one',
      draft: draftOf('One', 'Moscow asks Beijing. Moscow waits.', 'Beijing is silent.', 'Delhi and Moscow talk.'),
    },
  ],
  entities: ['Moscow', 'Beijing', 'Delhi'].map((name) => ({ name, type: 'place', quotes: [name] })),
  claims: [
    { id: 'asks', statements: [{ article: 'one', quotes: ['asks Beijing'] }] },
    { id: 'talk', statements: [{ article: 'one', quotes: ['Delhi and Moscow talk'] }] },
  ],
});
const [text] = content.texts;
if (!text) throw new Error('No text.');
const account = accountOf(
  text,
  lookupOf(content).marksOf(ArticleId.parse('article-one')),
  EntityId.parse('entity-moscow'),
);

test('mentions stand in the order of the text, with the words of their paragraph around them', () => {
  expect(account.mentions.map(({ before, quote, after }) => [before, quote, after])).toEqual([
    ['', 'Moscow', ' asks Beijing. Moscow waits.'],
    ['Moscow asks Beijing. ', 'Moscow', ' waits.'],
    ['Delhi and ', 'Moscow', ' talk.'],
  ]);
});

test('it is mentioned in the statements that cover a mention', () => {
  expect(account.mentionedIn).toEqual(['statement-talk-1']);
});

test('it stands beside those of the same paragraph', () => {
  expect(Object.fromEntries(account.beside)).toEqual({ 'entity-beijing': 1, 'entity-delhi': 1 });
});
