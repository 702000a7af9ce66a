/** What can be done in the text. */
import { command } from '../command.ts';
import type { Command } from '../command.ts';

export function articleCommands(): readonly Command[] {
  return [
    command('show-article', 'Show the article', 'View', ['Mod+1'], ({ workbench }) =>
      workbench.update({ view: { kind: 'article' } }),
    ),
  ];
}
