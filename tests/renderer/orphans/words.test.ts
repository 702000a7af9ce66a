import { expect, test } from 'vitest';

import { alikeInWords, leadInWords } from '../../../src/renderer/orphans/likeness-words.ts';
import { changeInWords } from '../../../src/renderer/orphans/meanings.tsx';

test.each([
  [1, 'the same', 'the only place'],
  [0.967, 'nearly the same', 'far ahead'],
  [0.8, 'alike', 'far ahead'],
  [0.5, 'partly alike', 'far ahead'],
  [0.1, 'hardly alike', 'ahead'],
  [0, 'hardly alike', 'no clear lead'],
])('%d is %s, and as a lead %s', (share, alike, lead) => {
  expect(alikeInWords(share)).toBe(alike);
  expect(leadInWords(share)).toBe(lead);
});

test.each([
  ['three', 'four', '“three” became “four”'],
  ['', 'not', '“not” came in'],
  ['never', '', '“never” is gone'],
])('from “%s” to “%s”: %s', (before, now, words) => {
  expect(changeInWords({ before, after: now })).toBe(words);
});
