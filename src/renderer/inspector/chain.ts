/** Attribution chains as one line: "UAWire > Sohu > columnist", outermost first. */
import type { Entity, Hop, SourceReference } from '#core/model.ts';

const ARROW = ' > ';

export function chainInWords(chain: readonly Hop[]): string {
  return chain.map(({ source }) => source.label).join(ARROW);
}

/** The hops that `words` name; one that was in the chain before keeps what was said of it. */
export function parseChain(words: string, entities: readonly Entity[], before: readonly Hop[]): readonly Hop[] {
  const names = words
    .split(/[>→←]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.map((name, index) => {
    const known = before.find(({ source }) => source.label === name);
    return (
      known ?? { source: sourceNamed(name, entities), role: roleAt(index, names.length), certainty: 'U', polarity: '+' }
    );
  });
}

/** The chain with the link at `index` one place further out (-1) or in (1). At an end it stays. */
export function movedHop(chain: readonly Hop[], index: number, step: -1 | 1): readonly Hop[] {
  const [hop, other] = [chain[index], chain[index + step]];
  return hop && other ? chain.with(index, other).with(index + step, hop) : chain;
}

/** What comes first publishes, what comes last speaks, what lies between is cited. */
function roleAt(index: number, count: number): Hop['role'] {
  if (index === count - 1) return 'speaker';
  return index === 0 ? 'publisher' : 'cited outlet';
}

/** The entity that goes by `name`, or the name alone. */
export function sourceNamed(name: string, entities: readonly Entity[]): SourceReference {
  const label = name.trim().slice(0, 512);
  const sought = label.toLocaleLowerCase();
  const entity =
    entities.find((each) => each.name.toLocaleLowerCase() === sought) ??
    entities.find((each) => each.aliases.some((alias) => alias.toLocaleLowerCase() === sought));
  return {
    entityId: entity?.id ?? null,
    label: entity && entity.name.toLocaleLowerCase() === sought ? entity.name : label,
  };
}
