import { expect, test } from 'vitest';

import { linkCandidates, soughtAt } from '../../src/renderer/link-candidates.ts';
import { lookup } from './records-case.ts';

test.each([
  ['See [[', 6, ''],
  ['See [[chi na', 12, 'chi na'],
  ['[[one]] and [[two', 17, 'two'],
  ['[[one]] and', 11, null],
  ['[[one\ntwo', 9, null],
  ['no link', 7, null],
  ['[[late', 2, ''],
  ['[[late', 1, null],
])('in “%s” at %d, %s is sought', (text, caret, words) => {
  expect(soughtAt(text, caret)?.words ?? null).toBe(words);
});

test.each([
  ['wire', ['article article-wire', 'entity entity-uawire']],
  ['ua wire', ['entity entity-uawire']],
  ['北京', ['entity entity-beijing', 'claim claim-denial']],
  ['nothing like it', []],
])('“%s” offers %j', (sought, expected) => {
  const offered = linkCandidates(lookup(), sought).map(({ target: { kind, id } }) => `${kind} ${id}`);
  expect(offered.toSorted()).toEqual(expect.arrayContaining([...expected].toSorted()));
  if (expected.length === 0) expect(offered).toEqual([]);
});
