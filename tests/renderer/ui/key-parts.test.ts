import { expect, test } from 'vitest';

import { keyParts } from '../../../src/renderer/ui/key-parts.ts';

test.each([
  { keys: 'Mod+Shift+Z', isMac: false, parts: ['Ctrl', 'Shift', 'Z'] },
  { keys: 'Mod+Shift+Z', isMac: true, parts: ['⌘', '⇧', 'Z'] },
  { keys: 'c', isMac: false, parts: ['C'] },
  { keys: ']', isMac: true, parts: [']'] },
  { keys: 'Escape', isMac: false, parts: ['Esc'] },
])('$keys (Mac: $isMac) is printed as $parts', ({ keys, isMac, parts }) => {
  expect(keyParts(keys, isMac)).toEqual(parts);
});
