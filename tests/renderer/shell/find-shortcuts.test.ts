import { expect, test } from 'vitest';

import { findShortcuts } from '../../../src/renderer/shell/find-shortcuts.ts';
import type { Shortcut } from '../../../src/renderer/shell/find-shortcuts.ts';

const COMMANDS: readonly Shortcut[] = [
  { id: 'mark-claim', label: 'Mark the selected words as a claim', group: 'Mark', keys: ['c'] },
  { id: 'undo', label: 'Undo', group: 'Edit', keys: ['Mod+Z'] },
  { id: 'cases', label: 'Cases…', group: 'Case', keys: [] },
];

test.each([
  { query: '', ids: ['mark-claim', 'undo', 'cases'] },
  { query: 'claim MARK', ids: ['mark-claim'] },
  { query: 'mod+z', ids: ['undo'] },
  { query: 'cases', ids: ['cases'] },
  { query: 'nothing', ids: [] },
])('“$query” finds $ids', ({ query, ids }) => {
  expect(findShortcuts(COMMANDS, query).map(({ id }) => id)).toEqual(ids);
});
