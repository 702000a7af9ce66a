import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { wordDiff, wordsOf } from '#core/word-diff.ts';

import { arbitraryText } from '../builders/arbitrary.ts';

/** Removed words in [-…-], inserted ones in {+…+}. */
function shown(before: string, after: string): string {
  return wordDiff(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('');
}

describe('the difference', () => {
  test.each([
    ['equal texts', 'it denies', 'it denies', 'it denies'],
    ['nothing at all', '', '', ''],
    ['a word put in', 'he did say it', 'he did not say it', 'he did {+not +}say it'],
    ['a word taken out', 'he did not say it', 'he did say it', 'he did [-not -]say it'],
    ['a compound', 'seen as pro-China by', 'seen as anti-China by', 'seen as [-pro-China-]{+anti-China+} by'],
    ['neighbours are one', 'the old big ties', 'the new small ties', 'the [-old big-]{+new small+} ties'],
    ['two apart', 'a b c d', 'x b c y', '[-a-]{+x+} b c [-d-]{+y+}'],
    ['Chinese, without spaces', '莫斯科同意推迟', '莫斯科不同意推迟', '莫斯科{+不+}同意推迟'],
    ['Russian', 'он это отрицает', 'он это признаёт', 'он это [-отрицает-]{+признаёт+}'],
    ['Hebrew', 'ירושלים מכחישה', 'ירושלים מאשרת', 'ירושלים [-מכחישה-]{+מאשרת+}'],
    ['all of it', 'Moscow', '北京', '[-Moscow-]{+北京+}'],
  ])('%s', (_name, before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });
});

test('compounds with a hyphen or an apostrophe are one word, dashes and dangling hyphens are not', () => {
  expect(wordsOf('S-400 don’t -x a - b')).toEqual(['S-400', ' ', 'don’t', ' ', '-', 'x', ' ', 'a', ' ', '-', ' ', 'b']);
});

test('what is the same and removed is the text before, what is the same and inserted the text after', () => {
  fc.assert(
    fc.property(arbitraryText, arbitraryText, (before, after) => {
      const pieces = wordDiff(before, after);
      const joined = (other: string): string =>
        pieces
          .filter(({ kind }) => kind === 'same' || kind === other)
          .map(({ text }) => text)
          .join('');
      expect([joined('removed'), joined('inserted')]).toEqual([before, after]);
      expect(pieces.every(({ text }) => text !== '')).toBe(true);
      const kinds = pieces.map(({ kind }) => kind).join(' ');
      expect(kinds).not.toMatch(/same same|removed removed|inserted inserted|inserted removed/);
    }),
  );
});

test('texts too long to compare word by word still differ correctly', () => {
  const before = `Start. ${'old words here '.repeat(900)}End.`;
  const after = `Start. ${'other things there '.repeat(900)}End.`;
  expect(wordDiff(before, after).map(({ kind }) => kind)).toEqual(['same', 'removed', 'inserted', 'same']);
});
