/** The views that look at the whole case. */
import { command } from '../command.ts';
import type { Command } from '../command.ts';

export function analysisCommands(): readonly Command[] {
  return [
    command('show-claim', 'Show the page of the claim', 'View', ['p'], ({ workbench }) =>
      workbench.update({ view: { kind: 'claim', claimId: null } }),
    ),
    command('show-board', 'Show the contradiction board', 'View', ['Mod+5'], ({ workbench }) =>
      workbench.update({ view: { kind: 'board' } }),
    ),
    command('show-frames', 'Show frames by source', 'View', ['Mod+6'], ({ workbench }) =>
      workbench.update({ view: { kind: 'frames' } }),
    ),
    command('show-timeline', 'Show the timeline', 'View', ['Mod+7'], ({ workbench }) =>
      workbench.update({ view: { kind: 'timeline' } }),
    ),
    command('show-network', 'Show the network of entities', 'View', ['Mod+8'], ({ workbench }) =>
      workbench.update({ view: { kind: 'network' } }),
    ),
    command('show-ach', 'Show competing hypotheses', 'View', ['Mod+9'], ({ workbench }) =>
      workbench.update({ view: { kind: 'ach' } }),
    ),
  ];
}
