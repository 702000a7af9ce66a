/** Arbitrary texts in many scripts, spans in them, and edits of them. */
import * as fc from 'fast-check';

import type { TextChange } from '#core/text-model.ts';
import type { Span } from '#core/span.ts';

const WORDS = [
  'Moscow',
  'denies',
  'it',
  'pro-China',
  'cracks',
  '2018',
  'Москва',
  'отрицает',
  'не',
  '北京',
  '否认',
  'القاهرة',
  'ירושלים',
  'e\u0301te\u0301',
  '👩‍👩‍👧‍👦',
  '🇨🇳',
  '𝒳',
  '…',
  '\n',
];

/** Words of many scripts, often the same ones again: emoji and their families, combining marks, right-to-left, Chinese. */
export const arbitraryText = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' '));

/** A span of `text` that cuts no surrogate pair; empty only when the text is. */
export function arbitrarySpan(text: string): fc.Arbitrary<Span> {
  const edges = boundaries(text);
  return fc
    .tuple(fc.nat(edges.length - 1), fc.nat(edges.length - 1))
    .map(([one, two]) => [Math.min(one, two), Math.max(one, two)] as const)
    .map(
      ([one, two]) =>
        (one === two ? [Math.max(0, one - 1), Math.min(edges.length - 1, two + 1)] : [one, two]) as [number, number],
    )
    .map(([one, two]) => ({ start: edges[one] ?? 0, end: edges[two] ?? 0 }));
}

/** One to three spans of `text`, in any order; they may overlap. None is empty unless the text is. */
export function arbitrarySpans(text: string): fc.Arbitrary<readonly Span[]> {
  return fc.array(arbitrarySpan(text), { minLength: 1, maxLength: 3 });
}

/** The offsets between characters. */
function boundaries(text: string): readonly number[] {
  let offset = 0;
  return [0, ...Array.from(text, (character) => (offset += character.length))];
}

/** A text change with the words it puts in. */
export interface WordedChange extends TextChange {
  readonly words: string;
}

/** Changes of `text`: ascending, apart from each other, cutting no surrogate pair, none of them idle. */
export function arbitraryChanges(text: string): fc.Arbitrary<readonly WordedChange[]> {
  const edges = boundaries(text);
  const one = fc.record({
    cut: fc.nat(edges.length - 1),
    length: fc.nat(6),
    words: fc.constantFrom('', 'x', 'не ', '北', '👩‍👩‍👧‍👦', 'new words '),
  });
  return fc.array(one, { maxLength: 6 }).map((drafts) => {
    const changes: WordedChange[] = [];
    let free = 0;
    for (const { cut, length, words } of drafts.toSorted((a, b) => a.cut - b.cut)) {
      const end = Math.min(edges.length - 1, cut + length);
      if (cut < free || (end === cut && words === '')) continue;
      const at = edges[cut] ?? 0;
      changes.push({ at, removed: (edges[end] ?? 0) - at, inserted: words.length, words });
      free = end + 1;
    }
    return changes;
  });
}

/** `text` after `changes`. */
export function applyChanges(text: string, changes: readonly WordedChange[]): string {
  let from = 0;
  let result = '';
  for (const { at, removed, words } of changes) {
    result += text.slice(from, at) + words;
    from = at + removed;
  }
  return result + text.slice(from);
}

/** The plain changes, as the model has them. */
export function plain(changes: readonly WordedChange[]): readonly TextChange[] {
  return changes.map(({ at, removed, inserted }) => ({ at, removed, inserted }));
}
