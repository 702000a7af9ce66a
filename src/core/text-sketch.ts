/**
 * Sketches of texts, by which near duplicates are found among thousands without comparing all with all.
 *
 * A text is the set of its runs of three words (shingles), each a hash of 32 bits; its sketch is the smallest of them: a fair
 * sample that two texts with much in common draw alike (Broder 1997; bottom-k: Cohen and Kaplan 2007).
 */

/** Hashes in a full sketch: a share is then off by some three hundredths. */
export const SKETCH_SIZE = 256;

/** From this share of the longer text on, two texts are near duplicates. */
export const NEAR_DUPLICATE_SHARE = 0.5;

/** Texts with fewer different runs than this are not compared: a headline and a dateline say little. */
const LEAST_RUNS = 12;

export interface TextSketch {
  /** How many different runs the text has. */
  readonly runs: number;
  /** The smallest {@link SKETCH_SIZE} hashes, ascending; all of them where there are fewer. */
  readonly hashes: Uint32Array;
}

/** Two texts, by their places in the list that was compared, and the share of the longer one that is in the other, 0 to 1. */
export interface NearPair {
  readonly a: number;
  readonly b: number;
  readonly share: number;
}

/** Words; where a script has no spaces between them, characters. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+/gu;

/** Case, punctuation and white space do not count. */
export function sketchOf(text: string): TextSketch {
  const runs = new Set<number>();
  let [before, last] = [0, 0];
  let count = 0;
  for (const [word] of text.toLowerCase().matchAll(WORD)) {
    const hash = hashOf(word);
    count += 1;
    if (count > 2) runs.add(mixed(Math.imul(before, 0x9e3779b1) ^ Math.imul(last, 0x85ebca6b) ^ hash));
    [before, last] = [last, hash];
  }
  const hashes = Uint32Array.from(runs).toSorted();
  return { runs: runs.size, hashes: hashes.slice(0, SKETCH_SIZE) };
}

/** FNV-1a over UTF-16 code units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  }
  return hash;
}

/** Spreads a hash over 32 bits (the finaliser of MurmurHash3), so that the smallest are a fair sample. */
function mixed(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The share of the longer text's runs that the other has too, estimated; exact for texts that fit into their sketches. */
export function shareOf(one: TextSketch, other: TextSketch): number {
  if (one.runs === 0 || other.runs === 0) return 0;
  const size = Math.min(SKETCH_SIZE, one.hashes.length + other.hashes.length);
  let [i, j, taken, both] = [0, 0, 0, 0];
  while (taken < size && (i < one.hashes.length || j < other.hashes.length)) {
    const a = one.hashes[i] ?? Number.POSITIVE_INFINITY;
    const b = other.hashes[j] ?? Number.POSITIVE_INFINITY;
    if (a === b) both += 1;
    if (a <= b) i += 1;
    if (b <= a) j += 1;
    taken += 1;
  }
  const resemblance = both / taken;
  const shared = (resemblance * (one.runs + other.runs)) / (1 + resemblance);
  return Math.min(1, shared / Math.max(one.runs, other.runs));
}

/** A run that stands in more texts than this (a masthead, a disclaimer) proposes none of them. */
const COMMON = 60;

/** The pairs among `sketches` whose share is at least `least`, closest first. */
export function nearPairs(sketches: readonly TextSketch[], least: number): readonly NearPair[] {
  const having = new Map<number, number[]>();
  sketches.forEach(({ runs, hashes }, index) => {
    if (runs < LEAST_RUNS) return;
    for (const hash of hashes) {
      const among = having.get(hash);
      if (among) among.push(index);
      else having.set(hash, [index]);
    }
  });
  const pairs: NearPair[] = [];
  sketches.forEach((sketch, a) => {
    if (sketch.runs < LEAST_RUNS) return;
    const shared = new Map<number, number>();
    for (const hash of sketch.hashes) {
      const among = having.get(hash) ?? [];
      // Many texts that are all alike share all their runs: the nearest following ones join them into one group.
      for (const b of among.length > COMMON ? followers(among, a) : among) {
        if (b > a) shared.set(b, (shared.get(b) ?? 0) + 1);
      }
    }
    for (const [b, count] of shared) {
      const other = sketches[b];
      if (!other || count * 6 < Math.min(sketch.hashes.length, other.hashes.length) * least) continue;
      const share = shareOf(sketch, other);
      if (share >= least) pairs.push({ a, b, share });
    }
  });
  return pairs.toSorted((one, other) => other.share - one.share || one.a - other.a || one.b - other.b);
}

/** The few members of an ascending list that follow `index`. */
function followers(among: readonly number[], index: number): readonly number[] {
  let [low, high] = [0, among.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((among[middle] ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  return among.slice(low, low + 4);
}

/** Which of `count` texts belong together, directly or by way of others: groups of two or more, each ascending. */
export function nearGroups(count: number, pairs: readonly NearPair[]): readonly (readonly number[])[] {
  const parents = Array.from({ length: count }, (_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    parents[index] = root;
    return root;
  };
  for (const { a, b } of pairs) {
    const [first = 0, second = 0] = [rootOf(a), rootOf(b)].toSorted((one, other) => one - other);
    parents[second] = first;
  }
  const groups = Map.groupBy(parents.keys(), rootOf);
  return [...groups.values()].filter((members) => members.length > 1);
}
