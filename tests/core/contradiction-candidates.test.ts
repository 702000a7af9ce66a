import { describe, expect, test } from 'vitest';

import { amountsIn, datesIn, differingAmounts } from '#core/amounts.ts';
import { antonymsBetween } from '#core/antonyms.ts';
import { lookupOf } from '#core/case-content.ts';
import { isNegated } from '#core/claim-profile.ts';
import { contradictionCandidates, pairKey } from '#core/contradiction-candidates.ts';
import { stemOf, subjectStems } from '#core/stems.ts';

import { tension, tensionContent } from './tension-case.ts';

const WITHOUT_KNOWN = lookupOf({ ...tensionContent, contradictions: [] });

function reasonsOf(one: string, other: string): readonly string[] | undefined {
  const candidate = contradictionCandidates(WITHOUT_KNOWN).find(
    ({ a, b }) => pairKey(a, b) === pairKey(`claim-${one}` as never, `claim-${other}` as never),
  );
  return candidate?.reasons.map(({ kind }) => kind);
}

describe('candidates', () => {
  test.each([
    ['favour', 'cracks', 'opposed-frames'],
    ['twelve', 'thirty-one', 'figures'],
    ['withheld', 'delivered', 'negation'],
    ['headline', 'body', 'headline'],
  ])('%s and %s: %s', (one, other, reason) => {
    expect(reasonsOf(one, other)).toContain(reason);
  });

  test('what has nothing in common is no candidate', () => {
    expect(reasonsOf('twelve', 'withheld')).toBe(undefined);
  });

  test('neither is what is a contradiction already, nor what was turned down', () => {
    const known = contradictionCandidates(tension).map(({ a, b }) => pairKey(a, b));
    expect(known).not.toContain(pairKey('claim-twelve' as never, 'claim-thirty-one' as never));
    expect(contradictionCandidates(WITHOUT_KNOWN, () => false)).toEqual([]);
  });

  test('the likeliest come first, and a second run says the same', () => {
    const candidates = contradictionCandidates(WITHOUT_KNOWN);
    const scores = candidates.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(contradictionCandidates(WITHOUT_KNOWN)).toEqual(candidates);
  });
});

test.each([
  ['killed 12 people', 'killed twelve people', null],
  ['killed 12 people', 'killed 31 people', [12, 31]],
  ['a deal worth $2.5 million', 'a deal of $3 million', [2.5e6, 3e6]],
  ['about 4,000 soldiers', '4,012 soldiers', null],
  ['fell by 12 per cent', 'fell by 3%', [12, 3]],
  ['12 soldiers', '31 tanks', null],
  ['the S-400 system', 'the S-300 system', null],
  ['on July 30', 'on July 29', null],
  ['in 2018', 'in 2019', null],
  ['12 dead and 30 injured people', '30 injured people', null],
  ['убиты 12 солдат', 'убиты 30 солдат', [12, 30]],
] as const)('“%s” and “%s” differ by %o', (one, other, expected) => {
  const differing = differingAmounts(amountsIn(one), amountsIn(other));
  expect(differing?.map(({ value }) => value) ?? null).toEqual(expected);
});

test.each([
  ['on July 30', ['jul 30']],
  ['30 July 2020', ['jul 30', '2020']],
  ['it may be so', []],
  ['on Monday and in 2018', ['monday', '2018']],
  ['2000 soldiers', ['2000']],
])('“%s” names the dates %o', (text, dates) => {
  expect([...datesIn(text)]).toEqual(dates);
});

test.each([
  ['ties improve', 'ties worsen', true],
  ['the cracks in the alliance', 'their friendship', true],
  ['prices rise and fall', 'prices fall', false],
  ['prices rise', 'prices rose', false],
])('“%s” against “%s”: %s', (one, other, pulls) => {
  expect(antonymsBetween(subjectStems(one), subjectStems(other)) !== null).toBe(pulls);
});

test.each([
  ['It did not happen', true],
  ["It didn't happen", true],
  ['It happened', false],
  ['It is not true that nobody came', false],
  ['Это не так', true],
  ['他没有来', true],
])('“%s” is negated: %s', (text, negated) => {
  expect(isNegated(text)).toBe(negated);
});

test.each([
  [['delivers', 'delivered', 'delivery', 'delivering', 'deliveries']],
  [['accuse', 'accused', 'accuses', 'accusing']],
  [['postpones', 'postponed', 'postponement']],
  [['ракета', 'ракету', 'ракетой', 'ракеты']],
])('%o have one stem', (forms) => {
  expect(new Set(forms.map(stemOf)).size).toBe(1);
});
