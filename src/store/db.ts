/** The database: its tables, versions and upgrades. */
import { Dexie } from 'dexie';
import type { Table, Transaction } from 'dexie';

import type { Tombstone } from '#core/content.ts';
import type { Edit } from '#core/edit.ts';
import type { AnnotatorId, CaseId } from '#core/identifiers.ts';
import type { ArticleText } from '#core/model.ts';
import type { AnyRecord, RecordKind } from '#core/records.ts';

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
}

/** Up to some hundred records of one kind, ascending by id; see `leaves.ts`. */
export interface LeafRow {
  readonly caseId: CaseId;
  readonly kind: RecordKind;
  /** The article that marks stand in; empty for records of the case as a whole. */
  readonly group: string;
  /** No record of the leaf has a smaller id, none of the leaf before has a greater one. */
  readonly first: string;
  readonly records: readonly AnyRecord[];
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

export interface TombstoneRow {
  readonly caseId: CaseId;
  readonly kind: string;
  readonly id: string;
  readonly tombstone: Tombstone;
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
  readonly tombstones: Table<TombstoneRow, [string, string, string]>;
  readonly settings: Table<SettingRow, string>;
}

/** The newest version that {@link openDatabase} knows. */
export const DATABASE_VERSION = 2;

/**
 * The database `name`, up to `version`: an earlier one than the newest only where a test makes an old database.
 *
 * A transaction counts as done only when it is on disk (`strict`): the cost is some milliseconds a change, the gain that a power
 * cut takes nothing that was shown as saved.
 */
export function openDatabase(name: string = DATABASE_NAME, version: number = DATABASE_VERSION): Database {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' }) as Database;
  database.version(1).stores({
    cases: 'id',
    leaves: '[caseId+kind+group+first]',
    texts: '[caseId+articleId]',
    history: '[caseId+seq]',
    tombstones: '[caseId+kind+id]',
    settings: 'key',
  });
  if (version >= 2) database.version(2).upgrade(labelHistoryOnCases);
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
