/** Two texts side by side: paragraph by paragraph, and in those that differ word by word. */
import { wordDiff, wordsOf } from './word-diff.ts';
import type { DiffPiece } from './word-diff.ts';

/** Paragraphs that stand beside each other; empty where one text has none. */
export interface ComparedRow {
  /** The same and removed pieces: joined, the paragraph of the first text. */
  readonly before: readonly DiffPiece[];
  /** The same and inserted pieces: joined, the paragraph of the second text. */
  readonly after: readonly DiffPiece[];
}

/** Paragraphs whose words are less alike than this do not stand beside each other. */
const LEAST_ALIKE = 0.3;

/** Alignments beyond this (paragraphs by paragraphs) are not made: paragraphs then stand beside each other in their order. */
const COMPARISONS = 90_000;

export function compareTexts(one: string, other: string): readonly ComparedRow[] {
  const [before, after] = [one.split('\n'), other.split('\n')];
  const rows = pairs(before, after).map(([left, right]): ComparedRow => {
    if (left === null) return { before: [], after: whole('inserted', right ?? '') };
    if (right === null) return { before: whole('removed', left), after: [] };
    const pieces = wordDiff(left, right);
    return {
      before: pieces.filter(({ kind }) => kind !== 'inserted'),
      after: pieces.filter(({ kind }) => kind !== 'removed'),
    };
  });
  return beside(rows);
}

/** What went and what came in its place share a row. */
function beside(rows: readonly ComparedRow[]): readonly ComparedRow[] {
  const joined: ComparedRow[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    if (last && last.before.length > 0 && last.after.length === 0 && row.before.length === 0) {
      joined[joined.length - 1] = { before: last.before, after: row.after };
    } else joined.push(row);
  }
  return joined;
}

/** The share of the words of the longer text that are the same in both, 0 to 1. */
export function sharedWords(rows: readonly ComparedRow[]): number {
  let [same, before, after] = [0, 0, 0];
  for (const row of rows) {
    for (const { kind, text } of row.before) {
      const count = wordCount(text);
      before += count;
      if (kind === 'same') same += count;
    }
    for (const { text } of row.after) after += wordCount(text);
  }
  return before + after === 0 ? 1 : same / Math.max(before, after);
}

function wordCount(text: string): number {
  return wordsOf(text).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function whole(kind: DiffPiece['kind'], text: string): readonly DiffPiece[] {
  return text === '' ? [] : [{ kind, text }];
}

type Pair = readonly [before: string | null, after: string | null];

/** The alignment of paragraphs, in order, that pairs the most alike words. */
function pairs(before: readonly string[], after: readonly string[]): readonly Pair[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const same = (text: string): Pair => [text, text];
  return [
    ...before.slice(0, head).map(same),
    ...aligned(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...before.slice(before.length - tail).map(same),
  ];
}

function aligned(before: readonly string[], after: readonly string[]): readonly Pair[] {
  if (before.length * after.length > COMPARISONS) {
    return Array.from({ length: Math.max(before.length, after.length) }, (_, index): Pair => [
      before[index] ?? null,
      after[index] ?? null,
    ]);
  }
  const [bags, otherBags] = [before.map(bagOf), after.map(bagOf)];
  const width = after.length + 1;
  // best[i * width + j]: the most alike words from paragraphs i and j on; gains says what pairing i with j adds to it.
  const best = new Float64Array((before.length + 1) * width);
  const gains = new Float64Array(before.length * width);
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const gain = alikeWords(bags[i] as Bag, otherBags[j] as Bag);
      gains[i * width + j] = gain;
      const paired = gain > 0 ? gain + (best[(i + 1) * width + j + 1] ?? 0) : 0;
      best[i * width + j] = Math.max(paired, best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
    }
  }
  const rows: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const here = best[i * width + j] ?? 0;
    const gain = i < before.length && j < after.length ? (gains[i * width + j] ?? 0) : 0;
    if (gain > 0 && here === gain + (best[(i + 1) * width + j + 1] ?? 0)) {
      rows.push([before[i] ?? '', after[j] ?? '']);
      [i, j] = [i + 1, j + 1];
    } else if (i < before.length && (j === after.length || here === best[(i + 1) * width + j])) {
      rows.push([before[i] ?? '', null]);
      i += 1;
    } else {
      rows.push([null, after[j] ?? '']);
      j += 1;
    }
  }
  return rows;
}

interface Bag {
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
}

function bagOf(text: string): Bag {
  const counts = new Map<string, number>();
  const words = wordsOf(text.toLowerCase()).filter((word) => /[\p{L}\p{N}]/u.test(word));
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, size: words.length };
}

/** How many words two paragraphs share; 0 when that is too small a part of them. */
function alikeWords(one: Bag, other: Bag): number {
  let shared = 0;
  for (const [word, count] of one.counts) shared += Math.min(count, other.counts.get(word) ?? 0);
  return shared * 2 >= (one.size + other.size) * LEAST_ALIKE ? shared : 0;
}
