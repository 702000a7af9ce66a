/**
 * Analysis of competing hypotheses: evidence against hypotheses, after Heuer (Psychology of Intelligence Analysis, 1999, chapter 8).
 *
 * Hypotheses are told apart by what speaks against them, not by what speaks for them. The score is the weighted inconsistency
 * score of the PARC and Pherson tools: highly inconsistent −2, inconsistent −1, everything else 0, each times the weight of the
 * evidence; the hypothesis nearest to 0 is the least refuted.
 */
import type { Credibility, Reliability } from './model.ts';
import type { AchRating, Relevance } from './weighing-model.ts';

export const ACH_RATINGS: readonly AchRating[] = ['CC', 'C', 'N', 'I', 'II', 'NA'];

/** One item of evidence with its cells; a hypothesis without an entry is not judged yet. */
export interface EvidenceRow<HypothesisId extends string = string> {
  readonly id: string;
  readonly relevance: Relevance;
  /** Of the source; null where it is not graded. */
  readonly reliability: Reliability | null;
  /** Of the information; null where it is not graded. */
  readonly credibility: Credibility | null;
  readonly ratings: ReadonlyMap<HypothesisId, AchRating>;
}

const INCONSISTENCY: Readonly<Record<AchRating, number>> = { CC: 0, C: 0, N: 0, I: -1, II: -2, NA: 0 };

const LOW = Math.SQRT1_2;
const HIGH = Math.SQRT2;

const OF_RELEVANCE: Readonly<Record<Relevance, number>> = { low: LOW, medium: 1, high: HIGH };

/** F and 6 say that nothing is known: neither much nor little weight. */
const OF_RELIABILITY: Readonly<Record<Reliability, number>> = { A: HIGH, B: HIGH, C: 1, D: LOW, E: LOW, F: 1 };
const OF_CREDIBILITY: Readonly<Record<Credibility, number>> = { 1: HIGH, 2: HIGH, 3: 1, 4: LOW, 5: LOW, 6: 1 };

/** Source, information and relevance each count √½, 1 or √2; they are multiplied and never mixed into one grade. */
export function weightOf({ relevance, reliability, credibility }: Omit<EvidenceRow, 'id' | 'ratings'>): number {
  return (
    OF_RELEVANCE[relevance] *
    (reliability === null ? 1 : OF_RELIABILITY[reliability]) *
    (credibility === null ? 1 : OF_CREDIBILITY[credibility])
  );
}

export interface HypothesisScore<HypothesisId extends string = string> {
  readonly id: HypothesisId;
  /** 0 or less. */
  readonly score: number;
  /** How many cells are still blank. */
  readonly blanks: number;
}

/** What speaks against each hypothesis, the least refuted first; equal ones stay in the order given. */
export function scoreHypotheses<HypothesisId extends string>(
  hypotheses: readonly HypothesisId[],
  rows: readonly EvidenceRow<HypothesisId>[],
): readonly HypothesisScore<HypothesisId>[] {
  const scores = hypotheses.map((id) => ({
    id,
    // Adding 0 turns the −0 of nothing inconsistent into 0.
    score: rows.reduce((sum, row) => sum + weightOf(row) * INCONSISTENCY[row.ratings.get(id) ?? 'N'], 0) + 0,
    blanks: rows.filter((row) => !row.ratings.has(id)).length,
  }));
  return scores.toSorted((a, b) => b.score - a.score);
}

const ORDER: Readonly<Record<Exclude<AchRating, 'NA'>, number>> = { CC: 2, C: 1, N: 0, I: -1, II: -2 };

/**
 * How far an item tells hypotheses apart: the distance between its most and its least consistent cell, 0 to 4. An item that is
 * consistent with all of them says nothing, however impressive it is.
 */
export function diagnosticityOf<HypothesisId extends string>(row: EvidenceRow<HypothesisId>): number {
  const values = Array.from(row.ratings.values()).flatMap((rating) => (rating === 'NA' ? [] : [ORDER[rating]]));
  return values.length < 2 ? 0 : Math.max(...values) - Math.min(...values);
}

export interface Dependence<HypothesisId extends string = string> {
  /** The item without which the result is another. */
  readonly rowId: string;
  /** What is least refuted without it; more than one when they are level. */
  readonly leading: readonly HypothesisId[];
}

/** On which single items the result hangs: those without which another hypothesis is the least refuted. */
export function dependences<HypothesisId extends string>(
  hypotheses: readonly HypothesisId[],
  rows: readonly EvidenceRow<HypothesisId>[],
): readonly Dependence<HypothesisId>[] {
  const now = leadingOf(scoreHypotheses(hypotheses, rows));
  return rows.flatMap((row) => {
    const leading = leadingOf(
      scoreHypotheses(
        hypotheses,
        rows.filter((other) => other !== row),
      ),
    );
    return leading.join(' ') === now.join(' ') ? [] : [{ rowId: row.id, leading }];
  });
}

/** Weights are products of √½ and √2: sums of them may differ in the last digits. */
const SAME = 1e-9;

/** The hypotheses that are least refuted, in the order of their ids. */
export function leadingOf<HypothesisId extends string>(
  scores: readonly HypothesisScore<HypothesisId>[],
): readonly HypothesisId[] {
  const best = Math.max(...scores.map(({ score }) => score));
  return scores
    .filter(({ score }) => best - score < SAME)
    .map(({ id }) => id)
    .toSorted();
}
