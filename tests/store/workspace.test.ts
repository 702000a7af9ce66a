import 'fake-indexeddb/auto';

import { readFileSync } from 'node:fs';

import { Dexie } from 'dexie';
import * as fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';

import type { CaseContent } from '#core/content.ts';
import { AnnotatorId } from '#core/identifiers.ts';
import { integrityFaults } from '#core/integrity.ts';
import { changeRecord, makeClaim } from '#core/marking.ts';
import { removeClaim } from '#core/removal.ts';
import { counterpointJson } from '#formats/counterpoint-json.ts';
import { createCase, deleteCase, listCases, purgeCase, readContent, restoreCase } from '#store/cases.ts';
import { isNewerDatabase, openDatabase } from '#store/db.ts';
import type { Database } from '#store/db.ts';
import { newerDatabaseFault } from '#store/faults.ts';
import { openWorkspace } from '#store/workspace.ts';
import type { Workspace } from '#store/workspace.ts';

import { arbitraryMove, countingStamp, editFor } from '../builders/history.ts';
import { referenceCase } from '../builders/reference.ts';

const author = { id: AnnotatorId.parse('tester'), name: 'Tester' };
const AT = '2020-08-03T09:00:00.000Z';
const sampleBytes = new Uint8Array(readFileSync(new URL('../../resources/sample.counterpoint.json', import.meta.url)));

let sample: CaseContent;
let database: Database;
let number = 0;

beforeEach(async () => {
  const parsed = await counterpointJson.parse?.(sampleBytes);
  if (!parsed?.ok) throw new Error('The sample is broken.');
  sample = parsed.value;
  database = openDatabase(`test-${(number += 1)}`);
});

async function opened(from: Database = database, content: CaseContent = sample): Promise<Workspace> {
  await createCase(from, content, AT);
  const workspace = await openWorkspace(from, content.case.id, author);
  if (!workspace.ok) throw new Error(workspace.error.message);
  return workspace.value;
}

/** What a case says, apart from who said it when, what was deleted, and by which way its texts became what they are. */
function essence(content: CaseContent): unknown {
  const provenance = new Set([
    'createdBy',
    'createdAt',
    'modifiedBy',
    'modifiedAt',
    'version',
    'revisions',
    'original',
  ]);
  const { tombstones: _, annotators: __, ...rest } = content;
  return JSON.parse(JSON.stringify(rest, (key, value: unknown) => (provenance.has(key) ? undefined : value)));
}

test('a case comes back as it was put in', async () => {
  const workspace = await opened();
  expect(await workspace.content()).toEqual(sample);
});

test('a large case lies in leaves that are sorted, full enough and complete', async () => {
  const large = referenceCase({ paragraphs: 50, marks: 2000 });
  const workspace = await opened(database, large);
  expect(await workspace.content()).toEqual(large);
  const leaves = await database.leaves.toArray();
  expect(leaves.length).toBeLessThan(60);
  for (const { records } of leaves) {
    const ids = records.map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted());
    expect(ids.length).toBeLessThanOrEqual(192);
  }
});

describe('history', () => {
  test('everything done can be undone and done again, across restarts', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(arbitraryMove, fc.boolean()), { maxLength: 12 }),
        fc.nat(1000),
        async (moves, salt) => {
          const fresh = openDatabase(`history-${(number += 1)}-${salt}`);
          let workspace = await opened(fresh);
          const stamp = countingStamp();
          const start = essence(await workspace.content());
          let done = 0;
          const restart = async () => {
            await workspace.settled();
            workspace.close();
            const again = await openWorkspace(fresh, sample.case.id, author);
            if (!again.ok) throw new Error(again.error.message);
            workspace = again.value;
          };
          for (const [move, restarts] of moves) {
            const edit = await editFor(move, workspace, (id) => workspace.text(id), stamp.tick());
            if (!edit) continue;
            expect(await workspace.commit(edit)).toEqual({ ok: true, value: undefined });
            done += 1;
            if (restarts) await restart();
          }
          const end = await workspace.content();
          expect(integrityFaults(end)).toEqual([]);
          for (let step = 0; step < done; step += 1) expect(await workspace.undo()).toMatchObject({ ok: true });
          expect(await workspace.undo()).toEqual({ ok: true, value: null });
          expect(essence(await workspace.content())).toEqual(start);
          expect(integrityFaults(await workspace.content())).toEqual([]);
          await restart();
          for (let step = 0; step < done; step += 1) expect(await workspace.redo()).toMatchObject({ ok: true });
          expect(await workspace.redo()).toEqual({ ok: true, value: null });
          expect(essence(await workspace.content())).toEqual(essence(end));
          workspace.close();
        },
      ),
      { numRuns: 30 },
    );
  });

  test('a new edit ends what could be done again', async () => {
    const workspace = await opened();
    const [record] = workspace.all('case');
    if (!record) throw new Error('No case.');
    await workspace.commit(changeRecord('case', record, { name: 'One' }, workspace.stamp()));
    expect(workspace.history).toEqual({ undo: 'Change case', redo: null });
    await workspace.undo();
    expect(workspace.history).toEqual({ undo: null, redo: 'Change case' });
    const claim = workspace.all('claim')[0];
    if (!claim) throw new Error('No claim.');
    await workspace.commit(removeClaim(claim, workspace));
    expect(workspace.history).toEqual({ undo: 'Delete claim', redo: null });
    expect(await database.history.count()).toBe(1);
  });

  test('what is undone is newer than what it takes back, so that a merge keeps it undone', async () => {
    const workspace = await opened();
    const claim = workspace.all('claim')[0];
    if (!claim) throw new Error('No claim.');
    await workspace.commit(changeRecord('claim', claim, { topic: 'a' }, workspace.stamp()));
    await workspace.undo();
    const now = workspace.get('claim', claim.id);
    expect(now).toMatchObject({ topic: claim.topic, version: { ...claim.version, tester: 2 } });
  });
});

describe('what is refused', () => {
  test('an edit of a record that was changed elsewhere, and nothing of it is written', async () => {
    const workspace = await opened();
    const before = await workspace.content();
    const [claim, other] = workspace.all('claim');
    if (!claim || !other) throw new Error('No claims.');
    const stale = changeRecord('claim', { ...claim, topic: 'another' }, { status: 'reviewed' }, workspace.stamp());
    const both = {
      label: 'Both',
      changes: [...changeRecord('claim', other, { topic: 'x' }, workspace.stamp()).changes, ...stale.changes],
    };
    expect(await workspace.commit(both)).toMatchObject({ ok: false, error: { code: 'record.moved-on' } });
    expect(await workspace.content()).toEqual(before);
    expect(workspace.get('claim', other.id)).toEqual(other);
    expect(workspace.saving).toMatchObject({ kind: 'failed' });
    expect(workspace.history.undo).toBe(null);
  });

  test('a case whose id is here already', async () => {
    await opened();
    expect(await createCase(database, sample, AT)).toMatchObject({ ok: false, error: { code: 'case.exists' } });
  });

  test('a change that the storage has no room for; the view is as the disk is', async () => {
    const workspace = await opened();
    const article = workspace.all('article')[0];
    if (!article) throw new Error('No article.');
    const claims = workspace.all('claim');
    const full = new Dexie.QuotaExceededError('full');
    database.leaves.hook('updating', () => {
      throw full;
    });
    const claim = claims[0];
    if (!claim) throw new Error('No claim.');
    const shown = workspace.commit(changeRecord('claim', claim, { topic: 'x' }, workspace.stamp()));
    expect(workspace.get('claim', claim.id)?.topic).toBe('x');
    expect(await shown).toMatchObject({ ok: false, error: { code: 'storage.full' } });
    expect(workspace.get('claim', claim.id)).toEqual(claim);
  });
});

test('two windows on one case see the same', async () => {
  const one = await opened();
  const two = await opened();
  const claim = one.all('claim')[0];
  if (!claim) throw new Error('No claim.');
  const seen = new Promise<void>((resolve) => {
    two.subscribe(() => two.get('claim', claim.id)?.topic === 'seen' && resolve());
  });
  await one.commit(changeRecord('claim', claim, { topic: 'seen' }, one.stamp()));
  await seen;
  expect(two.history).toEqual(one.history);
  expect(two.all('claim')).toEqual(one.all('claim'));
});

test('cases are listed, deleted, restored and purged', async () => {
  await opened();
  await opened(database, referenceCase({ paragraphs: 5, marks: 10 }));
  expect((await listCases(database)).map(({ name, claims }) => [name, claims])).toContainEqual(['Reference case', 5]);
  await deleteCase(database, sample.case.id, AT);
  expect((await listCases(database)).find(({ id }) => id === sample.case.id)?.deletedAt).toBe(AT);
  await restoreCase(database, sample.case.id);
  expect(await readContent(database, sample.case.id)).toEqual(sample);
  await purgeCase(database, sample.case.id);
  expect((await listCases(database)).map(({ name }) => name)).toEqual(['Reference case']);
  expect(await database.leaves.where(':id').between([sample.case.id], [sample.case.id, []]).count()).toBe(0);
});

test('a mark among ten thousand writes one leaf of marks', async () => {
  const large = referenceCase({ paragraphs: 200, marks: 10_000 });
  const workspace = await opened(database, large);
  const written: string[] = [];
  database.leaves.hook('updating', (_changes, key) => void written.push(String(key)));
  database.leaves.hook('creating', (key) => void written.push(String(key)));
  const mark = workspace.all('statement')[0];
  if (!mark) throw new Error('No statement.');
  const begun = performance.now();
  const { edit } = makeClaim({ articleId: mark.articleId, anchor: mark.anchor }, 'New', workspace.stamp());
  const done = workspace.commit(edit);
  const shown = performance.now() - begun;
  await done;
  expect(written.filter((key) => key.includes(',statement,'))).toHaveLength(1);
  expect(shown).toBeLessThan(100);
});

test('a database of version 1 opens: its history gets its labels', async () => {
  const name = `old-${(number += 1)}`;
  const old = openDatabase(name, 1);
  const workspace = await opened(old);
  const [record] = workspace.all('case');
  if (!record) throw new Error('No case.');
  await workspace.commit(changeRecord('case', record, { name: 'Renamed' }, workspace.stamp()));
  await workspace.commit(changeRecord('claim', workspace.all('claim')[0] as never, { topic: 'x' }, workspace.stamp()));
  await workspace.undo();
  workspace.close();
  await old.cases.toCollection().modify((row) => {
    const loose = row as { undoLabel?: unknown; redoLabel?: unknown };
    delete loose.undoLabel;
    delete loose.redoLabel;
  });
  old.close();
  const upgraded = openDatabase(name);
  const again = await openWorkspace(upgraded, sample.case.id, author);
  if (!again.ok) throw new Error(again.error.message);
  expect(again.value.history).toEqual({ undo: 'Change case', redo: 'Change claim' });
  expect(await again.value.undo()).toEqual({ ok: true, value: 'Change case' });
  expect(again.value.all('case')[0]?.name).toBe(sample.case.name);
});

test('a database that a newer version wrote is told apart before it is opened', async () => {
  const name = `newer-${(number += 1)}`;
  await database.open();
  expect(await isNewerDatabase(database.name)).toBe(false);
  const newer = new Dexie(name);
  newer.version(99).stores({ cases: 'id' });
  await newer.open();
  newer.close();
  expect(await isNewerDatabase(name)).toBe(true);
  expect(newerDatabaseFault().code).toBe('storage.newer');
});
