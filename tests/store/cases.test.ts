import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, test } from 'vitest';

import { CaseId } from '#core/identifiers.ts';
import { changeRecord } from '#core/marking.ts';
import { createCase, deleteCase, listCases, purgeCase, readContent, restoreCase } from '#store/cases.ts';
import type { Database } from '#store/db.ts';
import { readSetting, writeSetting } from '#store/settings.ts';

import { referenceCase } from '../builders/reference.ts';
import { AT, author, freshDatabase, opened, rowsOf, sampleCase, smallCase } from './opening.ts';

let database: Database;

beforeEach(() => {
  database = freshDatabase();
});

test('a case comes back as it was put in', async () => {
  const sample = await sampleCase();
  expect(await createCase(database, sample, AT)).toEqual({ ok: true, value: sample.case.id });
  expect(await readContent(database, sample.case.id)).toEqual(sample);
});

test('a large case lies in few leaves and comes back complete', async () => {
  const large = referenceCase({ paragraphs: 50, marks: 2000 });
  await createCase(database, large, AT);
  expect(await readContent(database, large.case.id)).toEqual(large);
  expect(await database.leaves.count()).toBeLessThan(60);
});

test('tombstones come back, sorted by kind and id', async () => {
  const tombstones = (['claim', 'mention'] as const).map((kind) => ({
    kind,
    id: 'gone',
    deletedBy: author.id,
    deletedAt: AT,
    version: { [author.id]: 2 },
  }));
  const content = { ...smallCase(), tombstones };
  await createCase(database, content, AT);
  expect(await readContent(database, content.case.id)).toEqual(content);
});

test.each([
  ['there', async () => undefined],
  ['deleted, but can be restored', async () => void (await deleteCase(database, CaseId.parse('small'), AT))],
])('a case whose id is %s is refused by name, and nothing is changed', async (_, prepare) => {
  await createCase(database, smallCase(), AT);
  await prepare();
  const before = await rowsOf(database);
  const refused = await createCase(database, { ...smallCase(), claims: [] }, AT);
  expect(refused).toMatchObject({ ok: false, error: { code: 'case.exists' } });
  expect(refused.ok ? '' : refused.error.message).toContain('Small case');
  expect(await rowsOf(database)).toEqual(before);
});

test('a case that the storage has no room for leaves nothing behind', async () => {
  database.texts.hook('creating', () => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(await createCase(database, smallCase(), AT)).toMatchObject({ ok: false, error: { code: 'storage.full' } });
  expect(Object.values(await rowsOf(database)).flat()).toEqual([]);
});

describe('the list of cases', () => {
  test('counts what is in them, last changed first', async () => {
    await createCase(database, smallCase('one'), '2020-01-01T00:00:00.000Z');
    await createCase(database, smallCase('two'), '2020-01-02T00:00:00.000Z');
    const workspace = await opened(database, smallCase('one'));
    const [record] = workspace.all('case');
    if (!record) throw new Error('No case.');
    await workspace.commit(changeRecord('case', record, { name: 'Renamed' }, workspace.stamp()));
    const counts = { articles: 2, claims: 2, contradictions: 0, deletedAt: null };
    expect(await listCases(database)).toMatchObject([
      { id: 'one', name: 'Renamed', ...counts },
      { id: 'two', name: 'Small case', ...counts },
    ]);
    await workspace.undo();
    expect((await listCases(database)).map(({ name }) => name)).toEqual(['Small case', 'Small case']);
  });

  test('shows what is deleted until it is purged', async () => {
    const [one, two] = [smallCase('one'), smallCase('two')];
    await createCase(database, one, AT);
    const workspace = await opened(database, two);
    const [record] = workspace.all('case');
    if (!record) throw new Error('No case.');
    await workspace.commit(changeRecord('case', record, { name: 'Renamed' }, workspace.stamp()));
    const kept = await rowsOf(database);
    expect(await deleteCase(database, two.case.id, AT)).toMatchObject({ ok: true });
    expect((await listCases(database)).find(({ id }) => id === two.case.id)?.deletedAt).toBe(AT);
    expect(await restoreCase(database, two.case.id)).toMatchObject({ ok: true });
    expect(await rowsOf(database)).toEqual(kept);
    expect(await purgeCase(database, two.case.id)).toMatchObject({ ok: true });
    for (const rows of Object.values(await rowsOf(database))) {
      expect(rows.filter((row) => JSON.stringify(row).includes('"two"'))).toEqual([]);
    }
    expect(await readContent(database, one.case.id)).toEqual(one);
  });

  test('has nothing to delete where there is no such case', async () => {
    const refused = { ok: false, error: { code: 'case.missing' } };
    expect(await deleteCase(database, CaseId.parse('none'), AT)).toMatchObject(refused);
    expect(await restoreCase(database, CaseId.parse('none'))).toMatchObject(refused);
  });
});

test('settings are kept', async () => {
  expect(await readSetting(database, 'annotator')).toBe(undefined);
  await writeSetting(database, 'annotator', author);
  expect(await readSetting(database, 'annotator')).toEqual(author);
});
