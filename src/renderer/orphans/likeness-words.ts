/** Shares of likeness in words: a number alone says little to who reads it for the first time. */

/** How alike words or their surroundings are, 0 to 1. */
export function alikeInWords(share: number): string {
  if (share >= 1) return 'the same';
  if (share >= 0.9) return 'nearly the same';
  if (share >= 0.75) return 'alike';
  return share >= 0.5 ? 'partly alike' : 'hardly alike';
}

/** How far a place is ahead of the next best one, 0 to 1; 1 when there is none. */
export function leadInWords(share: number): string {
  if (share >= 1) return 'the only place';
  if (share >= 0.3) return 'far ahead';
  return share >= 0.1 ? 'ahead' : 'no clear lead';
}
