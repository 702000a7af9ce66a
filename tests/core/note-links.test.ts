import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  LINKED_KINDS,
  backlinksOf,
  isDangling,
  linkAddress,
  linkMarkdown,
  linkTarget,
  linksIn,
} from '#core/note-links.ts';
import { makeNote } from '#core/marking.ts';

import { lookup, stampOf } from '../renderer/records-case.ts';

const target = fc.record({
  kind: fc.constantFrom(...LINKED_KINDS),
  id: fc.stringMatching(/^[\w.:-]{1,128}$/),
});
const words = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.trim() !== '');

test('what is made is found again, with its words, wherever it stands', () => {
  const plain = fc.stringMatching(/^[A-Za-z0-9 .,\n]*$/);
  fc.assert(
    fc.property(target, words, plain, plain, (to, text, before, after) => {
      const link = linkMarkdown(to, text);
      const line = text.replaceAll(/\s+/g, ' ').trim();
      expect(linksIn(before + link + after)).toEqual([
        { target: to, words: line, start: before.length, end: before.length + link.length },
      ]);
    }),
  );
});

test('an address leads to what it was made of', () => {
  fc.assert(
    fc.property(target, (to) => {
      expect(linkTarget(linkAddress(to))).toEqual(to);
    }),
  );
});

test('no text breaks the search for links', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'[]()`\\counterpoint:claim/ab \n') }), (text) => {
      for (const { start, end } of linksIn(text)) expect(text.slice(start, end)).toMatch(/^\[.*\]\(counterpoint:/s);
    }),
  );
});

describe('no link', () => {
  test.each([
    ['another scheme', '[x](https://example.org/claim/1)'],
    ['a kind that is not there', '[x](counterpoint:dismissal/1)'],
    ['no id', '[x](counterpoint:claim/)'],
    ['code', '`[x](counterpoint:claim/1)`'],
    ['fenced code', '```\n[x](counterpoint:claim/1)\n```'],
    ['an escaped bracket', '\\[x](counterpoint:claim/1)'],
    ['a path out of the kind', '[x](counterpoint:claim/../../etc)'],
  ])('%s', (_what, text) => expect(linksIn(text)).toEqual([]));
});

test('backlinks: each note once, under each record that it leads to', () => {
  const note = (text: string, id: string) => makeNote(null, text, stampOf(id)).made;
  const one = note('[a](counterpoint:claim/c) and [again](counterpoint:claim/c), [e](counterpoint:entity/e)', 'one');
  const two = note('See [a](counterpoint:claim/c).', 'two');
  const backlinks = backlinksOf([one, two, note('Nothing.', 'three')]);
  expect(Object.fromEntries(backlinks)).toEqual({
    'counterpoint:claim/c': [one, two],
    'counterpoint:entity/e': [one],
  });
});

test('a link to what is gone dangles', () => {
  expect(isDangling(lookup(), { kind: 'claim', id: 'claim-favour' })).toBe(false);
  expect(isDangling(lookup(), { kind: 'claim', id: 'claim-gone' })).toBe(true);
});
