/** What axe finds in every view, list, dialog and menu, in light, dark and high contrast. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openWorkbench } from './harness/hosts.ts';
import type { OpenWorkbench } from './harness/hosts.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** How to come to a part of the screen from the open article, and what shows that it is there. */
interface Part {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
}

const view = (name: string, key: string): Part => ({
  name: `view ${name}`,
  open: async (page) => {
    await page.keyboard.press(key);
    await page.getByRole('region', { name, exact: true }).waitFor();
  },
});

const tab = (name: string): Part => ({
  name: `list ${name}`,
  open: async (page) => {
    await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
    await page.waitForTimeout(300);
  },
});

/** A claim is focused first, so that commands on it have something to work on. */
const dialog = (name: string | RegExp, ...keys: readonly string[]): Part => ({
  name: `dialog ${String(name)}`,
  open: async (page) => {
    for (const key of keys) {
      // oxlint-disable-next-line no-await-in-loop -- keys come one after the other
      await page.keyboard.press(key);
    }
    await page.getByRole('dialog', { name }).waitFor();
  },
});

const PARTS: readonly Part[] = [
  { name: 'the article', open: async () => undefined },
  tab('Claims'),
  tab('Entities'),
  tab('Contradictions'),
  tab('Notes'),
  tab('Suggestions'),
  tab('Orphans'),
  view('Search', 'Control+2'),
  view('Registry of entities', 'Control+3'),
  view('Codebook', 'Control+4'),
  view('Help', 'F1'),
  view('Contradiction board', 'Control+5'),
  view('Frames', 'Control+6'),
  view('Timeline', 'Control+7'),
  view('Network of entities', 'Control+8'),
  view('Claim', 'p'),
  dialog('Keyboard shortcuts', '?'),
  dialog('Cases', 'Control+Shift+O'),
  dialog(/^Paste an article/, 'Control+Shift+V'),
  dialog(/^Contradiction with/, 'x'),
  dialog(/note/i, 'n'),
  dialog('Open an article beside', 'z'),
  {
    name: 'two articles side by side',
    open: async (page) => {
      await page.keyboard.press('z');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('region', { name: 'Article text beside' }).waitFor();
    },
  },
  {
    name: 'competing hypotheses',
    open: async (page) => {
      await page.keyboard.press('Control+9');
      await page.getByRole('button', { name: 'Add question' }).click();
      await page.getByRole('button', { name: 'Add hypothesis' }).click();
      await page.getByRole('button', { name: 'Add claims as evidence' }).click();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      await page.getByRole('grid').waitFor();
    },
  },
  {
    name: 'the menu of the case',
    open: async (page) => {
      await page.getByRole('button', { name: /^Case/ }).first().click();
      await page.getByRole('menu').waitFor();
    },
  },
];

const LOOKS = [
  { look: 'light', colorScheme: 'light', contrast: false },
  { look: 'dark', colorScheme: 'dark', contrast: false },
  { look: 'high contrast', colorScheme: 'light', contrast: true },
] as const;

describe.each(LOOKS)('in $look', ({ look, colorScheme, contrast }) => {
  let workbench: OpenWorkbench;

  beforeAll(async () => {
    workbench = await openWorkbench('browser', { colorScheme, viewport: { width: 1280, height: 800 } });
    await workbench.page.evaluate(
      (stored) => localStorage.setItem('counterpoint.look', stored),
      JSON.stringify({ contrast, compact: false }),
    );
  });
  afterAll(() => workbench.close());

  test.each(PARTS)('$name: nothing serious', async ({ name, open }) => {
    const { page } = workbench;
    await page.reload();
    await page.getByRole('region', { name: 'Article text', exact: true }).waitFor();
    await page.getByRole('listbox', { name: 'Claims' }).getByRole('option').first().click();
    await page.getByRole('region', { name: 'Article text', exact: true }).focus();
    await open(page);
    await page.waitForTimeout(200);
    await page.evaluate(AXE);
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
    );
    const told = violations.map(
      ({ id, impact, nodes }) => `${impact}: ${id} at ${nodes.map(({ target }) => target).join(' | ')}`,
    );
    const grave = told.filter((line) => /^(serious|critical)/.test(line));
    const slight = told.filter((line) => !grave.includes(line));
    if (slight.length > 0) console.log(`${look}, ${name}:\n  ${slight.join('\n  ')}`);
    expect(grave).toEqual([]);
  });
});
