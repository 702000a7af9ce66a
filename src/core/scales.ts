/** Published scales, in their own words. Likelihood, confidence, source reliability and credibility are four things and never mixed. */
import type { Certainty, Confidence, Credibility, LikelihoodScale } from './model.ts';
import { Reliability } from './model.ts';

export interface LikelihoodTerm {
  readonly term: string;
  /** Percent, as published. */
  readonly range: string;
}

/** ICD 203 (2015), and the yardstick of the UK's Professional Head of Intelligence Assessment. */
export const LIKELIHOOD_TERMS: Readonly<Record<LikelihoodScale, readonly LikelihoodTerm[]>> = {
  ICD203: [
    { term: 'almost no chance', range: '1–5 %' },
    { term: 'very unlikely', range: '5–20 %' },
    { term: 'unlikely', range: '20–45 %' },
    { term: 'roughly even chance', range: '45–55 %' },
    { term: 'likely', range: '55–80 %' },
    { term: 'very likely', range: '80–95 %' },
    { term: 'almost certain', range: '95–99 %' },
  ],
  PHIA: [
    { term: 'remote chance', range: '≤ 5 %' },
    { term: 'highly unlikely', range: '10–20 %' },
    { term: 'unlikely', range: '25–35 %' },
    { term: 'realistic possibility', range: '40–<50 %' },
    { term: 'likely', range: '55–75 %' },
    { term: 'highly likely', range: '80–90 %' },
    { term: 'almost certain', range: '≥ 95 %' },
  ],
};

/**
 * AJP-2.1 (STANAG 2511): how far a source can be relied on, judged apart from what it says; best first, F stands aside. The
 * published wording of each grade is in the catalogue of words, `scales.reliabilityA` and on.
 */
export const RELIABILITY_GRADES: readonly Reliability[] = Reliability.options;

/** AJP-2.1: how true the information seems, judged apart from its source. */
export const CREDIBILITY_WORDS: Readonly<Record<Credibility, readonly [name: string, meaning: string]>> = {
  1: ['Confirmed', 'Confirmed by other independent sources; logical in itself; consistent with other information.'],
  2: ['Probably true', 'Not confirmed; logical in itself; consistent with other information.'],
  3: ['Possibly true', 'Not confirmed; reasonably logical; agrees with some other information.'],
  4: ['Doubtful', 'Not confirmed; possible but not logical; no other information.'],
  5: ['Improbable', 'Not confirmed; not logical; contradicted by other information.'],
  6: ['Cannot be judged', 'No basis exists for judging it.'],
};

/** ODNI: how good the basis of a judgment is; not how probable it is. */
export const CONFIDENCE_WORDS: Readonly<Record<Confidence, string>> = {
  high: 'Several consistent sources of quality; few gaps and assumptions.',
  moderate: 'Credibly sourced and plausible, but not of sufficient quality or corroboration.',
  low: 'Questionable, scant or fragmented information.',
};

/** FactBank: how sure a source is of what it says. */
export const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = {
  CT: 'certain',
  PR: 'probable',
  PS: 'possible',
  U: 'not said',
};
