/** What can be done with suggestions. */
import { command } from '../command.ts';
import type { Command } from '../command.ts';
import { words } from '../words.tsx';
import { acceptFocused, dismissFocused, stepSuggestion } from './decide.ts';
import { suggestsNow, switchSuggestions } from './suggesting.ts';

export function suggestionCommands(): readonly Command[] {
  return [
    command('show-suggestions', words('suggestions.show'), 'View', [], ({ workbench }) =>
      workbench.update({ panel: 'suggestions' }),
    ),
    command('next-suggestion', words('suggestions.next'), 'Move', ['.'], (session) => stepSuggestion(session, 1)),
    command('previous-suggestion', words('suggestions.previous'), 'Move', [','], (session) =>
      stepSuggestion(session, -1),
    ),
    command('accept-suggestion', words('suggestions.accept'), 'Mark', ['y'], (session) => acceptFocused(session)),
    command('accept-alike', words('suggestions.acceptAlike'), 'Mark', ['Shift+y'], (session) =>
      acceptFocused(session, true),
    ),
    command('dismiss-suggestion', words('suggestions.dismiss'), 'Mark', ['d'], (session) => dismissFocused(session)),
    command('dismiss-alike', words('suggestions.dismissAlike'), 'Mark', ['Shift+d'], (session) =>
      dismissFocused(session, true),
    ),
    command('toggle-suggestions', words('suggestions.toggle'), 'View', [], ({ announce }) => {
      const isOn = !suggestsNow();
      switchSuggestions(isOn);
      announce(words(isOn ? 'suggestions.switchedOn' : 'suggestions.switchedOff'));
    }),
  ];
}
