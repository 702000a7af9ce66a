/** The edits by which relations, questions, hypotheses, evidence and ratings come to be, and the matrix they make up. */
import type { EvidenceRow } from './ach.ts';
import { EvidenceId, HypothesisId, QuestionId, RatingId, RelationId } from './identifiers.ts';
import type { ArticleId, ClaimId } from './identifiers.ts';
import type { Edit } from './edit.ts';
import { LONGEST_ID } from './limits.ts';
import type { CaseLookup } from './lookup.ts';
import { put } from './marking.ts';
import type { Made } from './marking.ts';
import type { Reliability } from './model.ts';
import { stampChanged, stampNew } from './stamp.ts';
import type { Stamp } from './stamp.ts';
import type { AchRating, Evidence, Hypothesis, Question, Rating, Relation, RelationKind } from './weighing-model.ts';

/** @throws RangeError when both sides are the same claim. */
export function makeRelation(kind: RelationKind, a: ClaimId, b: ClaimId, stamp: Stamp, rationale = ''): Made<Relation> {
  if (a === b) throw new RangeError('A relation joins two different claims.');
  const relation: Relation = { id: RelationId.parse(stamp.nextId()), kind, a, b, rationale, ...stampNew(stamp) };
  return { edit: { label: 'Add relation', changes: [put('relation', null, relation)] }, made: relation };
}

export function makeQuestion(words: string, stamp: Stamp): Made<Question> {
  const question: Question = { id: QuestionId.parse(stamp.nextId()), words, note: '', ...stampNew(stamp) };
  return { edit: { label: 'Add question', changes: [put('question', null, question)] }, made: question };
}

export function makeHypothesis(questionId: QuestionId, words: string, stamp: Stamp): Made<Hypothesis> {
  const hypothesis: Hypothesis = {
    id: HypothesisId.parse(stamp.nextId()),
    questionId,
    words,
    note: '',
    ...stampNew(stamp),
  };
  return { edit: { label: 'Add hypothesis', changes: [put('hypothesis', null, hypothesis)] }, made: hypothesis };
}

/** Claims become items of evidence; those that are already stay as they are. */
export function addEvidence(
  questionId: QuestionId,
  claimIds: readonly ClaimId[],
  lookup: CaseLookup,
  stamp: Stamp,
): Edit {
  const present = new Set(evidenceOf(questionId, lookup).map(({ claimId }) => claimId));
  const fresh = claimIds.filter((claimId) => !present.has(claimId));
  return {
    label: 'Add evidence',
    changes: fresh.map((claimId) => {
      const evidence: Evidence = {
        id: EvidenceId.parse(joinedId([questionId, claimId], stamp)),
        questionId,
        claimId,
        relevance: 'medium',
        note: '',
        ...stampNew(stamp),
      };
      return put('evidence', null, evidence);
    }),
  };
}

/** Fills a cell, changes it, or (null) makes it blank again. */
export function rate(
  evidence: Evidence,
  hypothesisId: HypothesisId,
  value: AchRating | null,
  lookup: CaseLookup,
  stamp: Stamp,
): Edit {
  const ofCell = (rating: Rating) => rating.evidenceId === evidence.id && rating.hypothesisId === hypothesisId;
  const before = lookup.all('rating').find(ofCell) ?? null;
  const id = RatingId.parse(joinedId([evidence.id, hypothesisId], stamp));
  const after: Rating | null =
    value === null
      ? null
      : before
        ? stampChanged(before, { value }, stamp)
        : { id, evidenceId: evidence.id, hypothesisId, value, ...stampNew(stamp) };
  const isIdle = before?.value === after?.value;
  return { label: 'Rate evidence', changes: isIdle ? [] : [put('rating', before, after)] };
}

/** The same in every copy of the case, so that what two analysts add to both meets in a merge; a fresh id where it would be too long. */
function joinedId(parts: readonly string[], stamp: Stamp): string {
  const joined = parts.join('.');
  return joined.length <= LONGEST_ID ? joined : stamp.nextId();
}

export function evidenceOf(questionId: QuestionId, lookup: CaseLookup): readonly Evidence[] {
  return lookup.all('evidence').filter((evidence) => evidence.questionId === questionId);
}

/** The rows of a question's matrix, with the grades of today: a grade or a deleted claim moves the result at once. */
export function evidenceRows(questionId: QuestionId, lookup: CaseLookup): readonly EvidenceRow<HypothesisId>[] {
  const ratings = Map.groupBy(lookup.all('rating'), (rating) => rating.evidenceId);
  return evidenceOf(questionId, lookup).map((evidence) => ({
    id: evidence.id,
    relevance: evidence.relevance,
    reliability: bestReliability(evidence.claimId, lookup),
    credibility: lookup.get('claim', evidence.claimId)?.credibility ?? null,
    ratings: new Map((ratings.get(evidence.id) ?? []).map(({ hypothesisId, value }) => [hypothesisId, value])),
  }));
}

/** The grade of the best graded article that states the claim; one that cannot be judged counts only where there is no other. */
function bestReliability(claimId: ClaimId, lookup: CaseLookup): Reliability | null {
  const articles = new Set<ArticleId>(lookup.statementsOf(claimId).map(({ articleId }) => articleId));
  const grades = Array.from(articles).flatMap((id) => lookup.get('article', id)?.reliability ?? []);
  // From A to F, as the letters go.
  return grades.toSorted()[0] ?? null;
}
