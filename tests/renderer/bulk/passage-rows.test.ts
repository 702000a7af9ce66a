import { expect, test } from 'vitest';

import { ArticleId } from '#core/identifiers.ts';

import { rowsOf, ticksOf, untickedAfter } from '../../../src/renderer/bulk/passage-rows.ts';

const passage = (article: string, start: number) => ({
  articleId: ArticleId.parse(article),
  span: { start, end: start + 1 },
  quote: 'x',
  before: '',
  after: '',
});
const rows = rowsOf([passage('a', 7), passage('a', 2), passage('b', 1)]);
const ALL = ['a', 'a 2 3', 'a 7 8', 'b', 'b 1 2'];
const without = (...ids: readonly string[]) => new Set(ALL.filter((id) => !ids.includes(id)));

test('an article stands before its passages, which run in the order of the text', () => {
  expect(rows.map(({ id }) => id)).toEqual(ALL);
});

test.each([
  [[], ALL, []],
  [['a 2 3'], ['a 7 8', 'b', 'b 1 2'], ['a']],
  [['a 2 3', 'a 7 8'], ['b', 'b 1 2'], []],
])('without %j, %j are ticked and %j in part', (unticked, ticked, partly) => {
  const ticks = ticksOf(rows, new Set(unticked));
  expect([...ticks.ticked]).toEqual(ticked);
  expect([...ticks.partly]).toEqual(partly);
});

test.each([
  ['one passage is unticked', [], without('a 2 3'), ['a 2 3']],
  ['an article is unticked', [], without('a'), ['a 2 3', 'a 7 8']],
  ['an article that is ticked in part is ticked', ['a 2 3'], new Set(ALL.filter((id) => id !== 'a 2 3')), []],
  ['the last passage is ticked again', ['a 2 3'], new Set(['a 7 8', 'a 2 3', 'b', 'b 1 2']), []],
  ['everything is ticked', ['a 2 3', 'b 1 2'], new Set(ALL), []],
  ['nothing is ticked', [], new Set<string>(), ['a 2 3', 'a 7 8', 'b 1 2']],
])('%s', (_, before, next, expected) => {
  expect([...untickedAfter(rows, new Set(before), next)].toSorted()).toEqual(expected);
});
