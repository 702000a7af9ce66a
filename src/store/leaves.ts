/**
 * Records in leaves.
 *
 * A row a record costs ten times as much to write as rows of some hundred. So records lie in leaves, each the run of ids from its
 * `first` to the next one's: the leaf level of a B+ tree whose inner nodes are the index IndexedDB keeps of the keys. Ids
 * mostly ascend with time, so what is new goes to the last leaf, and a mark added to ten thousand writes one row.
 */
import type { CaseId } from '#core/identifiers.ts';
import type { AnyRecord, RecordKind } from '#core/records.ts';

import type { Database, LeafRow } from './db.ts';

/** A leaf with more records is split. */
export const LEAF_LIMIT = 192;
const LEAF_FILL = 128;

/** Which leaves: the records of one kind in one group of a case. */
export interface LeafGroup {
  readonly caseId: CaseId;
  readonly kind: RecordKind;
  readonly group: string;
}

type LeafKey = [string, string, string, string];

/** The records of a group that are being changed, by id; what is written goes back into the leaves on {@link LeafDraft.save}. */
export interface LeafDraft {
  get(id: string): AnyRecord | null;
  set(id: string, record: AnyRecord | null): void;
  save(): Promise<void>;
}

/** Loads the leaves that hold, or would hold, `ids`. Must run within a transaction on `leaves`. */
export async function draftLeaves(database: Database, where: LeafGroup, ids: readonly string[]): Promise<LeafDraft> {
  const firsts = (await rowsOf(database, where).primaryKeys()).map((key) => key[3]);
  const touched = new Map<number, Map<string, AnyRecord>>();
  const indexes = [...new Set(ids.map((id) => leafIndex(firsts, id)))];
  const rows = await database.leaves.bulkGet(indexes.map((index) => keyOf(where, firsts[index] ?? '')));
  indexes.forEach((index, at) => {
    touched.set(index, new Map((rows[at]?.records ?? []).map((record) => [record.id, record])));
  });
  const leafOf = (id: string) => {
    const leaf = touched.get(leafIndex(firsts, id));
    if (!leaf) throw new Error(`The leaf of ${id} was not loaded.`);
    return leaf;
  };

  return {
    get: (id) => leafOf(id).get(id) ?? null,
    set(id, record) {
      if (record) leafOf(id).set(id, record);
      else leafOf(id).delete(id);
    },
    async save() {
      const written: LeafRow[] = [];
      const gone: LeafKey[] = [];
      for (const [index, records] of touched) {
        const first = firsts[index];
        const leaves = leavesFor(where, [...records.values()], first ?? '');
        written.push(...leaves);
        if (first !== undefined && leaves.length === 0) gone.push(keyOf(where, first));
      }
      await database.leaves.bulkPut(written);
      if (gone.length > 0) await database.leaves.bulkDelete(gone);
    },
  };
}

/** `records` as leaves; the first keeps the key `first`, so that a leaf that only grew stays the same row. */
export function leavesFor(where: LeafGroup, records: readonly AnyRecord[], first: string): readonly LeafRow[] {
  const ascending = records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const size = ascending.length > LEAF_LIMIT ? LEAF_FILL : LEAF_LIMIT;
  const leaves: LeafRow[] = [];
  for (let start = 0; start < ascending.length; start += size) {
    const members = ascending.slice(start, start + size);
    leaves.push({ ...where, first: start === 0 ? first : (members[0]?.id ?? ''), records: members });
  }
  return leaves;
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
  return database.leaves.where(':id').between(keyOf(where, ''), keyOf(where, AFTER_IDS), true, true);
}

/** Every leaf of a case. */
export function leavesOfCase(database: Database, caseId: CaseId) {
  return database.leaves
    .where(':id')
    .between([caseId, '', '', ''], [caseId, AFTER_IDS, AFTER_IDS, AFTER_IDS], true, true);
}
