import { expect, test } from 'vitest';

import { caseFileName } from '../../../src/renderer/exchange/file-name.ts';

test.each([
  { name: 'S-400 deliveries', expected: 'S-400 deliveries' },
  { name: 'a/b\\c:d*e?"f"<g>|h', expected: 'a b c d e f g h' },
  { name: 'Выборы 2026', expected: 'Выборы 2026' },
  { name: '..', expected: 'Case' },
  { name: '.hidden. ', expected: 'hidden' },
  { name: 'tab\tand\u202eturned', expected: 'tab and turned' },
  { name: `${'x'.repeat(79)}😀`, expected: 'x'.repeat(79) },
])('“$name” is saved as “$expected”', ({ name, expected }) => {
  expect(caseFileName(name)).toBe(`${expected}.counterpoint.json`);
});
