/**
 * Records in leaves.
 *
 * A row a record costs ten times as much to write as rows of some hundred. So records lie in leaves, each the run of ids from its
 * `first` to the next one's: the leaf level of a B+ tree whose inner nodes are the index IndexedDB keeps of the keys. Ids
 * mostly ascend with time, so what is new goes to the last leaf, and a mark added to ten thousand writes one row.
 *
 * Invariant: every id of a leaf is at or after its `first` and before the `first` of the next. The first leaf a group gets
 * starts at the empty string, before every id; when it is gone, a leaf that takes in smaller ids is keyed there again.
 */
import type { CaseId } from '#core/identifiers.ts';

import type { Database, LeafItem, LeafRow } from './db.ts';
import { BEFORE_IDS, leavesFor } from './leaf.ts';
import type { LeafGroup } from './leaf.ts';

type LeafKey = [string, string, string, string];

/** The records of a group that are being changed, by id; what is written goes back into the leaves on {@link LeafDraft.save}. */
export interface LeafDraft<Item extends LeafItem> {
  get(id: string): Item | null;
  set(id: string, record: Item | null): void;
  save(): Promise<void>;
}

/** Loads the leaves that hold, or would hold, `ids`. Must run within a transaction on `leaves`. */
export async function draftLeaves<Item extends LeafItem>(
  database: Database,
  where: LeafGroup,
  ids: readonly string[],
): Promise<LeafDraft<Item>> {
  const firsts = (await rowsOf(database, where).primaryKeys()).map((key) => key[3]);
  const touched = new Map<number, Map<string, Item>>();
  const indexes = [...new Set(ids.map((id) => leafIndex(firsts, id)))];
  const rows = await database.leaves.bulkGet(indexes.map((index) => keyOf(where, firsts[index] ?? '')));
  indexes.forEach((index, at) => {
    touched.set(index, new Map(((rows[at]?.records ?? []) as readonly Item[]).map((record) => [record.id, record])));
  });
  const changed = new Set<number>();
  const leafOf = (index: number) => {
    const leaf = touched.get(index);
    if (!leaf) throw new Error('The leaf of an id was not loaded.');
    return leaf;
  };

  return {
    get: (id) => leafOf(leafIndex(firsts, id)).get(id) ?? null,
    set(id, record) {
      const index = leafIndex(firsts, id);
      const leaf = leafOf(index);
      if ((leaf.get(id) ?? null) === record) return;
      if (record) leaf.set(id, record);
      else leaf.delete(id);
      changed.add(index);
    },
    async save() {
      const written: LeafRow[] = [];
      const gone: LeafKey[] = [];
      for (const index of changed) {
        const records = leafOf(index);
        const stored = firsts[index];
        const first = stored !== undefined && [...records.keys()].every((id) => id >= stored) ? stored : BEFORE_IDS;
        written.push(...leavesFor(where, [...records.values()], first));
        if (stored !== undefined && (records.size === 0 || first !== stored)) gone.push(keyOf(where, stored));
      }
      // In this order: where a leaf was keyed anew and split, one of its parts may start where the whole did.
      await database.leaves.bulkDelete(gone);
      await database.leaves.bulkPut(written);
    },
  };
}

/** The leaf of an id: the last that starts at or before it; the first one takes what is smaller than all. */
function leafIndex(firsts: readonly string[], id: string): number {
  let low = 0;
  let high = firsts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((firsts[middle] ?? '') <= id) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

function keyOf({ caseId, kind, group }: LeafGroup, first: string): LeafKey {
  return [caseId, kind, group, first];
}

/** Greater than every id: ids are of word characters, points, colons and hyphens. */
const AFTER_IDS = '\uffff';

function rowsOf(database: Database, where: LeafGroup) {
  return database.leaves.where(':id').between(keyOf(where, BEFORE_IDS), keyOf(where, AFTER_IDS), true, true);
}

/** Every leaf of a case. */
export function leavesOfCase(database: Database, caseId: CaseId) {
  return database.leaves
    .where(':id')
    .between([caseId, '', '', BEFORE_IDS], [caseId, AFTER_IDS, AFTER_IDS, AFTER_IDS], true, true);
}
