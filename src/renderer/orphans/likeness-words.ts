/** Shares of likeness in words: a number alone says little to who reads it for the first time. */

import { words } from '../words.tsx';

/** How alike words or their surroundings are, 0 to 1. */
export function alikeInWords(share: number): string {
  if (share >= 1) return words('orphans.alikeSame');
  if (share >= 0.9) return words('orphans.alikeNearly');
  if (share >= 0.75) return words('orphans.alike');
  return words(share >= 0.5 ? 'orphans.alikePartly' : 'orphans.alikeHardly');
}

/** How far a place is ahead of the next best one, 0 to 1; 1 when there is none. */
export function leadInWords(share: number): string {
  if (share >= 1) return words('orphans.leadOnly');
  if (share >= 0.3) return words('orphans.leadFar');
  return words(share >= 0.1 ? 'orphans.lead' : 'orphans.leadNone');
}
