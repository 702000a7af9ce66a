import * as z from 'zod/mini';

import { LONGEST_ID } from './limits.ts';

// Pages under the application's Content-Security-Policy may not compile code at run time.
z.config({ jitless: true });

/** A string that is known to name one kind of thing; the brand exists for the compiler alone. */
function identifier<const Brand extends string>() {
  return z
    .string()
    .check(z.minLength(1), z.maxLength(LONGEST_ID), z.regex(/^(?!__proto__$)[\w.:-]+$/))
    .brand<Brand>();
}

export const CaseId = identifier<'CaseId'>();
export type CaseId = z.infer<typeof CaseId>;

export const AnnotatorId = identifier<'AnnotatorId'>();
export type AnnotatorId = z.infer<typeof AnnotatorId>;

export const ArticleId = identifier<'ArticleId'>();
export type ArticleId = z.infer<typeof ArticleId>;

export const EntityId = identifier<'EntityId'>();
export type EntityId = z.infer<typeof EntityId>;

export const EntityTypeId = identifier<'EntityTypeId'>();
export type EntityTypeId = z.infer<typeof EntityTypeId>;

export const FrameId = identifier<'FrameId'>();
export type FrameId = z.infer<typeof FrameId>;

export const ContradictionKindId = identifier<'ContradictionKindId'>();
export type ContradictionKindId = z.infer<typeof ContradictionKindId>;

export const MentionId = identifier<'MentionId'>();
export type MentionId = z.infer<typeof MentionId>;

export const ClaimId = identifier<'ClaimId'>();
export type ClaimId = z.infer<typeof ClaimId>;

export const StatementId = identifier<'StatementId'>();
export type StatementId = z.infer<typeof StatementId>;

export const ContradictionId = identifier<'ContradictionId'>();
export type ContradictionId = z.infer<typeof ContradictionId>;

export const NoteId = identifier<'NoteId'>();
export type NoteId = z.infer<typeof NoteId>;

export const AttributeId = identifier<'AttributeId'>();
export type AttributeId = z.infer<typeof AttributeId>;

/** The id of a frame, an entity type, a contradiction kind or an attribute. */
export const CodebookEntryId = identifier<'CodebookEntryId'>();
export type CodebookEntryId = FrameId | EntityTypeId | ContradictionKindId | AttributeId;

export const DismissalId = identifier<'DismissalId'>();
export type DismissalId = z.infer<typeof DismissalId>;

export const SavedSearchId = identifier<'SavedSearchId'>();
export type SavedSearchId = z.infer<typeof SavedSearchId>;

export const RelationId = identifier<'RelationId'>();
export type RelationId = z.infer<typeof RelationId>;

export const QuestionId = identifier<'QuestionId'>();
export type QuestionId = z.infer<typeof QuestionId>;

export const HypothesisId = identifier<'HypothesisId'>();
export type HypothesisId = z.infer<typeof HypothesisId>;

export const EvidenceId = identifier<'EvidenceId'>();
export type EvidenceId = z.infer<typeof EvidenceId>;

export const RatingId = identifier<'RatingId'>();
export type RatingId = z.infer<typeof RatingId>;
