import { expect, test } from 'vitest';

import { counterpointJson } from '#formats/counterpoint-json.ts';

import { soundCase } from '../builders/broken-cases.ts';
import { runIn } from './memory-io.ts';

const bytes = await counterpointJson.serialize(soundCase());

test('as JSON', async () => {
  const { code, out, err } = await runIn({ c: bytes }, ['stats', 'c', '--json']);
  expect({ code, err }).toEqual({ code: 0, err: [] });
  expect(JSON.parse(out.join('\n'))).toEqual({
    case: { id: 'fixture', name: 'Fixture' },
    totals: {
      articles: 1,
      characters: 'Moscow denies it\nMoscow denies a rift.\nBeijing sees cracks in ties.'.length,
      entities: 2,
      mentions: 1,
      claims: 2,
      statements: 2,
      contradictions: 1,
      notes: 0,
      annotators: 1,
    },
    articles: [
      {
        id: 'article-a',
        title: 'Moscow denies it',
        source: '',
        publishedAt: null,
        reliability: null,
        characters: 67,
        mentions: 1,
        statements: 2,
      },
    ],
    frames: [{ name: 'cracks in ties', claims: 1, statements: 1, statementsByArticle: { 'article-a': 1 } }],
    entityTypes: [{ name: 'country', count: 2 }],
    contradictionKinds: [{ name: 'tension', count: 1 }],
    contradictionStatuses: [{ name: 'open', count: 1 }],
  });
});

test('as a table', async () => {
  const { code, out } = await runIn({ '-': bytes }, ['stats', '-']);
  expect(code).toBe(0);
  expect(out).toEqual([
    'Fixture',
    '',
    '  articles         1',
    '  characters      67',
    '  entities         2',
    '  mentions         1',
    '  claims           2',
    '  statements       2',
    '  contradictions   1',
    '  notes            0',
    '  annotators       1',
    '',
    'Articles',
    '     title             source  date  grade  characters  mentions  statements',
    '  1  Moscow denies it  –       –     –              67         1           2',
    '',
    'Frames',
    '  frame           claims  statements  in 1',
    '  cracks in ties       1           1     1',
    '',
    'Entities by type',
    '  country  2',
    '',
    'Contradictions by kind',
    '  tension  1',
    '',
    'Contradictions by status',
    '  open  1',
  ]);
});

test('of a broken case there are none', async () => {
  expect(await runIn({ c: '{}' }, ['stats', 'c'])).toMatchObject({ code: 1, out: [] });
});
