import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  changesFrom,
  composeChanges,
  invertChanges,
  mapperOf,
  mapPosition,
  textChangesBetween,
} from '#core/mapping.ts';
import type { Side } from '#core/mapping.ts';
import type { TextChange } from '#core/model.ts';

import { applyChanges, arbitraryChanges, arbitraryText, plain } from '../builders/arbitrary.ts';

const change = (at: number, removed: number, inserted: number): TextChange => ({ at, removed, inserted });

describe('a position', () => {
  test.each<[string, TextChange, number, Side, number]>([
    ['before an insertion stays', change(5, 0, 3), 4, 'after', 4],
    ['at an insertion keeps before it', change(5, 0, 3), 5, 'before', 5],
    ['at an insertion keeps after it', change(5, 0, 3), 5, 'after', 8],
    ['behind an insertion moves', change(5, 0, 3), 6, 'before', 9],
    ['at the start of replaced words stays there', change(5, 4, 2), 5, 'after', 5],
    ['inside of replaced words goes before', change(5, 4, 2), 7, 'before', 5],
    ['inside of replaced words goes after', change(5, 4, 2), 7, 'after', 7],
    ['at the end of replaced words stays there', change(5, 4, 2), 9, 'before', 7],
    ['behind removed words moves back', change(5, 4, 0), 12, 'before', 8],
  ])('%s', (_name, one, position, side, expected) => {
    expect(mapPosition([one], position, side)).toBe(expected);
  });
});

const twice = arbitraryText.chain((text) =>
  arbitraryChanges(text).chain((first) =>
    arbitraryChanges(applyChanges(text, first)).map((second) => ({ text, first, second })),
  ),
);

test('composed changes are sorted, apart, and never idle', () => {
  fc.assert(
    fc.property(twice, ({ first, second }) => {
      let free = 0;
      for (const one of composeChanges(plain(first), plain(second))) {
        expect(one.at).toBeGreaterThanOrEqual(free);
        expect(one.removed + one.inserted).toBeGreaterThan(0);
        free = one.at + one.removed + 1;
      }
    }),
  );
});

test('composing keeps exactly the characters that both changes keep, where both put them', () => {
  fc.assert(
    fc.property(twice, ({ text, first, second }) => {
      const [one, two] = [mapperOf(plain(first)), mapperOf(plain(second))];
      const both = mapperOf(composeChanges(plain(first), plain(second)));
      for (let at = 0; at < text.length; at += 1) {
        const between = one.map(at, 'after');
        const kept = !one.removes(at, at + 1) && !two.removes(between, between + 1);
        // What the first change puts in and the second takes out joins its neighbours into one replaced stretch, no kept character.
        expect(!both.removes(at, at + 1)).toBe(kept);
        if (kept) expect(both.map(at, 'after')).toBe(two.map(between, 'after'));
      }
    }),
  );
});

test('a kept character is the same character after the changes', () => {
  fc.assert(
    fc.property(
      arbitraryText.chain((text) => arbitraryChanges(text).map((changes) => ({ text, changes }))),
      ({ text, changes }) => {
        const mapper = mapperOf(plain(changes));
        const after = applyChanges(text, changes);
        for (let at = 0; at < text.length; at += 1) {
          if (!mapper.removes(at, at + 1)) expect(after[mapper.map(at, 'after')]).toBe(text[at]);
        }
      },
    ),
  );
});

test('changes and their inverse together move no character that was kept', () => {
  fc.assert(
    fc.property(
      arbitraryText.chain((text) => arbitraryChanges(text).map((changes) => ({ text, changes: plain(changes) }))),
      ({ text, changes }) => {
        const there = mapperOf(changes);
        const back = mapperOf(invertChanges(changes));
        for (let at = 0; at < text.length; at += 1) {
          if (!there.removes(at, at + 1)) expect(back.map(there.map(at, 'after'), 'after')).toBe(at);
        }
        expect(invertChanges(invertChanges(changes))).toEqual(changes);
      },
    ),
  );
});

describe('the smallest change', () => {
  test.each<[string, string, string, number | undefined, readonly TextChange[]]>([
    ['nothing', 'abc', 'abc', undefined, []],
    ['an insertion', 'ties', 'no ties', undefined, [change(0, 0, 3)]],
    ['a replacement', 'pro-China', 'anti-China', undefined, [change(0, 3, 4)]],
    ['a repeated letter without a caret', 'aaa', 'aaaa', undefined, [change(3, 0, 1)]],
    ['a repeated letter at the caret', 'aaa', 'aaaa', 2, [change(1, 0, 1)]],
    ['a caret that says nothing of it', 'aXa', 'aYa', 3, [change(1, 1, 1)]],
    ['half of a surrogate pair', '\ud835\udcb3', '\ud835\udcb4', undefined, [change(0, 2, 2)]],
  ])('%s', (_name, before, after, caret, expected) => {
    expect(textChangesBetween(before, after, caret)).toEqual(expected);
  });

  test('leads from one text to the other', () => {
    fc.assert(
      fc.property(arbitraryText, arbitraryText, (before, after) => {
        const found = textChangesBetween(before, after).map((one) => ({
          ...one,
          words: after.slice(one.at, one.at + one.inserted),
        }));
        expect(applyChanges(before, found)).toBe(after);
      }),
    );
  });
});

describe('the way from a revision', () => {
  const revisions = [
    { from: 'a', to: 'b', changes: [change(0, 0, 2)] },
    { from: 'b', to: 'c', changes: [change(10, 1, 0)] },
    { from: 'c', to: 'b', changes: [change(10, 0, 1)] },
  ];
  test.each<[string, readonly TextChange[] | null]>([
    ['a', [change(0, 0, 2), change(8, 1, 1)]],
    ['b', []],
    ['c', [change(10, 0, 1)]],
    ['z', null],
  ])('%s', (hash, expected) => {
    expect(changesFrom(revisions, 'b', hash)).toEqual(expected);
  });
});
