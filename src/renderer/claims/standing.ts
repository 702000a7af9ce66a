/** How the words of a claim fare in the article that is open. */
import type { Statement } from '#core/model.ts';
import type { Placement } from '#core/placement.ts';

export type Standing = 'sound' | 'changed' | 'gone';

export const STANDING_WORDS: Readonly<Record<Exclude<Standing, 'sound'>, string>> = {
  changed: 'words changed',
  gone: 'words gone',
};

/** The worst of the placements of its statements; statements in other articles have none here and count as sound. */
export function standingOf(statements: readonly Statement[], placements: ReadonlyMap<string, Placement>): Standing {
  const known = statements.flatMap(({ id }) => placements.get(id) ?? []);
  if (known.some(({ kind }) => kind !== 'placed')) return 'gone';
  return known.some((placement) => placement.kind === 'placed' && placement.changed) ? 'changed' : 'sound';
}
