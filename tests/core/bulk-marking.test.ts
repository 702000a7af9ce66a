import { expect, test } from 'vitest';

import { describe, quoteOf } from '#core/anchor.ts';
import { canonicalText } from '#core/body.ts';
import { markPassages } from '#core/bulk-marking.ts';
import type { BulkPurpose } from '#core/bulk-marking.ts';
import { integrityFaults } from '#core/integrity.ts';
import { findOccurrences } from '#core/occurrences.ts';

import { after, smallCase, stampOf } from '../renderer/records-case.ts';

const content = smallCase();
const passages = content.texts.flatMap(({ articleId, blocks, hash }) => {
  const text = canonicalText(blocks);
  return findOccurrences(text, ['the', 'is', 'are'], { matchesCase: false }).map((span) => ({
    articleId,
    anchor: describe(text, [span], hash),
  }));
});
const [entity] = content.entities;
const [claim] = content.claims;
const [type] = content.entityTypes;
const frames = content.frames.slice(0, 2);
if (!entity || !claim || !type) throw new Error('The case is too small.');
const count = passages.length;

test.each<[string, BulkPurpose, Partial<Record<'entities' | 'mentions' | 'claims' | 'statements' | 'notes', number>>]>([
  ['mentions of one that is there', { kind: 'known-entity', entityId: entity.id }, { mentions: count }],
  [
    'mentions of a new one',
    { kind: 'new-entity', name: 'The', type, aliases: ['is'] },
    { entities: 1, mentions: count },
  ],
  ['a claim each', { kind: 'claims', frames }, { claims: count, statements: count }],
  ['statements of one that is there', { kind: 'known-claim', claimId: claim.id }, { statements: count }],
  ['statements of a new one', { kind: 'new-claim', paraphrase: 'They are', frames }, { claims: 1, statements: count }],
  ['notes', { kind: 'notes', text: 'Look here' }, { notes: count }],
])('passages become %s', (_, purpose, more) => {
  expect(count).toBeGreaterThan(2);
  const marked = after(content, markPassages(passages, purpose, stampOf()));
  expect(integrityFaults(marked)).toEqual([]);
  for (const list of ['entities', 'mentions', 'claims', 'statements', 'notes'] as const) {
    expect(marked[list].length - content[list].length).toBe(more[list] ?? 0);
  }
});

test('claims are paraphrased by their words and stand in the frames', () => {
  const marked = after(content, markPassages(passages, { kind: 'claims', frames }, stampOf()));
  const made = marked.claims.filter(({ id }) => !content.claims.some((old) => old.id === id));
  expect(made.map(({ paraphrase }) => paraphrase)).toEqual(passages.map(({ anchor }) => quoteOf(anchor)));
  expect(made.every(({ frameIds }) => frameIds.length === 2)).toBe(true);
});

test('no passage is no edit', () => {
  expect(() => markPassages([], { kind: 'notes', text: 'x' }, stampOf())).toThrow(RangeError);
});
