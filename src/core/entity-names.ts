/** What entities are called, compared as people read names: whatever the case, the accents and the punctuation. */
import type { Entity } from './model.ts';

/** Every name of an entity, its own first. */
export function namesOf({ name, aliases }: Pick<Entity, 'name' | 'aliases'>): readonly string[] {
  return [name, ...aliases];
}

/** The name without case, accents and punctuation: “U.S. Côte-d’Or” and “us cote d or” fold alike. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Names and aliases, each once whatever its case, the first spelling kept. */
export function distinctNames(names: readonly string[]): readonly string[] {
  const seen = new Map<string, string>();
  for (const name of names) {
    const key = name.toLowerCase();
    if (!seen.has(key)) seen.set(key, name);
  }
  return [...seen.values()];
}

/** How well an entity answers to `words`: the smaller the better; null when it does not. */
export function nameRank(entity: Pick<Entity, 'name' | 'aliases'>, words: string): number | null {
  const sought = foldName(words);
  if (sought === '') return null;
  const own = foldName(entity.name);
  if (own === sought) return 0;
  const all = namesOf(entity).map(foldName);
  if (all.includes(sought)) return 1;
  if (all.some((name) => name.startsWith(sought) || (name.length > 2 && sought.startsWith(`${name} `)))) return 2;
  if (all.some((name) => isPartOf(sought, name) || isPartOf(name, sought))) return 3;
  return null;
}

/** Whether all words of `part` are words of `whole`; in scripts without spaces, whether it stands in it. */
function isPartOf(part: string, whole: string): boolean {
  if (part.length < 2) return false;
  return /[a-z\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}]/u.test(part)
    ? ` ${whole} `.includes(` ${part} `)
    : whole.includes(part);
}

/** The entities that answer to `words`, best first: by name, by alias, by how they begin, by a part of the name. */
export function entitiesFor(entities: readonly Entity[], words: string): readonly Entity[] {
  const ranked = entities.flatMap((entity) => {
    const rank = nameRank(entity, words);
    return rank === null ? [] : [{ entity, rank }];
  });
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ entity }) => entity);
}

/**
 * The entities to offer for words that are being typed: those that answer to them, best first, then those with a name that has
 * them somewhere; without words, all.
 */
export function offeredEntities(entities: readonly Entity[], words: string): readonly Entity[] {
  const typed = words.trim().toLowerCase();
  if (typed === '') return entities;
  const others = entities.filter((entity) => namesOf(entity).some((name) => name.toLowerCase().includes(typed)));
  return [...new Set([...entitiesFor(entities, words), ...others])];
}

/** The entity that goes by `name`, its own or an alias, whatever the case; its own name comes first. */
export function entityNamed(entities: readonly Entity[], name: string): Entity | undefined {
  const sought = name.toLowerCase();
  return (
    entities.find((entity) => entity.name.toLowerCase() === sought) ??
    entities.find((entity) => entity.aliases.some((alias) => alias.toLowerCase() === sought))
  );
}
