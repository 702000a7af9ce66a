/**
 * Finding a mark again in a text whose way from the mark's own text is not known: a new version, a colleague's file, a re-import.
 *
 * Nothing is re-attached silently on a guess. Where the same words stand in their context, the mark is there; anything less is a
 * proposal for the analyst, or an orphan. How alike the words are, how alike their surroundings are, and whether another place
 * would do as well are three numbers, because one score rates "pro-China" turned "anti-China" as high as a corrected typing error.
 */
import type { ExactLocation, Location, LocateStep, OpenLocation } from './location.ts';
import type { Anchor, AnchorSpan } from './text-model.ts';
import { quoteFinder } from './quote-finder.ts';
import type { QuoteFinder } from './quote-finder.ts';
import { equalPlaces, fitOf, hasIntactSide } from './quote-places.ts';
import type { Place } from './quote-places.ts';
import { proposeFor } from './quote-proposals.ts';
import type { LocateLimits } from './quote-proposals.ts';

export type LocateOptions = Partial<LocateLimits>;

/** Gates tuned on the mistakes of single-score anchoring: an inserted "not", look-alikes, equal words elsewhere. */
export const LOCATE_LIMITS: LocateLimits = {
  quoteSimilarity: 0.8,
  contextSimilarity: 0.6,
  margin: 0.05,
  minimumLength: 12,
  maximumErrors: 256,
  candidates: 5,
};

/** Context that must be met for a quotation to be taken as the same without a question. */
const SURE_CONTEXT = 0.8;
/** Lead that the context of one of several equal quotations must have, in uniqueness (half of it in context similarity). */
const SURE_LEAD = 0.1;

/** A text made ready for locating many anchors. */
export interface Locator {
  locate(anchor: Anchor): Location;
  /** Steps that need no consent: the words are the same and in their place; null when they are not. Fast. */
  locateExactly(anchor: Anchor): ExactLocation | null;
  /** The search for similar words, for what {@link locateExactly} does not find. Slow on long texts: run it in a worker. */
  locateFuzzily(anchor: Anchor): OpenLocation;
}

export function locatorFor(text: string, textHash: string, options: LocateOptions = {}): Locator {
  const finder = quoteFinder(text);
  const limits = { ...LOCATE_LIMITS, ...options };
  return {
    locate: (anchor) => exactly(finder, textHash, anchor) ?? proposeFor(finder, anchor, limits),
    locateExactly: (anchor) => exactly(finder, textHash, anchor),
    locateFuzzily: (anchor) => proposeFor(finder, anchor, limits),
  };
}

export function locate(anchor: Anchor, text: string, textHash: string, options: LocateOptions = {}): Location {
  return locatorFor(text, textHash, options).locate(anchor);
}

/** See {@link Locator.locateExactly}. */
export function locateExactly(anchor: Anchor, text: string, textHash: string): ExactLocation | null {
  return locatorFor(text, textHash).locateExactly(anchor);
}

/** See {@link Locator.locateFuzzily}. */
export function locateFuzzily(anchor: Anchor, text: string, options: LocateOptions = {}): OpenLocation {
  return proposeFor(quoteFinder(text), anchor, { ...LOCATE_LIMITS, ...options });
}

function exactly(finder: QuoteFinder, textHash: string, anchor: Anchor): ExactLocation | null {
  if (anchor.textHash === textHash && anchor.spans.every(({ start, quote }) => finder.text.startsWith(quote, start))) {
    const spans = anchor.spans.map(({ start, end }) => ({ start, end }));
    return { kind: 'exact', step: 'same-text', spans, quoteSimilarity: 1, contextSimilarity: 1, uniqueness: 1 };
  }
  const found: FoundPiece[] = [];
  for (const piece of anchor.spans) {
    const next = exactPlace(finder, piece);
    if (!next || next.place.span.start < (found.at(-1)?.place.span.end ?? 0)) return null;
    found.push(next);
  }
  return {
    kind: 'exact',
    step: weakest(found.map(({ step }) => step)),
    spans: found.map(({ place }) => place.span),
    quoteSimilarity: 1,
    contextSimilarity: Math.min(...found.map(({ place }) => place.contextSimilarity)),
    uniqueness: Math.min(...found.map(({ uniqueness }) => uniqueness)),
  };
}

interface FoundPiece {
  readonly place: Place;
  readonly step: LocateStep;
  readonly uniqueness: number;
}

const STEPS: readonly LocateStep[] = ['same-text', 'position', 'unique-quote', 'context', 'similar-quote'];

function weakest(steps: readonly LocateStep[]): LocateStep {
  return STEPS[Math.max(...steps.map((step) => STEPS.indexOf(step)))] ?? 'similar-quote';
}

/** Where a piece stands beyond doubt: the same words, in their context, and no other place that fits nearly as well. */
function exactPlace(finder: QuoteFinder, piece: AnchorSpan): FoundPiece | null {
  const [place, runnerUp] = equalPlaces(finder, piece);
  if (!place || !isInContext(finder.text, piece, place)) return null;
  const uniqueness = runnerUp ? fitOf(place) - fitOf(runnerUp) : 1;
  const stays = place.span.start === piece.start;
  // At its old position and in its old context whole, a quotation needs no lead over its twins.
  if (stays && (place.contextSimilarity === 1 || uniqueness >= SURE_LEAD))
    return { place, step: 'position', uniqueness };
  if (!runnerUp) return { place, step: 'unique-quote', uniqueness };
  return uniqueness >= SURE_LEAD ? { place, step: 'context', uniqueness } : null;
}

/** For short quotations, which stand anywhere, one untouched side is not enough. */
function isInContext(text: string, piece: AnchorSpan, { span, contextSimilarity }: Place): boolean {
  return (
    contextSimilarity >= SURE_CONTEXT ||
    (piece.quote.length >= LOCATE_LIMITS.minimumLength && hasIntactSide(text, piece, span))
  );
}
