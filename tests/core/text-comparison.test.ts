import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { compareTexts, sharedWords } from '#core/text-comparison.ts';
import type { DiffPiece } from '#core/word-diff.ts';

const joined = (pieces: readonly DiffPiece[]) => pieces.map(({ text }) => text).join('');

const text = fc
  .array(fc.stringMatching(/^(pro|anti|ties|cracks|the|of| ){0,8}$/), { maxLength: 6 })
  .map((lines) => lines.join('\n'));

test('nothing is lost and nothing is made up: each side, joined, is its text', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const rows = compareTexts(one, other);
      const lines = (side: 'before' | 'after') => rows.map((row) => joined(row[side])).filter((line) => line !== '');
      expect(lines('before')).toEqual(one.split('\n').filter((line) => line !== ''));
      expect(lines('after')).toEqual(other.split('\n').filter((line) => line !== ''));
      for (const { before, after } of rows) {
        const same = (pieces: readonly DiffPiece[]) => joined(pieces.filter(({ kind }) => kind === 'same'));
        expect(same(before)).toBe(same(after));
      }
    }),
  );
});

test('paragraphs that moved apart stand beside their like', () => {
  const rows = compareTexts(
    'Moscow denies the delay.\nDeliveries were put off.',
    'A new lead stands here now.\nMoscow denies a delay.\nDeliveries were put off.',
  );
  expect(rows.map(({ before, after }) => [joined(before), joined(after)])).toEqual([
    ['', 'A new lead stands here now.'],
    ['Moscow denies the delay.', 'Moscow denies a delay.'],
    ['Deliveries were put off.', 'Deliveries were put off.'],
  ]);
});

test.each([
  ['one two three four', 'one two three four', 1],
  ['one two three four', 'one two three', 0.75],
  ['one two', 'three four', 0],
  ['', '', 1],
])('“%s” and “%s” share %d', (one, other, share) => {
  expect(sharedWords(compareTexts(one, other))).toBe(share);
});
