/**
 * The text of articles and the anchors that stand in it: schemas and their types.
 *
 * Units: every offset and length is in UTF-16 code units of an article's canonical text; ranges are half-open.
 */
import * as z from 'zod/mini';

import { ArticleId } from './identifiers.ts';
import { Count, Sha256 } from './values.ts';
import type { Immutable } from './values.ts';

/** A styled stretch `[start, end)` of one block's text. Runs of a block are sorted and do not overlap. */
export const Run = z.strictObject({
  start: Count,
  end: Count,
  bold: z.optional(z.literal(true)),
  italic: z.optional(z.literal(true)),
  underline: z.optional(z.literal(true)),
  strikethrough: z.optional(z.literal(true)),
  code: z.optional(z.literal(true)),
  subscript: z.optional(z.literal(true)),
  superscript: z.optional(z.literal(true)),
  /** Where a link leads: an absolute http(s) or mailto address. Never followed without a question. */
  link: z.optional(z.string().check(z.maxLength(4096), z.regex(/^(https?|mailto):/i))),
});
export type Run = Immutable<z.infer<typeof Run>>;

/** Text of a block: no carriage return; a line feed is a line break inside the block. */
const BlockText = z.string().check(z.regex(/^[^\r]*$/));
const written = { text: BlockText, runs: z.array(Run) };

/** A paragraph-like piece of an article. Consecutive items form a list, consecutive cells a table. */
export const Block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), ...written }),
  z.strictObject({ kind: z.literal('heading'), level: z.int().check(z.minimum(1), z.maximum(6)), ...written }),
  z.strictObject({ kind: z.literal('quote'), ...written }),
  /** A list item; `depth` counts from 0. */
  z.strictObject({
    kind: z.literal('item'),
    ordered: z.boolean(),
    depth: Count.check(z.maximum(16)),
    ...written,
  }),
  /** A table cell, in reading order; row 0, column 0 starts a new table. */
  z.strictObject({ kind: z.literal('cell'), row: Count, column: Count, header: z.boolean(), ...written }),
]);
export type Block = Immutable<z.infer<typeof Block>>;

/** `removed` code units at `at` (in the text before) give way to `inserted` code units. */
export const TextChange = z.strictObject({ at: Count, removed: Count, inserted: Count });
export type TextChange = Immutable<z.infer<typeof TextChange>>;

/** A step of an article's text: from the text with hash `from` to the text with hash `to`. `changes` ascend and do not touch. */
export const Revision = z.strictObject({ from: Sha256, to: Sha256, changes: z.array(TextChange) });
export type Revision = Immutable<z.infer<typeof Revision>>;

/**
 * The body of an article. Its canonical text is its blocks' texts joined by one line feed.
 * Marks keep the place they were made at; `revisions` leads from there to the text of today.
 */
export const ArticleText = z.strictObject({
  articleId: ArticleId,
  blocks: z.array(Block).check(z.minLength(1)),
  /** Hash of the canonical text. */
  hash: Sha256,
  /** The canonical text as imported; `text` is null while it still is the text of today. */
  original: z.strictObject({ hash: Sha256, text: z.nullable(z.string()) }),
  /** Oldest first; each starts where the one before ends, the last ends at `hash`. */
  revisions: z.array(Revision),
});
export type ArticleText = Immutable<z.infer<typeof ArticleText>>;

/** One piece of an anchor: `[start, end)`, the words there, and up to 32 code units on either side. */
export const AnchorSpan = z.strictObject({
  start: Count,
  end: Count,
  quote: z.string().check(z.minLength(1)),
  prefix: z.string().check(z.maxLength(32)),
  suffix: z.string().check(z.maxLength(32)),
});
export type AnchorSpan = Immutable<z.infer<typeof AnchorSpan>>;

/**
 * Where a mark was made: one or more spans, ascending and disjoint, in the text whose hash is `textHash`.
 * An anchor is never rewritten because the text changed; where it stands now follows from the revisions.
 */
export const Anchor = z.strictObject({ textHash: Sha256, spans: z.array(AnchorSpan).check(z.minLength(1)) });
export type Anchor = Immutable<z.infer<typeof Anchor>>;
