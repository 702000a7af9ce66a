import { expect, test } from 'vitest';

import { Certainty, Confidence, LikelihoodScale } from '#core/model.ts';
import {
  CERTAINTY_WORDS,
  CONFIDENCE_WORDS,
  CREDIBILITY_WORDS,
  LIKELIHOOD_TERMS,
  RELIABILITY_GRADES,
} from '#core/scales.ts';

test('every scale of the model has its terms, and no others', () => {
  expect(Object.keys(LIKELIHOOD_TERMS).toSorted()).toEqual(LikelihoodScale.options.toSorted());
  expect(RELIABILITY_GRADES).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
  expect(Object.keys(CONFIDENCE_WORDS).toSorted()).toEqual(Confidence.options.toSorted());
  expect(Object.keys(CERTAINTY_WORDS).toSorted()).toEqual(Certainty.options.toSorted());
  expect(Object.keys(CREDIBILITY_WORDS)).toEqual(['1', '2', '3', '4', '5', '6']);
});

test.each(LikelihoodScale.options)('the seven terms of %s differ, rise and carry their published range', (scale) => {
  const terms = LIKELIHOOD_TERMS[scale];
  expect(new Set(terms.map(({ term }) => term)).size).toBe(7);
  const least = terms.map(({ range }) => (range.startsWith('≤') ? 0 : Number(/\d+/.exec(range)?.[0])));
  expect(least).toEqual(least.toSorted((a, b) => a - b));
  for (const { range } of terms) expect(range).toMatch(/^(\d+–<?\d+|[≤≥] \d+) %$/);
});

test('the same word stands for other ranges in the two scales, which is why they are never converted', () => {
  const rangeOf = (scale: LikelihoodScale) => LIKELIHOOD_TERMS[scale].find(({ term }) => term === 'likely')?.range;
  expect([rangeOf('ICD203'), rangeOf('PHIA')]).toEqual(['55–80 %', '55–75 %']);
});
