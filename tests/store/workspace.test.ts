import 'fake-indexeddb/auto';

import { Dexie } from 'dexie';
import * as fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';

import type { CaseContent } from '#core/content.ts';
import type { Edit } from '#core/edit.ts';
import { CaseId } from '#core/identifiers.ts';
import { integrityFaults } from '#core/integrity.ts';
import { changeRecord, makeClaim, makeContradiction, makeStatement, put } from '#core/marking.ts';
import { removeClaim } from '#core/removal.ts';
import { openDatabase } from '#store/db.ts';
import type { Database } from '#store/db.ts';
import { openWorkspace } from '#store/workspace.ts';
import type { Workspace } from '#store/workspace.ts';

import { arbitraryMove, countingStamp, editFor } from '../builders/history.ts';
import {
  author,
  essence,
  firstOf,
  freshDatabase,
  freshName,
  newcomer,
  opened,
  reopened,
  sampleCase,
  smallCase,
} from './opening.ts';

let sample: CaseContent;
let database: Database;

beforeEach(async () => {
  sample = await sampleCase();
  database = freshDatabase();
});

/** Sets the topic of the first claim, as a person would who types into the inspector. */
function setTopic(workspace: Workspace, topic: string) {
  const claim = firstOf(workspace.all('claim'));
  return workspace.commit(changeRecord('claim', claim, { topic }, workspace.stamp()));
}

/** The correction that a move makes of the first article it can. */
async function correctionFor(workspace: Workspace): Promise<Edit> {
  const move = { kind: 'correct', one: 0, two: 3 } as const;
  const edit = await editFor(move, workspace, (id) => workspace.text(id), countingStamp());
  if (!edit) throw new Error('Nothing to correct.');
  return edit;
}

/** Everything the screen can ask about the records of a case. */
function seenIn(workspace: Workspace): unknown {
  return {
    claims: workspace.all('claim'),
    mentions: workspace.all('mention'),
    notes: workspace.all('note'),
    marks: workspace.all('article').map(({ id }) => workspace.marksOf(id)),
    statements: workspace.all('claim').map(({ id }) => workspace.statementsOf(id)),
    contradictions: workspace.all('claim').map(({ id }) => workspace.contradictionsOf(id)),
    entities: workspace.all('entity').map(({ id }) => workspace.mentionsOf(id)),
    history: workspace.history,
  };
}

describe('history', () => {
  test('everything done can be undone and done again, across restarts', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(arbitraryMove, fc.boolean()), { maxLength: 12 }),
        fc.nat(1000),
        async (moves, salt) => {
          const fresh = openDatabase(`${freshName()}-${salt}`);
          let workspace = await opened(fresh, sample);
          const stamp = countingStamp();
          const start = essence(await workspace.content());
          let done = 0;
          const restart = async () => {
            await workspace.settled();
            workspace.close();
            const shown = seenIn(workspace);
            workspace = await reopened(fresh, sample.case.id);
            expect(seenIn(workspace)).toEqual(shown);
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
          await restart();
          workspace.close();
        },
      ),
      { numRuns: 30 },
    );
  }, 20_000);

  test('a new edit ends what could be done again', async () => {
    const workspace = await opened(database, sample);
    await workspace.commit(changeRecord('case', firstOf(workspace.all('case')), { name: 'One' }, workspace.stamp()));
    expect(workspace.history).toEqual({ undo: 'Change case', redo: null });
    await workspace.undo();
    expect(workspace.history).toEqual({ undo: null, redo: 'Change case' });
    await workspace.commit(removeClaim(firstOf(workspace.all('claim')), workspace));
    expect(workspace.history).toEqual({ undo: 'Delete claim', redo: null });
    expect(await database.history.count()).toBe(1);
  });

  test('what is undone is newer than what it takes back, so that a merge keeps it undone', async () => {
    const workspace = await opened(database, sample);
    const claim = firstOf(workspace.all('claim'));
    await setTopic(workspace, 'a');
    await workspace.undo();
    const now = workspace.get('claim', claim.id);
    expect(now).toMatchObject({ topic: claim.topic, version: { ...claim.version, tester: 2 } });
  });
});

describe('what is shown before it is on disk', () => {
  test('never goes back while several edits of one record are on their way', async () => {
    const workspace = await opened(database, sample);
    const { id } = firstOf(workspace.all('claim'));
    const seen: string[] = [];
    workspace.subscribe(() => seen.push(workspace.get('claim', id)?.topic ?? ''));
    const topics = ['a', 'ab', 'abc'];
    const done = await Promise.all(topics.map((topic) => setTopic(workspace, topic)));
    expect(done.every(({ ok }) => ok)).toBe(true);
    expect([...new Set(seen)]).toEqual(topics);
    expect(seen).toEqual(seen.toSorted());
  });

  test('the lists of an edit stay the same objects when it is written as it was shown', async () => {
    const workspace = await opened(database, sample);
    await setTopic(workspace, 'to become an annotator');
    const saved = setTopic(workspace, 'x');
    const shown = [workspace.all('claim'), workspace.all('mention'), workspace.history];
    await saved;
    expect(workspace.all('claim')).toBe(shown[0]);
    expect(workspace.all('mention')).toBe(shown[1]);
  });

  test('an edit made while an undo is on its way is refused where they meet, and the undo holds', async () => {
    const workspace = await opened(database, sample);
    const claim = firstOf(workspace.all('claim'));
    await setTopic(workspace, 'first');
    const [undone, refused] = await Promise.all([workspace.undo(), setTopic(workspace, 'second')]);
    expect(undone).toEqual({ ok: true, value: 'Change claim' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'record.moved-on' } });
    expect(workspace.get('claim', claim.id)?.topic).toBe(claim.topic);
  });

  test('an edit by somebody new brings the annotator into view', async () => {
    await opened(database, sample);
    const workspace = await reopened(database, sample.case.id, newcomer);
    await setTopic(workspace, 'x');
    expect(workspace.get('annotator', newcomer.id)?.name).toBe(newcomer.name);
  });
});

describe('what is refused', () => {
  test('an edit of a record that was changed elsewhere, and nothing of it is written', async () => {
    const workspace = await opened(database, sample);
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

  test('a change that the storage has no room for, and those made on top of it; others are saved', async () => {
    const workspace = await opened(database, sample);
    const [claim, other] = workspace.all('claim');
    if (!claim || !other) throw new Error('No claims.');
    let isFull = true;
    database.leaves.hook('updating', () => {
      if (isFull) throw new Dexie.QuotaExceededError('full');
    });
    const one = setTopic(workspace, 'one').then((result) => {
      isFull = false;
      return result;
    });
    const two = setTopic(workspace, 'two');
    const three = workspace.commit(changeRecord('claim', other, { topic: 'three' }, workspace.stamp()));
    expect(workspace.get('claim', claim.id)?.topic).toBe('two');
    expect(workspace.saving.kind).toBe('saving');
    expect(await one).toMatchObject({ ok: false, error: { code: 'storage.full' } });
    expect(await two).toMatchObject({ ok: false, error: { code: 'record.moved-on' } });
    expect(await three).toEqual({ ok: true, value: undefined });
    expect(workspace.get('claim', claim.id)).toEqual(claim);
    expect(workspace.get('claim', other.id)?.topic).toBe('three');
    expect(seenIn(workspace)).toEqual(seenIn(await reopened(database, sample.case.id)));
    expect(workspace.saving.kind).toBe('saved');
  });

  test('a correction that the storage has no room for: the text is as it was, and says that it changed', async () => {
    const workspace = await opened(database, sample);
    const edit = await correctionFor(workspace);
    const articleId = firstOf(workspace.all('article')).id;
    const before = await workspace.text(articleId);
    database.texts.hook('updating', () => {
      throw new Dexie.QuotaExceededError('full');
    });
    const saved = workspace.commit(edit);
    expect(workspace.textNow(articleId)?.hash).not.toBe(before.hash);
    const version = workspace.textVersion(articleId);
    expect(await saved).toMatchObject({ ok: false, error: { code: 'storage.full' } });
    expect(workspace.textVersion(articleId)).toBeGreaterThan(version);
    expect(await workspace.text(articleId)).toEqual(before);
  });

  test('every change once the connection is closed: each says so, and the view stays as the disk is', async () => {
    const workspace = await opened(database, sample);
    await workspace.settled();
    const seen = seenIn(workspace);
    database.close();
    for (const topic of ['a', 'b']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await setTopic(workspace, topic)).toMatchObject({ ok: false, error: { code: 'storage.closed' } });
      expect(seenIn(workspace)).toEqual(seen);
    }
    expect(await workspace.undo()).toMatchObject({ ok: false, error: { code: 'storage.closed' } });
    expect(workspace.saving).toMatchObject({ kind: 'failed', fault: { code: 'storage.closed' } });
    await workspace.settled();
  });

  test.each([
    [
      'a contradiction whose claim was deleted while it was being written',
      (workspace: Workspace) => {
        const [a, b] = workspace.all('claim');
        const [kind] = workspace.all('contradictionKind');
        if (!a || !b || !kind) throw new Error('No claims.');
        return [removeClaim(a, workspace), makeContradiction(a.id, b.id, kind.id, workspace.stamp()).edit];
      },
      'reference.gone',
    ],
    [
      'a claim that got a statement while its deletion was being confirmed',
      (workspace: Workspace) => {
        const claim = firstOf(workspace.all('claim'));
        const statement = firstOf(workspace.statementsOf(claim.id));
        return [makeStatement(claim.id, statement, workspace.stamp()).edit, removeClaim(claim, workspace)];
      },
      'reference.in-use',
    ],
    [
      'an entity type that is in use',
      (workspace: Workspace) => {
        const { typeId } = firstOf(workspace.all('entity'));
        const type = workspace.get('entityType', typeId);
        if (!type) throw new Error('No type.');
        return [
          changeRecord('entityType', type, { definition: 'x' }, workspace.stamp()),
          { label: 'Delete', changes: [put('entityType', { ...type, definition: 'x' }, null)] },
        ];
      },
      'reference.in-use',
    ],
  ] as const)('%s', async (_, editsOf, code) => {
    const workspace = await opened(database, sample);
    const [fits, breaks] = editsOf(workspace);
    if (!fits || !breaks) throw new Error('No edits.');
    const saved = workspace.commit(fits);
    const seen = seenIn(workspace);
    const refused = workspace.commit(breaks);
    expect(seenIn(workspace)).toEqual(seen);
    expect(await refused).toMatchObject({ ok: false, error: { code } });
    expect(await saved).toEqual({ ok: true, value: undefined });
    expect(integrityFaults(await workspace.content())).toEqual([]);
    expect(workspace.all('claim')).toEqual((await workspace.content()).claims);
  });

  test('what was made on top of an edit that failed, where it would be left without it', async () => {
    const workspace = await opened(database, sample);
    const statement = firstOf(workspace.all('statement'));
    let isFull = true;
    database.leaves.hook('updating', () => {
      if (isFull) throw new Dexie.QuotaExceededError('full');
    });
    const made = makeClaim(statement, 'New', workspace.stamp());
    const one = workspace.commit(made.edit).then((result) => {
      isFull = false;
      return result;
    });
    const two = workspace.commit(makeStatement(made.made.claim.id, statement, workspace.stamp()).edit);
    expect(await one).toMatchObject({ ok: false, error: { code: 'storage.full' } });
    expect(await two).toMatchObject({ ok: false, error: { code: 'case.moved-on' } });
    expect(await workspace.content()).toEqual(sample);
    expect(workspace.all('statement')).toEqual(sample.statements);
  });

  test('to open a case that is not here', async () => {
    expect(await openWorkspace(database, CaseId.parse('none'), author)).toMatchObject({
      ok: false,
      error: { code: 'case.missing' },
    });
  });
});

describe('texts', () => {
  test('are shown corrected at once, and their version grows with the correction, its undo and its redo', async () => {
    const workspace = await opened(database, sample);
    const articleId = firstOf(workspace.all('article')).id;
    const before = await workspace.text(articleId);
    const versions = [workspace.textVersion(articleId)];
    const saved = workspace.commit(await correctionFor(workspace));
    const after = workspace.textNow(articleId);
    expect(after?.hash).not.toBe(before.hash);
    versions.push(workspace.textVersion(articleId));
    await saved;
    expect(await workspace.text(articleId)).toBe(after);
    expect(await (await reopened(database, sample.case.id)).text(articleId)).toEqual(after);
    await workspace.undo();
    versions.push(workspace.textVersion(articleId));
    expect((await workspace.text(articleId)).blocks).toEqual(before.blocks);
    await workspace.redo();
    versions.push(workspace.textVersion(articleId));
    expect((await workspace.text(articleId)).hash).toBe(after?.hash);
    expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => a - b));
  });

  test('that were never looked at are read as they are after what is being written', async () => {
    const reader = await opened(database, sample);
    const edit = await correctionFor(reader);
    const workspace = await reopened(database, sample.case.id);
    const articleId = firstOf(workspace.all('article')).id;
    void workspace.commit(edit);
    const [change] = edit.changes;
    expect((await workspace.text(articleId)).hash).toBe(change?.type === 'correction' ? change.to : '');
  });
});

test('closing a case loses nothing that is on its way to the disk', async () => {
  const workspace = await opened(database, smallCase());
  let told = 0;
  workspace.subscribe(() => (told += 1));
  const before = setTopic(workspace, 'before');
  told = 0;
  workspace.close();
  const after = setTopic(workspace, 'after');
  expect(await before).toEqual({ ok: true, value: undefined });
  expect(await after).toEqual({ ok: true, value: undefined });
  await workspace.settled();
  expect(await setTopic(workspace, 'long after')).toEqual({ ok: true, value: undefined });
  expect(told).toBe(0);
  expect(firstOf((await reopened(database, CaseId.parse('small'))).all('claim')).topic).toBe('long after');
});
