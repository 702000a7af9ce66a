/** One entity that is two: chosen mentions and roles go to another. */
import type { Edit } from './edit.ts';
import type { EntityId, EntityTypeId, MentionId, StatementId } from './identifiers.ts';
import type { CaseLookup } from './lookup.ts';
import { makeEntity, put } from './marking.ts';
import type { Entity, Statement } from './model.ts';
import { stampChanged } from './stamp.ts';
import type { Stamp } from './stamp.ts';

/** A place at which a statement names an entity: as its claimant, or as the hop of that index. */
export interface SourceRole {
  readonly statementId: StatementId;
  readonly role: 'claimant' | number;
}

export interface SplitChoice {
  readonly mentionIds: ReadonlySet<MentionId>;
  readonly roles: readonly SourceRole[];
  /** Aliases that go along. */
  readonly aliases: readonly string[];
  readonly target:
    | { readonly kind: 'new'; readonly name: string; readonly typeId: EntityTypeId }
    | { readonly kind: 'known'; readonly entityId: EntityId };
}

/** Every role in which statements name an entity, claimants first within a statement. */
export function rolesOf(entityId: EntityId, lookup: CaseLookup): readonly SourceRole[] {
  return lookup
    .all('statement')
    .flatMap(({ id, claimant, chain }): readonly SourceRole[] => [
      ...(claimant?.entityId === entityId ? [{ statementId: id, role: 'claimant' as const }] : []),
      ...chain.flatMap(({ source }, role) => (source.entityId === entityId ? [{ statementId: id, role }] : [])),
    ]);
}

/**
 * Moves what is chosen from `entity` to another one, in one step. What is chosen but does not belong to `entity` stays as it is.
 * @throws RangeError when the other one is not there, or is `entity` itself.
 */
export function splitEntity(entity: Entity, choice: SplitChoice, lookup: CaseLookup, stamp: Stamp): Edit {
  const { target } = choice;
  const moved = choice.aliases.filter((alias) => entity.aliases.includes(alias));
  const made =
    target.kind === 'new'
      ? makeEntity(target.name, target.typeId, stamp, { aliases: moved.filter((alias) => alias !== target.name) })
      : null;
  const other = made?.made ?? (target.kind === 'known' ? lookup.get('entity', target.entityId) : undefined);
  if (!other || other.id === entity.id) throw new RangeError('An entity is split from another one that is there.');
  const known = new Set([other.name, ...other.aliases]);
  const gained = made ? [] : moved.filter((alias) => !known.has(alias));
  const aliases = entity.aliases.filter((alias) => !moved.includes(alias));
  const byStatement = Map.groupBy(choice.roles, ({ statementId }) => statementId);
  return {
    label: 'Split entity',
    changes: [
      ...(made?.edit.changes ?? []),
      ...(moved.length > 0 ? [put('entity', entity, stampChanged(entity, { aliases }, stamp))] : []),
      ...(gained.length > 0
        ? [put('entity', other, stampChanged(other, { aliases: [...other.aliases, ...gained] }, stamp))]
        : []),
      ...lookup
        .mentionsOf(entity.id)
        .filter(({ id }) => choice.mentionIds.has(id))
        .map((mention) => put('mention', mention, stampChanged(mention, { entityId: other.id }, stamp))),
      ...[...byStatement].flatMap(([id, roles]) => {
        const statement = lookup.get('statement', id);
        return statement ? [put('statement', statement, handedOn(statement, roles, entity.id, other.id, stamp))] : [];
      }),
    ],
  };
}

function handedOn(
  statement: Statement,
  roles: readonly SourceRole[],
  from: EntityId,
  to: EntityId,
  stamp: Stamp,
): Statement {
  const chosen = new Set(roles.map(({ role }) => role));
  const { claimant } = statement;
  const fields = {
    claimant:
      claimant && chosen.has('claimant') && claimant.entityId === from ? { ...claimant, entityId: to } : claimant,
    chain: statement.chain.map((hop, index) =>
      chosen.has(index) && hop.source.entityId === from ? { ...hop, source: { ...hop.source, entityId: to } } : hop,
    ),
  };
  return stampChanged(statement, fields, stamp);
}
