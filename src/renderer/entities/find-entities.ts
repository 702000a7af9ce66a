/** Entities by what they are called. */
import { offeredEntities } from '#core/entity-names.ts';
import type { EntityId, EntityTypeId } from '#core/identifiers.ts';
import type { Entity } from '#core/model.ts';

const byName = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

export interface EntityFilter {
  /** Part of a name or an alias, whatever the case. */
  readonly words: string;
  readonly typeId: EntityTypeId | null;
}

/** The entities that fit the filter, by name. */
export function findEntities(entities: readonly Entity[], { words, typeId }: EntityFilter): readonly Entity[] {
  const term = words.trim().toLocaleLowerCase();
  const found = entities.filter(
    (entity) =>
      (typeId === null || entity.typeId === typeId) &&
      [entity.name, ...entity.aliases].some((name) => name.toLocaleLowerCase().includes(term)),
  );
  return found.toSorted((a, b) => byName.compare(a.name, b.name));
}

/** Longest alias, as the model allows it. */
const ALIAS_LENGTH = 512;

/** The aliases with `words` among them, unless the entity goes by them already. */
export function aliasesWith(name: string, aliases: readonly string[], words: string): readonly string[] {
  const known = [name, ...aliases].some((each) => each.toLocaleLowerCase() === words.toLocaleLowerCase());
  return known || words.length > ALIAS_LENGTH ? aliases : [...aliases, words];
}

interface EntityOption {
  readonly id: EntityId;
  readonly label: string;
  readonly description: string;
}

/**
 * The entities to offer for `text`: first those that go by it, by a name or an alias in any script, then likely ones, then those
 * that have it somewhere. While it is still the `quote` that was selected, or nothing, all of them follow.
 */
export function entityOptions(entities: readonly Entity[], text: string, quote: string): readonly EntityOption[] {
  const ordered = new Set([...offeredEntities(entities, text), ...(text === quote ? entities : [])]);
  return [...ordered].map(({ id, name, aliases }) => ({ id, label: name, description: aliases.join(', ') }));
}
