/** The page must show soon on a slow machine: what it loads first has a limit. */
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { BUILT, buildOnce } from '../e2e/harness/build.ts';
import { FIRST_LOAD_LIMIT, firstLoadSize } from '../first-load.ts';

test('the first load stays within its limit', () => {
  buildOnce();
  const size = firstLoadSize(join(BUILT, 'renderer'));
  console.info(`First load: ${size} bytes compressed, of ${FIRST_LOAD_LIMIT}.`);
  expect(size).toBeLessThanOrEqual(FIRST_LOAD_LIMIT);
});
