/** Lists of an entity as one line, written and read. */
import type { Entity } from '#core/model.ts';

/** Longest item, as the model allows it. */
const ITEM_LENGTH = 512;

/** The items that semicolons separate, each once. */
export function listIn(words: string): readonly string[] {
  const items = words.split(';').map((word) => word.trim().slice(0, ITEM_LENGTH));
  return [...new Set(items.filter((word) => word !== ''))];
}

export function externalIdsInWords(ids: Entity['externalIds']): string {
  return ids.map(({ scheme, id }) => `${scheme}:${id}`).join('; ');
}

/** Whether each item is a scheme, a colon and an id. */
export function areExternalIds(words: string): boolean {
  return listIn(words).every((word) => /^[^:]*[^:\s]\s*:.*\S/.test(word));
}

/** `wikidata:Q148; viaf:123`: an id may hold colons, a scheme may not. */
export function externalIdsIn(words: string): Entity['externalIds'] {
  return listIn(words).map((word) => {
    const [scheme = '', ...id] = word.split(':');
    return { scheme: scheme.trim(), id: id.join(':').trim() };
  });
}
