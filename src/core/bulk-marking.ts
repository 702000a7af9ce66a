/** Many passages become marks in one step. */
import { quoteOf } from './anchor.ts';
import { editionsOf } from './codebook.ts';
import type { Edit } from './edit.ts';
import type { ClaimId, EntityId } from './identifiers.ts';
import { joinEdits, makeClaim, makeEntity, makeMention, makeNote, makeStatement } from './marking.ts';
import type { Passage } from './marking.ts';
import type { EntityType, Frame } from './model.ts';
import type { Stamp } from './stamp.ts';

/** What passages become. */
export type BulkPurpose =
  | { readonly kind: 'known-entity'; readonly entityId: EntityId }
  | {
      readonly kind: 'new-entity';
      readonly name: string;
      readonly type: EntityType;
      readonly aliases: readonly string[];
    }
  /** A claim each, paraphrased by its words. */
  | { readonly kind: 'claims'; readonly frames: readonly Frame[] }
  /** Statements of one claim that is there. */
  | { readonly kind: 'known-claim'; readonly claimId: ClaimId }
  /** Statements of one new claim. */
  | { readonly kind: 'new-claim'; readonly paraphrase: string; readonly frames: readonly Frame[] }
  | { readonly kind: 'notes'; readonly text: string };

/** Longest paraphrase, as the model allows it. */
const PARAPHRASE_LENGTH = 10_000;

/** The edit that marks all passages. @throws RangeError when there is none. */
export function markPassages(passages: readonly Passage[], purpose: BulkPurpose, stamp: Stamp): Edit {
  const [first, ...others] = passages;
  if (!first) throw new RangeError('There is no passage to mark.');
  switch (purpose.kind) {
    case 'known-entity':
      return joinEdits('Mark passages', mentions(purpose.entityId, passages, stamp));
    case 'new-entity': {
      const { name, type, aliases } = purpose;
      const { edit, made } = makeEntity(name, type.id, stamp, { aliases, editions: editionsOf([type]) });
      return joinEdits('Mark passages', [edit, ...mentions(made.id, passages, stamp)]);
    }
    case 'claims':
      return joinEdits(
        'Mark passages',
        passages.map((passage) => claimEdit(passage, quoteOf(passage.anchor), purpose.frames, stamp).edit),
      );
    case 'known-claim':
      return joinEdits('Mark passages', statements(purpose.claimId, passages, stamp));
    case 'new-claim': {
      const { edit, made } = claimEdit(first, purpose.paraphrase, purpose.frames, stamp);
      return joinEdits('Mark passages', [edit, ...statements(made.claim.id, others, stamp)]);
    }
    case 'notes':
      return joinEdits(
        'Mark passages',
        passages.map((passage) => makeNote(passage, purpose.text, stamp).edit),
      );
  }
}

function mentions(entityId: EntityId, passages: readonly Passage[], stamp: Stamp): readonly Edit[] {
  return passages.map((passage) => makeMention(entityId, passage, stamp).edit);
}

function statements(claimId: ClaimId, passages: readonly Passage[], stamp: Stamp): readonly Edit[] {
  return passages.map((passage) => makeStatement(claimId, passage, stamp).edit);
}

function claimEdit(passage: Passage, words: string, frames: readonly Frame[], stamp: Stamp) {
  const paraphrase = words.replaceAll(/\s+/g, ' ').slice(0, PARAPHRASE_LENGTH);
  return makeClaim(passage, paraphrase, stamp, { frameIds: frames.map(({ id }) => id), editions: editionsOf(frames) });
}
