/** The registry of entities: what each is, in how much of the case it stands, and in which order they are shown. */
import { foldName, namesOf } from '#core/entity-names.ts';
import type { EntityTypeId } from '#core/identifiers.ts';
import type { CaseLookup } from '#core/lookup.ts';
import type { Entity } from '#core/model.ts';

export interface RegistryRow {
  readonly entity: Entity;
  readonly type: string;
  readonly mentions: number;
  /** Articles it is mentioned in. */
  readonly articles: number;
  /** Claims it makes, as their claimant or in their attribution chain. */
  readonly claims: number;
  /** Notes about it. */
  readonly notes: number;
}

export type RegistryColumn = 'name' | 'type' | 'mentions' | 'articles' | 'claims' | 'notes' | 'ids';

export interface RegistryOrder {
  readonly column: RegistryColumn;
  readonly isDescending: boolean;
}

export interface RegistryFilter {
  /** Words of a name, an alias or an external id, whatever their case and accents. */
  readonly words: string;
  readonly typeId: EntityTypeId | null;
}

export function registryOf(lookup: CaseLookup): readonly RegistryRow[] {
  const claims = new Map<string, Set<string>>();
  for (const { claimId, claimant, chain } of lookup.all('statement')) {
    for (const source of [claimant, ...chain.map((hop) => hop.source)]) {
      if (!source?.entityId) continue;
      claims.set(source.entityId, (claims.get(source.entityId) ?? new Set()).add(claimId));
    }
  }
  const notes = new Map<string, number>();
  for (const { about } of lookup.all('note')) {
    if (about?.kind === 'entity') notes.set(about.id, (notes.get(about.id) ?? 0) + 1);
  }
  return lookup.all('entity').map((entity) => {
    const mentions = lookup.mentionsOf(entity.id);
    return {
      entity,
      type: lookup.get('entityType', entity.typeId)?.name ?? '',
      mentions: mentions.length,
      articles: new Set(mentions.map(({ articleId }) => articleId)).size,
      claims: claims.get(entity.id)?.size ?? 0,
      notes: notes.get(entity.id) ?? 0,
    };
  });
}

export function filterRows(rows: readonly RegistryRow[], { words, typeId }: RegistryFilter): readonly RegistryRow[] {
  const sought = foldName(words);
  const literal = words.trim().toLowerCase();
  return rows.filter(({ entity }) => {
    if (typeId !== null && entity.typeId !== typeId) return false;
    if (literal === '') return true;
    return (
      namesOf(entity).some(
        (name) => (sought !== '' && foldName(name).includes(sought)) || name.toLowerCase().includes(literal),
      ) || entity.externalIds.some(({ scheme, id }) => `${scheme}:${id}`.toLowerCase().includes(literal))
    );
  });
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

export function sortRows(
  rows: readonly RegistryRow[],
  { column, isDescending }: RegistryOrder,
): readonly RegistryRow[] {
  const byName = (a: RegistryRow, b: RegistryRow) => collator.compare(a.entity.name, b.entity.name);
  const compare = (a: RegistryRow, b: RegistryRow): number => {
    switch (column) {
      case 'name':
        return byName(a, b);
      case 'type':
        return collator.compare(a.type, b.type);
      case 'ids':
        return a.entity.externalIds.length - b.entity.externalIds.length;
      case 'mentions':
      case 'articles':
      case 'claims':
      case 'notes':
        return a[column] - b[column];
    }
  };
  const sign = isDescending ? -1 : 1;
  // Among equals, names always run from A to Z.
  return rows.toSorted((a, b) => sign * compare(a, b) || byName(a, b));
}
