import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { splitsWord } from '#core/characters.ts';
import { findOccurrences, overlapping, surroundingsOf } from '#core/occurrences.ts';
import { overlaps } from '#core/span.ts';

import { arbitrarySpan, arbitraryText } from '../builders/arbitrary.ts';

const found = (text: string, terms: readonly string[], matchesCase = false) =>
  findOccurrences(text, terms, { matchesCase }).map(({ start, end }) => text.slice(start, end));

test.each([
  ['Moscow denies. MOSCOW asserts.', ['moscow'], ['Moscow', 'MOSCOW']],
  ['The illegal is not legal.', ['legal'], ['legal']],
  ['Moscow’s move is pro-China.', ['Moscow', 'China'], ['Moscow', 'China']],
  ['New York Times in New York', ['New York', 'New York Times'], ['New York Times', 'New York']],
  ['New York\nTimes', ['new york times'], ['New York\nTimes']],
  ['北京否认，北京市也否认', ['北京'], ['北京', '北京']],
  ['Москва отрицает. В Москве тихо. МОСКВА', ['Москва'], ['Москва', 'МОСКВА']],
  ['القاهرة وقال القاهرة', ['القاهرة'], ['القاهرة', 'القاهرة']],
  ['cafe\u0301 and caf\u00E9, not cafe', ['caf\u00E9'], ['cafe\u0301', 'caf\u00E9']],
  ['Sana\u2019a and Sana\u0027a', ['Sana\u0027a'], ['Sana\u2019a', 'Sana\u0027a']],
  ['S-400, S\u2011400 and S400', ['S-400'], ['S-400', 'S\u2011400']],
  ['C++ (C) $5 [x]', ['C++', '[x]'], ['C++', '[x]']],
  ['nothing', ['', '  '], []],
])('in “%s”, %j stands as %j', (text, terms, expected) => {
  expect(found(text, terms)).toEqual(expected);
});

test('case counts where it is asked to', () => {
  expect(found('May and may', ['May'], true)).toEqual(['May']);
});

test('whatever stands in a text as a whole word is found there, and nothing is found inside of a word', () => {
  const textAndSpan = arbitraryText
    .filter((text) => text.trim() !== '')
    .chain((text) => arbitrarySpan(text).map((span) => ({ text, span })));
  fc.assert(
    fc.property(textAndSpan, ({ text, span }) => {
      const term = text.slice(span.start, span.end);
      const spans = findOccurrences(text, [term], { matchesCase: true });
      for (const [index, { start, end }] of spans.entries()) {
        expect(splitsWord(text, start) || splitsWord(text, end)).toBe(false);
        expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
      }
      const isWhole = term === term.trim() && !splitsWord(text, span.start) && !splitsWord(text, span.end);
      const isPlain = /^[\p{L}\p{N} ]+$/u.test(term) && !/^\p{M}/u.test(text.slice(span.end));
      if (isWhole && isPlain) expect(spans.some((each) => overlaps(each, span))).toBe(true);
    }),
  );
});

test('what is around a place stays in its line and cuts no character', () => {
  const text = `before\n${'𝒳'.repeat(60)}word${'𝒳'.repeat(60)}\nafter`;
  const { before, after } = surroundingsOf(text, { start: 127, end: 131 });
  expect(before).toBe('𝒳'.repeat(40));
  expect(after).toBe('𝒳'.repeat(40));
  expect(surroundingsOf('one\ntwo three\nfour', { start: 4, end: 7 })).toEqual({ before: '', after: ' three' });
});

test('overlapping finds by halves what a search one by one finds', () => {
  const spans = [
    { start: 2, end: 4 },
    { start: 4, end: 9 },
    { start: 12, end: 13 },
  ];
  for (let start = 0; start < 15; start += 1) {
    for (let end = start + 1; end < 16; end += 1) {
      expect(overlapping(spans, { start, end })).toEqual(spans.find((span) => overlaps(span, { start, end })));
    }
  }
});
