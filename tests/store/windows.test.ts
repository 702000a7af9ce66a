import 'fake-indexeddb/auto';

import * as fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';

import type { Edit } from '#core/edit.ts';
import { integrityFaults } from '#core/integrity.ts';
import { changeRecord, makeMention, makeStatement } from '#core/marking.ts';
import { removeArticle, removeClaim } from '#core/removal.ts';
import { openDatabase } from '#store/db.ts';
import type { Database } from '#store/db.ts';
import type { Workspace } from '#store/workspace.ts';

import { arbitraryMove, countingStamp, editFor } from '../builders/history.ts';
import type { Move } from '../builders/history.ts';
import { author, freshName, newcomer, opened, reopened, sampleCase, smallCase } from './opening.ts';

const open: Workspace[] = [];

afterEach(() => {
  for (const workspace of open.splice(0)) workspace.close();
});

interface Window {
  readonly database: Database;
  readonly workspace: Workspace;
}

/** Two windows, each with its own connection to one database and its own author. */
async function windowsOn(content: ReturnType<typeof smallCase>): Promise<readonly [Window, Window]> {
  const name = freshName();
  const databases = [openDatabase(name), openDatabase(name)] as const;
  const one = await opened(databases[0], content);
  const two = await reopened(databases[1], content.case.id, newcomer);
  await Promise.all([one.settled(), two.settled()]);
  open.push(one, two);
  return [
    { database: databases[0], workspace: one },
    { database: databases[1], workspace: two },
  ];
}

async function until(isSo: () => boolean): Promise<void> {
  await expect.poll(isSo, { interval: 2, timeout: 15_000 }).toBe(true);
}

function seenIn(workspace: Workspace) {
  return {
    history: workspace.history,
    records: (
      ['case', 'annotator', 'article', 'claim', 'statement', 'mention', 'entity', 'contradiction', 'note'] as const
    ).map((kind) => workspace.all(kind)),
    marks: workspace.all('article').map(({ id }) => workspace.marksOf(id)),
  };
}

/** Counts the leaves that a window reads. */
function countReads(database: Database): () => number {
  let reads = 0;
  database.leaves.hook('reading', (row) => {
    reads += 1;
    return row;
  });
  return () => reads;
}

test('an edit in one window shows in the other, which reads nothing from the disk for it', async () => {
  const [one, two] = await windowsOn(await sampleCase());
  const reads = countReads(two.database);
  const [claim] = one.workspace.all('claim');
  if (!claim) throw new Error('No claim.');
  let told = 0;
  two.workspace.subscribe(() => (told += 1));
  await one.workspace.commit(changeRecord('claim', claim, { topic: 'seen' }, one.workspace.stamp()));
  await until(() => two.workspace.get('claim', claim.id)?.topic === 'seen');
  expect(seenIn(two.workspace)).toEqual(seenIn(one.workspace));
  await one.workspace.undo();
  await until(() => two.workspace.history.redo === 'Change claim');
  expect(seenIn(two.workspace)).toEqual(seenIn(one.workspace));
  expect(told).toBe(2);
  expect(reads()).toBe(0);
});

test('a correction and an article that goes show in the other window', async () => {
  const [one, two] = await windowsOn(smallCase());
  const [article] = one.workspace.all('article');
  if (!article) throw new Error('No article.');
  await two.workspace.text(article.id);
  const version = two.workspace.textVersion(article.id);
  const move: Move = { kind: 'correct', one: 0, two: 3 };
  const edit = await editFor(move, one.workspace, (id) => one.workspace.text(id), countingStamp());
  if (!edit) throw new Error('Nothing to correct.');
  await one.workspace.commit(edit);
  await until(() => two.workspace.textVersion(article.id) > version);
  expect(await two.workspace.text(article.id)).toEqual(await one.workspace.text(article.id));
  await one.workspace.commit(removeArticle(article, await one.workspace.text(article.id), one.workspace));
  await until(() => two.workspace.get('article', article.id) === undefined);
  expect(seenIn(two.workspace)).toEqual(seenIn(one.workspace));
});

test('of two edits of one record at once, one holds and the other is refused, in both windows', async () => {
  const [one, two] = await windowsOn(smallCase());
  const results = await Promise.all(
    [one, two].map(({ workspace }, index) => {
      const [claim] = workspace.all('claim');
      if (!claim) throw new Error('No claim.');
      return workspace.commit(changeRecord('claim', claim, { topic: `window ${index}` }, workspace.stamp()));
    }),
  );
  expect(results.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  const winner = `window ${results.findIndex(({ ok }) => ok)}`;
  await until(() => [one, two].every(({ workspace }) => workspace.all('claim')[0]?.topic === winner));
  expect(seenIn(two.workspace)).toEqual(seenIn(one.workspace));
});

test('an edit that is on its way stays in view while another window’s comes in', async () => {
  const [one, two] = await windowsOn(smallCase());
  const [mine, theirs] = two.workspace.all('claim');
  if (!mine || !theirs) throw new Error('No claims.');
  const topics: (string | undefined)[] = [];
  two.workspace.subscribe(() => topics.push(two.workspace.get('claim', mine.id)?.topic));
  const there = one.workspace.commit(changeRecord('claim', theirs, { topic: 'theirs' }, one.workspace.stamp()));
  const here = two.workspace.commit(changeRecord('claim', mine, { topic: 'mine' }, two.workspace.stamp()));
  await Promise.all([there, here]);
  await until(() => two.workspace.get('claim', theirs.id)?.topic === 'theirs');
  await until(() => one.workspace.get('claim', mine.id)?.topic === 'mine');
  expect([...new Set(topics)]).toEqual(['mine']);
  expect(seenIn(two.workspace)).toEqual(seenIn(one.workspace));
});

test.each([
  [
    'a mark in an article that the other window deletes',
    async (one: Workspace, two: Workspace): Promise<readonly [Edit, Edit]> => {
      const [article] = one.all('article');
      const [mark] = two.all('mention');
      if (!article || !mark) throw new Error('No article.');
      return [
        removeArticle(article, await one.text(article.id), one),
        makeMention(mark.entityId, { articleId: article.id, anchor: mark.anchor }, two.stamp()).edit,
      ];
    },
  ],
  [
    'a claim that the other window adds a statement to',
    async (one: Workspace, two: Workspace): Promise<readonly [Edit, Edit]> => {
      const [claim] = two.all('claim');
      const [statement] = claim ? one.statementsOf(claim.id) : [];
      if (!claim || !statement) throw new Error('No claim.');
      return [makeStatement(claim.id, statement, one.stamp()).edit, removeClaim(claim, two)];
    },
  ],
])('%s: the first holds, the second is refused, and the case stays whole', async (_, editsOf) => {
  const [one, two] = await windowsOn(smallCase());
  const [first, second] = await editsOf(one.workspace, two.workspace);
  const results = await Promise.all([one.workspace.commit(first), two.workspace.commit(second)]);
  expect(results).toMatchObject([{ ok: true }, { ok: false, error: { code: 'case.moved-on' } }]);
  await until(() => JSON.stringify(seenIn(one.workspace)) === JSON.stringify(seenIn(two.workspace)));
  expect(integrityFaults(await one.workspace.content())).toEqual([]);
});

type Step = { readonly window: 0 | 1; readonly waits: boolean; readonly what: Move | 'undo' | 'redo' };

const arbitraryStep: fc.Arbitrary<Step> = fc.record({
  window: fc.constantFrom(0, 1),
  waits: fc.boolean(),
  what: fc.oneof({ weight: 3, arbitrary: arbitraryMove }, fc.constantFrom('undo', 'undo', 'redo')),
});

async function take(
  { workspace }: Window,
  what: Step['what'],
  stamp: ReturnType<typeof countingStamp>,
): Promise<unknown> {
  if (what === 'undo') return workspace.undo();
  if (what === 'redo') return workspace.redo();
  try {
    const edit = await editFor(what, workspace, (id) => workspace.text(id), stamp.tick());
    return edit && workspace.commit(edit);
  } catch {
    // The other window has deleted the article whose text was asked for.
    return null;
  }
}

test('two windows that work at once come to show what is on the disk', async () => {
  const sample = await sampleCase();
  await fc.assert(
    fc.asyncProperty(fc.array(arbitraryStep, { minLength: 2, maxLength: 12 }), async (steps) => {
      const windows = await windowsOn(sample);
      const stamps = [countingStamp(author.id), countingStamp(newcomer.id)] as const;
      const running: Promise<unknown>[] = [];
      for (const { window, waits, what } of steps) {
        const step = take(windows[window], what, stamps[window]);
        running.push(step);
        // oxlint-disable-next-line no-await-in-loop -- some steps meet those of the other window, some follow them
        if (waits) await step;
      }
      await Promise.all(running);
      const disk = await reopened(openDatabase(windows[0].database.name), sample.case.id);
      open.push(disk);
      const onDisk = JSON.stringify(seenIn(disk));
      for (const { workspace } of windows) {
        // oxlint-disable-next-line no-await-in-loop
        await until(() => JSON.stringify(seenIn(workspace)) === onDisk);
      }
      expect(integrityFaults(await disk.content())).toEqual([]);
    }),
    { numRuns: 25 },
  );
}, 30_000);
