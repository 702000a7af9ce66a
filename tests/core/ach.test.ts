import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { ACH_RATINGS, dependences, diagnosticityOf, leadingOf, scoreHypotheses, weightOf } from '#core/ach.ts';
import type { EvidenceRow } from '#core/ach.ts';
import type { AchRating } from '#core/weighing-model.ts';

const HYPOTHESES = ['H1', 'H2', 'H3'];

function row(id: string, ratings: string, more: Partial<EvidenceRow> = {}): EvidenceRow {
  const cells = ratings.split(' ').flatMap((rating, at): [string, AchRating][] => {
    return rating === '.' ? [] : [[HYPOTHESES[at] ?? '', rating as AchRating]];
  });
  return { id, relevance: 'medium', reliability: null, credibility: null, ratings: new Map(cells), ...more };
}

/**
 * Heuer, Psychology of Intelligence Analysis (1999), chapter 8: will Iraq retaliate for the bombing of its intelligence
 * headquarters in 1993? H1 it will not, H2 it will sponsor minor terrorist actions, H3 it plans a major attack. His plus is
 * consistent, his minus inconsistent.
 */
const IRAQ = [
  row('Saddam’s public statement that he will not retaliate', 'C C C'),
  row('no terrorist offensive during the Gulf War of 1991', 'C C I'),
  row('assumption that Iraq would not want to provoke another war', 'C C I'),
  row('more, and longer, radio broadcasts to agents', 'I C C'),
  row('embassies instructed to take more security precautions', 'I C C'),
  row('assumption that not to retaliate would be a loss of face', 'I C C'),
];

describe('Heuer’s example of Iraq in 1993', () => {
  test('minor actions are the least refuted, then a major attack, then none', () => {
    expect(scoreHypotheses(HYPOTHESES, IRAQ)).toEqual([
      { id: 'H2', score: 0, blanks: 0 },
      { id: 'H3', score: -2, blanks: 0 },
      { id: 'H1', score: -3, blanks: 0 },
    ]);
  });

  test('the public statement is consistent with everything, and so tells nothing apart', () => {
    expect(IRAQ.map(diagnosticityOf)).toEqual([0, 2, 2, 2, 2, 2]);
  });

  test('the result hangs on no single item', () => {
    expect(dependences(HYPOTHESES, IRAQ)).toEqual([]);
  });
});

test.each([
  [{ relevance: 'medium', reliability: null, credibility: null }, 1],
  [{ relevance: 'high', reliability: null, credibility: null }, Math.SQRT2],
  [{ relevance: 'low', reliability: null, credibility: null }, Math.SQRT1_2],
  [{ relevance: 'high', reliability: 'A', credibility: 1 }, 2 * Math.SQRT2],
  [{ relevance: 'medium', reliability: 'E', credibility: 5 }, 0.5],
  [{ relevance: 'medium', reliability: 'F', credibility: 6 }, 1],
] as const)('%o weighs %d', (grades, weight) => {
  expect(weightOf(grades)).toBeCloseTo(weight, 12);
});

test('an item weighs with its grades: a good source against one outweighs a poor one against the other', () => {
  const rows = [row('good', 'I C', { reliability: 'A', credibility: 1 }), row('poor', 'C I', { reliability: 'E' })];
  const scores = scoreHypotheses(['H1', 'H2'], rows);
  expect(leadingOf(scores)).toEqual(['H2']);
  expect(dependences(['H1', 'H2'], rows)).toEqual([{ rowId: 'good', leading: ['H1'] }]);
});

test('a blank is counted, and is not neutral: it tells nothing yet', () => {
  const rows = [row('a', 'II .'), row('b', 'NA C')];
  expect(scoreHypotheses(['H1', 'H2'], rows)).toEqual([
    { id: 'H2', score: 0, blanks: 1 },
    { id: 'H1', score: -2, blanks: 0 },
  ]);
  expect(rows.map(diagnosticityOf)).toEqual([0, 0]);
});

test('when the item falls on which the lead hangs, those that are level lead together', () => {
  const rows = [row('a', 'C I'), row('b', 'C C')];
  expect(dependences(['H1', 'H2'], rows)).toEqual([{ rowId: 'a', leading: ['H1', 'H2'] }]);
});

test('neither the order of items nor that of hypotheses changes a score', () => {
  const rows = fc.array(
    fc.record({
      id: fc.uuid(),
      relevance: fc.constantFrom('low' as const, 'medium' as const, 'high' as const),
      reliability: fc.constantFrom(null, 'A' as const, 'D' as const, 'F' as const),
      credibility: fc.constantFrom(null, 1 as const, 4 as const, 6 as const),
      ratings: fc
        .array(fc.constantFrom(...ACH_RATINGS), { minLength: 3, maxLength: 3 })
        .map((ratings) => new Map(ratings.map((rating, at) => [HYPOTHESES[at] ?? '', rating]))),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(rows, (given) => {
      const one = new Map(scoreHypotheses(HYPOTHESES, given).map(({ id, score }) => [id, score]));
      const other = scoreHypotheses(HYPOTHESES.toReversed(), given.toReversed());
      for (const { id, score } of other) expect(score).toBeCloseTo(one.get(id) ?? NaN, 9);
      expect(other.every(({ score }) => score <= 0)).toBe(true);
    }),
  );
});
