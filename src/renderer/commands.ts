/**
 * Everything a person can tell the workbench to do, in one list: the menu, the keys, the toolbar and the help read it.
 */
import { analysisCommands } from './analysis/commands.ts';
import { articleCommands } from './article/commands.ts';
import { bulkCommands } from './bulk/commands.ts';
import { codebookCommands } from './codebook/commands.ts';
import { command } from './command.ts';
import type { Command } from './command.ts';
import { compareCommands } from './compare/commands.ts';
import { entityCommands } from './entities/commands.ts';
import { libraryCommands } from './library/commands.ts';
import {
  addPiece,
  addStatement,
  contradictFocused,
  deleteFocused,
  markClaim,
  markNote,
  openEntityDialog,
  toggleFrame,
} from './marking.ts';
import { noteCommands } from './notes/commands.ts';
import { searchCommands } from './search/commands.ts';
import type { Session } from './session.tsx';
import { suggestionCommands } from './suggestions/commands.ts';
import { words } from './words.tsx';

/** What commands need that is not part of a session: it belongs to the window. */
export interface WindowActions {
  readonly exportCase: () => Promise<void>;
  readonly exportCodebook: () => Promise<void>;
  readonly renameCase: () => void;
  readonly restoreSample: () => Promise<void>;
  readonly toggleTheme: () => void;
  readonly toggleContrast: () => void;
  readonly toggleDensity: () => void;
}

export function createCommands(actions: WindowActions): readonly Command[] {
  return [
    ...caseCommands(actions),
    ...markCommands(),
    ...Array.from({ length: 9 }, (_, index) => frameCommand(index + 1)),
    ...editCommands(),
    ...moveCommands(),
    ...articleCommands(),
    ...libraryCommands(),
    ...entityCommands(),
    ...bulkCommands(),
    ...codebookCommands(),
    ...noteCommands(),
    ...searchCommands(),
    ...suggestionCommands(),
    ...analysisCommands(),
    ...compareCommands(),
    command('toggle-theme', 'Switch between light and dark', 'Help', [], () => actions.toggleTheme()),
    command('palette', words('commands.palette'), 'View', ['Mod+K'], openDialog('palette')),
    command('show-help', words('commands.help'), 'Help', ['F1'], ({ workbench }) =>
      workbench.update({ view: { kind: 'help', page: null } }),
    ),
    command('tour', words('commands.tour'), 'Help', [], openDialog('tour')),
    command('toggle-contrast', words('commands.contrast'), 'View', [], () => actions.toggleContrast()),
    command('toggle-density', words('commands.density'), 'View', [], () => actions.toggleDensity()),
    command('shortcuts', 'Keyboard shortcuts', 'Help', ['?'], openDialog('shortcuts')),
  ];
}

function openDialog(kind: 'paste-article' | 'cases' | 'frames' | 'shortcuts' | 'palette' | 'tour'): Command['run'] {
  return ({ workbench }) => workbench.update({ dialog: { kind } });
}

function caseCommands(actions: WindowActions): readonly Command[] {
  return [
    command('import-articles', 'Import articles…', 'Case', ['Mod+O'], ({ bridge }) => bridge.askForFiles('articles')),
    command('paste-article', 'Paste an article…', 'Case', ['Mod+Shift+V'], openDialog('paste-article')),
    command('import-case', 'Import case file…', 'Case', ['Mod+Shift+I'], ({ bridge }) => bridge.askForFiles('case')),
    command('export-case', 'Export case', 'Case', ['Mod+S'], () => actions.exportCase()),
    command('export-codebook', words('codebook.export'), 'Case', [], () => actions.exportCodebook()),
    command('import-codebook', words('codebook.import'), 'Case', [], ({ bridge }) => bridge.askForFiles('case')),
    command('cases', 'Cases…', 'Case', ['Mod+Shift+O'], openDialog('cases')),
    command('rename-case', 'Rename case…', 'Case', [], () => actions.renameCase()),
    command('restore-sample', 'Restore the sample case', 'Case', [], () => actions.restoreSample()),
    command('frames', 'Frames and types…', 'Case', ['Mod+Shift+F'], openDialog('frames')),
  ];
}

function markCommands(): readonly Command[] {
  return [
    command('mark-claim', 'Mark the selected words as a claim', 'Mark', ['c'], markClaim),
    command('mark-entity', 'Mark the selected words as an entity', 'Mark', ['e'], openEntityDialog),
    command('mark-note', 'Write a note on the selected words', 'Mark', ['n'], markNote),
    command('contradict', 'Contradict the focused claim with another', 'Mark', ['x'], contradictFocused),
    command('add-statement', 'Add the selected words as a quotation of a claim', 'Mark', ['s'], addStatement),
    command('add-piece', 'Add the selected words to the focused mark', 'Mark', ['a'], addPiece),
    command('delete-focused', 'Delete the focused record', 'Mark', ['Delete'], deleteFocused),
  ];
}

function frameCommand(number: number): Command {
  const label = `Frame ${number} on the focused claim`;
  return command(`frame-${number}`, label, 'Mark', [String(number)], (session) => toggleFrame(session, number));
}

function editCommands(): readonly Command[] {
  return [
    command('undo', 'Undo', 'Edit', ['Mod+Z'], (session) => travel(session, 'undo')),
    command('redo', 'Redo', 'Edit', ['Mod+Shift+Z', 'Mod+Y'], (session) => travel(session, 'redo')),
    command('edit-text', 'Edit text', 'Edit', ['Mod+Shift+E'], ({ workbench }) => {
      if (workbench.state.articleId) workbench.update({ editing: !workbench.state.editing });
    }),
    command('find', 'Find in the article', 'Edit', ['Mod+F'], ({ workbench }) => workbench.surface?.find()),
  ];
}

async function travel({ workbench, workspace, announce }: Session, direction: 'undo' | 'redo'): Promise<void> {
  await workbench.surface?.flush();
  const done = await workspace[direction]();
  const { focus } = workbench.state;
  if (focus && !workspace.get(focus.kind, focus.id)) workbench.update({ focus: null });
  if (!done.ok) announce(done.error.message);
  else if (done.value === null) announce(direction === 'undo' ? 'Nothing to undo.' : 'Nothing to redo.');
  else announce(`${direction === 'undo' ? 'Undone' : 'Redone'}: ${done.value.toLowerCase()}.`);
}

function moveCommands(): readonly Command[] {
  return [
    command('next-mark', 'Next mark', 'Move', [']'], ({ workbench }) => workbench.surface?.stepMark(1)),
    command('previous-mark', 'Previous mark', 'Move', ['['], ({ workbench }) => workbench.surface?.stepMark(-1)),
    command('focus-text', 'Go to the text', 'Move', ['t'], ({ workbench }) => workbench.surface?.focusText()),
    command('focus-inspector', 'Go to the Inspector', 'Move', ['i'], () => focusRegion('Inspector')),
    command('next-region', 'Next region', 'Move', ['F6'], () => focusNextRegion(1)),
    command('previous-region', 'Previous region', 'Move', ['Shift+F6'], () => focusNextRegion(-1)),
  ];
}

const REGIONS = ['Library', 'Article text', 'Article text beside', 'Inspector', 'Lists'] as const;
const FOCUSABLE = 'input, select, textarea, button, [href], [tabindex]:not([tabindex="-1"])';

function regionElement(name: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[aria-label="${name}"]`);
}

function focusRegion(name: string): void {
  const region = regionElement(name);
  if (!region) return;
  const inside = region.matches(FOCUSABLE) ? region : region.querySelector<HTMLElement>(FOCUSABLE);
  (inside ?? region).focus();
}

function focusNextRegion(step: 1 | -1): void {
  const present = REGIONS.filter((name) => regionElement(name));
  const current = present.findIndex((name) => regionElement(name)?.contains(document.activeElement));
  const next = present[(current + step + present.length) % present.length];
  if (next) focusRegion(next);
}
