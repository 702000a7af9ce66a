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
  AttributeId,
  CaseId,
  ClaimId,
  CodebookEntryId,
  ContradictionId,
  ContradictionKindId,
  DismissalId,
  EntityId,
  EntityTypeId,
  FrameId,
  MentionId,
  NoteId,
  SavedSearchId,
  StatementId,
} from './identifiers.ts';
import { Anchor } from './text-model.ts';
import { CalendarDate, Colour, Label, Line, Moment, Prose, Sha256, provenance } from './values.ts';
import type { Immutable } from './values.ts';

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

/** How far an analyst has come with an article. */
export const ReadingProgress = z.enum(['unread', 'read', 'working', 'done']);
export type ReadingProgress = z.infer<typeof ReadingProgress>;

/** An imported document, without its text (`ArticleText`). Empty strings stand for what is not known. */
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
  /** Sorted, each once. */
  tags: z.array(Label),
  progress: ReadingProgress,
  ...provenance,
});
export type Article = Immutable<z.infer<typeof Article>>;

/** A definition that held until `until`, when one with another meaning took its place. */
export const EarlierDefinition = z.strictObject({ definition: Prose, until: Moment });
export type EarlierDefinition = Immutable<z.infer<typeof EarlierDefinition>>;

/** What every entry of the codebook carries. */
const codebookEntry = {
  name: Label,
  definition: Prose,
  /** Words that show when it applies. */
  example: Prose,
  /** The key that applies it, one character. */
  hotkey: z.nullable(z.string().check(z.length(1))),
  /** Oldest first. The entry stands in its edition `earlier.length + 1`. */
  earlier: z.array(EarlierDefinition),
};

/** A reading the analyst tracks; `opposedTo` names the readings that pull against it. */
export const Frame = z.strictObject({
  id: FrameId,
  ...codebookEntry,
  colour: Colour,
  /** The wider frame that this one is a case of. */
  parentId: z.nullable(FrameId),
  opposedTo: z.array(FrameId),
  ...provenance,
});
export type Frame = Immutable<z.infer<typeof Frame>>;

export const EntityType = z.strictObject({
  id: EntityTypeId,
  ...codebookEntry,
  colour: Colour,
  parentId: z.nullable(EntityTypeId),
  ...provenance,
});
export type EntityType = Immutable<z.infer<typeof EntityType>>;

export const ContradictionKind = z.strictObject({
  id: ContradictionKindId,
  ...codebookEntry,
  colour: Colour,
  parentId: z.nullable(ContradictionKindId),
  ...provenance,
});
export type ContradictionKind = Immutable<z.infer<typeof ContradictionKind>>;

/** What an attribute's value is. A choice is one of `options`. */
export const AttributeType = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text') }),
  z.strictObject({ kind: z.literal('number') }),
  z.strictObject({ kind: z.literal('choice'), options: z.array(Label) }),
  z.strictObject({ kind: z.literal('date') }),
  z.strictObject({ kind: z.literal('yes-no') }),
]);
export type AttributeType = Immutable<z.infer<typeof AttributeType>>;

/** The kinds of record that may carry attributes. */
export const AttributeSubject = z.enum(['claim', 'entity', 'contradiction']);
export type AttributeSubject = z.infer<typeof AttributeSubject>;

/** A question of the team's own that is answered on records of the named kinds. */
export const Attribute = z.strictObject({
  id: AttributeId,
  ...codebookEntry,
  type: AttributeType,
  subjects: z.array(AttributeSubject).check(z.minLength(1)),
  ...provenance,
});
export type Attribute = Immutable<z.infer<typeof Attribute>>;

/** Text, the option chosen and a calendar date are strings; yes and no are booleans. */
export const AttributeValue = z.union([Prose, z.number(), z.boolean()]);
export type AttributeValue = z.infer<typeof AttributeValue>;

/** What records that the codebook describes carry. */
const described = {
  /** The answers to the case's attributes; one without an answer is not there. */
  attributes: z.record(AttributeId, AttributeValue),
  /**
   * Under which edition of its codebook entries (by their ids) the record was made. An entry that is not named was in its
   * first edition.
   */
  editions: z.record(CodebookEntryId, z.int().check(z.minimum(2))),
};

/** A canonical thing, shared by the whole case. */
export const Entity = z.strictObject({
  id: EntityId,
  name: Label,
  typeId: EntityTypeId,
  aliases: z.array(Label),
  /** For example `{ scheme: 'wikidata', id: 'Q148' }`. */
  externalIds: z.array(z.strictObject({ scheme: Label, id: Label })),
  note: Prose,
  ...described,
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
  ...described,
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
  ...described,
  ...provenance,
});
export type Contradiction = Immutable<z.infer<typeof Contradiction>>;

/** What a note may be about. */
export const NoteSubject = z.strictObject({
  kind: z.enum([
    'article',
    'frame',
    'entityType',
    'contradictionKind',
    'attribute',
    'entity',
    'mention',
    'claim',
    'statement',
    'contradiction',
  ]),
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

/** A proposal of the machine that a person turned down; it is not made again. */
export const Dismissal = z.strictObject({
  id: DismissalId,
  /** The article it was made in, or null where it joins several. */
  articleId: z.nullable(ArticleId),
  /** What the proposal said, in a form that a later run says again: see `core/suggestion.ts`. */
  fingerprint: Label,
  ...provenance,
});
export type Dismissal = Immutable<z.infer<typeof Dismissal>>;

/** One condition of a search: any of `values` will do. What the values mean follows from the field. */
export const SearchCondition = z.strictObject({
  field: z.enum([
    'kind',
    'frame',
    'entity',
    'entityType',
    'contradictionKind',
    'article',
    'source',
    'tag',
    'progress',
    'from',
    'to',
    'reliability',
    'credibility',
    'author',
    'annotator',
    'status',
    'attribute',
    'edition',
  ]),
  values: z.array(Label).check(z.minLength(1)),
});
export type SearchCondition = Immutable<z.infer<typeof SearchCondition>>;

/** A question asked of the whole case, kept under a name. Every condition must hold. */
export const SavedSearch = z.strictObject({
  id: SavedSearchId,
  name: Label,
  words: Line,
  conditions: z.array(SearchCondition),
  ...provenance,
});
export type SavedSearch = Immutable<z.infer<typeof SavedSearch>>;
