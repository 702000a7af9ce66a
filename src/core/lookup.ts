/** Read access to a case's records, however they are held. */
import type { ArticleId, ClaimId, EntityId } from './identifiers.ts';
import type { Contradiction, Mention, Note, Statement } from './model.ts';
import type { Mark, RecordKind, RecordOf } from './records.ts';

export interface CaseLookup {
  /** Every record of a kind, sorted by id. */
  all<Kind extends RecordKind>(kind: Kind): readonly RecordOf[Kind][];
  get<Kind extends RecordKind>(kind: Kind, id: string): RecordOf[Kind] | undefined;
  /** The mentions, statements and passage notes of an article. */
  marksOf(articleId: ArticleId): readonly Mark[];
  statementsOf(claimId: ClaimId): readonly Statement[];
  mentionsOf(entityId: EntityId): readonly Mention[];
  contradictionsOf(claimId: ClaimId): readonly Contradiction[];
}

/** The notes about one record. */
export function notesAbout(lookup: CaseLookup, id: string): readonly Note[] {
  return lookup.all('note').filter((note) => note.about?.id === id);
}
