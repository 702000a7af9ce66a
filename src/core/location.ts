/** Where a mark was found again, and how sure that is. */
import type { Span } from './span.ts';

/** How well a mark fits a place, each 0 to 1. Of several pieces, the least of each. */
export interface Likeness {
  /** 1 for equal words: 1 minus the edit distance by the longer of both. */
  readonly quoteSimilarity: number;
  /** The same for the up to 32 code units on either side. */
  readonly contextSimilarity: number;
  /** How far the mean of the two lies above that of the next best place; 1 when there is no other place. */
  readonly uniqueness: number;
}

/** A place to choose, with one span for each piece that was found (some of a discontinuous mark's may be missing). */
export interface Candidate extends Likeness {
  readonly spans: readonly Span[];
}

/**
 * What settled where the mark is:
 * - `same-text`: the text is the one it was made on;
 * - `position`: its words stand where they stood;
 * - `unique-quote`: its words stand in one place only;
 * - `context`: they stand in several places, of which one has the right context;
 * - `similar-quote`: words like them stand there.
 */
export type LocateStep = 'same-text' | 'position' | 'unique-quote' | 'context' | 'similar-quote';

export type Location =
  /** It is there. */
  | ({ readonly kind: 'exact'; readonly step: LocateStep } & Candidate)
  /** It may be there; the analyst confirms. `candidates` are up to five places, best first, this one among them. */
  | ({ readonly kind: 'proposed'; readonly step: LocateStep; readonly candidates: readonly Candidate[] } & Candidate)
  /** It is not to be found; `candidates` are places to look at, best first, none of them likely. */
  | { readonly kind: 'orphan'; readonly candidates: readonly Candidate[] };

export type ExactLocation = Extract<Location, { readonly kind: 'exact' }>;
/** A location that a person has to settle. */
export type OpenLocation = Exclude<Location, ExactLocation>;
