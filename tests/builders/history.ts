/** Random edits of a case, of every kind that a person can make. */
import { createHash } from 'node:crypto';

import * as fc from 'fast-check';

import { describe } from '#core/anchor.ts';
import { canonicalText } from '#core/body.ts';
import type { Edit } from '#core/edit.ts';
import { AnnotatorId } from '#core/identifiers.ts';
import type { CaseLookup } from '#core/lookup.ts';
import { textChangesBetween } from '#core/mapping.ts';
import { changeRecord, makeClaim, makeContradiction, makeEntity, makeMention, makeNote } from '#core/marking.ts';
import type { ArticleText } from '#core/text-model.ts';
import { removeArticle, removeClaim, removeEntity, removeMention } from '#core/removal.ts';
import type { Stamp } from '#core/stamp.ts';

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A stamp whose ids and moments ascend. */
export function countingStamp(by = 'tester'): Stamp & { readonly tick: () => Stamp } {
  let count = 0;
  const tick = (): Stamp => ({
    by: AnnotatorId.parse(by),
    at: new Date(1_600_000_000_000 + count * 1000).toISOString(),
    nextId: () => `${by}-${String((count += 1)).padStart(6, '0')}`,
  });
  return { ...tick(), tick };
}

/** What to do, by numbers that pick among what there is. */
export interface Move {
  readonly kind:
    | 'claim'
    | 'mention'
    | 'contradiction'
    | 'note'
    | 'rename'
    | 'change'
    | 'correct'
    | 'removeClaim'
    | 'removeMention'
    | 'removeEntity'
    | 'removeArticle';
  readonly one: number;
  readonly two: number;
}

export const arbitraryMove: fc.Arbitrary<Move> = fc.record({
  kind: fc.constantFrom<Move['kind']>(
    'claim',
    'claim',
    'mention',
    'contradiction',
    'note',
    'rename',
    'change',
    'correct',
    'correct',
    'removeClaim',
    'removeMention',
    'removeEntity',
    'removeArticle',
  ),
  one: fc.nat(10_000),
  two: fc.nat(10_000),
});

function pick<T>(items: readonly T[], number: number): T | undefined {
  return items[number % Math.max(1, items.length)];
}

/** The edit a move means in this case, or null where there is nothing to do it to. */
export async function editFor(
  { kind, one, two }: Move,
  lookup: CaseLookup,
  textOf: (articleId: ArticleText['articleId']) => Promise<ArticleText>,
  stamp: Stamp,
): Promise<Edit | null> {
  const article = pick(lookup.all('article'), one);
  if (!article) return null;
  const text = await textOf(article.id);
  const canonical = canonicalText(text.blocks);
  const start = two % Math.max(1, canonical.length - 20);
  const passage = () => ({
    articleId: article.id,
    anchor: describe(canonical, [{ start, end: start + 12 }], text.hash),
  });
  const [claim, other] = [pick(lookup.all('claim'), one), pick(lookup.all('claim'), two)];
  const entity = pick(lookup.all('entity'), two);
  switch (kind) {
    case 'claim':
      return canonical.length < 40 ? null : makeClaim(passage(), `Claim ${one}`, stamp).edit;
    case 'mention': {
      const type = pick(lookup.all('entityType'), one);
      if (canonical.length < 40 || !type) return null;
      if (entity) return makeMention(entity.id, passage(), stamp).edit;
      return makeEntity(`Entity ${one}`, type.id, stamp).edit;
    }
    case 'contradiction': {
      const contradictionKind = pick(lookup.all('contradictionKind'), one);
      if (!claim || !other || claim.id === other.id || !contradictionKind) return null;
      return makeContradiction(claim.id, other.id, contradictionKind.id, stamp).edit;
    }
    case 'note':
      return makeNote(canonical.length < 40 ? null : passage(), `Note ${two}`, stamp).edit;
    case 'rename': {
      const [record] = lookup.all('case');
      return record ? changeRecord('case', record, { name: `Case ${two}` }, stamp) : null;
    }
    case 'change':
      return claim ? changeRecord('claim', claim, { topic: `topic ${two}` }, stamp) : null;
    case 'correct':
      return correction(text, one, two, lookup);
    case 'removeClaim':
      return claim ? removeClaim(claim, lookup) : null;
    case 'removeMention': {
      const mention = pick(lookup.all('mention'), two);
      return mention ? removeMention(mention, lookup) : null;
    }
    case 'removeEntity':
      return entity ? removeEntity(entity, lookup, stamp) : null;
    case 'removeArticle':
      return lookup.all('article').length > 1 ? removeArticle(article, text, lookup) : null;
  }
}

/** Some words of one block give way to others. */
function correction(text: ArticleText, one: number, two: number, lookup: CaseLookup): Edit | null {
  const index = one % text.blocks.length;
  const block = text.blocks[index];
  if (!block) return null;
  const at = two % (block.text.length + 1);
  const changedText = `${block.text.slice(0, at)}${two % 2 === 0 ? '' : ' not'}${block.text.slice(at + (two % 7))}`;
  const before = canonicalText(text.blocks);
  const inserted = [{ ...block, text: changedText, runs: [] }];
  const after = canonicalText(text.blocks.with(index, inserted[0] ?? block));
  if (after === before) return null;
  return {
    label: 'Edit text',
    changes: [
      {
        type: 'correction',
        articleId: text.articleId,
        from: text.hash,
        to: sha256(after),
        splices: [{ index, removed: [block], inserted }],
        changes: textChangesBetween(before, after),
        fold: !lookup.marksOf(text.articleId).some((mark) => mark.record.anchor.textHash === text.hash),
      },
    ],
  };
}
