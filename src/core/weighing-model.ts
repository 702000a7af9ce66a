/** What weighs claims against each other: relations between them, and hypotheses with the evidence for and against them. */
import * as z from 'zod/mini';

import { ClaimId, EvidenceId, HypothesisId, QuestionId, RatingId, RelationId } from './identifiers.ts';
import { Label, Prose, provenance } from './values.ts';
import type { Immutable } from './values.ts';

/** How one claim bears on another, short of contradicting it. */
export const RelationKind = z.enum(['supports', 'qualifies', 'repeats']);
export type RelationKind = z.infer<typeof RelationKind>;

/** Claim `a` supports, qualifies or repeats claim `b`. */
export const Relation = z.strictObject({
  id: RelationId,
  kind: RelationKind,
  a: ClaimId,
  b: ClaimId,
  rationale: Prose,
  ...provenance,
});
export type Relation = Immutable<z.infer<typeof Relation>>;

/** What hypotheses compete to answer: one matrix of the analysis of competing hypotheses. */
export const Question = z.strictObject({ id: QuestionId, words: Label, note: Prose, ...provenance });
export type Question = Immutable<z.infer<typeof Question>>;

export const Hypothesis = z.strictObject({
  id: HypothesisId,
  questionId: QuestionId,
  words: Label,
  note: Prose,
  ...provenance,
});
export type Hypothesis = Immutable<z.infer<typeof Hypothesis>>;

/** How much an item of evidence bears on the question. */
export const Relevance = z.enum(['low', 'medium', 'high']);
export type Relevance = z.infer<typeof Relevance>;

/** A claim of the case as an item of evidence: a row of the matrix. Its id follows from both, see `core/hypotheses.ts`. */
export const Evidence = z.strictObject({
  id: EvidenceId,
  questionId: QuestionId,
  claimId: ClaimId,
  relevance: Relevance,
  note: Prose,
  ...provenance,
});
export type Evidence = Immutable<z.infer<typeof Evidence>>;

/** Highly consistent, consistent, neutral, inconsistent, highly inconsistent, not applicable. A blank cell is none of them. */
export const AchRating = z.enum(['CC', 'C', 'N', 'I', 'II', 'NA']);
export type AchRating = z.infer<typeof AchRating>;

/** A cell of the matrix. Its id follows from its row and column, so that two analysts who fill the same cell meet in a merge. */
export const Rating = z.strictObject({
  id: RatingId,
  evidenceId: EvidenceId,
  hypothesisId: HypothesisId,
  value: AchRating,
  ...provenance,
});
export type Rating = Immutable<z.infer<typeof Rating>>;
