/**
 * The domain model: one zod schema a thing, its type inferred from it.
 *
 * The same schemas validate what comes in at run time and generate the published JSON Schema
 * (`resources/counterpoint.schema.json`). Every object is strict: an unknown field is a fault.
 *
 * Units: every offset and length is in UTF-16 code units of an article's canonical text; ranges are half-open.
 */
import * as z from 'zod/mini';

import {
  AnnotatorId,
  ArticleId,
  CaseId,
  ClaimId,
  ContradictionId,
  ContradictionKindId,
  EntityId,
  EntityTypeId,
  FrameId,
  MentionId,
  NoteId,
  StatementId,
} from './identifiers.ts';

/** A value that nobody may change in place. */
export type Immutable<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Immutable<Item>[]
    : { readonly [Key in keyof T]: Immutable<T[Key]> };

const Count = z.int().check(z.minimum(0));
const Line = z.string().check(z.maxLength(4096));
const Prose = z.string().check(z.maxLength(1_000_000));
const Label = z.string().check(z.minLength(1), z.maxLength(512));

/** SHA-256 as 64 lower-case hexadecimal digits, over the UTF-8 bytes of the text it names. */
export const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** A moment in UTC, as `Date.prototype.toISOString` writes it. */
export const Moment = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));

/** A calendar date known to the year, month or day: `2020`, `2020-07`, `2020-07-30` (EDTF level 0). */
export const CalendarDate = z.string().check(z.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/));

/** `#rrggbb`. */
export const Colour = z.string().check(z.regex(/^#[0-9a-f]{6}$/));

/** How often each annotator has changed a record: the version vector that merging compares. */
export const VersionVector = z.record(AnnotatorId, z.int().check(z.minimum(1)));
export type VersionVector = Immutable<z.infer<typeof VersionVector>>;

/** What every record carries: who made it, when, and its version. */
const provenance = {
  createdBy: AnnotatorId,
  createdAt: Moment,
  modifiedBy: AnnotatorId,
  modifiedAt: Moment,
  version: VersionVector,
};
export interface Provenance {
  readonly createdBy: AnnotatorId;
  readonly createdAt: string;
  readonly modifiedBy: AnnotatorId;
  readonly modifiedAt: string;
  readonly version: VersionVector;
}

// Text ---------------------------------------------------------------------------------------------------------------

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

// Anchors ------------------------------------------------------------------------------------------------------------

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

// Records ------------------------------------------------------------------------------------------------------------

/** A likelihood scale is a setting of the case; terms of one scale are never converted into another's. */
export const LikelihoodScale = z.enum(['ICD203', 'PHIA']);
export type LikelihoodScale = z.infer<typeof LikelihoodScale>;

/** One body of work; the unit of exchange. */
export const Case = z.strictObject({
  id: CaseId,
  name: Label,
  likelihoodScale: LikelihoodScale,
  ...provenance,
});
export type Case = Immutable<z.infer<typeof Case>>;

/** Who did it. */
export const Annotator = z.strictObject({ id: AnnotatorId, name: Label, ...provenance });
export type Annotator = Immutable<z.infer<typeof Annotator>>;

/** Reliability of a source, AJP-2.1: A completely reliable … E unreliable, F cannot be judged. */
export const Reliability = z.enum(['A', 'B', 'C', 'D', 'E', 'F']);
export type Reliability = z.infer<typeof Reliability>;

export const ArticleFormat = z.enum(['text', 'markdown', 'html', 'pasted']);
export type ArticleFormat = z.infer<typeof ArticleFormat>;

/** An imported document, without its text ({@link ArticleText}). Empty strings stand for what is not known. */
export const Article = z.strictObject({
  id: ArticleId,
  title: Label,
  source: Line,
  author: Line,
  publishedAt: z.nullable(CalendarDate),
  dateline: Line,
  url: Line,
  /** BCP 47, or empty. */
  language: z.string().check(z.maxLength(35)),
  format: ArticleFormat,
  fileName: Line,
  /** The WHATWG name of the encoding the file was read in, for example `windows-1251`; empty for pasted text. */
  encoding: z.string().check(z.maxLength(32)),
  /** Hash of the file's bytes; null for pasted text. */
  fileHash: z.nullable(Sha256),
  reliability: z.nullable(Reliability),
  ...provenance,
});
export type Article = Immutable<z.infer<typeof Article>>;

/** A reading the analyst tracks; `opposedTo` names the readings that pull against it. */
export const Frame = z.strictObject({
  id: FrameId,
  name: Label,
  colour: Colour,
  definition: Prose,
  hotkey: z.nullable(z.string().check(z.length(1))),
  opposedTo: z.array(FrameId),
  ...provenance,
});
export type Frame = Immutable<z.infer<typeof Frame>>;

export const EntityType = z.strictObject({
  id: EntityTypeId,
  name: Label,
  colour: Colour,
  definition: Prose,
  ...provenance,
});
export type EntityType = Immutable<z.infer<typeof EntityType>>;

export const ContradictionKind = z.strictObject({
  id: ContradictionKindId,
  name: Label,
  definition: Prose,
  ...provenance,
});
export type ContradictionKind = Immutable<z.infer<typeof ContradictionKind>>;

/** A canonical thing, shared by the whole case. */
export const Entity = z.strictObject({
  id: EntityId,
  name: Label,
  typeId: EntityTypeId,
  aliases: z.array(Label),
  /** For example `{ scheme: 'wikidata', id: 'Q148' }`. */
  externalIds: z.array(z.strictObject({ scheme: Label, id: Label })),
  note: Prose,
  ...provenance,
});
export type Entity = Immutable<z.infer<typeof Entity>>;

/** An anchor that refers to an entity. */
export const Mention = z.strictObject({
  id: MentionId,
  articleId: ArticleId,
  anchor: Anchor,
  entityId: EntityId,
  ...provenance,
});
export type Mention = Immutable<z.infer<typeof Mention>>;

/** Who speaks: an entity of the case, or the words the text uses ("many experts") where none is linked. */
export const SourceReference = z.strictObject({ entityId: z.nullable(EntityId), label: Label });
export type SourceReference = Immutable<z.infer<typeof SourceReference>>;

/** FactBank: certain, probable, possible, underspecified. */
export const Certainty = z.enum(['CT', 'PR', 'PS', 'U']);
export type Certainty = z.infer<typeof Certainty>;

export const HopRole = z.enum(['publisher', 'cited outlet', 'speaker', 'document', 'unnamed']);
export type HopRole = z.infer<typeof HopRole>;

/** One link of an attribution chain, with its own certainty and polarity. */
export const Hop = z.strictObject({
  source: SourceReference,
  role: HopRole,
  certainty: Certainty,
  polarity: z.enum(['+', '-', 'u']),
});
export type Hop = Immutable<z.infer<typeof Hop>>;

export const Attitude = z.enum(['asserts', 'denies', 'reports', 'questions']);
export type Attitude = z.infer<typeof Attitude>;

/** One quoted occurrence of a claim. */
export const Statement = z.strictObject({
  id: StatementId,
  claimId: ClaimId,
  articleId: ArticleId,
  anchor: Anchor,
  claimant: z.nullable(SourceReference),
  /** Outermost first: the outlet, whom it cites, …, the root. */
  chain: z.array(Hop),
  /** The words that attribute it, for example "according to". */
  cue: Line,
  attitude: Attitude,
  ...provenance,
});
export type Statement = Immutable<z.infer<typeof Statement>>;

/** Credibility of information, AJP-2.1: 1 confirmed … 5 improbable, 6 cannot be judged. */
export const Credibility = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
]);
export type Credibility = z.infer<typeof Credibility>;

export const Confidence = z.enum(['low', 'moderate', 'high']);
export type Confidence = z.infer<typeof Confidence>;

export const ClaimStatus = z.enum(['draft', 'reviewed', 'adjudicated']);
export type ClaimStatus = z.infer<typeof ClaimStatus>;

/** What is said, apart from where and by whom; its quotations are its statements. */
export const Claim = z.strictObject({
  id: ClaimId,
  paraphrase: z.string().check(z.minLength(1), z.maxLength(10_000)),
  frameIds: z.array(FrameId),
  eventDate: z.nullable(CalendarDate),
  credibility: z.nullable(Credibility),
  likelihood: z.nullable(z.strictObject({ scale: LikelihoodScale, term: Label })),
  confidence: z.nullable(Confidence),
  /** 0 not factual, 1 factual but unimportant, 2 worth checking. */
  checkWorthiness: z.nullable(z.union([z.literal(0), z.literal(1), z.literal(2)])),
  topic: Line,
  status: ClaimStatus,
  ...provenance,
});
export type Claim = Immutable<z.infer<typeof Claim>>;

/** 1 slight, 2 marked, 3 grave. */
export const Severity = z.union([z.literal(1), z.literal(2), z.literal(3)]);
export type Severity = z.infer<typeof Severity>;

export const ContradictionStatus = z.enum(['open', 'explained', 'resolved', 'dismissed']);
export type ContradictionStatus = z.infer<typeof ContradictionStatus>;

/** Two claims that cannot, or do not, sit together. It is drawn between claims and shown at their quotations. */
export const Contradiction = z.strictObject({
  id: ContradictionId,
  a: ClaimId,
  b: ClaimId,
  kindId: ContradictionKindId,
  /** Do both speak of the same event? Asked first (de Marneffe, Rafferty and Manning 2008). */
  sameEvent: z.enum(['yes', 'no', 'unsure']),
  severity: Severity,
  rationale: Prose,
  status: ContradictionStatus,
  resolution: Prose,
  ...provenance,
});
export type Contradiction = Immutable<z.infer<typeof Contradiction>>;

/** What a note may be about. */
export const NoteSubject = z.strictObject({
  kind: z.enum(['article', 'entity', 'claim', 'contradiction']),
  id: z.string().check(z.minLength(1), z.maxLength(128)),
});
export type NoteSubject = Immutable<z.infer<typeof NoteSubject>>;

/** A Markdown memo: on a passage (`articleId` and `anchor`), on a record (`about`), or on the case (neither). */
export const Note = z.strictObject({
  id: NoteId,
  articleId: z.nullable(ArticleId),
  anchor: z.nullable(Anchor),
  about: z.nullable(NoteSubject),
  text: Prose,
  ...provenance,
});
export type Note = Immutable<z.infer<typeof Note>>;
