/** The kinds of record in words, for tables of counts. */
import type { ListedKind } from '#core/content.ts';

export const KIND_PLURALS: Readonly<Record<ListedKind, string>> = {
  annotator: 'Annotators',
  article: 'Articles',
  frame: 'Frames',
  entityType: 'Entity types',
  contradictionKind: 'Contradiction kinds',
  attribute: 'Attributes',
  entity: 'Entities',
  mention: 'Mentions',
  claim: 'Claims',
  statement: 'Statements',
  contradiction: 'Contradictions',
  relation: 'Relations',
  question: 'Questions',
  hypothesis: 'Hypotheses',
  evidence: 'Items of evidence',
  rating: 'Ratings',
  note: 'Notes',
  dismissal: 'Dismissed suggestions',
  savedSearch: 'Saved searches',
};
