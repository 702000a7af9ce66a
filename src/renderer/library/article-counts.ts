/** What an article holds, in numbers. */
import type { ClaimId, EntityId } from '#core/identifiers.ts';
import type { Contradiction } from '#core/model.ts';
import type { Mark } from '#core/records.ts';

export interface ArticleCounts {
  readonly claims: number;
  readonly entities: number;
  /** Contradictions one side of which is quoted in the article. */
  readonly contradictions: number;
}

export function countMarks(marks: readonly Mark[], contradictions: readonly Contradiction[]): ArticleCounts {
  const claims = new Set<ClaimId>();
  const entities = new Set<EntityId>();
  for (const mark of marks) {
    if (mark.kind === 'statement') claims.add(mark.record.claimId);
    if (mark.kind === 'mention') entities.add(mark.record.entityId);
  }
  const joined = contradictions.filter(({ a, b }) => claims.has(a) || claims.has(b));
  return { claims: claims.size, entities: entities.size, contradictions: joined.length };
}

/** "2 claims, 1 entity, no contradictions" */
export function countsInWords({ claims, entities, contradictions }: ArticleCounts): string {
  return [
    number(claims, 'claim', 'claims'),
    number(entities, 'entity', 'entities'),
    number(contradictions, 'contradiction', 'contradictions'),
  ].join(', ');
}

function number(count: number, one: string, many: string): string {
  if (count === 0) return `no ${many}`;
  return count === 1 ? `1 ${one}` : `${count.toLocaleString('en')} ${many}`;
}
