import { describe, expect, test } from 'vitest';

import { NEAR_DUPLICATE_SHARE, nearGroups, nearPairs, shareOf, sketchOf } from '#core/text-sketch.ts';

import { seededRandom } from '../builders/reference.ts';

const random = seededRandom(7);
const VOCABULARY = Array.from({ length: 3000 }, (_, index) => `word${index}`);

function textOf(length: number): readonly string[] {
  return Array.from({ length }, () => VOCABULARY[Math.floor(random() * VOCABULARY.length)] ?? '');
}

/** The text with every nth word replaced. */
function changed(words: readonly string[], every: number): readonly string[] {
  return words.map((word, index) => (index % every === 0 ? `other${index}` : word));
}

const share = (one: readonly string[], other: readonly string[]) =>
  shareOf(sketchOf(one.join(' ')), sketchOf(other.join(' ')));

describe('the share in common', () => {
  const text = textOf(800);
  test.each([
    ['the same text', text, text, 1],
    ['another case, other punctuation', text, text.map((word) => `${word.toUpperCase()}, `), 1],
    ['nothing in common', text, textOf(800), 0],
    ['half of it', text, text.slice(0, 400), 0.5],
    ['a paragraph added', text, [...text, ...textOf(80)], 0.91],
    ['every fiftieth word changed', text, changed(text, 50), 0.94],
  ])('%s', (_what, one, other, expected) => {
    expect(Math.abs(share(one, other) - expected)).toBeLessThan(0.08);
    expect(share(one, other)).toBeCloseTo(share(other, one), 10);
  });

  test('holds in a script without spaces, and for texts too short to fill a sketch', () => {
    const chinese = '俄罗斯再次推迟向中国交付导弹系统，中方表示理解，但专家认为两国关系出现了裂痕。';
    expect(share([chinese], [chinese.replace('理解', '遗憾')])).toBeGreaterThan(0.7);
    expect(share([''], ['word'])).toBe(0);
  });
});

test('near duplicates are found among many, with those that share a masthead left alone', () => {
  const masthead = textOf(40);
  const texts = Array.from({ length: 300 }, () => [...masthead, ...textOf(300)]);
  const copies = [changed(texts[5] ?? [], 60), [...(texts[17] ?? []), ...textOf(30)], changed(texts[5] ?? [], 45)];
  const sketches = [...texts, ...copies].map((words) => sketchOf(words.join(' ')));
  const pairs = nearPairs(sketches, NEAR_DUPLICATE_SHARE);
  expect(nearGroups(sketches.length, pairs)).toEqual([
    [5, 300, 302],
    [17, 301],
  ]);
});

test('hundreds of copies of one text are one group', () => {
  const copy = sketchOf(textOf(200).join(' '));
  const sketches = Array.from({ length: 200 }, () => copy);
  const groups = nearGroups(200, nearPairs(sketches, NEAR_DUPLICATE_SHARE));
  expect(groups.map(({ length }) => length)).toEqual([200]);
});
