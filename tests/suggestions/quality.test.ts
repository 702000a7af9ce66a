/** The floor under the quality of suggestions: `npm run bench suggestions` prints where they stand. */
import { expect, test } from 'vitest';

import { goldArticles, measure, precisionOf, recallOf, sumOf } from '../builders/suggestion-gold.ts';

const measured = goldArticles().map((article) => ({ ...article, ...measure(article) }));

test.each<[string, string, number, number]>([
  ['tuning', 'entities, overlapping', 0.95, 0.95],
  ['tuning', 'entities, overlapping, same type', 0.9, 0.9],
  ['tuning', 'attributions: content overlaps, claimant fits', 0.9, 0.9],
  ['tuning', 'statements worth a claim, overlapping', 0.85, 0.9],
  ['held out', 'entities, overlapping', 0.95, 0.95],
  ['held out', 'entities, overlapping, same type', 0.7, 0.7],
  ['held out', 'attributions: content overlaps, claimant fits', 0.85, 0.75],
  ['held out', 'statements worth a claim, overlapping', 0.85, 0.8],
])('%s: %s, precision at least %d and recall at least %d', (use, what, precision, recall) => {
  const sum = sumOf(measured.filter((each) => each.use === use).flatMap(({ scores }) => scores[what] ?? []));
  expect(precisionOf(sum)).toBeGreaterThanOrEqual(precision);
  expect(recallOf(sum)).toBeGreaterThanOrEqual(recall);
});

test.skipIf(!measured.some(({ use }) => use === 'seed'))('the seed: entities at 0.8 and better', () => {
  const sum = sumOf(
    measured.filter(({ use }) => use === 'seed').flatMap(({ scores }) => scores['entities, overlapping'] ?? []),
  );
  expect(precisionOf(sum)).toBeGreaterThanOrEqual(0.8);
  expect(recallOf(sum)).toBeGreaterThanOrEqual(0.8);
});
