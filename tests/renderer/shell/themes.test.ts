import { beforeEach, expect, test } from 'vitest';

import { createThemes } from '../../../src/renderer/shell/themes.ts';

let stored: Map<string, string>;
let root: HTMLElement;

beforeEach(() => {
  stored = new Map();
  root = { dataset: {} } as unknown as HTMLElement;
});

function storage(): Storage {
  return {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  } as Storage;
}

test('follows the system until a theme is chosen, and remembers the choice', () => {
  const themes = createThemes(root, storage(), () => false);
  expect(themes.theme).toBe('system');
  expect(root.dataset).toEqual({});
  themes.choose('dark');
  expect(root.dataset).toEqual({ theme: 'dark' });
  expect(createThemes(root, storage(), () => false).theme).toBe('dark');
  themes.choose('system');
  expect(root.dataset).toEqual({});
});

test('switches from what shows to the other', () => {
  const themes = createThemes(root, storage(), () => true);
  themes.toggle();
  expect(themes.theme).toBe('light');
  themes.toggle();
  expect(themes.theme).toBe('dark');
});

test('takes no notice of a theme that there is not', () => {
  stored.set('counterpoint.theme', 'sepia');
  expect(createThemes(root, storage(), () => false).theme).toBe('system');
});
