/** The grades of a source's reliability in their published words (AJP-2.1; FM 2-22.3). */
import type { Reliability } from '#core/model.ts';
import { RELIABILITY_GRADES } from '#core/scales.ts';

import type { Option } from './ui/select.tsx';
import { words } from './words.tsx';

/** "A – Completely reliable" */
export function reliabilityInWords(grade: Reliability): string {
  return words('scales.gradeAndWords', { grade, words: words(`scales.reliability${grade}`) });
}

/** What the grade means, as published. */
export function reliabilityMeaning(grade: Reliability): string {
  return words(`scales.reliabilityMeans${grade}`);
}

/** The grades to choose from. */
export function reliabilityOptions(): readonly Option<Reliability>[] {
  return RELIABILITY_GRADES.map((id) => ({ id, label: reliabilityInWords(id), description: reliabilityMeaning(id) }));
}
