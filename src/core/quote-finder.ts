/**
 * Places of a text that say a quotation, or nearly say it.
 *
 * Searching a long text for every quotation anew is what makes re-anchoring slow. Here the text's trigrams are indexed once; a
 * quotation is then compared only where many of its trigrams stand in its order (the q-gram filter of Jokinen and Ukkonen 1991),
 * with the bit-parallel matching of Myers (1999).
 */
import search from 'approx-string-match';

import type { Span } from './span.ts';

export interface QuoteFinder {
  readonly text: string;
  /** Where `quote` starts, ascending; places may overlap. */
  equal(quote: string): readonly number[];
  /** Places within `errors` edits of `quote`, the likeliest first, at most {@link PLACES}; their edges are approximate. */
  similar(quote: string, errors: number): readonly Span[];
}

/** How many places of a quotation are compared with it. */
const PLACES = 8;
/** How many entries of the trigram index one search reads; rare trigrams first. */
const WORK = 60_000;
/** How many trigrams of a long quotation are looked up. */
const SAMPLES = 256;
const HASHES = 1 << 16;

export function quoteFinder(text: string): QuoteFinder {
  let index: TrigramIndex | null = null;
  return {
    text,
    equal(quote) {
      const starts: number[] = [];
      if (quote === '') return starts;
      for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) starts.push(at);
      return starts;
    },
    similar(quote, errors) {
      index ??= indexTrigrams(text);
      return likelyStarts(index, text, quote, errors).flatMap(({ from, to }) => {
        const start = Math.max(0, from - errors);
        const found = search(text.slice(start, to + quote.length + errors), quote, errors);
        const best = closest(found, quote.length);
        return best ? [{ start: start + best.start, end: start + best.end }] : [];
      });
    },
  };
}

/** Among matches with equally many errors, the one nearest in length to the quotation. */
function closest(matches: readonly Span[], length: number): Span | undefined {
  const off = (match: Span): number => Math.abs(match.end - match.start - length);
  return matches.toSorted((a, b) => off(a) - off(b))[0];
}

/** Where each trigram starts: entries `heads[hash]` to `heads[hash + 1]` of `places`, ascending. */
interface TrigramIndex {
  readonly heads: Uint32Array;
  readonly places: Uint32Array;
  /** Scratch space of a search, all zero between searches. */
  readonly counts: Uint16Array;
}

function hashAt(text: string, at: number): number {
  const hash = Math.imul(Math.imul(text.charCodeAt(at), 31) + text.charCodeAt(at + 1), 31) + text.charCodeAt(at + 2);
  return (hash ^ (hash >>> 16)) & (HASHES - 1);
}

function indexTrigrams(text: string): TrigramIndex {
  const size = Math.max(0, text.length - 2);
  const heads = new Uint32Array(HASHES + 1);
  for (let at = 0; at < size; at += 1) {
    const next = hashAt(text, at) + 1;
    heads[next] = (heads[next] ?? 0) + 1;
  }
  for (let hash = 1; hash <= HASHES; hash += 1) heads[hash] = (heads[hash] ?? 0) + (heads[hash - 1] ?? 0);
  const filled = heads.slice();
  const places = new Uint32Array(size);
  for (let at = 0; at < size; at += 1) {
    const hash = hashAt(text, at);
    const slot = filled[hash] ?? 0;
    places[slot] = at;
    filled[hash] = slot + 1;
  }
  return { heads, places, counts: new Uint16Array((text.length >> 5) + 4) };
}

/** A range of offsets at which the quotation may start. */
interface Band {
  readonly from: number;
  readonly to: number;
}

/**
 * The ranges where most trigrams of the quotation agree on its start, best first. Ranges are two buckets wide, so that a start
 * near the border of one is not split.
 */
function likelyStarts(index: TrigramIndex, text: string, quote: string, errors: number): readonly Band[] {
  const { heads, places, counts } = index;
  const shift = Math.max(5, Math.ceil(Math.log2(errors + 1)));
  const touched: number[] = [];
  let work = 0;
  for (const { offset, hash } of rarestFirst(heads, quote)) {
    const end = heads[hash + 1] ?? 0;
    for (let entry = heads[hash] ?? 0; entry < end; entry += 1) {
      const bucket = Math.max(0, (places[entry] ?? 0) - offset) >> shift;
      const count = counts[bucket] ?? 0;
      if (count === 0) touched.push(bucket);
      counts[bucket] = Math.min(count + 1, 0xffff);
    }
    work += end - (heads[hash] ?? 0);
    if (work > WORK) break;
  }
  const chosen = strongest(touched, counts);
  for (const bucket of touched) counts[bucket] = 0;
  return chosen.map((bucket) => ({
    from: bucket << shift,
    to: Math.min(text.length, (bucket + 2) << shift),
  }));
}

interface Trigram {
  readonly offset: number;
  readonly hash: number;
}

function rarestFirst(heads: Uint32Array, quote: string): readonly Trigram[] {
  const step = Math.max(1, Math.floor((quote.length - 2) / SAMPLES));
  const trigrams: (Trigram & { readonly count: number })[] = [];
  for (let offset = 0; offset + 2 < quote.length; offset += step) {
    const hash = hashAt(quote, offset);
    const count = (heads[hash + 1] ?? 0) - (heads[hash] ?? 0);
    if (count > 0) trigrams.push({ offset, hash, count });
  }
  return trigrams.toSorted((a, b) => a.count - b.count);
}

/** The buckets with the highest counts (together with the next one's), none next to a stronger one. */
function strongest(touched: readonly number[], counts: Uint16Array): readonly number[] {
  const best: { readonly bucket: number; readonly count: number }[] = [];
  for (const bucket of touched) {
    // A start may lie in the second half of a band whose first bucket is empty: the band before it then has it too.
    const count = (counts[bucket] ?? 0) + (counts[bucket + 1] ?? 0);
    if (best.length === 3 * PLACES && count <= (best.at(-1)?.count ?? 0)) continue;
    const place = best.findIndex((other) => other.count < count);
    best.splice(place < 0 ? best.length : place, 0, { bucket, count });
    if (best.length > 3 * PLACES) best.pop();
  }
  const chosen: number[] = [];
  for (const { bucket } of best) {
    if (chosen.length < PLACES && chosen.every((other) => Math.abs(other - bucket) > 1)) chosen.push(bucket);
  }
  return chosen;
}
