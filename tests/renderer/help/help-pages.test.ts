import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { describe, expect, test } from 'vitest';

import { createCommands } from '../../../src/renderer/commands.ts';
import { commandsIn, helpPages, searchedPages, withKeysOf } from '../../../src/renderer/help/help-pages.ts';

const FOLDER = fileURLToPath(new URL('../../../resources/help/en/', import.meta.url));
const pages = helpPages(
  Object.fromEntries(readdirSync(FOLDER).map((name) => [name, readFileSync(FOLDER + name, 'utf8')])),
);
const nothing = () => undefined;
const later = async () => undefined;
const commands = createCommands({
  exportCase: later,
  exportCodebook: later,
  renameCase: nothing,
  restoreSample: later,
  toggleTheme: nothing,
  toggleContrast: nothing,
  toggleDensity: nothing,
});

describe('the pages', () => {
  test.each(pages.map((page) => [page.title, page] as const))('%s tells keys of commands that there are', (_, page) => {
    expect(page.title).not.toMatch(/\.md$/);
    for (const id of commandsIn(page.text)) expect(commands.map((command) => command.id)).toContain(id);
  });

  test('are found by their words', () => {
    expect(searchedPages(pages, 'corroboration ROOTS').map(({ title }) => title)).toEqual(['Weighing']);
    expect(searchedPages(pages, '')).toHaveLength(pages.length);
  });

  test('show the keys that are bound', () => {
    expect(withKeysOf('Press {{key:mark-claim}}.', () => 'K')).toBe('Press `K`.');
  });
});
