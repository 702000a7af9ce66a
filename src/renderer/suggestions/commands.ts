/** What can be done with suggestions. */
import { command } from '../command.ts';
import type { Command } from '../command.ts';

export function suggestionCommands(): readonly Command[] {
  return [
    command('show-suggestions', 'Show the suggestions', 'View', [], ({ workbench }) =>
      workbench.update({ panel: 'suggestions' }),
    ),
  ];
}
