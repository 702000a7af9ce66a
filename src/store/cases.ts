/** The cases on this machine. */
import { LIST_OF_KIND } from '#core/content.ts';
import type { CaseContent, ListedKind, Tombstone } from '#core/content.ts';
import { recordsOf } from '#core/case-content.ts';
import type { CaseId } from '#core/identifiers.ts';
import { articleOf, RECORD_KINDS } from '#core/records.ts';
import type { AnyRecord, RecordKind } from '#core/records.ts';
import { failure, fault, success } from '#core/result.ts';
import type { Result } from '#core/result.ts';

import type { CaseRow, Database, LeafItem, LeafKind, LeafRow } from './db.ts';
import { storageFault } from './faults.ts';
import { leavesFor } from './leaf.ts';
import { leavesOfCase } from './leaves.ts';

/** A case with the numbers that tell it from others. */
export interface CaseOverview extends CaseRow {
  readonly articles: number;
  readonly claims: number;
  readonly contradictions: number;
}

/** Every case, the deleted ones too, last changed first. */
export async function listCases(database: Database): Promise<readonly CaseOverview[]> {
  const rows = await database.cases.toArray();
  const overviews = rows.map(async (row): Promise<CaseOverview> => {
    const [articles = 0, claims = 0, contradictions = 0] = await Promise.all(
      (['article', 'claim', 'contradiction'] as const).map((kind) => countRecords(database, row.id, kind)),
    );
    return { ...row, articles, claims, contradictions };
  });
  return (await Promise.all(overviews)).toSorted((a, b) => (a.modifiedAt < b.modifiedAt ? 1 : -1));
}

async function countRecords(database: Database, caseId: CaseId, kind: RecordKind): Promise<number> {
  const range = database.leaves
    .where(':id')
    .between([caseId, kind, '', ''], [caseId, kind, '\uffff', '\uffff'], true, true);
  return (await range.toArray()).reduce((sum, leaf) => sum + leaf.records.length, 0);
}

/** Puts a whole case on this machine, without a history. Fails when one with its id is there, deleted or not. */
export async function createCase(database: Database, content: CaseContent, at: string): Promise<Result<CaseId>> {
  const { cases, leaves, texts } = database;
  const caseId = content.case.id;
  const row: CaseRow = {
    id: caseId,
    name: content.case.name,
    modifiedAt: at,
    deletedAt: null,
    head: 0,
    undoLabel: null,
    redoLabel: null,
    revision: 0,
  };
  try {
    const created = await database.transaction('rw', [cases, leaves, texts], async () => {
      if (await cases.get(caseId)) return false;
      await cases.add(row);
      await leaves.bulkAdd(RECORD_KINDS.flatMap((kind) => leavesOfKind(caseId, kind, recordsOf(content, kind))));
      await texts.bulkAdd(content.texts.map((text) => ({ caseId, articleId: text.articleId, text })));
      await leaves.bulkAdd(leavesOfTombstones(caseId, content.tombstones));
      return true;
    });
    if (created) return success(caseId);
    return failure(
      fault('case.exists', `The case “${content.case.name}” is on this machine already. Nothing was changed.`),
    );
  } catch (error) {
    return failure(storageFault(error));
  }
}

function leavesOfKind<Kind extends RecordKind>(
  caseId: CaseId,
  kind: Kind,
  records: readonly AnyRecord[],
): readonly LeafRow[] {
  const groups = Map.groupBy(records, (record) => articleOf(kind, record as never) ?? '');
  return Array.from(groups).flatMap(([group, members]) => leavesFor({ caseId, kind, group }, members));
}

function leavesOfTombstones(caseId: CaseId, tombstones: readonly Tombstone[]): readonly LeafRow[] {
  const groups = Map.groupBy(tombstones, ({ kind }) => kind);
  return Array.from(groups).flatMap(([group, members]) => leavesFor({ caseId, kind: 'tombstone', group }, members));
}

/** The whole case as it is stored, sorted as the schema says. @throws when there is none with this id. */
export async function readContent(database: Database, caseId: CaseId): Promise<CaseContent> {
  const { leaves, texts } = database;
  return database.transaction('r', [leaves, texts], async () => {
    const records = new Map<LeafKind, LeafItem[]>();
    for (const leaf of await leavesOfCase(database, caseId).toArray()) {
      const list = records.get(leaf.kind);
      if (list) list.push(...leaf.records);
      else records.set(leaf.kind, [...leaf.records]);
    }
    // By kind and id already: that is how their leaves are keyed.
    const tombstones = records.get('tombstone') ?? [];
    const sorted = (kind: RecordKind) => (records.get(kind) ?? []).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const [stored] = sorted('case');
    if (!stored) throw new Error(`There is no case ${caseId}.`);
    const lists = (Object.keys(LIST_OF_KIND) as ListedKind[]).map((kind) => [LIST_OF_KIND[kind], sorted(kind)]);
    const range = [
      [caseId, ''],
      [caseId, '\uffff'],
    ] as const;
    return {
      case: stored,
      ...Object.fromEntries(lists),
      texts: (
        await texts
          .where(':id')
          .between(...range, true, true)
          .toArray()
      ).map((row) => row.text),
      tombstones,
    } as CaseContent;
  });
}

/** Takes a case off the list, to be restored or purged. */
export function deleteCase(database: Database, caseId: CaseId, at: string): Promise<Result<void>> {
  return setDeleted(database, caseId, at);
}

export function restoreCase(database: Database, caseId: CaseId): Promise<Result<void>> {
  return setDeleted(database, caseId, null);
}

async function setDeleted(database: Database, caseId: CaseId, deletedAt: string | null): Promise<Result<void>> {
  try {
    const found = await database.cases.update(caseId, { deletedAt });
    return found ? success(undefined) : failure(fault('case.missing', 'This case is no longer on this machine.'));
  } catch (error) {
    return failure(storageFault(error));
  }
}

/** Removes a case, its texts and its history for good. */
export async function purgeCase(database: Database, caseId: CaseId): Promise<Result<void>> {
  const { cases, leaves, texts, history } = database;
  try {
    await database.transaction('rw', [cases, leaves, texts, history], async () => {
      await cases.delete(caseId);
      await leavesOfCase(database, caseId).delete();
      await texts.where(':id').between([caseId, ''], [caseId, '\uffff'], true, true).delete();
      await history.where(':id').between([caseId, 0], [caseId, Number.POSITIVE_INFINITY], true, true).delete();
    });
    return success(undefined);
  } catch (error) {
    return failure(storageFault(error));
  }
}
