import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { applyEdit } from '#core/apply.ts';
import { canonicalText } from '#core/body.ts';
import { emptyCase, lookupOf } from '#core/case-content.ts';
import type { CaseContent } from '#core/content.ts';
import { invertEdit } from '#core/edit.ts';
import type { Edit, TextCorrection } from '#core/edit.ts';
import { AnnotatorId, ArticleId, CaseId, EntityId, EntityTypeId } from '#core/identifiers.ts';
import { integrityFaults } from '#core/integrity.ts';
import { changeRecord, joinEdits, makeEntity, put } from '#core/marking.ts';
import type { Annotator, Entity } from '#core/model.ts';
import type { ArticleText, Block } from '#core/text-model.ts';
import { removeArticle, removeClaim, removeEntity, removeMention, removeNote } from '#core/removal.ts';
import { stampNew } from '#core/stamp.ts';
import type { Stamp } from '#core/stamp.ts';

import { buildCase, draftOf, hashOf } from '../builders/case.ts';

const signature = { by: AnnotatorId.parse('undoer'), at: '2021-01-01T00:00:00.000Z' };
let ids = 0;
const stamp: Stamp = { ...signature, nextId: () => `new-${String((ids += 1))}` };

const built = buildCase({
  articles: [
    {
      key: 'a',
      draft: draftOf('Moscow denies', 'Moscow denies it.', 'Beijing waits. Experts call the move pro-China.'),
    },
    { key: 'b', draft: draftOf('Cracks', 'Cracks in ties between Moscow and Beijing show.') },
  ],
  frames: [{ name: 'pro-China', opposedTo: ['cracks'] }, { name: 'cracks' }],
  entities: [
    { name: 'Russia', type: 'country', quotes: ['Moscow'] },
    { name: 'China', type: 'country', quotes: ['Beijing', 'China'], except: ['pro-China'] },
  ],
  claims: [
    {
      id: 'favour',
      frames: ['pro-China'],
      statements: [{ article: 'a', quotes: ['the move pro-China'], claimant: 'Experts', chain: [{ source: 'China' }] }],
    },
    {
      id: 'cracks',
      frames: ['cracks'],
      statements: [
        { article: 'b', quotes: ['Cracks in ties', 'show'] },
        { article: 'a', quotes: ['Moscow denies it'] },
      ],
    },
  ],
  contradictions: [{ a: 'favour', b: 'cracks', kind: 'tension' }],
  notes: [
    { text: 'Who?', on: { article: 'a', quotes: ['Experts'] } },
    { text: 'Weak.', about: { kind: 'claim', name: 'favour' } },
  ],
});
const undoer: Annotator = { id: stamp.by, name: 'Undoer', ...stampNew(stamp) };
const content = done(built, { label: 'Join', changes: [put('annotator', null, undoer)] });
const lookup = lookupOf(content);

function done(before: CaseContent, edit: Edit, at = signature): CaseContent {
  const result = applyEdit(before, edit, at);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** The content without what an edit and its inverse may leave behind. */
function said(case_: CaseContent): unknown {
  const bare = JSON.parse(JSON.stringify({ ...case_, tombstones: [] })) as CaseContent;
  return JSON.parse(
    JSON.stringify(bare, (key, value: unknown) =>
      ['createdBy', 'createdAt', 'modifiedBy', 'modifiedAt', 'version', 'revisions'].includes(key) ? undefined : value,
    ),
  );
}

/** Replaces one block of an article's text. */
function correction(text: ArticleText, index: number, words: string): TextCorrection {
  const removed = text.blocks[index] as Block;
  const inserted: Block = { kind: 'paragraph', text: words, runs: [] };
  const after = canonicalText(text.blocks.with(index, inserted));
  const at = canonicalText(text.blocks.slice(0, index)).length + (index > 0 ? 1 : 0);
  return {
    type: 'correction',
    articleId: text.articleId,
    from: text.hash,
    to: hashOf(after),
    splices: [{ index, removed: [removed], inserted: [inserted] }],
    changes: [{ at, removed: removed.text.length, inserted: words.length }],
    fold: false,
  };
}

/** What a person may do next: an edit that fits the case, or nothing where there is nothing to do it to. */
const NEXT: readonly ((from: CaseContent, words: string) => Edit | null | undefined)[] = [
  (from, words) => makeEntity(`E${words}`, EntityTypeId.parse(from.entityTypes[0]?.id), stamp).edit,
  ({ claims: [claim] }, words) => claim && changeRecord('claim', claim, { topic: words }, stamp),
  (from, words) => changeRecord('case', from.case, { name: `C${words}` }, stamp),
  (from) => from.claims[0] && removeClaim(from.claims[0], lookupOf(from)),
  (from) => from.entities[0] && removeEntity(from.entities[0], lookupOf(from), stamp),
  (from) => from.articles[0] && from.texts[0] && removeArticle(from.articles[0], from.texts[0], lookupOf(from)),
  ({ texts: [text] }, words) =>
    text && { label: 'Correct', changes: [correction(text, 1, `${text.blocks[1]?.text}${words}.`)] },
];

test('what is built fits together, and so does what any edits make of it; taken back, they leave it as it was', () => {
  expect(integrityFaults(content)).toEqual([]);
  const steps = fc.array(fc.tuple(fc.nat(NEXT.length - 1), fc.string({ maxLength: 6 })), { maxLength: 6 });
  fc.assert(
    fc.property(steps, (chosen) => {
      const states: CaseContent[] = [content];
      const edits: Edit[] = [];
      for (const [index, words] of chosen) {
        const from = states.at(-1) ?? content;
        const edit = NEXT[index]?.(from, words);
        if (!edit) continue;
        edits.push(edit);
        states.push(done(from, edit));
      }
      expect(states.flatMap((state) => integrityFaults(state))).toEqual([]);
      let state = states.at(-1) ?? content;
      for (const [index, edit] of Array.from(edits.entries()).toReversed()) {
        state = done(state, invertEdit(edit));
        expect(said(state)).toEqual(said(states[index] ?? content));
      }
    }),
    { numRuns: 60 },
  );
});

test('several edits as one do the same as one after the other', () => {
  const claim = content.claims[0];
  const entity = content.entities[0];
  if (!claim || !entity) throw new Error('The case has both.');
  const edits = [removeClaim(claim, lookup), changeRecord('entity', entity, { note: 'n' }, stamp)];
  const oneByOne = edits.reduce((state, edit) => done(state, edit), content);
  expect(done(content, joinEdits('Both', edits))).toEqual(oneByOne);
});

test('lists stay sorted by id, in the order of UTF-16 code units', () => {
  const named = (id: string) =>
    makeEntity(id, EntityTypeId.parse(content.entityTypes[0]?.id), { ...stamp, nextId: () => id });
  const added = ['b', 'Z', 'a', 'a-1', 'a.1', 'a_1', 'A'].map((id) => named(id).edit);
  const { entities } = done(content, joinEdits('Add entities', added));
  expect(entities.map(({ id }) => id)).toEqual([
    'A',
    'Z',
    'a',
    'a-1',
    'a.1',
    'a_1',
    'b',
    'entity-china',
    'entity-russia',
  ]);
});

test('a record that goes leaves a tombstone that knows its last version; the list of tombstones is sorted', () => {
  const note = content.notes[0];
  const claim = lookup.get('claim', 'claim-favour');
  if (!note || !claim) throw new Error('The case has both.');
  const { tombstones } = done(content, joinEdits('Both', [removeNote(note), removeClaim(claim, lookup)]));
  expect(tombstones.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
    'claim claim-favour',
    'contradiction contradiction-favour-cracks',
    'note note-1',
    'note note-2',
    'statement statement-favour-1',
  ]);
  expect(tombstones[0]).toEqual({
    kind: 'claim',
    id: 'claim-favour',
    deletedBy: 'undoer',
    deletedAt: signature.at,
    version: { tester: 1, undoer: 1 },
  });
});

test('a record that comes back is newer than its deletion, and its tombstone is gone', () => {
  const mention = content.mentions[0];
  if (!mention) throw new Error('The case has one.');
  const removal = removeMention(mention, lookupOf(content));
  const back = done(done(content, removal), invertEdit(removal), { ...signature, at: '2022-01-01T00:00:00.000Z' });
  expect(back.tombstones).toEqual([]);
  expect(back.mentions[0]).toEqual({
    ...mention,
    modifiedBy: 'undoer',
    modifiedAt: '2022-01-01T00:00:00.000Z',
    version: { tester: 1, undoer: 2 },
  });
});

test('a change taken back counts as a further change', () => {
  const claim = content.claims[0];
  if (!claim) throw new Error('The case has one.');
  const edit = changeRecord('claim', claim, { topic: 'motive' }, { ...stamp, by: AnnotatorId.parse('tester') });
  const changed = done(content, edit);
  expect(changed.claims[0]?.version).toEqual({ tester: 2 });
  expect(done(changed, invertEdit(edit)).claims[0]).toMatchObject({ topic: '', version: { tester: 2, undoer: 1 } });
});

const entity = content.entities[0] as Entity;
const text = content.texts[0] as ArticleText;
test.each<[string, Edit['changes'][number], string]>([
  ['adding what is there', put('entity', null, entity), 'record.exists'],
  ['changing what is not there', put('entity', { ...entity, id: EntityId.parse('x') }, null), 'record.missing'],
  ['changing what has other words by now', put('entity', { ...entity, note: 'old' }, entity), 'record.moved-on'],
  ['giving a record another id', put('entity', entity, { ...entity, id: EntityId.parse('x') }), 'edit.identity'],
  ['a change of nothing', put('entity', null, null), 'edit.empty'],
  ['removing the case', put('case', content.case, null), 'edit.case'],
  [
    'a case that has another name by now',
    put('case', { ...content.case, name: 'old' }, content.case),
    'record.moved-on',
  ],
  ['a second text', { type: 'text', before: null, after: text }, 'text.moved-on'],
  ['correcting another text', { ...correction(text, 1, 'New.'), from: hashOf('x') }, 'text.moved-on'],
  ['correcting no text', { ...correction(text, 1, 'New.'), articleId: ArticleId.parse('x') }, 'text.missing'],
])('%s is refused', (_name, change, code) => {
  expect(applyEdit(content, { label: '', changes: [change] }, signature)).toMatchObject({ ok: false, error: { code } });
});

test('provenance alone does not make an edit unfit', () => {
  const elsewhere = {
    ...entity,
    modifiedAt: '2022-01-01T00:00:00.000Z',
    version: { ...entity.version, [signature.by]: 7 },
  };
  expect(done(content, { label: '', changes: [put('entity', elsewhere, null)] }).entities).toHaveLength(1);
});

test('an empty case fits together', () => {
  const empty = emptyCase(CaseId.parse('new'), 'New', stamp, 'Undoer');
  expect(integrityFaults(empty)).toEqual([]);
  expect(empty.annotators).toMatchObject([{ id: 'undoer', name: 'Undoer' }]);
});

test('a lookup finds records by id and by what they belong to', () => {
  const claim = lookup.get('claim', 'claim-cracks');
  const china = lookup.get('entity', 'entity-china');
  const article = lookup.get('article', 'article-a');
  if (!claim || !china || !article) throw new Error('The case has them.');
  expect(lookup.get('claim', 'entity-china')).toBeUndefined();
  expect(lookup.all('case')).toEqual([content.case]);
  expect(lookup.all('statement')).toBe(content.statements);
  expect(lookup.statementsOf(claim.id).map(({ id }) => id)).toEqual(['statement-cracks-1', 'statement-cracks-2']);
  expect(lookup.contradictionsOf(claim.id).map(({ id }) => id)).toEqual(['contradiction-favour-cracks']);
  expect(lookup.mentionsOf(china.id).map(({ id }) => id)).toEqual(['mention-china-a-1', 'mention-china-b-1']);
  expect(lookup.marksOf(article.id).map(({ kind, record }) => `${kind} ${record.id}`)).toEqual([
    'mention mention-china-a-1',
    'mention mention-russia-a-1',
    'mention mention-russia-a-2',
    'statement statement-cracks-2',
    'statement statement-favour-1',
    'note note-1',
  ]);
});
