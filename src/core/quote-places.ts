/** Where one piece of an anchor may stand in a text, and how well it fits there. */
import { CONTEXT_LENGTH, contextOf } from './anchor.ts';
import { wordEnd, wordStart } from './characters.ts';
import type { AnchorSpan } from './text-model.ts';
import type { QuoteFinder } from './quote-finder.ts';
import { editDistance, similarity, similarityOf } from './similarity.ts';
import { snapToCharacters } from './span.ts';
import type { Span } from './span.ts';

export interface Place {
  readonly span: Span;
  /** 1 for equal words; what the edit distance leaves of the longer of both. */
  readonly quoteSimilarity: number;
  /** The same for the up to 32 code units on both sides together. */
  readonly contextSimilarity: number;
}

/** How well quote and context fit together: the mean of both. Only for ranking; gates look at each alone. */
export function fitOf(place: Pick<Place, 'quoteSimilarity' | 'contextSimilarity'>): number {
  return (place.quoteSimilarity + place.contextSimilarity) / 2;
}

/** Of a quotation that stands in very many places, how many are looked at closely. */
const CLOSE_LOOKS = 64;

/** The places that say exactly the quotation, best context first; of equally good ones the nearest to where it stood. */
export function equalPlaces(finder: QuoteFinder, piece: AnchorSpan): readonly Place[] {
  const spans = finder.equal(piece.quote).map((start) => ({ start, end: start + piece.quote.length }));
  const places = mostPromising(finder.text, piece, spans).map((span): Place => ({
    span,
    quoteSimilarity: 1,
    contextSimilarity: contextSimilarity(finder.text, piece, span),
  }));
  const away = (place: Place): number => Math.abs(place.span.start - piece.start);
  return places.toSorted((a, b) => b.contextSimilarity - a.contextSimilarity || away(a) - away(b));
}

/** The spans whose context agrees furthest with the piece's, counted from the edges. */
function mostPromising(text: string, piece: AnchorSpan, spans: readonly Span[]): readonly Span[] {
  if (spans.length <= CLOSE_LOOKS) return spans;
  const agreement = (span: Span): number => agreeBefore(text, span.start, piece) + agreeBehind(text, span.end, piece);
  return spans
    .map((span) => ({ span, agreement: span.start === piece.start ? Infinity : agreement(span) }))
    .toSorted((a, b) => b.agreement - a.agreement)
    .slice(0, CLOSE_LOOKS)
    .map(({ span }) => span);
}

function agreeBefore(text: string, start: number, { prefix }: AnchorSpan): number {
  let agreed = 0;
  while (agreed < prefix.length && text[start - agreed - 1] === prefix[prefix.length - agreed - 1]) agreed += 1;
  return agreed;
}

function agreeBehind(text: string, end: number, { suffix }: AnchorSpan): number {
  let agreed = 0;
  while (agreed < suffix.length && text[end + agreed] === suffix[agreed]) agreed += 1;
  return agreed;
}

/** A side that short says little, even when it is the same. */
const TELLING_SIDE = 16;

/** Whether the words on one side at least are untouched, and enough of them. */
export function hasIntactSide(text: string, piece: AnchorSpan, span: Span): boolean {
  return (
    (piece.prefix.length >= TELLING_SIDE && agreeBefore(text, span.start, piece) === piece.prefix.length) ||
    (piece.suffix.length >= TELLING_SIDE && agreeBehind(text, span.end, piece) === piece.suffix.length)
  );
}

/** A context that is missing on one side only (the text starts or ends there) counts as different. */
function contextSimilarity(text: string, piece: AnchorSpan, span: Span): number {
  const { prefix, suffix } = contextOf(text, span);
  const length = Math.max(prefix.length, piece.prefix.length) + Math.max(suffix.length, piece.suffix.length);
  return similarityOf(editDistance(prefix, piece.prefix) + editDistance(suffix, piece.suffix), length, length);
}

/** Places that nearly say the quotation, in no order, none overlapping a better one of the search. */
export function similarPlaces(finder: QuoteFinder, piece: AnchorSpan, errors: number): readonly Place[] {
  return finder
    .similar(piece.quote, errors)
    .map((span) => placeAt(finder.text, piece, edged(finder.text, piece, span)));
}

/** The place, if any, that lies between the words which stood on either side: where the quotation was rewritten. */
export function placesInContext(finder: QuoteFinder, piece: AnchorSpan): readonly Place[] {
  const { text } = finder;
  const [before, behind] = [piece.prefix.slice(-TELLING_SIDE), piece.suffix.slice(0, TELLING_SIDE)];
  if (before.length < TELLING_SIDE || behind.length < TELLING_SIDE) return [];
  const reach = 2 * piece.quote.length + CONTEXT_LENGTH;
  return finder
    .equal(before)
    .slice(0, CLOSE_LOOKS)
    .flatMap((at) => {
      const start = at + before.length;
      const length = text.slice(start, start + reach + behind.length).indexOf(behind);
      return length > 0 ? [placeAt(text, piece, { start, end: start + length })] : [];
    });
}

function placeAt(text: string, piece: AnchorSpan, span: Span): Place {
  return {
    span,
    quoteSimilarity: similarity(text.slice(span.start, span.end), piece.quote),
    contextSimilarity: contextSimilarity(text, piece, span),
  };
}

/**
 * An approximate match with its edges put right: the cheapest alignment of "pro-China move" with "anti-China move" starts inside
 * of the word. An edge whose neighbour is not what it was moves to where the old context ends, else to the nearest such
 * neighbour outside, else to the edge of the word.
 */
function edged(text: string, piece: AnchorSpan, span: Span): Span {
  const reach = Math.min(CONTEXT_LENGTH, 4 + Math.ceil(piece.quote.length / 3));
  const start = startFor(text, piece.prefix, span.start, reach);
  const end = endFor(text, piece.suffix, span.end, reach);
  return snapToCharacters(text, start < end ? { start, end } : span);
}

/** As much of the context as must be met again for an edge to move there. */
const TELLING_EDGE = 8;

function startFor(text: string, prefix: string, start: number, reach: number): number {
  const neighbour = prefix.slice(-1);
  if (sameNeighbour(text.charAt(start - 1), neighbour)) return start;
  const tail = prefix.slice(-TELLING_EDGE);
  const inContext = nearest(
    start,
    reach,
    (at) => tail.length > 2 && text.slice(Math.max(0, at - tail.length), at) === tail,
  );
  if (inContext !== null) return inContext;
  for (let at = start; at >= Math.max(0, start - reach); at -= 1) {
    if (sameNeighbour(text.charAt(at - 1), neighbour)) return at;
  }
  return wordStart(text, start);
}

function endFor(text: string, suffix: string, end: number, reach: number): number {
  const neighbour = suffix.slice(0, 1);
  if (sameNeighbour(text.charAt(end), neighbour)) return end;
  const head = suffix.slice(0, TELLING_EDGE);
  const inContext = nearest(end, reach, (at) => head.length > 2 && text.startsWith(head, at));
  if (inContext !== null) return inContext;
  for (let at = end; at <= Math.min(text.length, end + reach); at += 1) {
    if (sameNeighbour(text.charAt(at), neighbour)) return at;
  }
  return wordEnd(text, end);
}

function sameNeighbour(now: string, then: string): boolean {
  return now === then || (now.trim() === '' && then.trim() === '');
}

/** The offset nearest to `from`, at most `reach` away, that passes. */
function nearest(from: number, reach: number, passes: (at: number) => boolean): number | null {
  for (let away = 0; away <= reach; away += 1) {
    if (from >= away && passes(from - away)) return from - away;
    if (passes(from + away)) return from + away;
  }
  return null;
}
