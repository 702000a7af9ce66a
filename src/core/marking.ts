/** The edits by which marks and what they belong to come to be and change. */
import type { Change, Edit, RecordChange } from './edit.ts';
import type { ArticleId, ContradictionKindId, EntityTypeId, FrameId } from './identifiers.ts';
import { ClaimId, ContradictionId, EntityId, MentionId, NoteId, StatementId } from './identifiers.ts';
import type { Claim, Contradiction, Entity, Mention, Note, NoteSubject, Statement } from './model.ts';
import type { Anchor } from './text-model.ts';
import type { Mark, RecordKind, RecordOf } from './records.ts';
import { stampChanged, stampNew } from './stamp.ts';
import type { FieldsOf, Stamp } from './stamp.ts';

/** A passage of an article. */
export interface Passage {
  readonly articleId: ArticleId;
  readonly anchor: Anchor;
}

/** An edit together with the record it makes. */
export interface Made<R> {
  readonly edit: Edit;
  readonly made: R;
}

export function put<Kind extends RecordKind>(
  kind: Kind,
  before: RecordOf[Kind] | null,
  after: RecordOf[Kind] | null,
): RecordChange {
  return { type: 'record', kind, before, after } as RecordChange;
}

/** A claim together with its first statement. */
export function makeClaim(
  passage: Passage,
  paraphrase: string,
  stamp: Stamp,
  claimFields: FieldsOf<Claim> = {},
  statementFields: FieldsOf<Statement> = {},
): Made<{ readonly claim: Claim; readonly statement: Statement }> {
  const claim: Claim = {
    id: ClaimId.parse(stamp.nextId()),
    paraphrase,
    frameIds: [],
    eventDate: null,
    credibility: null,
    likelihood: null,
    confidence: null,
    checkWorthiness: null,
    topic: '',
    status: 'draft',
    attributes: {},
    editions: {},
    ...claimFields,
    ...stampNew(stamp),
  };
  const statement = newStatement(claim.id, passage, stamp, statementFields);
  return {
    edit: { label: 'Add claim', changes: [put('claim', null, claim), put('statement', null, statement)] },
    made: { claim, statement },
  };
}

/** A further quotation of a claim that exists. */
export function makeStatement(
  claimId: ClaimId,
  passage: Passage,
  stamp: Stamp,
  fields: FieldsOf<Statement> = {},
): Made<Statement> {
  const statement = newStatement(claimId, passage, stamp, fields);
  return { edit: { label: 'Add statement', changes: [put('statement', null, statement)] }, made: statement };
}

function newStatement(claimId: ClaimId, passage: Passage, stamp: Stamp, fields: FieldsOf<Statement>): Statement {
  return {
    id: StatementId.parse(stamp.nextId()),
    claimant: null,
    chain: [],
    cue: '',
    attitude: 'asserts',
    ...fields,
    claimId,
    articleId: passage.articleId,
    anchor: passage.anchor,
    ...stampNew(stamp),
  };
}

/** An entity without mentions. */
export function makeEntity(
  name: string,
  typeId: EntityTypeId,
  stamp: Stamp,
  fields: FieldsOf<Entity> = {},
): Made<Entity> {
  const entity: Entity = {
    id: EntityId.parse(stamp.nextId()),
    aliases: [],
    externalIds: [],
    note: '',
    attributes: {},
    editions: {},
    ...fields,
    name,
    typeId,
    ...stampNew(stamp),
  };
  return { edit: { label: 'Add entity', changes: [put('entity', null, entity)] }, made: entity };
}

export function makeMention(entityId: EntityId, passage: Passage, stamp: Stamp): Made<Mention> {
  const mention: Mention = { id: MentionId.parse(stamp.nextId()), ...passage, entityId, ...stampNew(stamp) };
  return { edit: { label: 'Add mention', changes: [put('mention', null, mention)] }, made: mention };
}

/** @throws RangeError when both sides are the same claim: nothing contradicts itself here. */
export function makeContradiction(
  a: ClaimId,
  b: ClaimId,
  kindId: ContradictionKindId,
  stamp: Stamp,
  fields: FieldsOf<Contradiction> = {},
): Made<Contradiction> {
  if (a === b) throw new RangeError('A contradiction joins two different claims.');
  const contradiction: Contradiction = {
    id: ContradictionId.parse(stamp.nextId()),
    sameEvent: 'unsure',
    severity: 2,
    rationale: '',
    status: 'open',
    resolution: '',
    attributes: {},
    editions: {},
    ...fields,
    a,
    b,
    kindId,
    ...stampNew(stamp),
  };
  return {
    edit: { label: 'Add contradiction', changes: [put('contradiction', null, contradiction)] },
    made: contradiction,
  };
}

/** Where a note stands: on a passage, about a record, or (null) on the case. */
export type NotePlace = Passage | NoteSubject | null;

export function makeNote(place: NotePlace, text: string, stamp: Stamp): Made<Note> {
  const passage = place !== null && 'anchor' in place ? place : null;
  const about = place !== null && 'kind' in place ? place : null;
  const note: Note = {
    id: NoteId.parse(stamp.nextId()),
    articleId: passage?.articleId ?? null,
    anchor: passage?.anchor ?? null,
    about,
    text,
    ...stampNew(stamp),
  };
  return { edit: { label: 'Add note', changes: [put('note', null, note)] }, made: note };
}

const KIND_WORDS: Readonly<Record<RecordKind, string>> = {
  case: 'case',
  annotator: 'annotator',
  article: 'article',
  frame: 'frame',
  entityType: 'entity type',
  contradictionKind: 'contradiction kind',
  attribute: 'attribute',
  entity: 'entity',
  mention: 'mention',
  claim: 'claim',
  statement: 'statement',
  contradiction: 'contradiction',
  relation: 'relation',
  question: 'question',
  hypothesis: 'hypothesis',
  evidence: 'item of evidence',
  rating: 'rating',
  note: 'note',
  dismissal: 'dismissed suggestion',
  savedSearch: 'saved search',
};

/** The kind in words for a person: "entity type". */
export function wordsFor(kind: RecordKind): string {
  return KIND_WORDS[kind];
}

/** Sets fields of a record. */
export function changeRecord<Kind extends RecordKind>(
  kind: Kind,
  before: RecordOf[Kind],
  fields: FieldsOf<RecordOf[Kind]>,
  stamp: Stamp,
): Edit {
  const after = stampChanged<RecordOf[Kind]>(before, fields, stamp);
  return { label: `Change ${wordsFor(kind)}`, changes: [put(kind, before, after)] };
}

/** Gives a mark a new anchor: further pieces, other bounds, or the new place of an orphan. */
export function moveMark(mark: Mark, anchor: Anchor, stamp: Stamp, label = 'Move mark'): Edit {
  const after = stampChanged<Mention | Statement | Note>(mark.record, { anchor }, stamp);
  return { label, changes: [put(mark.kind, mark.record, after as never)] };
}

/** Several edits as one step. */
export function joinEdits(label: string, edits: readonly Edit[]): Edit {
  return { label, changes: edits.flatMap((edit): readonly Change[] => edit.changes) };
}

/** A frame is toggled on a claim. */
export function toggledFrames(claim: Claim, frameId: FrameId): readonly FrameId[] {
  return claim.frameIds.includes(frameId)
    ? claim.frameIds.filter((id) => id !== frameId)
    : [...claim.frameIds, frameId];
}
