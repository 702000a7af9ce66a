/** The database: its tables, versions and upgrades. */
import { Dexie } from 'dexie';
import type { Table, Transaction } from 'dexie';

import type { Tombstone } from '#core/content.ts';
import type { Change, Edit } from '#core/edit.ts';
import type { AnnotatorId, CaseId } from '#core/identifiers.ts';
import type { ArticleText } from '#core/text-model.ts';
import type { AnyRecord, RecordKind } from '#core/records.ts';
import { upgradeRecord } from '#core/upgrade.ts';

import { leavesFor } from './leaf.ts';

/** A case, and where it stands in its history. */
export interface CaseRow {
  readonly id: CaseId;
  readonly name: string;
  /** A moment in UTC: the last change. */
  readonly modifiedAt: string;
  /** A moment in UTC; null unless it was deleted and can be restored. */
  readonly deletedAt: string | null;
  /** Sequence number of the last edit that holds; 0 before the first. */
  readonly head: number;
  /** What undo and redo would do, in words: kept here so that nobody has to load an edit to say it. */
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  /** Grows by one with every edit, undo and redo, so that another window can tell whether it missed one. */
  readonly revision: number;
}

/** What lies in leaves: records, and what is left of deleted ones. */
export type LeafItem = AnyRecord | Tombstone;
export type LeafKind = RecordKind | 'tombstone';

/** Up to some hundred items of one kind, ascending by id; see `leaves.ts`. */
export interface LeafRow {
  readonly caseId: CaseId;
  readonly kind: LeafKind;
  /** The article that marks stand in; the kind of the records that tombstones are of; empty for all others. */
  readonly group: string;
  /** No item of this leaf has a smaller id; those of the leaf before all have. */
  readonly first: string;
  readonly records: readonly LeafItem[];
}

export interface TextRow {
  readonly caseId: CaseId;
  readonly articleId: string;
  readonly text: ArticleText;
}

export interface HistoryRow {
  readonly caseId: CaseId;
  readonly seq: number;
  readonly edit: Edit;
  readonly by: AnnotatorId;
  readonly at: string;
}

export interface SettingRow {
  readonly key: string;
  readonly value: unknown;
}

export const DATABASE_NAME = 'counterpoint';

export interface Database extends Dexie {
  readonly cases: Table<CaseRow, string>;
  readonly leaves: Table<LeafRow, [string, string, string, string]>;
  readonly texts: Table<TextRow, [string, string]>;
  readonly history: Table<HistoryRow, [string, number]>;
  readonly settings: Table<SettingRow, string>;
}

/** The newest version that {@link openDatabase} knows. */
export const DATABASE_VERSION = 5;

/**
 * The database `name`. It opens with the first request.
 *
 * A transaction counts as done only when it is on disk (`strict`): the cost is some milliseconds a change, the gain that a power
 * cut takes nothing that was shown as saved.
 */
export function openDatabase(name: string = DATABASE_NAME): Database {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' }) as Database;
  database.version(1).stores({
    cases: 'id',
    leaves: '[caseId+kind+group+first]',
    texts: '[caseId+articleId]',
    history: '[caseId+seq]',
    tombstones: '[caseId+kind+id]',
    settings: 'key',
  });
  database.version(2).upgrade(labelHistoryOnCases);
  database.version(3).stores({ tombstones: null }).upgrade(countRevisionsAndGatherTombstones);
  database.version(4).upgrade(upgradeRecords);
  // Version 5 finds a text by its hash, as it is and as it was imported, without reading any.
  database.version(5).stores({
    texts: '[caseId+articleId], [caseId+text.hash], [caseId+text.original.hash]',
  });
  // Another window upgrades: this one must let go, and must not open the newer database by itself, as Dexie would.
  database.on('versionchange', () => {
    database.close({ disableAutoOpen: true });
    return false;
  });
  return database;
}

/** IndexedDB counts in whole numbers; Dexie's versions are a tenth of them. */
const NATIVE_FACTOR = 10;

/**
 * Whether the database `name` was written by a newer version of the program. To be asked before it is opened: Dexie would open
 * it all the same, and add what it misses.
 */
export async function isNewerDatabase(name: string = DATABASE_NAME): Promise<boolean> {
  const present = (await indexedDB.databases()).find((database) => database.name === name);
  return (present?.version ?? 0) >= (DATABASE_VERSION + 1) * NATIVE_FACTOR;
}

/** Version 2 keeps the labels of undo and redo on the case: to read them from history took loading whole edits. */
async function labelHistoryOnCases(transaction: Transaction): Promise<void> {
  const history = transaction.table<HistoryRow, [string, number]>('history');
  const cases = await transaction.table<CaseRow, string>('cases').toArray();
  for (const row of cases) {
    // oxlint-disable-next-line no-await-in-loop -- one transaction, one request after the other
    const [undo, redo] = await history.bulkGet([
      [row.id, row.head],
      [row.id, row.head + 1],
    ]);
    const labels = { undoLabel: undo?.edit.label ?? null, redoLabel: redo?.edit.label ?? null };
    // oxlint-disable-next-line no-await-in-loop
    await transaction.table<CaseRow, string>('cases').update(row.id, labels);
  }
}

/** A tombstone as versions 1 and 2 kept it. */
interface TombstoneRow {
  readonly caseId: CaseId;
  readonly tombstone: Tombstone;
}

/**
 * Version 3 counts what is written to a case: windows no longer load the whole case after each other's edits. And it gathers
 * tombstones in leaves: a row each, ten thousand of them took ten seconds to go when a deletion was undone.
 */
async function countRevisionsAndGatherTombstones(transaction: Transaction): Promise<void> {
  await transaction.table<CaseRow, string>('cases').toCollection().modify({ revision: 0 });
  const rows = await transaction.table<TombstoneRow>('tombstones').toArray();
  const groups = Map.groupBy(rows, ({ caseId, tombstone }) => `${caseId} ${tombstone.kind}`);
  const leaves = Array.from(groups.values()).flatMap((members) => {
    const [{ caseId, tombstone }] = members as [TombstoneRow];
    const where = { caseId, kind: 'tombstone', group: tombstone.kind } as const;
    return leavesFor(
      where,
      members.map((row) => row.tombstone),
    );
  });
  await transaction.table<LeafRow, unknown>('leaves').bulkPut(leaves);
}

/** Version 4 holds records of version 2 of the model; those in history too, since undo writes them back. */
async function upgradeRecords(transaction: Transaction): Promise<void> {
  await transaction
    .table<LeafRow, unknown>('leaves')
    .toCollection()
    .modify((row: { kind: LeafKind; records: readonly LeafItem[] }) => {
      const { kind } = row;
      if (kind !== 'tombstone') row.records = row.records.map((record) => upgradeRecord(kind, record));
    });
  await transaction
    .table<HistoryRow, unknown>('history')
    .toCollection()
    .modify((row: { edit: Edit }) => {
      row.edit = { ...row.edit, changes: row.edit.changes.map(upgradeChange) };
    });
}

function upgradeChange(change: Change): Change {
  if (change.type !== 'record') return change;
  const { kind, before, after } = change;
  return { ...change, before: upgradeRecord(kind, before), after: upgradeRecord(kind, after) } as Change;
}
