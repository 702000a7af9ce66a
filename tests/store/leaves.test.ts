import 'fake-indexeddb/auto';

import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { CaseId } from '#core/identifiers.ts';
import type { AnyRecord } from '#core/records.ts';
import { openDatabase } from '#store/db.ts';
import type { Database } from '#store/db.ts';
import { LEAF_LIMIT } from '#store/leaf.ts';
import { draftLeaves, leavesOfCase } from '#store/leaves.ts';

import { freshDatabase, freshName } from './opening.ts';

const caseId = CaseId.parse('case');
const where = { caseId, kind: 'claim', group: '' } as const;

/** So many records, by number from the first on, are put in or taken out in one edit. */
interface Batch {
  readonly from: number;
  readonly count: number;
  readonly isRemoval: boolean;
}

const batch: fc.Arbitrary<Batch> = fc.record({
  // Often the smallest: the first leaf of a group comes and goes differently.
  from: fc.oneof(fc.constant(0), fc.nat(900)),
  count: fc.integer({ min: 1, max: 450 }),
  isRemoval: fc.boolean(),
});

function idOf(place: number): string {
  return `id-${String(place).padStart(4, '0')}`;
}

/** The leaves care for nothing but the id. */
function recordOf(id: string, version: number): AnyRecord {
  return { id, version } as unknown as AnyRecord;
}

async function write(database: Database, ids: readonly string[], record: (id: string) => AnyRecord | null) {
  await database.transaction('rw', [database.leaves], async () => {
    const draft = await draftLeaves<AnyRecord>(database, where, ids);
    for (const id of ids) draft.set(id, record(id));
    await draft.save();
  });
}

async function expectLeavesOf(database: Database, model: ReadonlyMap<string, AnyRecord>): Promise<void> {
  const leaves = await leavesOfCase(database, caseId).toArray();
  const stored = leaves.flatMap(({ records }) => records);
  expect(stored).toEqual([...model.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  leaves.forEach(({ first, records }, index) => {
    expect(records.length).toBeGreaterThan(0);
    expect(records.length).toBeLessThanOrEqual(LEAF_LIMIT);
    expect((records[0]?.id ?? '') >= first).toBe(true);
    const next = leaves[index + 1]?.first;
    expect(next === undefined || (records.at(-1)?.id ?? '') < next).toBe(true);
  });
}

test('leaves hold what a plain map holds, in order, whatever is put in and taken out', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(batch, { maxLength: 8 }), fc.integer(), async (batches, salt) => {
      const database = openDatabase(`${freshName()}-${salt}`);
      const model = new Map<string, AnyRecord>();
      for (const [version, { from, count, isRemoval }] of batches.entries()) {
        const ids = Array.from({ length: count }, (_, index) => idOf(from + index));
        // oxlint-disable-next-line no-await-in-loop -- one edit after the other
        await write(database, ids, (id) => (isRemoval ? null : recordOf(id, version)));
        for (const id of ids) {
          if (isRemoval) model.delete(id);
          else model.set(id, recordOf(id, version));
        }
        // oxlint-disable-next-line no-await-in-loop
        await expectLeavesOf(database, model);
      }
      const every = Array.from({ length: 1400 }, (_, place) => idOf(place));
      const draft = await draftLeaves<AnyRecord>(database, where, every);
      for (const id of every) expect(draft.get(id)).toEqual(model.get(id) ?? null);
      await database.delete();
    }),
    { numRuns: 40 },
  );
});

test('the first leaf goes and comes back without taking the place of another', async () => {
  const database = freshDatabase();
  const ids = Array.from({ length: 400 }, (_, place) => idOf(place));
  await write(database, ids, (id) => recordOf(id, 1));
  await write(database, ids.slice(0, 150), () => null);
  await write(database, ids.slice(0, 150), (id) => recordOf(id, 2));
  const leaves = await leavesOfCase(database, caseId).toArray();
  expect(leaves.flatMap(({ records }) => records.map(({ id }) => id))).toEqual(ids);
});

test('groups do not reach into each other', async () => {
  const database = freshDatabase();
  await write(database, ['b'], (id) => recordOf(id, 1));
  const other = await draftLeaves<AnyRecord>(database, { ...where, group: 'article' }, ['b']);
  expect(other.get('b')).toBe(null);
  const elsewhere = await draftLeaves<AnyRecord>(database, { ...where, caseId: CaseId.parse('case2') }, ['b']);
  expect(elsewhere.get('b')).toBe(null);
});

test('the leaf of an id that was not asked for is a bug', async () => {
  const draft = await draftLeaves<AnyRecord>(freshDatabase(), where, []);
  expect(() => draft.get('a')).toThrow('not loaded');
});
