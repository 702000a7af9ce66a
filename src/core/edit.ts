/**
 * Every change to a case is one {@link Edit}: a value with an inverse, committed as a whole or not at all.
 */
import { applySplices, canonicalText, invertSplices } from './body.ts';
import type { BlockSplice } from './body.ts';
import type { ArticleId } from './identifiers.ts';
import { composeChanges, invertChanges } from './mapping.ts';
import type { ArticleText, Revision, TextChange } from './text-model.ts';
import type { RecordKind, RecordOf } from './records.ts';
import { failure, fault, success } from './result.ts';
import type { Result } from './result.ts';

/** A record appears (`before` null), changes, or goes (`after` null). */
export type RecordChange = {
  [Kind in RecordKind]: {
    readonly type: 'record';
    readonly kind: Kind;
    readonly before: RecordOf[Kind] | null;
    readonly after: RecordOf[Kind] | null;
  };
}[RecordKind];

/** The text of an article arrives with it or goes with it, whole. */
export interface TextPut {
  readonly type: 'text';
  readonly before: ArticleText | null;
  readonly after: ArticleText | null;
}

/** The text of an article is corrected in place. */
export interface TextCorrection {
  readonly type: 'correction';
  readonly articleId: ArticleId;
  /** Hash of the canonical text before and after. */
  readonly from: string;
  readonly to: string;
  /** What happens to the blocks; indexes ascend and refer to the blocks before. */
  readonly splices: readonly BlockSplice[];
  /** What happens to the canonical text, so that anchors can follow. */
  readonly changes: readonly TextChange[];
  /** True when no anchor was made on `from`: the step then joins the revision before it, which keeps the chain short. */
  readonly fold: boolean;
}

export type Change = RecordChange | TextPut | TextCorrection;

export interface Edit {
  /** What it did, in words for the Undo command: "Add claim". */
  readonly label: string;
  readonly changes: readonly Change[];
}

/** The edit that takes `edit` back. */
export function invertEdit(edit: Edit): Edit {
  return { label: edit.label, changes: edit.changes.map(invertChange).toReversed() };
}

function invertChange(change: Change): Change {
  switch (change.type) {
    case 'record':
      return { ...change, before: change.after, after: change.before } as RecordChange;
    case 'text':
      return { ...change, before: change.after, after: change.before };
    case 'correction':
      return {
        ...change,
        from: change.to,
        to: change.from,
        splices: invertSplices(change.splices),
        changes: invertChanges(change.changes),
        fold: false,
      };
  }
}

/** Applies a correction to the text it was made on. Fails when the text has moved on since. */
export function correctText(text: ArticleText, correction: TextCorrection): Result<ArticleText> {
  if (text.hash !== correction.from) {
    return failure(fault('text.moved-on', 'The text was changed elsewhere in the meantime.'));
  }
  const blocks = applySplices(text.blocks, correction.splices);
  if (!blocks.ok) return blocks;
  const isOriginal = correction.to === text.original.hash;
  return success({
    ...text,
    blocks: blocks.value,
    hash: correction.to,
    original: {
      hash: text.original.hash,
      text: isOriginal ? null : (text.original.text ?? canonicalText(text.blocks)),
    },
    revisions: addRevision(text.revisions, correction),
  });
}

function addRevision(revisions: readonly Revision[], step: TextCorrection): readonly Revision[] {
  // Bold, or another kind of block: the words are the same, and no anchor has to follow.
  if (step.from === step.to) return revisions;
  const last = revisions.at(-1);
  if (!step.fold || last?.to !== step.from) {
    return [...revisions, { from: step.from, to: step.to, changes: step.changes }];
  }
  const kept = revisions.slice(0, -1);
  if (last.from === step.to) return kept;
  return [...kept, { from: last.from, to: step.to, changes: composeChanges(last.changes, step.changes) }];
}
