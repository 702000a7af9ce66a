import * as fc from 'fast-check';
import { describe as suite, expect, test } from 'vitest';

import { describe, quoteOf, wordsAt } from '#core/anchor.ts';
import { Anchor } from '#core/text-model.ts';
import type { Span } from '#core/span.ts';

import { arbitrarySpans, arbitraryText } from '../builders/arbitrary.ts';
import { doc, fakeHash } from '../builders/text.ts';

const HASH = fakeHash(1);
const LONE_SURROGATE = /^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/;

test('an anchor has the words and those around them', () => {
  const { text, at } = doc('Moscow <a>denies</a> it');
  const [start, end] = [7, 13];
  expect(describe(text, at('a'), HASH)).toEqual({
    textHash: HASH,
    spans: [{ start, end, quote: 'denies', prefix: 'Moscow ', suffix: ' it' }],
  });
});

test('context has 32 code units, or 31 where a pair would be cut', () => {
  const { text, at } = doc(`${'😀'.repeat(20)}.<a>denies</a>.${'😀'.repeat(20)}`);
  const [piece] = describe(text, at('a'), HASH).spans;
  expect(piece?.prefix).toBe(`${'😀'.repeat(15)}.`);
  expect(piece?.suffix).toBe(`.${'😀'.repeat(15)}`);
});

test('pieces are sorted, joined where they touch, and quoted with an ellipsis', () => {
  const { text, at } = doc('Moscow <a>denies</a> that <b>it spied</b>, <c>officials</c> say');
  const anchor = describe(text, [...at('b'), ...at('c'), ...at('a')], HASH);
  expect(quoteOf(anchor)).toBe('denies … it spied … officials');
  expect(quoteOf(describe(text, [...at('a'), { start: 13, end: 18 }], HASH))).toBe('denies that');
  expect(wordsAt(text, anchor.spans)).toBe(quoteOf(anchor));
});

suite('no anchor', () => {
  test.each<[string, readonly Span[]]>([
    ['without a span', []],
    ['for an empty span', [{ start: 2, end: 2 }]],
    [
      'for an empty span among others',
      [
        { start: 0, end: 2 },
        { start: 3, end: 3 },
      ],
    ],
    ['for an inverted span', [{ start: 3, end: 1 }]],
    ['before the text', [{ start: -1, end: 2 }]],
    ['behind the text', [{ start: 2, end: 7 }]],
    ['for no number', [{ start: Number.NaN, end: 3 }]],
  ])('%s', (_name, spans) => {
    expect(() => describe('Moscow', spans, HASH)).toThrow(RangeError);
  });
});

test('every anchor quotes its text exactly, cuts no pair, and fits the model', () => {
  const marked = arbitraryText
    .filter((text) => text !== '')
    .chain((text) => fc.tuple(fc.constant(text), arbitrarySpans(text)));
  fc.assert(
    fc.property(marked, ([text, spans]) => {
      const anchor = describe(text, spans, HASH);
      expect(Anchor.safeParse(anchor).success).toBe(true);
      for (const { start, end, quote, prefix, suffix } of anchor.spans) {
        expect(text.slice(start, end)).toBe(quote);
        expect(text.slice(start - prefix.length, start)).toBe(prefix);
        expect(text.slice(end, end + suffix.length)).toBe(suffix);
        for (const words of [quote, prefix, suffix]) expect(words).not.toMatch(LONE_SURROGATE);
        expect(prefix.length).toBeGreaterThanOrEqual(Math.min(31, start));
      }
    }),
  );
});
