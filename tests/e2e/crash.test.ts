/** Whatever the screen said was saved is there after the browser's process was killed. */
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { analystAt, newCase } from './analyst.ts';
import { readGold } from './gold.ts';
import { freePort } from './harness/free-port.ts';
import { openWorkbench } from './harness/hosts.ts';

const ROUNDS = 20;

test(`a mark shown as saved survives SIGKILL, ${ROUNDS} times`, async () => {
  const gold = readGold();
  const profile = await mkdtemp(join(tmpdir(), 'counterpoint-crash-'));
  const port = await freePort();
  let expected: number | null = null;
  for (let round = 0; round <= ROUNDS; round += 1) {
    // oxlint-disable no-await-in-loop -- each round starts from what the one before left
    const workbench = await openWorkbench('browser', { profile, port, isFresh: round === 0 });
    const { page } = workbench;
    const analyst = analystAt(page);
    await page.getByRole('region', { name: 'Library' }).waitFor();
    if (round === 0) {
      await newCase(analyst, 'Crashes');
      await workbench.setFiles('articles', [gold.articleFile]);
      await page.getByRole('option', { name: gold.title, exact: true }).waitFor();
    } else {
      await page.getByRole('option', { name: gold.title, exact: true }).click();
    }
    await page.getByRole('heading', { level: 1, name: gold.title }).first().waitFor();
    const tab = page.getByRole('tab', { name: /^Claims/ });
    const total = Number((await tab.textContent())?.replaceAll(/\D/g, ''));
    expect(total).toBe(expected ?? total);
    if (round === ROUNDS) {
      await workbench.close();
      break;
    }
    const words = gold.claims[round % gold.claims.length]?.quote ?? '';
    await analyst.select(words);
    await analyst.press('c');
    await expect.poll(async () => Number((await tab.textContent())?.replaceAll(/\D/g, ''))).toBe(total + 1);
    await analyst.saved();
    await workbench.kill();
    expected = total + 1;
  }
  rmSync(profile, { recursive: true, force: true });
}, 300_000);
