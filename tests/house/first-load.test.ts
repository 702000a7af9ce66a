/** The page must show soon on a slow machine: what it loads first has a limit. */
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { BUILT, buildOnce } from '../e2e/harness/build.ts';
import { FIRST_LOAD_GOAL, FIRST_LOAD_LIMIT, firstLoadSize } from '../first-load.ts';

test('the first load does not grow', () => {
  buildOnce();
  const size = firstLoadSize(join(BUILT, 'renderer'));
  console.info(`First load: ${size} bytes compressed, the goal is ${FIRST_LOAD_GOAL}.`);
  expect(size).toBeLessThanOrEqual(FIRST_LOAD_LIMIT);
});
