import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { splitsPair } from '#core/characters.ts';
import {
  coveredLength,
  normaliseSpans,
  overlapRatio,
  overlaps,
  sharedLength,
  snapToCharacters,
  trimSpan,
} from '#core/span.ts';
import type { Span } from '#core/span.ts';

import { arbitrarySpans, arbitraryText } from '../builders/arbitrary.ts';
import { doc } from '../builders/text.ts';

const span = (start: number, end: number): Span => ({ start, end });
const units = (spans: readonly Span[]): ReadonlySet<number> =>
  new Set(spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index)));

describe('normalised', () => {
  test.each<[string, readonly Span[], readonly Span[]]>([
    ['nothing', [], []],
    ['an empty span goes', [span(3, 3)], []],
    ['touching spans join', [span(3, 5), span(0, 3)], [span(0, 5)]],
    ['overlapping spans join', [span(0, 4), span(2, 6)], [span(0, 6)]],
    ['a nested span is swallowed', [span(0, 9), span(2, 3)], [span(0, 9)]],
    ['spans apart stay, sorted', [span(6, 8), span(0, 2)], [span(0, 2), span(6, 8)]],
  ])('%s', (_name, spans, expected) => {
    expect(normaliseSpans(spans)).toEqual(expected);
  });

  test('is the same when done again', () => {
    const spans = fc.array(fc.tuple(fc.nat(50), fc.nat(9)).map(([at, length]) => span(at, at + length)));
    fc.assert(
      fc.property(spans, (some) => {
        const once = normaliseSpans(some);
        expect(normaliseSpans(once)).toEqual(once);
        expect(coveredLength(some)).toBe(units(some).size);
      }),
    );
  });
});

test('spans overlap when they share a code unit', () => {
  expect([overlaps(span(0, 2), span(1, 3)), overlaps(span(0, 2), span(2, 3))]).toEqual([true, false]);
});

describe('without white space at the ends', () => {
  test.each([
    ['both ends', 'x<a>  <b>Moscow</b> \n</a>.'],
    ['nothing to do', 'x <a><b>Moscow denies</b></a> it'],
    ['ideographic space', '<a>\u3000<b>北京</b>\u3000</a>'],
  ])('%s', (_name, marked) => {
    const text = doc(marked);
    expect(text.at('a').map((one) => trimSpan(text.text, one))).toEqual(text.at('b'));
  });

  test('white space alone leaves an empty span', () => {
    expect(trimSpan('a   b', span(1, 4))).toEqual(span(1, 1));
  });
});

describe('snapped to characters', () => {
  test.each<[string, string, Span, string]>([
    ['plain letters', 'Moscow', span(1, 3), 'os'],
    ['half of a surrogate pair', 'a𝒳b', span(2, 3), '𝒳'],
    ['half of a family', 'a👩‍👩‍👧‍👦b', span(3, 5), '👩‍👩‍👧‍👦'],
    ['a letter without its accent', 'e\u0301te\u0301', span(0, 1), 'e\u0301'],
    ['an accent without its letter', 'e\u0301te\u0301', span(4, 5), 'e\u0301'],
    ['one flag of two', '🇨🇳🇷🇺', span(4, 6), '🇷🇺'],
    ['half of a flag', '🇨🇳🇷🇺', span(2, 3), '🇨🇳'],
    ['a line break of two', 'a\r\nb', span(1, 2), '\r\n'],
    ['beyond the text', 'ab', span(-4, 9), 'ab'],
    ['nothing, inside of a character', 'a👩‍👩‍👧‍👦b', span(4, 4), ''],
  ])('%s', (_name, text, one, expected) => {
    const snapped = snapToCharacters(text, one);
    expect(text.slice(snapped.start, snapped.end)).toBe(expected);
  });

  test('is where the segmenter of the whole text says', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
    fc.assert(
      fc.property(
        arbitraryText.chain((text) => fc.tuple(fc.constant(text), fc.nat(text.length), fc.nat(text.length))),
        ([text, one, two]) => {
          const edges = [...Array.from(segmenter.segment(text), ({ index }) => index), text.length];
          const [from, to] = [Math.min(one, two), Math.max(one, two)];
          const snapped = snapToCharacters(text, span(from, to));
          expect(snapped.start).toBe(edges.findLast((edge) => edge <= from) ?? 0);
          expect(snapped.end).toBe(from < to ? edges.find((edge) => edge >= to) : snapped.start);
          expect(splitsPair(text, snapped.start) || splitsPair(text, snapped.end)).toBe(false);
        },
      ),
    );
  });
});

describe('agreement on where marks stand', () => {
  test.each<[string, readonly Span[], readonly Span[], number]>([
    ['the same', [span(0, 4)], [span(0, 4)], 1],
    ['half of both', [span(0, 4)], [span(2, 6)], 2 / 6],
    ['apart', [span(0, 4)], [span(4, 8)], 0],
    ['nested', [span(0, 8)], [span(2, 4)], 1 / 4],
    ['discontinuous', [span(0, 2), span(6, 8)], [span(0, 8)], 1 / 2],
    ['empty ones', [], [], 1],
  ])('%s', (_name, one, two, expected) => {
    expect(overlapRatio(one, two)).toBeCloseTo(expected);
    expect(overlapRatio(two, one)).toBeCloseTo(expected);
  });

  test('is the share of code units in both among those in either', () => {
    const two = arbitraryText.chain((text) => fc.tuple(arbitrarySpans(text), arbitrarySpans(text)));
    fc.assert(
      fc.property(two, ([one, other]) => {
        expect(sharedLength(one, other)).toBe([...units(one)].filter((unit) => units(other).has(unit)).length);
      }),
    );
  });
});
