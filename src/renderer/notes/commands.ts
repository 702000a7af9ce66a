/** What can be done with notes. */
import { command } from '../command.ts';
import type { Command } from '../command.ts';
import { words } from '../words.tsx';

export function noteCommands(): readonly Command[] {
  return [
    command('note-on-case', words('notes.commandOnCase'), 'Mark', ['Shift+n'], ({ workbench }) =>
      workbench.update({ dialog: { kind: 'note', selection: null, about: null } }),
    ),
    command('show-notes', words('notes.commandShow'), 'View', [], ({ workbench }) =>
      workbench.update({ panel: 'notes' }),
    ),
  ];
}
