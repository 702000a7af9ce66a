import { expect, test } from 'vitest';

import { createCommands } from '../../src/renderer/commands.ts';
import { menuTemplate, MENU_COMMANDS } from '../../src/main/menu.ts';

const nothing = () => undefined;
const COMMANDS = createCommands({
  exportCase: async () => undefined,
  exportCodebook: async () => undefined,
  renameCase: nothing,
  restoreSample: async () => undefined,
  toggleTheme: nothing,
  toggleContrast: nothing,
  toggleDensity: nothing,
});

test.each(MENU_COMMANDS.map((item) => [item.id, item] as const))('%s is a command of the page', (id, item) => {
  const command = COMMANDS.find((each) => each.id === id);
  expect(command).toBeDefined();
  const keys = command?.keys.map((each) => each.replace('Mod', 'CmdOrCtrl'));
  expect([undefined, ...(keys ?? [])]).toContain(item.accelerator);
});

test('each command stands in the menu once', () => {
  const ids = MENU_COMMANDS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(['linux', 'win32', 'darwin'] as const)('on %s no key is taken from the page', (platform) => {
  const items = menuTemplate(platform, nothing).flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  expect(items.filter(({ click }) => click !== undefined)).toHaveLength(MENU_COMMANDS.length);
  expect(items.filter(({ click, registerAccelerator }) => click && registerAccelerator !== false)).toEqual([]);
});

test('a Mac has its own menus around', () => {
  const roles = menuTemplate('darwin', nothing).map(({ role }) => role);
  expect(roles[0]).toBe('appMenu');
  expect(roles.at(-1)).toBe('windowMenu');
});
