import { expect, test } from 'vitest';

import { applyEdit } from '#core/apply.ts';
import { canonicalText } from '#core/body.ts';
import { lookupOf } from '#core/case-content.ts';
import type { CaseContent } from '#core/content.ts';
import type { Edit } from '#core/edit.ts';
import { invertEdit } from '#core/edit.ts';
import { AnnotatorId, EntityTypeId } from '#core/identifiers.ts';
import { acceptSuggestions, dismissSuggestions } from '#core/suggestion-edits.ts';
import { standingSuggestions } from '#core/suggestion-standing.ts';
import type { AttributionSuggestion, ClaimSuggestion, EntitySuggestion, Suggestion } from '#core/suggestion.ts';

import { buildCase } from '../builders/case.ts';
import { draftOf } from '../builders/case.ts';

const TEXT = 'Moscow was late. Beijing said that Moscow was late. The Moscow talks failed.';
const empty = buildCase({ articles: [{ key: 'a', draft: draftOf('Late', TEXT) }] });
const TITLE_LENGTH = canonicalOf(empty).indexOf(TEXT);
const COUNTRY = EntityTypeId.parse('type-country');

function canonicalOf(content: CaseContent): string {
  return canonicalText(content.texts[0]?.blocks ?? []);
}

function proposed(content: CaseContent, words: string, nth = 1) {
  let start = TITLE_LENGTH - 1;
  for (let time = 0; time < nth; time += 1) start = canonicalOf(content).indexOf(words, start + 1);
  return {
    articleId: content.articles[0]?.id ?? ('' as never),
    span: { start, end: start + words.length },
    quote: words,
    score: 1,
    reason: { code: 'test', values: {} },
    fingerprint: `${words} ${nth}`,
  };
}

function entity(content: CaseContent, words: string, nth: number, name: string): EntitySuggestion {
  return { ...proposed(content, words, nth), kind: 'entity', entityId: null, name, typeId: COUNTRY };
}

function attribution(content: CaseContent): AttributionSuggestion {
  const said = proposed(content, 'Moscow was late', 2);
  const { span, quote } = proposed(content, 'Beijing');
  return {
    ...said,
    kind: 'attribution',
    source: { span, quote, name: 'China', entityId: null },
    through: [],
    attitude: 'asserts',
    cue: { span: proposed(content, 'said').span, quote: 'said' },
  };
}

function stamp() {
  let next = 0;
  return { by: AnnotatorId.parse('tester'), at: '2021-01-01T00:00:00.000Z', nextId: () => `made-${(next += 1)}` };
}

function ground(content: CaseContent) {
  const lookup = lookupOf(content);
  return {
    lookup,
    text: canonicalOf(content),
    textHash: content.texts[0]?.hash ?? '',
    stamp: stamp(),
    statements: content.statements.map((record) => ({ record, spans: record.anchor.spans })),
  };
}

function applied(content: CaseContent, edit: Edit | null): CaseContent {
  if (!edit) throw new Error('There is no edit.');
  const result = applyEdit(content, edit, stamp());
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const accept = (content: CaseContent, ...suggestions: readonly Suggestion[]) =>
  acceptSuggestions(suggestions, ground(content));

test('several of one name make one entity, with the other words as its aliases, and a mention each', () => {
  const after = applied(
    empty,
    accept(empty, entity(empty, 'Moscow', 1, 'Russia'), entity(empty, 'Moscow', 2, 'Russia')),
  );
  expect(after.entities.map(({ name, aliases }) => ({ name, aliases }))).toEqual([
    { name: 'Russia', aliases: ['Moscow'] },
  ]);
  expect(after.mentions).toHaveLength(2);
  expect(after.mentions.every(({ entityId }) => entityId === after.entities[0]?.id)).toBe(true);
});

test('an entity of the case is used again, by its name or an alias', () => {
  const once = applied(empty, accept(empty, entity(empty, 'Moscow', 1, 'Russia')));
  const again = accept(once, entity(once, 'Moscow', 3, 'Russia'));
  const added = again?.changes.map((change) => change.type === 'record' && change.kind);
  expect(added).toEqual(['mention']);
});

test('an attribution without a statement makes a claim with its claimant, chain and cue', () => {
  const after = applied(empty, accept(empty, attribution(empty)));
  expect(after.claims.map(({ paraphrase }) => paraphrase)).toEqual(['Moscow was late']);
  expect(after.statements[0]).toMatchObject({
    claimant: { entityId: null, label: 'China' },
    cue: 'said',
    attitude: 'asserts',
    chain: [{ source: { label: 'China' }, role: 'speaker' }],
  });
});

test('an attribution fills the statement that stands there, and names the entity of the case', () => {
  const claim: ClaimSuggestion = { ...proposed(empty, 'Moscow was late', 2), kind: 'claim' };
  const marked = applied(applied(empty, accept(empty, claim)), accept(empty, entity(empty, 'Beijing', 1, 'China')));
  const after = applied(marked, accept(marked, attribution(marked)));
  expect(after.claims).toHaveLength(1);
  expect(after.statements[0]).toMatchObject({
    claimant: { entityId: after.entities[0]?.id, label: 'China' },
    cue: 'said',
  });
});

test('what is marked or dismissed is not proposed again, until that is taken back', () => {
  const all = [entity(empty, 'Moscow', 1, 'Russia'), entity(empty, 'Moscow', 2, 'Russia'), attribution(empty)];
  const dismissal = dismissSuggestions(all.slice(0, 1), stamp());
  const after = applied(empty, dismissal);
  expect(standingSuggestions(all, [], after.dismissals)).toEqual(all.slice(1));
  const back = applied(after, invertEdit(dismissal));
  expect(standingSuggestions(all, [], back.dismissals)).toEqual(all);
  const [first, second] = all;
  if (!first || !second) throw new Error('There are two.');
  const mention = { kind: 'mention', spans: [second.span], entityId: 'e' as never } as const;
  expect(standingSuggestions(all, [mention], [])).toEqual([first, all[2]]);
  const statement = (hasSource: boolean) =>
    ({ kind: 'statement', spans: [all[2]?.span ?? first.span], hasSource }) as const;
  expect(standingSuggestions(all, [statement(true)], [])).toEqual([first, second]);
  expect(standingSuggestions(all, [statement(false)], [])).toEqual(all);
});

test('accepting together is one edit, which its inverse takes back whole', () => {
  const edit = accept(
    empty,
    entity(empty, 'Moscow', 1, 'Russia'),
    entity(empty, 'Beijing', 1, 'China'),
    attribution(empty),
  );
  const after = applied(empty, edit);
  expect([after.entities.length, after.mentions.length, after.claims.length]).toEqual([2, 2, 1]);
  const china = after.entities.find(({ name }) => name === 'China');
  expect(after.statements[0]?.claimant).toEqual({ entityId: china?.id, label: 'China' });
  const back = applied(after, edit && invertEdit(edit));
  expect([back.entities.length, back.mentions.length, back.claims.length]).toEqual([0, 0, 0]);
});
