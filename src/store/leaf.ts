/** How items are parted into leaves. */
import type { LeafItem, LeafRow } from './db.ts';

/** A leaf with more records is split. */
export const LEAF_LIMIT = 192;
const LEAF_FILL = 128;

/** Which leaves: the items of one kind in one group of a case. */
export type LeafGroup = Pick<LeafRow, 'caseId' | 'kind' | 'group'>;

/** Smaller than every id. */
export const BEFORE_IDS = '';

/**
 * `records` as leaves, none over {@link LEAF_LIMIT}. The first is keyed `first`, which no record may precede, so that a leaf that
 * only grew stays the same row.
 */
export function leavesFor(
  where: LeafGroup,
  records: readonly LeafItem[],
  first: string = BEFORE_IDS,
): readonly LeafRow[] {
  const ascending = records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const size = ascending.length > LEAF_LIMIT ? LEAF_FILL : LEAF_LIMIT;
  const leaves: LeafRow[] = [];
  for (let start = 0; start < ascending.length; start += size) {
    const members = ascending.slice(start, start + size);
    leaves.push({ ...where, first: start === 0 ? first : (members[0]?.id ?? ''), records: members });
  }
  return leaves;
}
