/** A whole case as one value: what an exchange file holds, the command line works on, and a merge joins. */
import * as z from 'zod/mini';

import { AnnotatorId } from './identifiers.ts';
import {
  Annotator,
  Article,
  Attribute,
  Case,
  Claim,
  Contradiction,
  ContradictionKind,
  Dismissal,
  Entity,
  EntityType,
  Frame,
  Mention,
  Note,
  SavedSearch,
  Statement,
} from './model.ts';
import { ArticleText } from './text-model.ts';
import { Moment, VersionVector } from './values.ts';
import type { Immutable } from './values.ts';
import { Evidence, Hypothesis, Question, Rating, Relation } from './weighing-model.ts';
import type { RecordKind } from './records.ts';

/** What remains of a deleted record, so that a merge does not bring it back. */
export const Tombstone = z.strictObject({
  kind: z.enum([
    'annotator',
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
    'relation',
    'question',
    'hypothesis',
    'evidence',
    'rating',
    'note',
    'dismissal',
    'savedSearch',
  ]),
  id: z.string().check(z.minLength(1), z.maxLength(128)),
  deletedBy: AnnotatorId,
  deletedAt: Moment,
  version: VersionVector,
});
export type Tombstone = Immutable<z.infer<typeof Tombstone>>;

/** Every list is sorted by id (texts by articleId, tombstones by kind and id), in UTF-16 code unit order. */
export const CaseContent = z.strictObject({
  case: Case,
  annotators: z.array(Annotator),
  articles: z.array(Article),
  texts: z.array(ArticleText),
  frames: z.array(Frame),
  entityTypes: z.array(EntityType),
  contradictionKinds: z.array(ContradictionKind),
  attributes: z.array(Attribute),
  entities: z.array(Entity),
  mentions: z.array(Mention),
  claims: z.array(Claim),
  statements: z.array(Statement),
  contradictions: z.array(Contradiction),
  relations: z.array(Relation),
  questions: z.array(Question),
  hypotheses: z.array(Hypothesis),
  evidence: z.array(Evidence),
  ratings: z.array(Rating),
  notes: z.array(Note),
  dismissals: z.array(Dismissal),
  savedSearches: z.array(SavedSearch),
  tombstones: z.array(Tombstone),
});
export type CaseContent = Immutable<z.infer<typeof CaseContent>>;

/** The list of a case's content that holds each kind of record. */
export const LIST_OF_KIND = {
  annotator: 'annotators',
  article: 'articles',
  frame: 'frames',
  entityType: 'entityTypes',
  contradictionKind: 'contradictionKinds',
  attribute: 'attributes',
  entity: 'entities',
  mention: 'mentions',
  claim: 'claims',
  statement: 'statements',
  contradiction: 'contradictions',
  relation: 'relations',
  question: 'questions',
  hypothesis: 'hypotheses',
  evidence: 'evidence',
  rating: 'ratings',
  note: 'notes',
  dismissal: 'dismissals',
  savedSearch: 'savedSearches',
} as const satisfies Record<Exclude<RecordKind, 'case'>, keyof CaseContent>;

export type ListedKind = keyof typeof LIST_OF_KIND;
