/** What can be done with entities. */
import { command } from '../command.ts';
import type { Command } from '../command.ts';

export function entityCommands(): readonly Command[] {
  return [
    command('show-entities', 'Show the registry of entities', 'View', ['Mod+3'], ({ workbench }) =>
      workbench.update({ view: { kind: 'entities', entityId: null } }),
    ),
  ];
}
