import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, test } from 'vitest';

import { lookupOf } from '#core/case-content.ts';
import type { CaseContent } from '#core/content.ts';
import type { Edit, TextCorrection } from '#core/edit.ts';
import { AnnotatorId, ArticleId, CaseId, MentionId } from '#core/identifiers.ts';
import { changeRecord, makeNote, put } from '#core/marking.ts';
import type { Note } from '#core/model.ts';
import { removeMention } from '#core/removal.ts';
import { createCase, readContent } from '#store/cases.ts';
import { commit, redo, undo } from '#store/commit.ts';
import type { Signature } from '#store/commit.ts';
import type { Database } from '#store/db.ts';

import { countingStamp } from '../builders/history.ts';
import { AT, author, essence, firstOf, freshDatabase, rowsOf, smallCase } from './opening.ts';

const stamp = countingStamp();
const LATER = '2021-01-01T00:00:00.000Z';
const tester: Signature = { by: author.id, name: author.name, at: LATER };
const ana: Signature = { by: AnnotatorId.parse('ana'), name: 'Ana', at: LATER };

let database: Database;
let content: CaseContent;
let caseId: CaseId;

beforeEach(async () => {
  database = freshDatabase();
  content = smallCase();
  caseId = content.case.id;
  await createCase(database, content, AT);
});

/** A correction of an article’s first words, made on the text with the hash `from`. */
function correction(articleId: string, from: string, removed = firstOf(firstOf(content.texts).blocks)): TextCorrection {
  const inserted = { ...removed, text: `New ${removed.text}` };
  return {
    type: 'correction',
    articleId: ArticleId.parse(articleId),
    from,
    to: 'b'.repeat(64),
    splices: [{ index: 0, removed: [removed], inserted: [inserted] }],
    changes: [{ at: 0, removed: 0, inserted: 4 }],
    fold: false,
  };
}

describe('an edit that does not fit what is stored is refused as a whole', () => {
  const mention = () => firstOf(content.mentions);
  const text = () => firstOf(content.texts);
  const cases: readonly (readonly [string, () => Edit['changes'][number], string])[] = [
    [
      'a record that was changed meanwhile',
      () => put('claim', { ...firstOf(content.claims), topic: 'y' }, firstOf(content.claims)),
      'record.moved-on',
    ],
    [
      'a record that is gone',
      () => put('mention', { ...mention(), id: MentionId.parse('none') }, null),
      'record.missing',
    ],
    ['a record that is there already', () => put('mention', null, mention()), 'record.exists'],
    ['the case itself, removed', () => put('case', content.case, null), 'edit.case'],
    ['a text that was changed meanwhile', () => correction('article-one', 'a'.repeat(64)), 'text.moved-on'],
    ['a text that is not there', () => correction('article-none', text().hash), 'text.moved-on'],
    ['a text that is there already', () => ({ type: 'text', before: null, after: text() }), 'text.moved-on'],
    [
      'a splice outside of the text',
      () => ({
        ...correction('article-one', text().hash),
        splices: [{ index: 99, removed: [firstOf(text().blocks)], inserted: [] }],
      }),
      'text.splice-outside',
    ],
  ];
  test.each(cases)('%s', async (_, change, code) => {
    const fitting = changeRecord('claim', content.claims[1] ?? firstOf(content.claims), { topic: 'x' }, stamp);
    const before = await rowsOf(database);
    const edit = { label: 'Refused', changes: [...fitting.changes, change()] };
    expect(await commit(database, caseId, edit, ana)).toMatchObject({ ok: false, error: { code } });
    expect(await rowsOf(database)).toEqual(before);
  });

  test('one for a case that is not here', async () => {
    const none = CaseId.parse('none');
    const refused = { ok: false, error: { code: 'case.missing' } };
    expect(await commit(database, none, { label: 'x', changes: [] }, tester)).toMatchObject(refused);
    expect(await undo(database, none, tester)).toMatchObject(refused);
    expect(await redo(database, none, tester)).toMatchObject(refused);
  });
});

test('what is deleted leaves a tombstone; what comes back takes it away and goes on counting', async () => {
  const mention = firstOf(content.mentions);
  const remove = removeMention(mention, lookupOf(content));
  await commit(database, caseId, remove, ana);
  expect((await readContent(database, caseId)).tombstones).toEqual([
    { kind: 'mention', id: mention.id, deletedBy: 'ana', deletedAt: LATER, version: { tester: 1, ana: 1 } },
  ]);
  await undo(database, caseId, tester);
  const back = await readContent(database, caseId);
  expect(back.tombstones).toEqual([]);
  expect(back.mentions.find(({ id }) => id === mention.id)?.version).toEqual({ tester: 2, ana: 1 });
  await redo(database, caseId, ana);
  expect((await readContent(database, caseId)).tombstones).toMatchObject([{ version: { tester: 2, ana: 2 } }]);
});

test('who commits for the first time becomes an annotator of the case, and stays one', async () => {
  await commit(database, caseId, changeRecord('claim', firstOf(content.claims), { topic: 'x' }, stamp), ana);
  await undo(database, caseId, ana);
  const { annotators } = await readContent(database, caseId);
  expect(annotators.map(({ id, name }) => [id, name])).toEqual([
    ['ana', 'Ana'],
    ['tester', 'Tester'],
  ]);
});

test('a note moves from one article to another, to none, and back', async () => {
  const [one, two] = content.mentions;
  if (!one || !two) throw new Error('No mentions.');
  const { edit, made } = makeNote({ articleId: one.articleId, anchor: one.anchor }, 'Look here', stamp.tick());
  await commit(database, caseId, edit, tester);
  const there = { articleId: two.articleId, anchor: two.anchor };
  const moved: Note = { ...made, ...there, version: { [author.id]: 2 } };
  const loose: Note = { ...moved, articleId: null, anchor: null, version: { [author.id]: 3 } };
  const groups = async () =>
    (await database.leaves.toArray()).filter(({ kind }) => kind === 'note').map(({ group }) => group);
  expect(await commit(database, caseId, { label: 'Move', changes: [put('note', made, moved)] }, tester)).toMatchObject({
    ok: true,
  });
  expect(await groups()).toEqual([two.articleId]);
  expect(
    await commit(database, caseId, { label: 'Loosen', changes: [put('note', moved, loose)] }, tester),
  ).toMatchObject({ ok: true });
  expect(await groups()).toEqual(['']);
  await undo(database, caseId, tester);
  await undo(database, caseId, tester);
  expect(await groups()).toEqual([one.articleId]);
  const { notes, tombstones } = await readContent(database, caseId);
  expect(notes).toMatchObject([{ id: made.id, articleId: one.articleId }]);
  expect(tombstones).toEqual([]);
});

test('one record changed twice in one edit ends as the last change says, and is undone as a whole', async () => {
  const claim = firstOf(content.claims);
  const once = { ...claim, topic: 'once', version: { [author.id]: 2 } };
  const twice = { ...once, topic: 'twice', version: { [author.id]: 3 } };
  const edit: Edit = { label: 'Twice', changes: [put('claim', claim, once), put('claim', once, twice)] };
  await commit(database, caseId, edit, tester);
  expect((await readContent(database, caseId)).claims.find(({ id }) => id === claim.id)?.topic).toBe('twice');
  expect(await undo(database, caseId, tester)).toMatchObject({ ok: true });
  expect(essence(await readContent(database, caseId))).toEqual(essence(content));
});

test('a corrected text is undone to the very words', async () => {
  const text = firstOf(content.texts);
  const edit = { label: 'Edit text', changes: [correction(text.articleId, text.hash)] };
  await commit(database, caseId, edit, tester);
  const corrected = (await readContent(database, caseId)).texts[0];
  expect(corrected?.blocks[0]?.text).toBe(`New ${text.blocks[0]?.text}`);
  await undo(database, caseId, tester);
  expect(essence(await readContent(database, caseId))).toEqual(essence(content));
});

test('a new edit ends what its own case could do again, and no other case’s', async () => {
  const other = smallCase('tiny');
  await createCase(database, other, AT);
  for (const id of [caseId, other.case.id]) {
    for (const topic of ['a', 'b']) {
      const { claims } = await readContent(database, id);
      await commit(database, id, changeRecord('claim', firstOf(claims), { topic }, stamp), tester);
    }
    await undo(database, id, tester);
    await undo(database, id, tester);
  }
  const { claims } = await readContent(database, caseId);
  await commit(database, caseId, changeRecord('claim', firstOf(claims), { topic: 'c' }, stamp), tester);
  expect(await redo(database, caseId, tester)).toEqual({ ok: true, value: null });
  expect(await redo(database, other.case.id, tester)).toMatchObject({ ok: true, value: { row: { head: 1 } } });
  expect((await database.history.toArray()).map(({ caseId: id, seq }) => [id, seq])).toEqual([
    ['small', 1],
    ['tiny', 1],
    ['tiny', 2],
  ]);
});

test('every write makes the case newer by one, also undo and redo', async () => {
  const revision = async () => (await database.cases.get(caseId))?.revision;
  await commit(database, caseId, changeRecord('claim', firstOf(content.claims), { topic: 'x' }, stamp), tester);
  expect(await revision()).toBe(1);
  await undo(database, caseId, tester);
  await redo(database, caseId, tester);
  expect(await revision()).toBe(3);
  await redo(database, caseId, tester);
  expect(await revision()).toBe(3);
});
