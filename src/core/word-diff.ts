/** What became of words: a difference that people read, word by word in any script. */

export interface DiffPiece {
  readonly kind: 'same' | 'removed' | 'inserted';
  readonly text: string;
}

/** Comparisons beyond this (words by words) are not made: the middle then counts as replaced as a whole. */
const COMPARISONS = 4_000_000;

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
const JOINER = /^[-‐‑'’]$/;
const ENDS_IN_WORD = /[\p{L}\p{M}\p{N}]$/u;

/**
 * The words of a text and what stands between them, in order; joined they are the text. Compounds with a hyphen or an apostrophe
 * ("pro-China", "S-400", "don’t") are one word.
 */
export function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  let joins = false;
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    const last = words.at(-1);
    const afterWord = last !== undefined && ENDS_IN_WORD.test(last);
    if (joins && isWordLike === true && words.length > 1) {
      const joiner = words.pop() ?? '';
      words[words.length - 1] += joiner + segment;
      joins = false;
    } else {
      joins = afterWord && JOINER.test(segment);
      words.push(segment);
    }
  }
  return words;
}

/**
 * The difference from `before` to `after`. The texts of the same and removed pieces joined are `before`, those of the same and
 * inserted ones `after`. Where words were replaced, the removed ones come first; neighbouring replacements with only a space
 * between them are one.
 */
export function wordDiff(before: string, after: string): readonly DiffPiece[] {
  return written(merged(compared(wordsOf(before), wordsOf(after))));
}

/** Words kept (`kept`), after words that were replaced. */
interface Step {
  readonly removed: string;
  readonly inserted: string;
  readonly kept: string;
}

/** Replacements and what is kept behind each, from the longest common subsequence of words. */
function compared(before: readonly string[], after: readonly string[]): readonly Step[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before[before.length - tail - 1] === after[after.length - tail - 1]
  ) {
    tail += 1;
  }
  const one = before.slice(head, before.length - tail);
  const two = after.slice(head, after.length - tail);
  return [
    { removed: '', inserted: '', kept: before.slice(0, head).join('') },
    ...(one.length * two.length > COMPARISONS ? [replaced(one, two)] : aligned(one, two)),
    { removed: '', inserted: '', kept: before.slice(before.length - tail).join('') },
  ];
}

function replaced(one: readonly string[], two: readonly string[]): Step {
  return { removed: one.join(''), inserted: two.join(''), kept: '' };
}

function aligned(one: readonly string[], two: readonly string[]): readonly Step[] {
  const width = two.length + 1;
  // lengths[i * width + j]: length of the longest common subsequence of what follows i and j; spaces count little.
  const lengths = new Uint32Array((one.length + 1) * width);
  for (let i = one.length - 1; i >= 0; i -= 1) {
    for (let j = two.length - 1; j >= 0; j -= 1) {
      const skip = Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
      const match = one[i] === two[j] ? (lengths[(i + 1) * width + j + 1] ?? 0) + weightOf(one[i] ?? '') : 0;
      lengths[i * width + j] = Math.max(skip, match);
    }
  }
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  while (i < one.length || j < two.length) {
    const [fromOne, fromTwo] = [i, j];
    while (i < one.length && j < two.length && !isMatch(i, j)) {
      if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i += 1;
      else j += 1;
    }
    if (i === one.length || j === two.length) [i, j] = [one.length, two.length];
    const keptFrom = i;
    while (i < one.length && j < two.length && isMatch(i, j)) [i, j] = [i + 1, j + 1];
    steps.push({
      removed: one.slice(fromOne, keptFrom).join(''),
      inserted: two.slice(fromTwo, j - (i - keptFrom)).join(''),
      kept: one.slice(keptFrom, i).join(''),
    });
  }
  return steps;

  function isMatch(a: number, b: number): boolean {
    return (
      one[a] === two[b] && lengths[a * width + b] === (lengths[(a + 1) * width + b + 1] ?? 0) + weightOf(one[a] ?? '')
    );
  }
}

function weightOf(word: string): number {
  return word.trim() === '' ? 1 : 8;
}

/** Joins replacements with nothing or only white space between them. */
function merged(steps: readonly Step[]): readonly Step[] {
  const result: Step[] = [];
  for (const step of steps) {
    const last = result.at(-1);
    const changes = step.removed !== '' || step.inserted !== '';
    const lastChanges = last !== undefined && (last.removed !== '' || last.inserted !== '');
    if (!last || (changes && !(last.kept === '' || (lastChanges && last.kept.trim() === '')))) {
      result.push(step);
      continue;
    }
    const between = changes ? last.kept : '';
    result[result.length - 1] = {
      removed: last.removed + between + step.removed,
      inserted: last.inserted + between + step.inserted,
      kept: changes ? step.kept : last.kept + step.kept,
    };
  }
  return result;
}

function written(steps: readonly Step[]): readonly DiffPiece[] {
  return steps.flatMap(({ removed, inserted, kept }) => {
    const pieces: readonly DiffPiece[] = [
      { kind: 'removed', text: removed },
      { kind: 'inserted', text: inserted },
      { kind: 'same', text: kept },
    ];
    return pieces.filter(({ text }) => text !== '');
  });
}
