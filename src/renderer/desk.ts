/** The cases on this machine and the one that is open: what `CaseShelf` promises, on the store. */
import { applyEdit } from '#core/apply.ts';
import { emptyCase } from '#core/case-content.ts';
import { CaseId } from '#core/identifiers.ts';
import { changeRecord } from '#core/marking.ts';
import { failure, success } from '#core/result.ts';
import type { Fault, Result } from '#core/result.ts';
import type { Stamp } from '#core/stamp.ts';
import { starterRecords } from '#core/starter-codebook.ts';
import { createCase, deleteCase, listCases, purgeCase, readContent, restoreCase } from '#store/cases.ts';
import type { Database } from '#store/db.ts';
import { createIds } from '#store/ids.ts';
import { readSetting, writeSetting } from '#store/settings.ts';
import { openWorkspace } from '#store/workspace.ts';
import type { Author, Workspace } from '#store/workspace.ts';

import type { CaseShelf, CaseSummary } from './exchange/case-shelf.ts';
import { readSampleCase } from './sample.ts';

export interface Desk {
  readonly shelf: CaseShelf;
  /** The open case; another object when another one is opened. */
  readonly workspace: Workspace;
  subscribe(listener: () => void): () => void;
}

/** Opens the case that was open last; on the first start the sample case. Fails when the storage does. */
export async function openDesk(database: Database, author: Author): Promise<Result<Desk>> {
  const nextId = createIds(Date.now, (bytes) => crypto.getRandomValues(bytes));
  const stamp = (): Stamp => ({ by: author.id, at: new Date().toISOString(), nextId });
  const listeners = new Set<() => void>();
  let current: Workspace | null = null;

  async function open(id: CaseId): Promise<Result<Workspace>> {
    if (current?.caseId === id) return success(current);
    await current?.settled();
    const opened = await openWorkspace(database, id, author);
    if (!opened.ok) return opened;
    await writeSetting(database, 'lastCase', id);
    current?.close();
    current = opened.value;
    for (const listener of listeners) listener();
    return opened;
  }

  async function create(name: string): Promise<Result<Workspace>> {
    const now = stamp();
    const empty = emptyCase(CaseId.parse(nextId()), name, now, author.name);
    const content = applyEdit(empty, starterRecords(now), now);
    if (!content.ok) throw new Error(content.error.message);
    const created = await createCase(database, content.value, now.at);
    return created.ok ? open(created.value) : created;
  }

  /** Puts the sample case back, as it was delivered; one that was worked on stays as it is. */
  async function restoreSample(): Promise<Result<Workspace>> {
    const sample = await readSampleCase();
    if (!sample.ok) return failure(sample.error);
    const id = sample.value.case.id;
    const row = await database.cases.get(id);
    if (!row) {
      const created = await createCase(database, sample.value, stamp().at);
      if (!created.ok) return created;
    } else if (row.deletedAt !== null) {
      const restored = await restoreCase(database, id);
      if (!restored.ok) return restored;
    }
    return open(id);
  }

  async function openAnyOther(): Promise<Result<Workspace>> {
    const [next] = (await listCases(database)).filter((row) => row.deletedAt === null);
    return next ? open(next.id) : create('New case');
  }

  async function openFirst(): Promise<Result<Workspace>> {
    const last = await readSetting(database, 'lastCase');
    const row = last && (await database.cases.get(last));
    if (row && row.deletedAt === null) return open(row.id);
    if (await readSetting(database, 'sampleOffered')) return openAnyOther();
    const sample = await restoreSample();
    if (sample.ok) await writeSetting(database, 'sampleOffered', true);
    return sample;
  }

  async function rename(id: CaseId, name: string): Promise<Result<unknown>> {
    const workspace = current?.caseId === id ? success(current) : await openWorkspace(database, id, author);
    if (!workspace.ok) return workspace;
    const [record] = workspace.value.all('case');
    if (!record) return failure<Fault>({ code: 'case.missing', message: 'This case is no longer here.', at: '' });
    const done = await workspace.value.commit(changeRecord('case', record, { name }, stamp()));
    if (workspace.value !== current) workspace.value.close();
    return done;
  }

  const shelf: CaseShelf = {
    async list() {
      const rows = await listCases(database);
      return rows.map((row): CaseSummary => ({ ...row, isOpen: row.id === current?.caseId }));
    },
    create,
    open,
    rename,
    async remove(id) {
      const removed = await deleteCase(database, id, stamp().at);
      if (!removed.ok || current?.caseId !== id) return removed;
      return openAnyOther();
    },
    restore: (id) => restoreCase(database, id),
    purge: (id) => purgeCase(database, id),
    restoreSample,
    async find(id) {
      const row = await database.cases.get(id);
      if (!row) return null;
      await current?.settled();
      return { content: await readContent(database, id), isDeleted: row.deletedAt !== null };
    },
    async add(content) {
      const created = await createCase(database, content, stamp().at);
      return created.ok ? open(created.value) : created;
    },
  };

  const first = await openFirst();
  if (!first.ok) return first;
  return success({
    shelf,
    get workspace() {
      return current ?? first.value;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
}
