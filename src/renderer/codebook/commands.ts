/** What can be done with the codebook. */
import { command } from '../command.ts';
import type { Command } from '../command.ts';

export function codebookCommands(): readonly Command[] {
  return [
    command('show-codebook', 'Show the codebook', 'View', ['Mod+4'], ({ workbench }) =>
      workbench.update({ view: { kind: 'codebook', entryId: null } }),
    ),
  ];
}
