import { describe, expect, test } from 'vitest';

import { applyEdit } from '#core/apply.ts';
import { lookupOf } from '#core/case-content.ts';
import { joinClaims, splitClaim } from '#core/claim-joining.ts';
import type { CaseContent } from '#core/content.ts';
import { invertEdit } from '#core/edit.ts';
import type { Edit } from '#core/edit.ts';
import { addEvidence, makeHypothesis, makeQuestion, makeRelation, rate } from '#core/hypotheses.ts';
import { AnnotatorId, ClaimId } from '#core/identifiers.ts';
import { integrityFaults } from '#core/integrity.ts';
import { makeNote } from '#core/marking.ts';
import type { Claim } from '#core/model.ts';

import { tensionContent } from './tension-case.ts';

let ids = 0;
const stamp = { by: AnnotatorId.parse('tester'), at: '2021-01-01T00:00:00.000Z', nextId: () => `new-${(ids += 1)}` };

function done(content: CaseContent, edit: Edit): CaseContent {
  const applied = applyEdit(content, edit, stamp);
  if (!applied.ok) throw new Error(applied.error.message);
  expect(integrityFaults(applied.value)).toEqual([]);
  return applied.value;
}

function claimIn(content: CaseContent, id: string): Claim {
  const claim = lookupOf(content).get('claim', `claim-${id}`);
  if (!claim) throw new Error(`No claim ${id}.`);
  return claim;
}

const id = (name: string) => ClaimId.parse(`claim-${name}`);

/** The case with a question in which two claims are evidence, relations among three, and a note. */
const question = makeQuestion('Why?', stamp);
const hypothesis = makeHypothesis(question.made.id, 'Because', stamp);
let base = [
  question.edit,
  hypothesis.edit,
  makeRelation('supports', id('headline'), id('body'), stamp).edit,
  makeRelation('repeats', id('twelve'), id('body'), stamp).edit,
  makeNote({ kind: 'claim', id: id('body') }, 'Look here', stamp).edit,
].reduce(done, tensionContent);
base = done(base, addEvidence(question.made.id, [id('headline'), id('body')], lookupOf(base), stamp));
for (const evidence of lookupOf(base).all('evidence')) {
  base = done(base, rate(evidence, hypothesis.made.id, 'I', lookupOf(base), stamp));
}

describe('claims that are joined', () => {
  const edit = joinClaims(claimIn(base, 'headline'), [claimIn(base, 'body')], lookupOf(base), stamp);
  const after = done(base, edit);

  test('leave one, with the statements, frames and notes of both', () => {
    const lookup = lookupOf(after);
    expect(lookup.get('claim', id('body'))).toBe(undefined);
    expect(lookup.statementsOf(id('headline'))).toHaveLength(2);
    expect(lookup.get('claim', id('headline'))?.frameIds).toEqual(['frame-cracks']);
    expect(lookup.all('note').map(({ about }) => about?.id)).toEqual([id('headline')]);
  });

  test('drop what joined them to each other, and keep what joined them to others', () => {
    expect(
      lookupOf(after)
        .all('relation')
        .map(({ a, b }) => [a, b]),
    ).toEqual([[id('twelve'), id('headline')]]);
  });

  test('are one item of evidence', () => {
    expect(after.evidence.map(({ claimId }) => claimId)).toEqual([id('headline')]);
    expect(after.ratings).toHaveLength(1);
  });

  test('come apart again', () => {
    const back = done(after, invertEdit(edit));
    const essence = ({ claims, statements, relations, evidence, ratings, notes }: CaseContent) =>
      [claims, statements, relations, evidence, ratings, notes].map((records) =>
        records.map((record) => ({ ...record, version: null, modifiedAt: null, modifiedBy: null })),
      );
    expect(essence(back)).toEqual(essence(base));
  });
});

test('a contradiction between joined claims falls, with the notes about it', () => {
  const noted = done(base, makeNote({ kind: 'contradiction', id: 'contradiction-twelve-thirty-one' }, 'n', stamp).edit);
  const edit = joinClaims(claimIn(noted, 'twelve'), [claimIn(noted, 'thirty-one')], lookupOf(noted), stamp);
  const after = done(noted, edit);
  expect(after.contradictions).toEqual([]);
  expect(after.notes).toHaveLength(1);
  expect(lookupOf(after).statementsOf(id('twelve'))).toHaveLength(3);
});

test('a claim is split into two with the statements shared out', () => {
  const lookup = lookupOf(base);
  const claim = claimIn(base, 'thirty-one');
  const [first, second] = lookup.statementsOf(claim.id);
  if (!first || !second) throw new Error('Two are there.');
  const { edit, made } = splitClaim(claim, new Set([second.id]), lookup, stamp);
  const after = lookupOf(done(base, edit));
  expect(after.statementsOf(claim.id).map((each) => each.id)).toEqual([first.id]);
  expect(after.statementsOf(made.id).map((each) => each.id)).toEqual([second.id]);
  expect(() => splitClaim(claim, new Set(), lookup, stamp)).toThrow(RangeError);
  expect(() => splitClaim(claim, new Set([first.id, second.id]), lookup, stamp)).toThrow(RangeError);
});
