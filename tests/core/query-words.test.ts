import { expect, test } from 'vitest';

import { readQuery, typosAllowed } from '#core/query-words.ts';
import type { SoughtWords } from '#core/query-words.ts';

/** `word*`, `word~` or `"a phrase"`. */
function written(words: SoughtWords): string {
  if (words.kind === 'phrase') return `"${words.words.join(' ')}"`;
  return `${words.word}${words.isStart ? '*' : ''}${words.isLike ? '~' : ''}`;
}

test.each([
  ['Missile  delivery', 'missile delivery', ''],
  ['“cracks in ties” Moscow', '"cracks in ties" moscow', ''],
  ['"not closed', '"not closed"', ''],
  ['missiles -Syria -"in talks"', 'missiles', 'syria "in talks"'],
  ['S-400', '"s 400"', ''],
  ['北京否认', '"北京否认"', ''],
  ['missil* Bejing~', 'missil* bejing~', ''],
  ['«Москва» говорит', '"москва" говорит', ''],
  ['- " … "', '', ''],
])('%s asks for %s without %s', (typed, sought, without) => {
  const query = readQuery(typed);
  expect(query.sought.map(written).join(' ')).toBe(sought);
  expect(query.without.map(written).join(' ')).toBe(without);
});

test.each([
  ['war', 0],
  ['ties', 1],
  ['moscow', 2],
  ['2020', 0],
  ['北京否认延迟', 0],
])('%s may have %i wrong letters', (word, typos) => {
  expect(typosAllowed(word)).toBe(typos);
});
