import { expect, test } from 'vitest';

import { readRemembered } from '../../../src/renderer/shell/column-sizes.ts';

const USUAL = { size: 240, isShown: true };

test.each([
  { stored: null, expected: USUAL },
  { stored: '{"size":300,"isShown":false}', expected: { size: 300, isShown: false } },
  { stored: '{"size":"wide","isShown":true}', expected: USUAL },
  { stored: '{"size":null}', expected: USUAL },
  { stored: 'nonsense', expected: USUAL },
])('what was stored as $stored is read as $expected', ({ stored, expected }) => {
  expect(readRemembered(stored, 240)).toEqual(expected);
});
