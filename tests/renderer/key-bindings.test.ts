import { describe, expect, test } from 'vitest';

import { command } from '../../src/renderer/command.ts';
import { clashesOf, createKeyBindings, keysPressed, withKeys } from '../../src/renderer/key-bindings.ts';
import type { BoundKeys } from '../../src/renderer/key-bindings.ts';

const commands = [
  command('claim', 'Mark a claim', 'Mark', ['c'], () => undefined),
  command('undo', 'Undo', 'Edit', ['Mod+Z'], () => undefined),
];

const pressed = (keys: Partial<KeyboardEvent>) =>
  ({ key: '', code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...keys }) as KeyboardEvent;

test('keys are bound, remembered, and given back', () => {
  const remembered: BoundKeys[] = [];
  const bindings = createKeyBindings({}, (bound) => void remembered.push(bound));
  bindings.bind('claim', ['k']);
  expect(withKeys(commands, bindings.bound).map(({ keys }) => keys)).toEqual([['k'], ['Mod+Z']]);
  bindings.bind('undo', []);
  bindings.reset('claim');
  expect(withKeys(commands, bindings.bound).map(({ keys }) => keys)).toEqual([['c'], []]);
  bindings.resetAll();
  expect(remembered.at(-1)).toEqual({});
  expect(withKeys(commands, bindings.bound)).toEqual(commands);
});

test('a clash is found whatever the case', () => {
  expect(clashesOf(commands, 'undo', 'C').map(({ id }) => id)).toEqual(['claim']);
  expect(clashesOf(commands, 'claim', 'c')).toEqual([]);
});

describe('what was pressed', () => {
  test.each([
    [{ key: 'c', code: 'KeyC' }, 'c'],
    [{ key: 'C', code: 'KeyC', shiftKey: true }, 'Shift+c'],
    [{ key: 'z', code: 'KeyZ', ctrlKey: true }, 'Mod+Z'],
    [{ key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true }, 'Mod+Shift+Z'],
    [{ key: '?', code: 'Slash', shiftKey: true }, '?'],
    [{ key: 'F7', code: 'F7', shiftKey: true }, 'Shift+F7'],
    [{ key: 'с', code: 'KeyC' }, 'c'],
    [{ key: 'Control', ctrlKey: true }, null],
    [{ key: 'e', code: 'KeyE', altKey: true }, null],
    [{ key: 'Tab' }, null],
    [{ key: 'c', code: 'KeyC', metaKey: true }, null],
  ])('%o is %s', (keys, written) => {
    expect(keysPressed(pressed(keys), false)).toBe(written);
  });
});
