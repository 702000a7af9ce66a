/** The replacements between two texts, each with what stands unchanged on either side of it. */
import { wordDiff } from './word-diff.ts';

/** `removed` gave way to `inserted` between `left` and `right`. */
export interface Replacement {
  readonly removed: string;
  readonly inserted: string;
  readonly left: string;
  readonly right: string;
}

/** In reading order; `left` and `right` reach to the next replacement or the end of the text. */
export function replacementsOf(before: string, after: string): readonly Replacement[] {
  const found: Replacement[] = [];
  let left = '';
  let open: { readonly removed: string; readonly inserted: string; readonly left: string } | null = null;
  for (const { kind, text } of wordDiff(before, after)) {
    if (kind === 'same') {
      if (open) found.push({ ...open, right: text });
      open = null;
      left = text;
    } else {
      const one: { readonly removed: string; readonly inserted: string } = open ?? { removed: '', inserted: '' };
      open = kind === 'removed' ? { ...one, removed: text, left } : { ...one, inserted: text, left };
    }
  }
  if (open) found.push({ ...open, right: '' });
  return found;
}
