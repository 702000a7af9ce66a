/** The open case: its records in memory, its texts on demand, and the way to change it. */
import type { CaseContent } from '#core/content.ts';
import { invertEdit } from '#core/edit.ts';
import type { Edit } from '#core/edit.ts';
import type { AnnotatorId, ArticleId, CaseId } from '#core/identifiers.ts';
import type { CaseLookup } from '#core/lookup.ts';
import type { ArticleText } from '#core/model.ts';
import { failure, fault, success } from '#core/result.ts';
import type { Fault, Result } from '#core/result.ts';
import type { Stamp } from '#core/stamp.ts';

import { readContent } from './cases.ts';
import { commit as commitEdit, redo as redoEdit, undo as undoEdit } from './commit.ts';
import type { Committed } from './commit.ts';
import type { CaseRow, Database } from './db.ts';
import { storageFault } from './faults.ts';
import { createIds } from './ids.ts';
import { leavesOfCase } from './leaves.ts';
import { createTextCache } from './texts.ts';
import { createView } from './view.ts';
import type { CaseView } from './view.ts';

/** Whether what was done is on disk. */
export type Saving =
  { readonly kind: 'saved' } | { readonly kind: 'saving' } | { readonly kind: 'failed'; readonly fault: Fault };

/** The labels of what undo and redo would do; null when there is nothing. */
export interface HistoryLabels {
  readonly undo: string | null;
  readonly redo: string | null;
}

export interface Workspace extends CaseLookup {
  readonly caseId: CaseId;
  readonly history: HistoryLabels;
  readonly saving: Saving;
  text(articleId: ArticleId): Promise<ArticleText>;
  /** The text of an article if it is at hand. */
  textNow(articleId: ArticleId): ArticleText | undefined;
  /** A number that grows whenever the text of an article changes. */
  textVersion(articleId: ArticleId): number;
  /** Shows at once, is written in order, and resolves when it is on disk. On failure the view is as the disk is. */
  commit(edit: Edit): Promise<Result<void>>;
  /** The label of what was taken back; null when there was nothing. */
  undo(): Promise<Result<string | null>>;
  /** The label of what was done again; null when there was nothing. */
  redo(): Promise<Result<string | null>>;
  /** Who works here, now, and fresh ids. */
  stamp(): Stamp;
  /** Calls `listener` after every change of records, texts, history or saving. @returns a function that stops it. */
  readonly subscribe: (listener: () => void) => () => void;
  /** The whole case, sorted as the schema says, with all that is committed. */
  content(): Promise<CaseContent>;
  /** Resolves when nothing is being written. */
  settled(): Promise<void>;
  close(): void;
}

/** Who works, and when: what a workspace needs from outside. */
export interface Author {
  readonly id: AnnotatorId;
  readonly name: string;
}

export interface Clock {
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number;
  readonly random: (bytes: Uint8Array<ArrayBuffer>) => void;
}

const SYSTEM_CLOCK: Clock = { now: () => Date.now(), random: (bytes) => crypto.getRandomValues(bytes) };

interface Announcement {
  readonly caseId: CaseId;
  readonly from: string;
}

/** Opens a case that is on this machine. */
export async function openWorkspace(
  database: Database,
  caseId: CaseId,
  author: Author,
  clock: Clock = SYSTEM_CLOCK,
): Promise<Result<Workspace>> {
  try {
    const row = await database.cases.get(caseId);
    if (!row) return failure(fault('case.missing', 'This case is not on this machine.'));
    return success(createWorkspace(database, row, await loadView(database, caseId), author, clock));
  } catch (error) {
    return failure(storageFault(error));
  }
}

async function loadView(database: Database, caseId: CaseId): Promise<CaseView> {
  const leaves = await leavesOfCase(database, caseId).toArray();
  return createView(leaves.flatMap(({ kind, records }) => records.map((record) => ({ kind, record }))));
}

function createWorkspace(
  database: Database,
  opened: CaseRow,
  loaded: CaseView,
  author: Author,
  clock: Clock,
): Workspace {
  const caseId = opened.id;
  const nextId = createIds(clock.now, clock.random);
  const texts = createTextCache(database, caseId);
  const listeners = new Set<() => void>();
  const name = nextId();
  const channel = new BroadcastChannel(`counterpoint:${database.name}`);
  let view = loaded;
  let history = labelsOf(opened);
  let saving: Saving = { kind: 'saved' };
  let pending = 0;
  let stale = false;
  let queue: Promise<unknown> = Promise.resolve();

  const now = () => new Date(clock.now()).toISOString();
  const signature = () => ({ by: author.id, name: author.name, at: now() });

  function notify(): void {
    for (const listener of listeners) listener();
  }

  function apply(edit: Edit): void {
    view.apply(edit);
    texts.apply(edit);
  }

  /** Everything as the database has it. */
  async function reload(): Promise<void> {
    stale = false;
    const row = await database.cases.get(caseId);
    view = await loadView(database, caseId);
    texts.clear();
    if (row) history = labelsOf(row);
    notify();
  }

  /** Runs one write after those before it, and keeps `saving` true to what is under way. */
  function enqueue<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    pending += 1;
    saving = { kind: 'saving' };
    const outcome = queue.then(work).then(async (result) => {
      pending -= 1;
      if (!result.ok) {
        stale = true;
        saving = { kind: 'failed', fault: result.error };
      } else if (pending === 0) {
        saving = { kind: 'saved' };
      }
      if (stale && pending === 0) await reload();
      notify();
      return result;
    });
    queue = outcome;
    notify();
    return outcome;
  }

  function committed({ edit, row }: Committed, isShown: boolean): void {
    // What was shown at once is replaced by what was written: the same but for versions, and a new annotator.
    if (isShown) view.apply(edit);
    else apply(edit);
    history = labelsOf(row);
    channel.postMessage({ caseId, from: name } satisfies Announcement);
  }

  async function travel(step: typeof undoEdit): Promise<Result<string | null>> {
    return enqueue(async () => {
      const done = await step(database, caseId, signature());
      if (!done.ok) return done;
      if (done.value) committed(done.value, false);
      return success(done.value?.edit.label ?? null);
    });
  }

  channel.addEventListener('message', ({ data }: MessageEvent<Announcement>) => {
    if (data.caseId !== caseId || data.from === name) return;
    stale = true;
    queue = queue.then(() => (stale ? reload() : undefined));
  });
  // A channel keeps Node alive; in a page this does nothing.
  (channel as { unref?: () => void }).unref?.();

  return {
    caseId,
    get history() {
      return history;
    },
    get saving() {
      return saving;
    },
    all: (kind) => view.all(kind),
    get: (kind, id) => view.get(kind, id),
    marksOf: (articleId) => view.marksOf(articleId),
    statementsOf: (claimId) => view.statementsOf(claimId),
    mentionsOf: (entityId) => view.mentionsOf(entityId),
    contradictionsOf: (claimId) => view.contradictionsOf(claimId),
    async text(articleId) {
      // What is being written is newer than what the database says.
      if (!texts.peek(articleId)) await queue;
      return texts.get(articleId);
    },
    textNow: (articleId) => texts.peek(articleId),
    textVersion: (articleId) => texts.version(articleId),
    commit(edit) {
      apply(edit);
      return enqueue(async () => {
        const done = await commitEdit(database, caseId, edit, signature());
        if (!done.ok) {
          view.apply(invertEdit(edit));
          return done;
        }
        committed(done.value, true);
        return success(undefined);
      });
    },
    undo: () => travel(undoEdit),
    redo: () => travel(redoEdit),
    stamp: () => ({ by: author.id, at: now(), nextId }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async content() {
      await queue;
      return readContent(database, caseId);
    },
    async settled() {
      await queue;
    },
    close() {
      channel.close();
      listeners.clear();
    },
  };
}

function labelsOf(row: CaseRow): HistoryLabels {
  return { undo: row.undoLabel, redo: row.redoLabel };
}
