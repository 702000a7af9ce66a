/**
 * The only writer. An edit is committed as a whole, together with its row of history, in one durable transaction; or it is refused
 * with a reason and nothing is written.
 */
import type { Dexie } from 'dexie';

import { correctText, invertEdit } from '#core/edit.ts';
import type { Edit, RecordChange, TextCorrection, TextPut } from '#core/edit.ts';
import type { AnnotatorId, CaseId } from '#core/identifiers.ts';
import type { Annotator, Case } from '#core/model.ts';
import { articleOf } from '#core/records.ts';
import { failure, fault, success } from '#core/result.ts';
import type { Fault, Result } from '#core/result.ts';
import { settleChange } from '#core/settle.ts';
import { stampNew } from '#core/stamp.ts';
import type { Stamp } from '#core/stamp.ts';

import type { CaseRow, Database } from './db.ts';
import { storageFault } from './faults.ts';
import { draftLeaves } from './leaves.ts';

/** Who commits, under which name, and when. */
export interface Signature {
  readonly by: AnnotatorId;
  readonly name: string;
  readonly at: string;
}

/** An edit as it was written: with the versions and the annotator it ended up with. */
export interface Committed {
  readonly edit: Edit;
  readonly row: CaseRow;
}

/** Thrown inside of a transaction to end it without a trace; never leaves this file. */
class Refused extends Error {
  readonly fault: Fault;
  constructor(reason: Fault) {
    super(reason.message);
    this.fault = reason;
  }
}

/** Commits a new edit; what had been undone can no longer be redone. */
export function commit(
  database: Database,
  caseId: CaseId,
  edit: Edit,
  signature: Signature,
): Promise<Result<Committed>> {
  return transact(database, async () => {
    const row = await caseRow(database, caseId);
    const settled = await write(database, caseId, edit, signature);
    const seq = row.head + 1;
    await database.history
      .where(':id')
      .aboveOrEqual([caseId, seq])
      .and((later) => later.caseId === caseId)
      .delete();
    await database.history.put({ caseId, seq, edit, by: signature.by, at: signature.at });
    return finish(database, row, settled, signature, { head: seq, undoLabel: edit.label, redoLabel: null });
  });
}

/** Takes the last edit back; null when there is none. */
export function undo(database: Database, caseId: CaseId, signature: Signature): Promise<Result<Committed | null>> {
  return transact(database, async () => {
    const row = await caseRow(database, caseId);
    const [last, before] = await database.history.bulkGet([
      [caseId, row.head],
      [caseId, row.head - 1],
    ]);
    if (!last) return null;
    const settled = await write(database, caseId, invertEdit(last.edit), signature);
    const labels = { undoLabel: before?.edit.label ?? null, redoLabel: last.edit.label };
    return finish(database, row, settled, signature, { head: row.head - 1, ...labels });
  });
}

/** Does again what was undone last; null when there is nothing. */
export function redo(database: Database, caseId: CaseId, signature: Signature): Promise<Result<Committed | null>> {
  return transact(database, async () => {
    const row = await caseRow(database, caseId);
    const [next, after] = await database.history.bulkGet([
      [caseId, row.head + 1],
      [caseId, row.head + 2],
    ]);
    if (!next) return null;
    const settled = await write(database, caseId, next.edit, signature);
    const labels = { undoLabel: next.edit.label, redoLabel: after?.edit.label ?? null };
    return finish(database, row, settled, signature, { head: row.head + 1, ...labels });
  });
}

async function transact<T>(database: Dexie & Database, work: () => Promise<T>): Promise<Result<T>> {
  const { cases, leaves, texts, history, tombstones } = database;
  try {
    return success(await database.transaction('rw', [cases, leaves, texts, history, tombstones], work));
  } catch (error) {
    return failure(error instanceof Refused ? error.fault : storageFault(error));
  }
}

async function caseRow(database: Database, caseId: CaseId): Promise<CaseRow> {
  const row = await database.cases.get(caseId);
  if (!row) throw new Refused(fault('case.missing', 'This case is no longer on this machine.'));
  return row;
}

async function finish(
  database: Database,
  row: CaseRow,
  edit: Edit,
  signature: Signature,
  changes: Pick<CaseRow, 'head' | 'undoLabel' | 'redoLabel'>,
): Promise<Committed> {
  const renamed = edit.changes.findLast((change) => change.type === 'record' && change.kind === 'case');
  const name = renamed?.type === 'record' ? (renamed.after as Case).name : row.name;
  const next: CaseRow = { ...row, ...changes, name, modifiedAt: signature.at };
  await database.cases.put(next);
  return { edit, row: next };
}

/** Writes the changes of an edit and gives them back as written. */
async function write(database: Database, caseId: CaseId, edit: Edit, signature: Signature): Promise<Edit> {
  const newcomer = await introduce(database, caseId, signature);
  const records = [...newcomer, ...edit.changes.filter((change) => change.type === 'record')];
  const settled = await writeRecords(database, caseId, records, signature);
  for (const change of edit.changes) {
    // oxlint-disable-next-line no-await-in-loop -- one transaction, one request after the other
    if (change.type === 'text') await putText(database, caseId, change);
    // oxlint-disable-next-line no-await-in-loop
    if (change.type === 'correction') await correct(database, caseId, change);
  }
  return { label: edit.label, changes: [...settled, ...edit.changes.filter((change) => change.type !== 'record')] };
}

/** Whoever signs a record is an annotator of the case; becoming one is no step that undo takes back. */
async function introduce(
  database: Database,
  caseId: CaseId,
  { by, name, at }: Signature,
): Promise<readonly RecordChange[]> {
  const draft = await draftLeaves(database, { caseId, kind: 'annotator', group: '' }, [by]);
  if (draft.get(by)) return [];
  const stamp: Stamp = { by, at, nextId: () => by };
  const annotator: Annotator = { id: by, name, ...stampNew(stamp) };
  return [{ type: 'record', kind: 'annotator', before: null, after: annotator }];
}

async function writeRecords(
  database: Database,
  caseId: CaseId,
  changes: readonly RecordChange[],
  signature: Signature,
): Promise<readonly RecordChange[]> {
  const settled: RecordChange[] = [];
  for (const [key, members] of Map.groupBy(changes, groupKey)) {
    const [kind, group] = key.split(' ', 2) as [RecordChange['kind'], string];
    const ids = members.map(idOf);
    // oxlint-disable-next-line no-await-in-loop -- one transaction, one request after the other
    const draft = await draftLeaves(database, { caseId, kind, group }, ids);
    // oxlint-disable-next-line no-await-in-loop
    const graves = await database.tombstones.bulkGet(ids.map((id): [string, string, string] => [caseId, kind, id]));
    const tombstones = new Map(graves.flatMap((grave) => (grave ? [[grave.id, grave.tombstone] as const] : [])));
    for (const change of members) {
      const id = idOf(change);
      const present = { record: draft.get(id), tombstone: tombstones.get(id) ?? null };
      const outcome = settleChange(present, change, signature);
      if (!outcome.ok) throw new Refused(outcome.error);
      const { record, tombstone } = outcome.value;
      draft.set(id, record);
      if (tombstone) tombstones.set(id, tombstone);
      else tombstones.delete(id);
      settled.push({ ...change, before: present.record, after: record } as RecordChange);
    }
    // oxlint-disable-next-line no-await-in-loop
    await draft.save();
    const keys = ids.filter((id) => !tombstones.has(id)).map((id): [string, string, string] => [caseId, kind, id]);
    // oxlint-disable-next-line no-await-in-loop
    await database.tombstones.bulkDelete(keys);
    // oxlint-disable-next-line no-await-in-loop
    await database.tombstones.bulkPut(Array.from(tombstones, ([id, tombstone]) => ({ caseId, kind, id, tombstone })));
  }
  return settled;
}

function groupKey(change: RecordChange): string {
  const record = change.after ?? change.before;
  return `${change.kind} ${(record && articleOf(change.kind, record as never)) ?? ''}`;
}

function idOf(change: RecordChange): string {
  const id = (change.after ?? change.before)?.id;
  if (id === undefined) throw new Error('A change neither expects nor writes a record.');
  return id;
}

async function putText(database: Database, caseId: CaseId, { before, after }: TextPut): Promise<void> {
  const articleId = (after ?? before)?.articleId;
  if (articleId === undefined) throw new Error('A change neither expects nor writes a text.');
  const present = await database.texts.get([caseId, articleId]);
  if (present?.text.hash !== before?.hash) throw new Refused(movedOn());
  if (after) await database.texts.put({ caseId, articleId, text: after });
  else await database.texts.delete([caseId, articleId]);
}

async function correct(database: Database, caseId: CaseId, correction: TextCorrection): Promise<void> {
  const { articleId } = correction;
  const present = await database.texts.get([caseId, articleId]);
  const corrected = present && correctText(present.text, correction);
  if (!corrected) throw new Refused(movedOn());
  if (!corrected.ok) throw new Refused(corrected.error);
  await database.texts.put({ caseId, articleId, text: corrected.value });
}

function movedOn(): Fault {
  return fault('text.moved-on', 'The text was changed elsewhere in the meantime.');
}
