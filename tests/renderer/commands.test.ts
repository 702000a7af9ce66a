import { expect, test } from 'vitest';

import { createCommands } from '../../src/renderer/commands.ts';

const nothing = () => undefined;
const commands = createCommands({
  exportCase: async () => undefined,
  exportCodebook: async () => undefined,
  renameCase: nothing,
  restoreSample: async () => undefined,
  toggleTheme: nothing,
  toggleContrast: nothing,
  toggleDensity: nothing,
});

test('no two commands share an id or a key', () => {
  expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
  const keys = commands.flatMap((command) => command.keys.map((key) => key.toLowerCase()));
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});
