import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { patternOfAny } from '#core/query-pattern.ts';
import { fold, foldedWords, isUnspaced, termsOf, termsOfWord } from '#core/query-terms.ts';

test.each([
  ['Beijing', 'beijing'],
  ['Élysée', 'elysee'],
  ['Москва́', 'москва'],
  ['Ёлка', 'елка'],
  ['ＡＢＣ１２', 'abc12'],
  ['مُحَمَّد', 'محمد'],
  ['שָׁלוֹם', 'שלום'],
  ['한국', '한국'],
  ['กิน', 'กิน'],
  ['北京', '北京'],
])('%s folds to %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test.each([
  ['Cracks in ties, he said.', 'cracks in ties he said'],
  ['S-400 deliveries', 's 400 deliveries'],
  ['北京否认延迟。', '北京 京否 否认 认延 延迟 迟'],
  ['北京 denies', '北京 京 denies'],
  ['S400导弹', 's400 导弹 弹'],
  ['', ''],
])('the terms of “%s” are “%s”', (text, terms) => {
  expect(termsOf(text).join(' ')).toBe(terms);
});

test('folding twice is folding once', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 40 });
  fc.assert(
    fc.property(text, (written) => {
      expect(fold(fold(written))).toBe(fold(written));
    }),
  );
});

/** Words as languages write them. */
const word = fc.constantFrom(
  'Élysée',
  'ties',
  'МОСКВА',
  'отрицает',
  '北京',
  '延迟',
  'قال',
  'مُحَمَّد',
  'S',
  '400',
  'ảnh',
  'ﬁn',
);

test('a phrase of words that stand in a text is found there by its folded words', () => {
  const sentence = fc.array(word, { minLength: 3, maxLength: 8 });
  fc.assert(
    fc.property(sentence, fc.nat(6), fc.integer({ min: 1, max: 3 }), (written, from, length) => {
      const sought = written.slice(from, from + length);
      if (sought.length === 0) return;
      const pattern = patternOfAny([{ words: sought.flatMap((each) => foldedWords(each)), isStart: false }]);
      expect(written.join(' ')).toMatch(pattern ?? /^$/);
      expect(written.join(' ').normalize('NFD')).toMatch(pattern ?? /^$/);
    }),
  );
});

test('every stretch of a script without spaces has terms that the whole has', () => {
  const han = fc.array(fc.constantFrom(...'北京否认延迟莫斯科'), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(han, fc.nat(10), fc.integer({ min: 2, max: 5 }), (characters, from, length) => {
      const part = characters.slice(from, from + length).join('');
      if ([...part].length < 2) return;
      expect(isUnspaced(part)).toBe(true);
      const whole = new Set(termsOf(characters.join('')));
      for (const term of termsOfWord(part).slice(0, -1)) expect(whole).toContain(term);
    }),
  );
});

test.each([
  [['cracks', 'in', 'ties'], false, 'He saw “cracks -- in ties”.', 'cracks -- in ties'],
  [['elysee'], false, 'at the Élysée today', 'Élysée'],
  [['elysee'], false, 'at the É́lysée'.normalize('NFD'), 'É́lysée'.normalize('NFD')],
  [['missil'], true, 'two missiles', 'missiles'],
  [['missil'], false, 'two missiles', null],
  [['tie'], false, 'a necktie', null],
  [['北京'], false, '在北京说', '北京'],
  [['s400', '导弹'], false, '向S400导弹', null],
  [['s400', '导弹'], false, '向 S400导弹', 'S400导弹'],
  [['москва'], false, 'Москва́ сказала', 'Москва́'],
])('%s (start: %s) in “%s” finds %s', (words, isStart, text, found) => {
  expect(patternOfAny([{ words, isStart }])?.exec(text)?.[0] ?? null).toBe(found);
});
