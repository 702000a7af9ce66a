/** The open case: its records in memory, its texts on demand, and the way to change it. */
import type { CaseContent } from '#core/content.ts';
import type { Edit } from '#core/edit.ts';
import type { AnnotatorId, ArticleId, CaseId } from '#core/identifiers.ts';
import type { CaseLookup } from '#core/lookup.ts';
import type { ArticleText } from '#core/text-model.ts';
import type { AnyRecord, RecordKind } from '#core/records.ts';
import { failure, fault, success } from '#core/result.ts';
import type { Fault, Result } from '#core/result.ts';
import type { Stamp } from '#core/stamp.ts';

import { readContent } from './cases.ts';
import { openChannel } from './channel.ts';
import type { Announcement } from './channel.ts';
import { commit as commitEdit, redo as redoEdit, undo as undoEdit } from './commit.ts';
import type { CaseRow, Database, LeafRow } from './db.ts';
import { storageFault } from './faults.ts';
import { createIds } from './ids.ts';
import { leavesOfCase } from './leaves.ts';
import { referenceFault } from './references.ts';
import { createShownCase } from './shown-case.ts';
import { articlesWithText, createTextCache } from './texts.ts';
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
  /** The articles whose text has this hash, as it is or as it was imported. No text is read. */
  articlesWithText(hash: string): Promise<readonly ArticleId[]>;
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

/** Opens a case that is on this machine. */
export async function openWorkspace(
  database: Database,
  caseId: CaseId,
  author: Author,
  clock: Clock = SYSTEM_CLOCK,
): Promise<Result<Workspace>> {
  try {
    const loaded = await load(database, caseId);
    if (!loaded) return failure(fault('case.missing', 'This case is not on this machine.'));
    return success(createWorkspace(database, loaded, author, clock));
  } catch (error) {
    return failure(storageFault(error));
  }
}

/** A case as it is on disk at one moment. */
interface Loaded {
  readonly row: CaseRow;
  readonly view: CaseView;
}

async function load(database: Database, caseId: CaseId): Promise<Loaded | null> {
  const { cases, leaves } = database;
  const [row, rows] = await database.transaction('r', [cases, leaves], () =>
    Promise.all([cases.get(caseId), leavesOfCase(database, caseId).toArray()]),
  );
  if (!row) return null;
  return { row, view: createView(recordsIn(rows)) };
}

function recordsIn(leaves: readonly LeafRow[]): readonly { readonly kind: RecordKind; readonly record: AnyRecord }[] {
  return leaves.flatMap(({ kind, records }) =>
    kind === 'tombstone' ? [] : records.map((record) => ({ kind, record: record as AnyRecord })),
  );
}

function createWorkspace(database: Database, loaded: Loaded, author: Author, clock: Clock): Workspace {
  const caseId = loaded.row.id;
  const nextId = createIds(clock.now, clock.random);
  const shown = createShownCase(loaded.view);
  const texts = createTextCache(database, caseId);
  const listeners = new Set<() => void>();
  const channel = openChannel(database, caseId, (announcement) => inTurn(() => take(announcement)));
  let { revision } = loaded.row;
  let history = labelsOf(loaded.row);
  let saving: Saving = { kind: 'saved' };
  let pending = 0;
  let queue: Promise<unknown> = Promise.resolve();

  const now = () => new Date(clock.now()).toISOString();
  const signature = () => ({ by: author.id, name: author.name, at: now() });

  function notify(): void {
    for (const listener of listeners) listener();
  }

  /** Runs `work` after everything before it; what comes after it runs whatever becomes of it. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const outcome = queue.then(work);
    queue = outcome.catch(() => undefined);
    return outcome;
  }

  /** Runs one write in its turn, and keeps `saving` true to what is under way. */
  function write<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    pending += 1;
    saving = { kind: 'saving' };
    const outcome = inTurn(async () => {
      const result = await work();
      pending -= 1;
      if (!result.ok) saving = { kind: 'failed', fault: result.error };
      else if (pending === 0) saving = { kind: 'saved' };
      notify();
      return result;
    });
    notify();
    return outcome;
  }

  function moveTo(row: CaseRow): void {
    revision = row.revision;
    history = labelsOf(row);
  }

  /** Everything as the database has it, and above it what is still to be written. */
  async function reload(): Promise<void> {
    const fresh = await load(database, caseId);
    if (!fresh) return;
    shown.replace(fresh.view);
    texts.clear();
    moveTo(fresh.row);
  }

  /** Storage that cannot even be read is told of by the write that is refused; the view stays right as far as it knows. */
  async function reloadIfPossible(): Promise<void> {
    await reload().catch(() => undefined);
  }

  /** Whether nothing else was written between what is shown and `row`. */
  function isNext(row: CaseRow): boolean {
    return row.revision === revision + 1;
  }

  /** Should reading fail, the next edit leaves a gap again, and is followed by another attempt. */
  async function receive(edit: Edit | null, row: CaseRow): Promise<void> {
    if (!edit || !isNext(row)) return reloadIfPossible();
    shown.receive(edit);
    texts.apply(edit);
    moveTo(row);
  }

  /** Another window wrote something. */
  async function take({ edit, row }: Announcement): Promise<void> {
    if (row.revision <= revision) return;
    await receive(edit, row);
    notify();
  }

  async function travel(step: typeof undoEdit): Promise<Result<string | null>> {
    return write(async () => {
      const done = await step(database, caseId, signature());
      if (!done.ok) {
        await reloadIfPossible();
        return done;
      }
      if (!done.value) return success(null);
      await receive(done.value.edit, done.value.row);
      channel.announce(done.value);
      return success(done.value.edit.label);
    });
  }

  /** What was written while the case was being opened, before anyone listened. */
  async function catchUp(): Promise<void> {
    const row = await database.cases.get(caseId);
    if (!row || row.revision === revision) return;
    await reload();
    notify();
  }
  void inTurn(catchUp).catch(() => undefined);

  return {
    caseId,
    get history() {
      return history;
    },
    get saving() {
      return saving;
    },
    all: (kind) => shown.all(kind),
    get: (kind, id) => shown.get(kind, id),
    marksOf: (articleId) => shown.marksOf(articleId),
    statementsOf: (claimId) => shown.statementsOf(claimId),
    mentionsOf: (entityId) => shown.mentionsOf(entityId),
    contradictionsOf: (claimId) => shown.contradictionsOf(claimId),
    async text(articleId) {
      // What is being written is newer than what the database says.
      if (!texts.peek(articleId)) await queue;
      return texts.get(articleId);
    },
    async articlesWithText(hash) {
      await queue;
      return articlesWithText(database, caseId, hash);
    },
    textNow: (articleId) => texts.peek(articleId),
    textVersion: (articleId) => texts.version(articleId),
    commit(edit) {
      // What the case will be at when this edit’s turn comes, if all goes well and nobody else writes.
      const basis = revision + shown.waiting;
      shown.show(edit);
      const refused = referenceFault(shown, edit, author.id);
      if (refused) {
        shown.withdraw();
        return write(() => Promise.resolve(failure(refused)));
      }
      texts.apply(edit);
      return write(async () => {
        const done = await commitEdit(database, caseId, edit, signature(), basis);
        shown.settle(done.ok ? done.value.edit : null);
        if (!done.ok) {
          texts.forget(edit);
          await reloadIfPossible();
          return done;
        }
        if (isNext(done.value.row)) moveTo(done.value.row);
        else await reloadIfPossible();
        channel.announce(done.value);
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
      listeners.clear();
      // Other windows still hear of what is on its way to the disk.
      void queue.then(() => channel.close());
    },
  };
}

function labelsOf(row: CaseRow): HistoryLabels {
  return { undo: row.undoLabel, redo: row.redoLabel };
}
