/**
 * The only writer. An edit is committed as a whole, together with its row of history, in one durable transaction; or it is refused
 * with a reason and nothing is written.
 */
import type { Dexie } from 'dexie';

import { correctText, invertEdit } from '#core/edit.ts';
import type { Edit, RecordChange, TextCorrection, TextPut } from '#core/edit.ts';
import type { AnnotatorId, CaseId } from '#core/identifiers.ts';
import { integrityFaults } from '#core/integrity.ts';
import type { Annotator, Case } from '#core/model.ts';
import { failure, fault, success } from '#core/result.ts';
import type { Fault, Result } from '#core/result.ts';
import { stampNew } from '#core/stamp.ts';
import type { Stamp } from '#core/stamp.ts';

import { readContent } from './cases.ts';
import type { CaseRow, Database } from './db.ts';
import { storageFault } from './faults.ts';
import { draftLeaves } from './leaves.ts';
import { Refused } from './refused.ts';
import { writeRecords } from './write-records.ts';

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

/**
 * Commits a new edit; what had been undone can no longer be redone.
 *
 * `basis` is the revision of the case on which the edit was made and its references were checked. Where the case has moved on,
 * an edit may meet no other in any record and still leave one without what it refers to; so the whole case is checked then.
 */
export function commit(
  database: Database,
  caseId: CaseId,
  edit: Edit,
  signature: Signature,
  basis?: number,
): Promise<Result<Committed>> {
  return transact(database, async () => {
    const row = await caseRow(database, caseId);
    const settled = await write(database, caseId, edit, signature);
    if (row.revision !== basis) await checkIntegrity(database, caseId);
    const seq = row.head + 1;
    await database.history.where(':id').between([caseId, seq], [caseId, Number.POSITIVE_INFINITY], true, true).delete();
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
  const { cases, leaves, texts, history } = database;
  try {
    return success(await database.transaction('rw', [cases, leaves, texts, history], work));
  } catch (error) {
    return failure(error instanceof Refused ? error.fault : storageFault(error));
  }
}

async function caseRow(database: Database, caseId: CaseId): Promise<CaseRow> {
  const row = await database.cases.get(caseId);
  if (!row) throw new Refused(fault('case.missing', 'This case is no longer on this machine.'));
  return row;
}

async function checkIntegrity(database: Database, caseId: CaseId): Promise<void> {
  if (integrityFaults(await readContent(database, caseId)).length === 0) return;
  throw new Refused(
    fault(
      'case.moved-on',
      'The case was changed elsewhere, so that this change no longer fits it. Nothing was changed.',
    ),
  );
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
  const next: CaseRow = { ...row, ...changes, name, modifiedAt: signature.at, revision: row.revision + 1 };
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
