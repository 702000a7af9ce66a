/** The records of one edit, checked against those that are stored, and written into their leaves. */
import type { Tombstone } from '#core/content.ts';
import type { RecordChange } from '#core/edit.ts';
import type { CaseId } from '#core/identifiers.ts';
import { articleOf } from '#core/records.ts';
import type { AnyRecord, RecordKind } from '#core/records.ts';
import { settleChange } from '#core/settle.ts';
import type { Stamp } from '#core/stamp.ts';

import type { Database, LeafItem } from './db.ts';
import type { LeafGroup } from './leaf.ts';
import { draftLeaves } from './leaves.ts';
import type { LeafDraft } from './leaves.ts';
import { Refused } from './refused.ts';

/**
 * Writes `changes`, in their order, and gives them back as written. Must run within a transaction on `leaves`.
 *
 * @throws Refused when a change does not fit what is stored.
 */
export async function writeRecords(
  database: Database,
  caseId: CaseId,
  changes: readonly RecordChange[],
  signature: Pick<Stamp, 'by' | 'at'>,
): Promise<readonly RecordChange[]> {
  const leaves = await draftGroups(database, caseId, changes);
  const graves = await draftTombstones(database, caseId, changes);
  const settled = changes.map((change) => {
    const { kind } = change;
    const id = idOf(change);
    // A note can move to another article, and so to another group.
    const from = leaves.of(kind, change.before ?? change.after);
    const to = leaves.of(kind, change.after ?? change.before);
    const present = from.get(id);
    const outcome = settleChange({ record: present, tombstone: graves.of(kind).get(id) }, change, signature);
    if (!outcome.ok) throw new Refused(outcome.error);
    const { record, tombstone } = outcome.value;
    if (from !== to) from.set(id, null);
    to.set(id, record);
    graves.of(kind).set(id, tombstone);
    return { ...change, before: present, after: record } as RecordChange;
  });
  await leaves.save();
  await graves.save();
  return settled;
}

function idOf(change: RecordChange): string {
  const id = (change.after ?? change.before)?.id;
  if (id === undefined) throw new Error('A change neither expects nor writes a record.');
  return id;
}

/** The leaves of every group that `changes` touch. */
async function draftGroups(database: Database, caseId: CaseId, changes: readonly RecordChange[]) {
  const places = changes.flatMap(({ kind, before, after }) =>
    [before, after].flatMap((record) => (record ? [{ kind, group: groupOf(kind, record), id: record.id }] : [])),
  );
  const drafts = await draftPlaces<AnyRecord>(database, caseId, places);
  return {
    of(kind: RecordKind, record: AnyRecord | null): LeafDraft<AnyRecord> {
      if (!record) throw new Error('A change neither expects nor writes a record.');
      return drafts.of(kind, groupOf(kind, record));
    },
    save: drafts.save,
  };
}

function groupOf(kind: RecordKind, record: AnyRecord): string {
  return articleOf(kind, record as never) ?? '';
}

/** What is left of deleted records, for every record that `changes` touch. */
async function draftTombstones(database: Database, caseId: CaseId, changes: readonly RecordChange[]) {
  const places = changes.map((change) => ({ kind: 'tombstone', group: change.kind, id: idOf(change) }) as const);
  const drafts = await draftPlaces<Tombstone>(database, caseId, places);
  return {
    of: (kind: RecordKind) => drafts.of('tombstone', kind),
    save: drafts.save,
  };
}

type Place = Pick<LeafGroup, 'kind' | 'group'> & { readonly id: string };

async function draftPlaces<Item extends LeafItem>(database: Database, caseId: CaseId, places: readonly Place[]) {
  const drafts = new Map<string, LeafDraft<Item>>();
  for (const [key, members] of Map.groupBy(places, ({ kind, group }) => `${kind} ${group}`)) {
    const [{ kind, group }] = members as [Place];
    const ids = members.map(({ id }) => id);
    // oxlint-disable-next-line no-await-in-loop -- one transaction, one request after the other
    drafts.set(key, await draftLeaves<Item>(database, { caseId, kind, group }, ids));
  }
  return {
    of(kind: LeafGroup['kind'], group: string): LeafDraft<Item> {
      const draft = drafts.get(`${kind} ${group}`);
      if (!draft) throw new Error('The leaves of a change were not loaded.');
      return draft;
    },
    async save(): Promise<void> {
      // oxlint-disable-next-line no-await-in-loop -- one transaction, one request after the other
      for (const draft of drafts.values()) await draft.save();
    },
  };
}
