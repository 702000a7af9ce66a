/** The kinds of record a case holds, and what they have in common. */
import type { ArticleId } from './identifiers.ts';
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
import { Evidence, Hypothesis, Question, Rating, Relation } from './weighing-model.ts';
import type { Anchor } from './text-model.ts';

/** The schema of each kind of record, in the order in which a case file lists them. */
export const RECORD_SCHEMAS = {
  case: Case,
  annotator: Annotator,
  article: Article,
  frame: Frame,
  entityType: EntityType,
  contradictionKind: ContradictionKind,
  attribute: Attribute,
  entity: Entity,
  mention: Mention,
  claim: Claim,
  statement: Statement,
  contradiction: Contradiction,
  relation: Relation,
  question: Question,
  hypothesis: Hypothesis,
  evidence: Evidence,
  rating: Rating,
  note: Note,
  dismissal: Dismissal,
  savedSearch: SavedSearch,
} as const;

export interface RecordOf {
  readonly case: Case;
  readonly annotator: Annotator;
  readonly article: Article;
  readonly frame: Frame;
  readonly entityType: EntityType;
  readonly contradictionKind: ContradictionKind;
  readonly attribute: Attribute;
  readonly entity: Entity;
  readonly mention: Mention;
  readonly claim: Claim;
  readonly statement: Statement;
  readonly contradiction: Contradiction;
  readonly relation: Relation;
  readonly question: Question;
  readonly hypothesis: Hypothesis;
  readonly evidence: Evidence;
  readonly rating: Rating;
  readonly note: Note;
  readonly dismissal: Dismissal;
  readonly savedSearch: SavedSearch;
}

export type RecordKind = keyof RecordOf;
export type AnyRecord = RecordOf[RecordKind];

export const RECORD_KINDS = Object.keys(RECORD_SCHEMAS) as readonly RecordKind[];

/** A mark: a record that stands on a passage. */
export type MarkKind = 'mention' | 'statement' | 'note';
export type PassageNote = Note & { readonly articleId: ArticleId; readonly anchor: Anchor };
export type Mark =
  | { readonly kind: 'mention'; readonly record: Mention }
  | { readonly kind: 'statement'; readonly record: Statement }
  | { readonly kind: 'note'; readonly record: PassageNote };

export function isPassageNote(note: Note): note is PassageNote {
  return note.articleId !== null && note.anchor !== null;
}

/** The article a record stands in, or null for records that belong to the case as a whole. */
export function articleOf<Kind extends RecordKind>(kind: Kind, record: RecordOf[Kind]): ArticleId | null {
  switch (kind) {
    case 'mention':
    case 'statement':
    case 'note':
      return (record as Mention | Statement | Note).articleId;
    default:
      return null;
  }
}
