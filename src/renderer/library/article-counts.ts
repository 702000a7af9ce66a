/** What an article holds, in numbers. */
import type { CaseLookup } from '#core/lookup.ts';
import type { ClaimId, EntityId } from '#core/identifiers.ts';
import type { Article, Note } from '#core/model.ts';
import type { Mark } from '#core/records.ts';

import { words } from '../words.tsx';

export interface ArticleCounts {
  readonly claims: number;
  readonly entities: number;
  /** Contradictions one side of which is quoted in the article. */
  readonly contradictions: number;
  /** Notes on its passages and on itself. */
  readonly notes: number;
  /** Mentions, statements and notes on passages. */
  readonly marks: number;
}

interface MarkCounts {
  readonly claims: ReadonlySet<ClaimId>;
  readonly entities: number;
  readonly notes: number;
}

const OF_MARKS = new WeakMap<readonly Mark[], MarkCounts>();
const OF_NOTES = new WeakMap<readonly Note[], ReadonlyMap<string, number>>();

/** Counted anew for an article whose marks changed, however many others there are. */
export function countsOf({ id }: Pick<Article, 'id'>, lookup: CaseLookup): ArticleCounts {
  const marks = lookup.marksOf(id);
  const { claims, entities, notes } = markCounts(marks);
  const contradictions = new Set<string>();
  for (const claim of claims) for (const each of lookup.contradictionsOf(claim)) contradictions.add(each.id);
  return {
    claims: claims.size,
    entities,
    contradictions: contradictions.size,
    notes: notes + (notesOnArticles(lookup.all('note')).get(id) ?? 0),
    marks: marks.length,
  };
}

function markCounts(marks: readonly Mark[]): MarkCounts {
  const known = OF_MARKS.get(marks);
  if (known) return known;
  const claims = new Set<ClaimId>();
  const entities = new Set<EntityId>();
  let notes = 0;
  for (const { kind, record } of marks) {
    if (kind === 'statement') claims.add(record.claimId);
    else if (kind === 'mention') entities.add(record.entityId);
    else notes += 1;
  }
  const counts = { claims, entities: entities.size, notes };
  OF_MARKS.set(marks, counts);
  return counts;
}

/** How many notes are about each article, by its id. */
function notesOnArticles(notes: readonly Note[]): ReadonlyMap<string, number> {
  const known = OF_NOTES.get(notes);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const { about } of notes) if (about?.kind === 'article') counts.set(about.id, (counts.get(about.id) ?? 0) + 1);
  OF_NOTES.set(notes, counts);
  return counts;
}

/** "2 claims, 1 entity, no contradictions, no notes" */
export function countsInWords({ claims, entities, contradictions, notes }: ArticleCounts): string {
  return words('library.counts', { claims, entities, contradictions, notes });
}
