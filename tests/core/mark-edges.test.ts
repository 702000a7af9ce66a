import { describe, expect, test } from 'vitest';

import { wordsAt } from '#core/anchor.ts';
import { moveEdge, withoutSpans } from '#core/mark-edges.ts';
import type { EdgeMove } from '#core/mark-edges.ts';

const TEXT = 'Moscow denies that the delivery was postponed.\nBeijing is silent.';

function spanOf(words: string) {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

describe('an end of a mark', () => {
  test.each<[string, EdgeMove['edge'], EdgeMove['unit'], boolean, string | null]>([
    ['denies that', 'end', 'word', true, 'denies that the'],
    ['denies that', 'end', 'word', false, 'denies'],
    ['denies that', 'start', 'word', true, 'Moscow denies that'],
    ['denies that', 'start', 'word', false, 'that'],
    ['denies that', 'end', 'character', false, 'denies tha'],
    ['denies that', 'start', 'character', true, ' denies that'],
    ['denies', 'end', 'word', false, null],
    ['denies', 'start', 'word', false, null],
    ['Moscow', 'start', 'word', true, null],
    ['postponed', 'end', 'word', true, 'postponed.\nBeijing'],
    ['postponed.', 'end', 'word', false, 'postponed'],
  ])('“%s”: %s by %s, outwards %s, gives “%s”', (words, edge, unit, grows, expected) => {
    const moved = moveEdge(TEXT, [spanOf(words)], { edge, unit, grows });
    expect(moved && wordsAt(TEXT, moved)).toBe(expected);
  });

  test('of several pieces is that of the outermost ones; one that has no words left goes', () => {
    const pieces = [spanOf('Moscow'), spanOf('delivery was')];
    const words = (move: EdgeMove) => wordsAt(TEXT, moveEdge(TEXT, pieces, move) ?? []);
    expect(words({ edge: 'end', unit: 'word', grows: true })).toBe('Moscow … delivery was postponed');
    expect(words({ edge: 'start', unit: 'word', grows: false })).toBe('delivery was');
  });
});

describe('words taken out of a mark', () => {
  test.each<[readonly string[], readonly string[], string | null]>([
    [['Moscow denies that'], ['denies'], 'Moscow  …  that'],
    [['Moscow', 'delivery'], ['delivery'], 'Moscow'],
    [['Moscow', 'delivery'], ['Moscow denies that the deliv'], 'ery'],
    [['Moscow'], ['Moscow denies'], null],
    [['Moscow'], ['silent'], null],
  ])('%j without %j', (marked, taken, expected) => {
    const left = withoutSpans(marked.map(spanOf), taken.map(spanOf));
    expect(left && wordsAt(TEXT, left)).toBe(expected);
  });
});
