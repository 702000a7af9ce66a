/** What can be done in the text by key. The keys of the text itself (arrows, Home, End, with Shift) are the editor's. */
import type { Edge, StepDirection, StepUnit } from '#core/text-steps.ts';

import { command } from '../command.ts';
import type { Command } from '../command.ts';
import { moveFocusedEdge, removePiece, selectFocusedMark } from '../mark-moves.ts';
import type { MessageKey } from '../words.tsx';
import { words } from '../words.tsx';

export function articleCommands(): readonly Command[] {
  return [
    command('show-article', words('article.show'), 'View', ['Mod+1'], ({ workbench }) =>
      workbench.update({ view: { kind: 'article' } }),
    ),
    ...STEPS.flatMap(stepCommands),
    command('widen-selection', words('article.widen'), 'Select', ['v'], ({ workbench }) => workbench.surface?.widen(1)),
    command('narrow-selection', words('article.narrow'), 'Select', ['Shift+v'], ({ workbench }) =>
      workbench.surface?.widen(-1),
    ),
    command('select-focused', words('article.selectFocused'), 'Select', ['Shift+t'], selectFocusedMark),
    command('list-marks', words('article.listMarks'), 'Move', ['q'], ({ workbench }) => workbench.surface?.listMarks()),
    command('remove-piece', words('article.removePieceCommand'), 'Mark', ['Shift+a'], removePiece),
    ...EDGES.map(edgeCommand),
  ];
}

type Step = readonly [unit: StepUnit, back: readonly string[], on: readonly string[]];

/** Letters, because they are on every keyboard; the function keys work while the text is corrected, too. */
const STEPS: readonly Step[] = [
  ['character', ['h'], ['l']],
  ['word', ['b'], ['w']],
  ['sentence', ['k', 'F7'], ['j', 'F8']],
  ['paragraph', ['u'], ['o']],
];

function stepCommands([unit, back, on]: Step): readonly Command[] {
  const make = (direction: StepDirection, isExtending: boolean, keys: readonly string[]): Command => {
    const key: MessageKey = isExtending
      ? direction === 1
        ? 'article.extendOn'
        : 'article.extendBack'
      : direction === 1
        ? 'article.moveOn'
        : 'article.moveBack';
    return command(
      `${isExtending ? 'extend' : 'move'}-${direction === 1 ? 'on' : 'back'}-${unit}`,
      words(key, { unit }),
      'Select',
      isExtending ? keys.map((each) => `Shift+${each}`) : keys,
      ({ workbench }) => workbench.surface?.moveCaret({ unit, direction, extends: isExtending }),
    );
  };
  return [make(-1, false, back), make(1, false, on), make(-1, true, back), make(1, true, on)];
}

type EdgeKey = readonly [edge: Edge, unit: 'word' | 'character', grows: boolean, key: string];

/** F is the front and G the end, by words; G, H, J, K push the two ends to the left and right by characters. */
const EDGES: readonly EdgeKey[] = [
  ['start', 'word', true, 'f'],
  ['start', 'word', false, 'Shift+f'],
  ['end', 'word', true, 'g'],
  ['end', 'word', false, 'Shift+g'],
  ['start', 'character', true, 'Mod+Shift+G'],
  ['start', 'character', false, 'Mod+Shift+H'],
  ['end', 'character', false, 'Mod+Shift+J'],
  ['end', 'character', true, 'Mod+Shift+K'],
];

function edgeCommand([edge, unit, grows, key]: EdgeKey): Command {
  const id = `${grows ? 'grow' : 'shrink'}-${edge}-${unit}`;
  const label = words(grows ? 'article.growMark' : 'article.shrinkMark', { edge, unit });
  return command(id, label, 'Mark', [key], (session) => moveFocusedEdge(session, { edge, unit, grows }));
}
