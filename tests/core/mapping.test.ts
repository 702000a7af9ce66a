import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { splitsPair } from '#core/characters.ts';
import {
  changesFrom,
  composeChanges,
  invertChanges,
  mapperOf,
  mapPosition,
  textChangesBetween,
  wayTo,
} from '#core/mapping.ts';
import type { Mapper, Side } from '#core/mapping.ts';
import type { Revision, TextChange } from '#core/text-model.ts';
import type { Span } from '#core/span.ts';

import { applyChanges, arbitraryChanges, arbitrarySpan, arbitraryText, plain } from '../builders/arbitrary.ts';

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

/** The offsets of the code units that are left. */
function keptIn(text: string, mapper: Mapper): readonly number[] {
  return Array.from(text.split(''), (_, at) => at).filter((at) => !mapper.removes(at, at + 1));
}

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
      const between = (at: number): number => one.map(at, 'after');
      const kept = keptIn(text, one).filter((at) => !two.removes(between(at), between(at) + 1));
      expect(keptIn(text, both)).toEqual(kept);
      expect(kept.map((at) => both.map(at, 'after'))).toEqual(kept.map((at) => two.map(between(at), 'after')));
    }),
  );
});

test('composing in any grouping gives the same changes, and nothing is neutral', () => {
  const thrice = twice.chain(({ text, first, second }) =>
    arbitraryChanges(applyChanges(applyChanges(text, first), second)).map((third) => [first, second, third].map(plain)),
  );
  fc.assert(
    fc.property(thrice, ([a = [], b = [], c = []]) => {
      expect(composeChanges(composeChanges(a, b), c)).toEqual(composeChanges(a, composeChanges(b, c)));
      expect([composeChanges(a, []), composeChanges([], a)]).toEqual([a, a]);
    }),
  );
});

test('a span whose words are untouched maps through composed changes as it does step by step', () => {
  fc.assert(
    fc.property(
      twice.chain((both) => arbitrarySpan(both.text).map((span) => ({ ...both, span }))),
      ({ text, first, second, span }) => {
        const [one, two] = [mapperOf(plain(first)), mapperOf(plain(second))];
        const both = mapperOf(composeChanges(plain(first), plain(second)));
        const between = { start: one.map(span.start, 'after'), end: one.map(span.end, 'before') };
        const stepwise = { start: two.map(between.start, 'after'), end: two.map(between.end, 'before') };
        const words = text.slice(span.start, span.end);
        fc.pre(words !== '' && !touches(first, span) && !touches(second, between));
        expect({ start: both.map(span.start, 'after'), end: both.map(span.end, 'before') }).toEqual(stepwise);
        expect(applyChanges(applyChanges(text, first), second).slice(stepwise.start, stepwise.end)).toBe(words);
      },
    ),
  );
});

/** Whether a change takes a code unit from a span or puts one inside of it. */
function touches(changes: readonly TextChange[], { start, end }: Span): boolean {
  return changes.some(({ at, removed }) => (removed > 0 ? at < end && at + removed > start : at > start && at < end));
}

test('a kept character is the same character after the changes', () => {
  fc.assert(
    fc.property(
      arbitraryText.chain((text) => arbitraryChanges(text).map((changes) => ({ text, changes }))),
      ({ text, changes }) => {
        const mapper = mapperOf(plain(changes));
        const after = applyChanges(text, changes);
        const kept = keptIn(text, mapper);
        expect(kept.map((at) => after[mapper.map(at, 'after')])).toEqual(kept.map((at) => text[at]));
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
        const kept = keptIn(text, there);
        expect(kept.map((at) => back.map(there.map(at, 'after'), 'after'))).toEqual(kept);
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
    ['a character that shares its first half', '😀', '😁😀', undefined, [change(0, 0, 2)]],
    ['a character that shares its second half', 'a\ud83d\ude00', 'a\ud83c\ude00', undefined, [change(1, 2, 2)]],
    ['the same characters, the caret inside of one', '😀😀', '😀😀😀', 3, [change(4, 0, 2)]],
    ['the same characters, the caret behind the first', '😀😀', '😀😀😀', 2, [change(0, 0, 2)]],
    ['a repeated word taken out at the caret', 'no no no', 'no no', 3, [change(3, 3, 0)]],
    ['everything', 'Moscow', '北京', undefined, [change(0, 6, 2)]],
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

  test('is no larger than the edit that was made, ends at its caret, and cuts no pair', () => {
    const edits = arbitraryText.chain((text) => arbitraryChanges(text).map((changes) => ({ text, edit: changes[0] })));
    fc.assert(
      fc.property(edits, ({ text, edit }) => {
        fc.pre(edit !== undefined);
        const after = applyChanges(text, [edit]);
        fc.pre(after !== text);
        const [found = change(0, 0, 0)] = textChangesBetween(text, after, edit.at + edit.inserted);
        expect(found.removed).toBeLessThanOrEqual(edit.removed);
        expect(found.inserted).toBeLessThanOrEqual(edit.inserted);
        const [exact] = plain([edit]);
        expect(edit.removed === 0 || edit.inserted === 0 ? found : exact).toEqual(exact);
        expect(splitsPair(text, found.at) || splitsPair(text, found.at + found.removed)).toBe(false);
      }),
    );
  });
});

interface Chain {
  readonly text: string;
  readonly revisions: readonly Revision[];
  readonly hash: string;
}

test('the ways from every revision are those from each alone', () => {
  const chain = arbitraryText.chain((text) =>
    fc.array(fc.nat(3), { maxLength: 6 }).chain((hashes) => {
      let now: fc.Arbitrary<Chain> = fc.constant({ text, revisions: [], hash: 'start' });
      for (const name of hashes) {
        now = now.chain((state) =>
          arbitraryChanges(state.text).map((changes) => ({
            text: applyChanges(state.text, changes),
            revisions: [...state.revisions, { from: state.hash, to: String(name), changes: plain(changes) }],
            hash: String(name),
          })),
        );
      }
      return now;
    }),
  );
  fc.assert(
    fc.property(chain, ({ revisions, hash }) => {
      const way = wayTo(revisions, hash);
      for (const from of ['start', '0', '1', '2', '3', 'never']) {
        const steps = revisions.slice(revisions.findLastIndex((revision) => revision.from === from));
        const known = from === hash || revisions.some((revision) => revision.from === from);
        const changes = steps.reduce<readonly TextChange[]>((done, step) => composeChanges(done, step.changes), []);
        expect(way(from)).toEqual(from === hash ? [] : known ? changes : null);
        expect(way(from)).toEqual(changesFrom(revisions, hash, from));
      }
    }),
  );
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
