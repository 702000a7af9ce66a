import { expect, test } from 'vitest';

import { lookupOf } from '#core/case-content.ts';
import { makeNote } from '#core/marking.ts';

import { countsInWords, countsOf } from '../../../src/renderer/library/article-counts.ts';
import { after, lookup, recordIn, smallCase, stampOf } from '../records-case.ts';

test('counts claims and entities once, however often they occur, and every contradiction of a claim', () => {
  const counts = countsOf(recordIn(lookup(), 'article', 'article-wire'), lookup());
  expect(counts).toEqual({ claims: 2, entities: 1, contradictions: 1, notes: 0, marks: 3 });
  expect(countsInWords(counts)).toBe('2 claims, 1 entity, 1 contradiction, no notes');
});

test('notes on the article itself count too', () => {
  const note = makeNote({ kind: 'article', id: 'article-wire' }, 'Ask the desk.', stampOf()).edit;
  const noted = lookupOf(after(smallCase(), note));
  expect(countsOf(recordIn(noted, 'article', 'article-wire'), noted).notes).toBe(1);
});

test('nothing is said in words too', () => {
  const none = { claims: 0, entities: 0, contradictions: 0, notes: 0, marks: 0 };
  expect(countsInWords(none)).toBe('no claims, no entities, no contradictions, no notes');
});
