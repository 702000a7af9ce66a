/** Keys that fill a cell of the matrix of hypotheses. */
import type { AchRating } from '#core/weighing-model.ts';

/** What a key makes of a cell: the same key again says it more strongly. Undefined for keys that rate nothing. */
export function ratingForKey(key: string, present: AchRating | null): AchRating | null | undefined {
  switch (key.toLowerCase()) {
    case 'c':
      return present === 'C' ? 'CC' : 'C';
    case 'i':
      return present === 'I' ? 'II' : 'I';
    case 'n':
      return 'N';
    case 'x':
      return 'NA';
    case 'delete':
    case 'backspace':
      return null;
    default:
      return undefined;
  }
}
