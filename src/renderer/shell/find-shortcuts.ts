/** The commands that the shortcuts dialog lists. */
import type { Command } from '../command.ts';

export type Shortcut = Pick<Command, 'id' | 'label' | 'group' | 'keys'>;

/** The commands whose words or keys hold every word of the query. */
export function findShortcuts<S extends Shortcut>(commands: readonly S[], query: string): readonly S[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return commands.filter((command) => {
    const text = `${command.label} ${command.group} ${command.keys.join(' ')}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
