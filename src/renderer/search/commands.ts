/** What can be done with the search. */
import { command } from '../command.ts';
import type { Command } from '../command.ts';

export function searchCommands(): readonly Command[] {
  return [
    command('search-case', 'Search the whole case', 'View', ['Mod+2', '/'], ({ workbench }) =>
      workbench.update({ view: { kind: 'search' } }),
    ),
  ];
}
