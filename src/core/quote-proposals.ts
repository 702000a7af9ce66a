/** Proposing where a mark may stand whose words are not to be found beyond doubt. */
import type { Candidate, LocateStep, OpenLocation } from './location.ts';
import type { Anchor, AnchorSpan } from './text-model.ts';
import type { QuoteFinder } from './quote-finder.ts';
import { equalPlaces, fitOf, placesInContext, similarPlaces } from './quote-places.ts';
import type { Place } from './quote-places.ts';
import { overlaps } from './span.ts';

/** The gates of a proposal. Each is looked at alone: a perfect context does not make up for other words. */
export interface LocateLimits {
  /** Least quote similarity of a proposal. */
  readonly quoteSimilarity: number;
  /** Least context similarity of a proposal with other words. */
  readonly contextSimilarity: number;
  /** Least uniqueness of a proposal. */
  readonly margin: number;
  /** Quotations shorter than this, in code units, are not searched for approximately: too much is like them. */
  readonly minimumLength: number;
  /** Edits that a match may have, whatever its length. */
  readonly maximumErrors: number;
  /** How many places are offered. */
  readonly candidates: number;
}

/** A quotation this long says where it belongs by itself, even when everything around it is new. */
const TELLING_QUOTE = 32;
/** Context that equal words must have which do not yet tell by themselves, to be proposed. */
const LEAST_CONTEXT = 0.4;

/** A piece at a place, with the lead of that place over the best other one. */
interface Option extends Place {
  readonly uniqueness: number;
  readonly piece: AnchorSpan;
}

/** One choice of places for the pieces, in their order; null for a piece that has none there. */
type Choice = readonly (Option | null)[];

export function proposeFor(finder: QuoteFinder, anchor: Anchor, limits: LocateLimits): OpenLocation {
  const choices = choicesFor(finder, anchor, limits);
  const candidates = choices.map(candidateOf);
  const [first] = choices;
  const [best] = candidates;
  if (first && best && first.every((option) => option !== null && isProposable(option, limits))) {
    return { kind: 'proposed', step: stepOf(first), ...best, candidates };
  }
  return { kind: 'orphan', candidates };
}

/** Choices of places, best first, grown piece by piece; at each, only the most promising ones go on. */
function choicesFor(finder: QuoteFinder, anchor: Anchor, limits: LocateLimits): readonly Choice[] {
  let choices: readonly Choice[] = [[]];
  for (const piece of anchor.spans) {
    const options = optionsFor(finder, piece, limits);
    choices = choices
      .flatMap((choice) => {
        const end = choice.findLast((option) => option !== null)?.span.end ?? 0;
        return [...options.filter((option) => option.span.start >= end), null].map((option) => [...choice, option]);
      })
      .toSorted((a, b) => fitOfChoice(b) - fitOfChoice(a))
      .slice(0, limits.candidates);
  }
  return choices.filter((choice) => choice.some((option) => option !== null));
}

function fitOfChoice(choice: Choice): number {
  return choice.reduce((sum, option) => sum + (option ? fitOf(option) : 0), 0);
}

function optionsFor(finder: QuoteFinder, piece: AnchorSpan, limits: LocateLimits): readonly Option[] {
  const { length } = piece.quote;
  const errors = Math.min(limits.maximumErrors, Math.floor(length / 2));
  const places = [
    ...equalPlaces(finder, piece).slice(0, limits.candidates),
    ...(length >= limits.minimumLength ? similarPlaces(finder, piece, errors) : []),
    ...placesInContext(finder, piece),
  ];
  const apart: Place[] = [];
  for (const place of places.toSorted((a, b) => fitOf(b) - fitOf(a))) {
    if (!apart.some((other) => overlaps(other.span, place.span))) apart.push(place);
  }
  return apart.slice(0, limits.candidates).map((place, index) => {
    const rival = apart[index === 0 ? 1 : 0];
    return { ...place, piece, uniqueness: rival ? Math.max(0, fitOf(place) - fitOf(rival)) : 1 };
  });
}

/** A piece that was not found makes every number 0. */
function candidateOf(choice: Choice): Candidate {
  const least = (measure: (option: Option) => number): number =>
    Math.min(...choice.map((option) => (option ? measure(option) : 0)));
  return {
    spans: choice.flatMap((option) => (option ? [option.span] : [])),
    quoteSimilarity: least((option) => option.quoteSimilarity),
    contextSimilarity: least((option) => option.contextSimilarity),
    uniqueness: least((option) => option.uniqueness),
  };
}

function isProposable(option: Option, limits: LocateLimits): boolean {
  return (
    option.uniqueness >= limits.margin &&
    option.quoteSimilarity >= limits.quoteSimilarity &&
    option.contextSimilarity >= leastContext(option, limits)
  );
}

function leastContext({ piece, quoteSimilarity }: Option, limits: LocateLimits): number {
  const { length } = piece.quote;
  if (quoteSimilarity < 1 || length < limits.minimumLength) return limits.contextSimilarity;
  return length < TELLING_QUOTE ? Math.min(LEAST_CONTEXT, limits.contextSimilarity) : 0;
}

function stepOf(choice: Choice): LocateStep {
  const options = choice.filter((option) => option !== null);
  if (options.some((option) => option.quoteSimilarity < 1)) return 'similar-quote';
  return options.every((option) => option.uniqueness === 1) ? 'unique-quote' : 'context';
}
