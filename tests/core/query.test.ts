import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { lookupOf } from '#core/case-content.ts';
import type { CaseContent } from '#core/content.ts';
import { AttributeId, FrameId } from '#core/identifiers.ts';
import type { SearchCondition } from '#core/model.ts';
import { conditionValues, countValues, meets, withCondition } from '#core/query.ts';
import { SOUGHT_KINDS } from '#core/query-kinds.ts';
import type { SearchField, SoughtRecord } from '#core/query-kinds.ts';
import { asksTheSame, makeSavedSearch, removeSavedSearch } from '#core/saved-search.ts';

import { after, smallCase, stampOf } from '../renderer/records-case.ts';

/** `fields` of the record with this id. */
function having<R extends { readonly id: string }>(records: readonly R[], id: string, fields: Partial<R>): R[] {
  return records.map((record) => (record.id === id ? { ...record, ...fields } : record));
}

function caseToSearch(): CaseContent {
  const small = smallCase();
  const wide = FrameId.parse('frame-wide');
  const frames = having(small.frames, 'frame-pro-china', {
    parentId: wide,
    earlier: [{ definition: '', until: '2020-08-01T00:00:00.000Z' }],
  });
  const [any] = frames;
  return {
    ...small,
    articles: having(small.articles, 'article-wire', {
      tags: ['first'],
      reliability: 'C',
      progress: 'done',
      author: 'Ann',
    }),
    frames: any ? [...frames, { ...any, id: wide, name: 'geopolitics', parentId: null }] : [],
    claims: having(small.claims, 'claim-favour', {
      eventDate: '2020-07',
      credibility: 2,
      attributes: { [AttributeId.parse('reach')]: 'wide' },
    }),
  };
}

const content = caseToSearch();
const lookup = lookupOf(content);
const records = SOUGHT_KINDS.flatMap((kind) => lookup.all(kind).map((record) => ({ kind, record }) as SoughtRecord));
const frameId = (name: string) => content.frames.find((frame) => frame.name === name)?.id ?? '';

function found(conditions: readonly SearchCondition[], kind: string): string {
  const meet = meets(conditions, lookup);
  return records
    .filter((sought) => sought.kind === kind && meet(sought))
    .map(({ record }) => record.id)
    .toSorted()
    .join(' ');
}

const on = (field: SearchField, ...values: readonly string[]): SearchCondition => ({ field, values });

test.each([
  [[on('kind', 'claim')], 'claim', 'claim-cracks claim-delay claim-denial claim-favour'],
  [
    [on('kind', 'codebook')],
    'frame',
    content.frames
      .map(({ id }) => id)
      .toSorted()
      .join(' '),
  ],
  [[on('frame', frameId('pro-China'))], 'claim', 'claim-favour'],
  [[on('frame', frameId('geopolitics'))], 'claim', 'claim-favour'],
  [[on('frame', frameId('geopolitics'), frameId('cracks in ties'))], 'claim', 'claim-cracks claim-favour'],
  [[on('frame', frameId('pro-China'))], 'contradiction', 'contradiction-favour-cracks'],
  [[on('frame', frameId('pro-China'))], 'article', 'article-wire'],
  [[on('entity', 'entity-columnist')], 'claim', 'claim-favour'],
  [[on('entityType', 'type-place')], 'entity', 'entity-beijing'],
  [[on('entityType', 'type-place')], 'article', 'article-post'],
  [[on('contradictionKind', 'kind-tension')], 'claim', 'claim-cracks claim-favour'],
  [[on('article', 'article-post')], 'claim', 'claim-cracks claim-denial'],
  [[on('source', 'UAWire')], 'claim', 'claim-delay claim-favour'],
  [[on('tag', 'first'), on('frame', frameId('logistics'))], 'claim', 'claim-delay'],
  [[on('progress', 'done')], 'article', 'article-wire'],
  [[on('reliability', 'C', 'D')], 'claim', 'claim-delay claim-favour'],
  [[on('credibility', '2')], 'claim', 'claim-favour'],
  [[on('author', 'Ann')], 'article', 'article-wire'],
  [[on('annotator', 'nobody')], 'claim', ''],
  [[on('status', 'reviewed')], 'claim', 'claim-favour'],
  [[on('status', 'open')], 'contradiction', 'contradiction-favour-cracks'],
  [[on('attribute', 'reach=wide')], 'claim', 'claim-favour'],
  [[on('edition', 'outdated')], 'claim', 'claim-favour'],
  [[on('edition', frameId('pro-China'))], 'claim', 'claim-favour'],
  [[on('edition', frameId('logistics'))], 'claim', ''],
  [[on('from', '2020-07-15')], 'claim', 'claim-delay claim-favour'],
  [[on('from', '2020-08')], 'claim', ''],
  [[on('to', '2020-07-15')], 'claim', 'claim-favour'],
  [[on('from', '2020'), on('to', '2020')], 'article', 'article-wire'],
] as const)('%j finds of %s: %s', (conditions, kind, ids) => {
  expect(found(conditions, kind)).toBe(ids);
});

const field = fc.constantFrom<SearchField>('kind', 'frame', 'entity', 'article', 'source', 'status', 'tag', 'progress');

test('what a value is counted for is what a condition on it finds', () => {
  fc.assert(
    fc.property(field, (counted) => {
      for (const [value, count] of countValues(records, counted, lookup)) {
        expect(records.filter(meets([on(counted, value)], lookup))).toHaveLength(count);
      }
    }),
  );
});

test('each further condition finds less, each further value more', () => {
  const conditions = fc.array(
    fc.tuple(field, fc.integer({ min: 0, max: 3 })).map(([each, at]): SearchCondition => {
      const values = [...countValues(records, each, lookup).keys()];
      return on(each, values[at % values.length] ?? 'none');
    }),
    { maxLength: 3 },
  );
  fc.assert(
    fc.property(conditions, conditions, (some, more) => {
      const few = records.filter(meets([...some, ...more], lookup));
      const many = new Set(records.filter(meets(some, lookup)));
      for (const record of few) expect(many).toContain(record);
      for (const { field: asked, values } of some) {
        const wider = records.filter(meets([on(asked, ...values, 'another')], lookup));
        const narrow = records.filter(meets([on(asked, ...values)], lookup));
        expect(wider).toEqual(narrow);
      }
    }),
  );
});

test('a condition takes the place of the one on its field, and goes without values', () => {
  const both = withCondition(withCondition([], 'tag', ['a']), 'source', ['b']);
  expect(withCondition(both, 'tag', ['c']).map(({ field: name }) => name)).toEqual(['tag', 'source']);
  expect(conditionValues(withCondition(both, 'tag', ['c']), 'tag')).toEqual(['c']);
  expect(withCondition(both, 'tag', [])).toEqual([on('source', 'b')]);
});

test('a search is saved and forgotten by edits', () => {
  const question = { words: 'cracks', conditions: [on('tag', 'b', 'a'), on('kind', 'claim')] };
  const { edit, made } = makeSavedSearch('Cracks', question, stampOf());
  const saved = after(smallCase(), edit);
  expect(saved.savedSearches).toEqual([made]);
  expect(after(saved, removeSavedSearch(made)).savedSearches).toEqual([]);
  expect(asksTheSame(made, { words: ' cracks ', conditions: [on('kind', 'claim'), on('tag', 'a', 'b')] })).toBe(true);
  expect(asksTheSame(made, { words: 'cracks', conditions: [on('kind', 'claim')] })).toBe(false);
});
