/** Cases for tests and the sample, written down as articles and the words to mark in them. */
import { createHash } from 'node:crypto';

import { describe } from '#core/anchor.ts';
import { applyEdit } from '#core/apply.ts';
import { draftText, importArticle } from '#core/article-import.ts';
import type { ArticleDraft } from '#core/article.ts';
import { BARE_ENTRY } from '#core/codebook.ts';
import { emptyCase } from '#core/case-content.ts';
import type { CaseContent } from '#core/content.ts';
import type { Edit } from '#core/edit.ts';
import { AnnotatorId, CaseId, ContradictionKindId, EntityTypeId, FrameId } from '#core/identifiers.ts';
import {
  changeRecord,
  joinEdits,
  makeClaim,
  makeContradiction,
  makeEntity,
  makeMention,
  makeNote,
  makeStatement,
  put,
} from '#core/marking.ts';
import type { NotePlace, Passage } from '#core/marking.ts';
import type {
  Article,
  Attitude,
  Claim,
  Contradiction,
  Entity,
  Frame,
  Hop,
  NoteSubject,
  SourceReference,
} from '#core/model.ts';
import { stampNew } from '#core/stamp.ts';
import type { FieldsOf, Stamp } from '#core/stamp.ts';
import { starterRecords } from '#core/starter-codebook.ts';

import { findNames, findPieces } from './quotes.ts';

export interface ArticleInput {
  readonly key: string;
  readonly draft: ArticleDraft;
  readonly fileHash?: string;
  readonly fields?: FieldsOf<Article>;
}

export interface FrameInput extends Partial<Pick<Frame, 'colour' | 'definition' | 'hotkey'>> {
  readonly name: string;
  /** Names of frames. */
  readonly opposedTo?: readonly string[];
}

export interface EntityInput extends Partial<Pick<Entity, 'aliases' | 'externalIds' | 'note'>> {
  readonly name: string;
  /** Name of an entity type of the starter codebook. */
  readonly type: string;
  /** Mentioned wherever one of these stands as a word of its own, in every article. */
  readonly quotes?: readonly string[];
  /** But not inside of these. */
  readonly except?: readonly string[];
}

/** A link of an attribution chain; `source` names an entity or an alias of one, else it is a label. */
export interface HopInput extends Partial<Pick<Hop, 'role' | 'certainty' | 'polarity'>> {
  readonly source: string;
}

export interface StatementInput {
  /** Key of an article. */
  readonly article: string;
  /** The pieces of the quotation, in their order; one is usual. */
  readonly quotes: readonly string[];
  readonly nth?: number;
  readonly claimant?: string;
  readonly chain?: readonly HopInput[];
  readonly cue?: string;
  readonly attitude?: Attitude;
}

export interface ClaimInput extends Partial<
  Pick<Claim, 'eventDate' | 'credibility' | 'likelihood' | 'confidence' | 'checkWorthiness' | 'topic' | 'status'>
> {
  readonly id: string;
  readonly paraphrase?: string;
  /** Names of frames. */
  readonly frames?: readonly string[];
  /** At least one. */
  readonly statements: readonly StatementInput[];
}

export interface ContradictionInput extends Partial<
  Pick<Contradiction, 'sameEvent' | 'severity' | 'rationale' | 'status' | 'resolution'>
> {
  /** Ids of claims, as their inputs give them. */
  readonly a: string;
  readonly b: string;
  /** Name of a contradiction kind of the starter codebook. */
  readonly kind: string;
}

export interface NoteInput {
  readonly text: string;
  readonly on?: Pick<StatementInput, 'article' | 'quotes' | 'nth'>;
  /** The record as its input names it: an article's key, an entity's name, a claim's id, `a-b` of a contradiction. */
  readonly about?: { readonly kind: NoteSubject['kind']; readonly name: string };
}

export interface CaseInput {
  readonly id?: string;
  readonly name?: string;
  readonly annotator?: { readonly id: string; readonly name: string };
  readonly at?: string;
  readonly articles: readonly ArticleInput[];
  readonly frames?: readonly FrameInput[];
  readonly entities?: readonly EntityInput[];
  readonly claims?: readonly ClaimInput[];
  readonly contradictions?: readonly ContradictionInput[];
  readonly notes?: readonly NoteInput[];
}

/**
 * Builds a case by the functions the application uses. Ids are readable and follow from the input: `article-KEY`, `frame-NAME`,
 * `entity-NAME`, `mention-NAME-KEY-1`, `claim-ID`, `statement-ID-1`, `contradiction-A-B`, `note-1`.
 * @throws when a quotation is not in its article, is there more than once, or a name is not known.
 */
export function buildCase(input: CaseInput): CaseContent {
  const { id: by, name: annotatorName } = input.annotator ?? { id: 'tester', name: 'Tester' };
  const sign: Sign = (...ids) => ({
    by: AnnotatorId.parse(by),
    at: input.at ?? '2020-08-03T09:00:00.000Z',
    nextId: () => ids.shift() ?? fail('an id'),
  });
  const starter = applied(
    emptyCase(CaseId.parse(input.id ?? 'case'), input.name ?? 'Case', sign(), annotatorName),
    starterRecords(sign()),
    sign(),
  );
  const texts = new Map(input.articles.map(({ key, draft }) => [key, draftText(draft)]));
  const passage = ({ article, quotes, nth }: Pick<StatementInput, 'article' | 'quotes' | 'nth'>): Passage => {
    const text = texts.get(article) ?? fail(`the article “${article}”`);
    return passageIn(article, text, findPieces(text, quotes, nth));
  };
  const edits = [
    ...input.articles.map((article) => articleEdit(article, sign)),
    ...(input.frames ?? []).map((frame) => frameEdit(frame, sign)),
    ...(input.entities ?? []).map((entity) => entityEdit(entity, starter, texts, sign)),
    ...(input.claims ?? []).map((claim) => claimEdit(claim, input.entities ?? [], passage, sign)),
    ...(input.contradictions ?? []).map((contradiction) => contradictionEdit(contradiction, starter, sign)),
    ...(input.notes ?? []).map(
      (note, index) => makeNote(placeOf(note, passage), note.text, sign(`note-${index + 1}`)).edit,
    ),
  ];
  return applied(starter, joinEdits('Build a case', edits), sign());
}

/** An article of paragraphs; its title is the heading above them. */
export function draftOf(title: string, ...paragraphs: readonly string[]): ArticleDraft {
  return {
    title,
    source: '',
    author: '',
    publishedAt: null,
    dateline: '',
    url: '',
    language: 'en',
    format: 'text',
    fileName: `${slug(title)}.txt`,
    encoding: 'utf-8',
    blocks: [
      { kind: 'heading', level: 1, text: title, runs: [] },
      ...paragraphs.map((text) => ({ kind: 'paragraph' as const, text, runs: [] })),
    ],
  };
}

export function hashOf(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** A stamp that gives out these ids, in this order. */
type Sign = (...ids: string[]) => Stamp;
type FindPassage = (quotation: Pick<StatementInput, 'article' | 'quotes' | 'nth'>) => Passage;

function applied(content: CaseContent, edit: Edit, stamp: Stamp): CaseContent {
  const result = applyEdit(content, edit, stamp);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function passageIn(article: string, text: string, places: readonly { start: number; end: number }[]): Passage {
  return { articleId: articleIdOf(article), anchor: describe(text, places, hashOf(text)) };
}

function articleIdOf(key: string): Passage['articleId'] {
  return `article-${key}` as Passage['articleId'];
}

function articleEdit({ key, draft, fileHash, fields }: ArticleInput, sign: Sign): Edit {
  const hashes = { text: hashOf(draftText(draft)), file: fileHash ?? null };
  const { edit, made } = importArticle(draft, hashes, sign(articleIdOf(key)));
  return fields ? joinEdits('Import article', [edit, changeRecord('article', made, fields, sign())]) : edit;
}

function frameIdOf(name: string): FrameId {
  return FrameId.parse(`frame-${slug(name)}`);
}

function frameEdit({ name, colour, definition, hotkey, opposedTo }: FrameInput, sign: Sign): Edit {
  const frame: Frame = {
    id: frameIdOf(name),
    name,
    colour: colour ?? '#0072b2',
    ...BARE_ENTRY,
    definition: definition ?? '',
    hotkey: hotkey ?? null,
    parentId: null,
    opposedTo: (opposedTo ?? []).map(frameIdOf),
    ...stampNew(sign()),
  };
  return { label: 'Add frame', changes: [put('frame', null, frame)] };
}

function entityEdit(input: EntityInput, starter: CaseContent, texts: ReadonlyMap<string, string>, sign: Sign): Edit {
  const { name, type, quotes, except, ...fields } = input;
  const typeId = starter.entityTypes.find((candidate) => candidate.name === type)?.id;
  const { edit, made } = makeEntity(
    name,
    EntityTypeId.parse(typeId ?? fail(`the entity type “${type}”`)),
    sign(`entity-${slug(name)}`),
    fields,
  );
  const mentions = Array.from(texts).flatMap(([key, text]) =>
    findNames(text, quotes ?? [], except).map(
      (place, index) =>
        makeMention(made.id, passageIn(key, text, [place]), sign(`mention-${slug(name)}-${key}-${index + 1}`)).edit,
    ),
  );
  return joinEdits('Add entity', [edit, ...mentions]);
}

function claimEdit(input: ClaimInput, entities: readonly EntityInput[], passage: FindPassage, sign: Sign): Edit {
  const { id, paraphrase, frames, statements, ...fields } = input;
  const [first, ...others] = statements;
  if (!first) throw new Error(`The claim “${id}” has no statement.`);
  const { edit, made } = makeClaim(
    passage(first),
    paraphrase ?? first.quotes.join(' … '),
    sign(`claim-${id}`, `statement-${id}-1`),
    { ...fields, frameIds: (frames ?? []).map(frameIdOf) },
    statementFields(first, entities),
  );
  const further = others.map((statement, index) => {
    const stamp = sign(`statement-${id}-${index + 2}`);
    return makeStatement(made.claim.id, passage(statement), stamp, statementFields(statement, entities)).edit;
  });
  return joinEdits('Add claim', [edit, ...further]);
}

function statementFields({ claimant, chain, cue, attitude }: StatementInput, entities: readonly EntityInput[]) {
  return {
    claimant: claimant === undefined ? null : sourceOf(claimant, entities),
    chain: (chain ?? []).map(({ source, role, certainty, polarity }): Hop => ({
      source: sourceOf(source, entities),
      role: role ?? 'speaker',
      certainty: certainty ?? 'CT',
      polarity: polarity ?? '+',
    })),
    cue: cue ?? '',
    attitude: attitude ?? 'asserts',
  };
}

function sourceOf(label: string, entities: readonly EntityInput[]): SourceReference {
  const entity = entities.find(({ name, aliases }) => name === label || aliases?.includes(label));
  return { entityId: entity ? (`entity-${slug(entity.name)}` as SourceReference['entityId']) : null, label };
}

function contradictionEdit({ a, b, kind, ...fields }: ContradictionInput, starter: CaseContent, sign: Sign): Edit {
  const kindId = starter.contradictionKinds.find((candidate) => candidate.name === kind)?.id;
  return makeContradiction(
    `claim-${a}` as Contradiction['a'],
    `claim-${b}` as Contradiction['b'],
    ContradictionKindId.parse(kindId ?? fail(`the contradiction kind “${kind}”`)),
    sign(`contradiction-${a}-${b}`),
    fields,
  ).edit;
}

function placeOf({ on, about }: NoteInput, passage: FindPassage): NotePlace {
  if (on) return passage(on);
  return about
    ? { kind: about.kind, id: `${about.kind}-${about.kind === 'entity' ? slug(about.name) : about.name}` }
    : null;
}

/** A name as part of an id. */
function slug(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

function fail(what: string): never {
  throw new Error(`There is no such thing: ${what}.`);
}
