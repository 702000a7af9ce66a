/** Which marks stand out because of what is focused. */
import type { ClaimId, EntityId } from '#core/identifiers.ts';
import type { CaseLookup } from '#core/lookup.ts';

import type { Focus } from '../workbench.ts';
import type { Standing } from './mark-style.ts';

export interface Focused {
  /** Whether any mark stands out, so that the others step back. */
  readonly any: boolean;
  standingOf(markId: string): Standing;
}

/**
 * A mark stands out itself, and the other quotations of its claim, or mentions of its entity, stay as they are. A claim brings out
 * all of its statements, an entity all of its mentions, a contradiction the statements of both of its claims.
 */
export function focusedMarks(lookup: CaseLookup, focus: Focus | null): Focused {
  const [focused, related] = idsOf(lookup, focus);
  return {
    any: focused.size > 0,
    standingOf: (id) => (focused.has(id) ? 'focused' : related.has(id) ? 'related' : 'other'),
  };
}

function idsOf(lookup: CaseLookup, focus: Focus | null): readonly [ReadonlySet<string>, ReadonlySet<string>] {
  const none = new Set<string>();
  switch (focus?.kind) {
    case 'claim':
      return [statementIds(lookup, [focus.id as ClaimId]), none];
    case 'entity':
      return [mentionIds(lookup, focus.id as EntityId), none];
    case 'contradiction': {
      const contradiction = lookup.get('contradiction', focus.id);
      return [contradiction ? statementIds(lookup, [contradiction.a, contradiction.b]) : none, none];
    }
    case 'statement': {
      const statement = lookup.get('statement', focus.id);
      return [new Set([focus.id]), statement ? statementIds(lookup, [statement.claimId]) : none];
    }
    case 'mention': {
      const mention = lookup.get('mention', focus.id);
      return [new Set([focus.id]), mention ? mentionIds(lookup, mention.entityId) : none];
    }
    case 'note':
      return [new Set([focus.id]), none];
    default:
      return [none, none];
  }
}

function statementIds(lookup: CaseLookup, claims: readonly ClaimId[]): ReadonlySet<string> {
  return new Set(claims.flatMap((claim) => lookup.statementsOf(claim).map((statement) => statement.id)));
}

function mentionIds(lookup: CaseLookup, entity: EntityId): ReadonlySet<string> {
  return new Set(lookup.mentionsOf(entity).map((mention) => mention.id));
}
