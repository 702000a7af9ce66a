import 'fake-indexeddb/auto';

import { readFileSync } from 'node:fs';

import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';

import { CaseContent } from '#core/content.ts';
import { CaseId } from '#core/identifiers.ts';
import { changeRecord } from '#core/marking.ts';
import { DATABASE_VERSION, isNewerDatabase, openDatabase } from '#store/db.ts';

import { freshName, opened, reopened, smallCase } from './opening.ts';

type Row = Readonly<Record<string, unknown>>;
type Rows = Readonly<Record<string, readonly Row[]>>;

/** Every row of a database of version 1: a case with three edits, the last of them undone. */
const VERSION_1 = JSON.parse(readFileSync(new URL('database-version-1.json', import.meta.url), 'utf8')) as Rows;

const KEYS: Readonly<Record<string, string | string[]>> = {
  cases: 'id',
  leaves: ['caseId', 'kind', 'group', 'first'],
  texts: ['caseId', 'articleId'],
  history: ['caseId', 'seq'],
  tombstones: ['caseId', 'kind', 'id'],
  settings: 'key',
};

/** Writes a database as an earlier version of the program left it, without any of the program's own code. */
async function writeOld(name: string, version: number, rows: Rows): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(name, version * 10);
    request.addEventListener('error', () => reject(request.error ?? new Error('The database did not open.')));
    request.addEventListener('upgradeneeded', () => {
      for (const [table, keyPath] of Object.entries(KEYS)) {
        const store = request.result.createObjectStore(table, { keyPath });
        for (const row of rows[table] ?? []) store.put(row);
      }
    });
    request.addEventListener('success', () => {
      request.result.close();
      resolve();
    });
  });
}

function withCases(more: Row): Rows {
  return { ...VERSION_1, cases: (VERSION_1['cases'] ?? []).map((row) => ({ ...row, ...more })) };
}

describe('a database of an earlier version opens, and its case goes on', () => {
  test.each([
    [1, VERSION_1],
    [2, withCases({ undoLabel: 'Delete mention', redoLabel: 'Change claim' })],
  ])('version %i', async (version, rows) => {
    const name = freshName();
    await writeOld(name, version, rows);
    expect(await isNewerDatabase(name)).toBe(false);
    const database = openDatabase(name);
    const workspace = await reopened(database, CaseId.parse('old'));
    expect(workspace.history).toEqual({ undo: 'Delete mention', redo: 'Change claim' });
    expect(workspace.all('case')[0]?.name).toBe('Renamed');
    expect(workspace.all('mention')).toHaveLength(1);
    expect(workspace.all('claim')[0]).toMatchObject({ attributes: {}, editions: {} });
    expect(CaseContent.safeParse(await workspace.content()).success).toBe(true);
    const { tombstones } = await workspace.content();
    expect(tombstones).toEqual(VERSION_1['tombstones']?.map(({ tombstone }) => tombstone));
    expect(tombstones).toHaveLength(1);
    expect(await workspace.undo()).toEqual({ ok: true, value: 'Delete mention' });
    expect(workspace.all('mention')).toHaveLength(2);
    expect(await workspace.undo()).toEqual({ ok: true, value: 'Change case' });
    expect(workspace.history.undo).toBe(null);
    for (const label of ['Change case', 'Delete mention', 'Change claim']) {
      // oxlint-disable-next-line no-await-in-loop -- one step after the other
      expect(await workspace.redo()).toEqual({ ok: true, value: label });
    }
    expect(await database.cases.get('old')).toMatchObject({ head: 3, revision: 5 });
    expect(await database.settings.count()).toBe(VERSION_1['settings']?.length);
  });
});

test('a database that a newer version wrote is told apart before it is opened', async () => {
  const name = freshName();
  expect(await isNewerDatabase(name)).toBe(false);
  const newer = new Dexie(name);
  newer.version(DATABASE_VERSION + 1).stores({ cases: 'id' });
  await newer.open();
  newer.close();
  expect(await isNewerDatabase(name)).toBe(true);
});

test('a window lets go when another one upgrades, and does not write to what it does not know', async () => {
  const name = freshName();
  const workspace = await opened(openDatabase(name), smallCase());
  await workspace.settled();
  const newer = new Dexie(name);
  newer.version(DATABASE_VERSION + 1).stores({ cases: 'id', more: 'id' });
  await newer.open();
  const [claim] = workspace.all('claim');
  if (!claim) throw new Error('No claim.');
  const refused = await workspace.commit(changeRecord('claim', claim, { topic: 'x' }, workspace.stamp()));
  expect(refused).toMatchObject({ ok: false, error: { code: 'storage.closed' } });
  expect(workspace.get('claim', claim.id)).toBe(claim);
  newer.close();
});
