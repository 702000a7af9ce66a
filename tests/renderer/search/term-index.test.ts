import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { editDistance } from '#core/similarity.ts';

import { TermIndex } from '../../../src/renderer/search/term-index.ts';
import type { WantedTerms } from '../../../src/renderer/search/term-index.ts';

const WORDS = ['tie', 'ties', 'tied', 'crack', 'cracks', 'moscow', 'москва', 'moscou'];
const word = fc.constantFrom(...WORDS);
const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const change = fc.record({ key, words: fc.option(fc.array(word, { maxLength: 5 })) });

const documentOf = (words: readonly string[]) => ({ title: words[0] ?? '', about: '', text: words.slice(1).join(' ') });

/** The index after `changes`, and what it holds. */
function after(changes: readonly { readonly key: string; readonly words: readonly string[] | null }[]) {
  const index = new TermIndex<string>();
  const held = new Map<string, readonly string[]>();
  for (const { key: changed, words } of changes) {
    if (words === null) {
      index.remove(changed);
      held.delete(changed);
    } else {
      index.set(changed, documentOf(words));
      held.set(changed, words);
    }
  }
  return { index, held };
}

function wantedOf(index: TermIndex<string>, start: string): WantedTerms {
  return index.startingWith(start).map((term) => ({ term, factor: 1 }));
}

test('finds what looking at every document finds, however it came to be', () => {
  const starts = fc.array(fc.constantFrom('t', 'tie', 'ties', 'cr', 'mosc', 'м', 'zebra'), { maxLength: 3 });
  fc.assert(
    fc.property(
      fc.array(change, { maxLength: 20 }),
      starts,
      starts,
      fc.boolean(),
      (changes, wanted, unwanted, settles) => {
        const { index, held } = after(changes);
        if (settles) index.settle();
        const found = index.find(
          wanted.map((start) => wantedOf(index, start)),
          unwanted.flatMap((start) => wantedOf(index, start)),
        );
        const has = (words: readonly string[], start: string) => words.some((each) => each.startsWith(start));
        const slow = [...held]
          .filter(([, words]) => wanted.every((start) => has(words, start)))
          .filter(([, words]) => !unwanted.some((start) => has(words, start)));
        expect(found.map((hit) => hit.key).toSorted()).toEqual(slow.map(([each]) => each).toSorted());
        for (const { score } of found) expect(score > 0).toBe(wanted.length > 0);
      },
    ),
  );
});

test('knows every word that so many typos make', () => {
  const { index } = after([{ key: 'a', words: WORDS }]);
  fc.assert(
    fc.property(fc.oneof(word, fc.string({ minLength: 3, maxLength: 7 })), fc.constantFrom(1, 2), (sought, typos) => {
      const like = index.like(sought, typos).map(({ term }) => term);
      expect(like.toSorted()).toEqual(WORDS.filter((each) => editDistance(each, sought) <= typos).toSorted());
    }),
  );
});

test('forgets documents that are gone when they are many, and goes on finding the others', () => {
  const index = new TermIndex<string>();
  for (let round = 0; round < 3; round += 1) {
    for (let at = 0; at < 1500; at += 1) index.set(`document ${at}`, documentOf(['ties', `round${round}`]));
  }
  expect(index.find([wantedOf(index, 'ties')], [])).toHaveLength(1500);
  expect(index.find([wantedOf(index, 'round1')], [])).toHaveLength(0);
  expect(index.find([wantedOf(index, 'round2')], [])).toHaveLength(1500);
});
