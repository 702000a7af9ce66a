/** Takes the pictures of the README anew: `node tests/builders/screenshots.ts`, after a build. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { PROJECT } from '../e2e/harness/build.ts';
import { openWorkbench } from '../e2e/harness/hosts.ts';

const FOLDER = join(PROJECT, 'docs');
const SIZES = [
  { name: '1280', width: 1280, height: 800 },
  { name: '1920', width: 1920, height: 1080 },
] as const;

async function takePictures(theme: 'light' | 'dark', size: (typeof SIZES)[number]): Promise<void> {
  const workbench = await openWorkbench('browser', {
    colorScheme: theme,
    viewport: { width: size.width, height: size.height },
  });
  const { page } = workbench;
  const shoot = (name: string) => page.screenshot({ path: join(FOLDER, `${name}-${theme}-${size.name}.png`) });
  await page
    .getByRole('option', { name: 'Moscow accuses Beijing of spying and holds back S-400 missiles', exact: true })
    .click();
  const claims = page.getByRole('listbox', { name: 'Claims' });
  await page.getByText('This article', { exact: true }).click();
  await claims.getByRole('option').first().click();
  await page.keyboard.press('End');
  await page.waitForTimeout(600);
  await shoot('workbench');
  if (size.name === '1280') {
    await page.getByRole('tab', { name: /^Contradictions/ }).click();
    await page.getByRole('listbox', { name: 'Contradictions' }).getByRole('option').first().click();
    await page.waitForTimeout(400);
    await shoot('contradictions');
    await page.keyboard.press('Control+5');
    await page.getByRole('region', { name: 'Contradiction board' }).waitFor();
    await page.waitForTimeout(400);
    await shoot('board');
  } else {
    await page.getByRole('region', { name: 'Article text', exact: true }).focus();
    await page.keyboard.press('z');
    await page.getByRole('dialog', { name: 'Open an article beside' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Article text beside' }).waitFor();
    await page.waitForTimeout(800);
    await shoot('beside');
  }
  await workbench.close();
}

mkdirSync(FOLDER, { recursive: true });
for (const size of SIZES) {
  for (const theme of ['light', 'dark'] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one browser at a time
    await takePictures(theme, size);
  }
}
