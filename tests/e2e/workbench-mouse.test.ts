/** The workbench by mouse, on the shared article (or our own) and two further ones; only names and search words are typed. */
import { fileURLToPath } from 'node:url';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { integrityFaults } from '#core/integrity.ts';
import { counterpointJson } from '#formats/counterpoint-json.ts';

import { readGold } from './gold.ts';
import { openWorkbench } from './harness/hosts.ts';
import type { OpenWorkbench } from './harness/hosts.ts';

const OWN = fileURLToPath(new URL('../../resources/sample/', import.meta.url));
const FURTHER = ['meridian-post.txt', 'northline-agency.txt'].map((name) => OWN + name);
const MERIDIAN = 'Moscow accuses Beijing of spying and holds back S-400 missiles';
const NORTHLINE = 'Russia postpones S-400 shipments to China, gives no new date';

let workbench: OpenWorkbench;
let page: Page;

beforeAll(async () => {
  workbench = await openWorkbench('browser', { viewport: { width: 1440, height: 900 } });
  page = workbench.page;
  page.setDefaultTimeout(15_000);
  await page.getByRole('region', { name: 'Article text' }).waitFor();
  await page
    .getByRole('button', { name: /^Case / })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Cases…' }).click();
  await page.getByRole('button', { name: 'New case' }).click();
  await page.getByRole('textbox', { name: /^Name/ }).fill('By mouse');
  await page.getByRole('button', { name: 'Create' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await workbench.setFiles('articles', [readGold().articleFile, ...FURTHER]);
  await page.getByRole('button', { name: 'Import 3 articles' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});
afterAll(() => workbench.close());

const tool = (name: string) =>
  page.getByRole('toolbar', { name: 'Mark the selection' }).getByRole('button', { name, exact: true });

async function openArticle(title: string): Promise<void> {
  await page.getByRole('option', { name: title, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: title }).first().waitFor();
}

/** Drags over words of the open article. */
async function drag(words: string): Promise<void> {
  const box = await page.getByRole('region', { name: 'Article text' }).evaluate((root, sought) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf(sought);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + sought.length);
      node.parentElement?.scrollIntoView({ block: 'center' });
      const rects = Array.from(range.getClientRects());
      const [first, last] = [rects[0], rects.at(-1)];
      if (!first || !last) return null;
      return {
        x1: first.left + 1,
        y1: first.top + first.height / 2,
        x2: last.right - 1,
        y2: last.top + last.height / 2,
      };
    }
    return null;
  }, words);
  if (!box) throw new Error(`“${words}” is not in the text.`);
  await page.mouse.move(box.x1, box.y1);
  await page.mouse.down();
  await page.mouse.move(box.x2, box.y2, { steps: 6 });
  await page.mouse.up();
  await page.getByRole('toolbar', { name: 'Mark the selection' }).waitFor();
}

const countOf = async (tab: string) =>
  Number(
    /\d+/.exec(
      await page
        .getByRole('tab', { name: new RegExp(`^${tab}`) })
        .first()
        .innerText(),
    )?.[0] ?? 0,
  );

test('a claim in each of two articles, and the contradiction between them', async () => {
  await openArticle(MERIDIAN);
  await drag('cracks in ties');
  await tool('Claim').click();
  await openArticle(NORTHLINE);
  await drag('There is no connection whatsoever');
  await tool('Claim').click();
  await page.getByRole('button', { name: 'Contradict…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Contradiction with…' });
  await dialog.getByRole('option', { name: /cracks in ties/ }).click();
  await dialog.getByRole('button', { name: 'Add contradiction' }).click();
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => countOf('Contradictions')).toBe(1);
});

test('every occurrence of a name, from the toolbar of the selection', async () => {
  await drag('Russia');
  await tool('Everywhere').click();
  const dialog = page.getByRole('dialog', { name: /^Mark every occurrence/ });
  await dialog.getByText(/[1-9]\d* of \d+ passages ticked/).waitFor();
  // Articles are searched one after the other.
  await page.waitForTimeout(600);
  await dialog.getByRole('button', { name: /^Mark \d+ passages$/ }).click();
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => countOf('Entities')).toBe(1);
});

test('suggestions are accepted and dismissed from their list', async () => {
  await page.getByRole('tab', { name: /^Suggestions/ }).click();
  const list = page.getByRole('listbox', { name: 'Suggestions' });
  await list.getByRole('option').first().waitFor();
  const before = await countOf('Suggestions');
  await list.getByRole('option').first().dblclick();
  await expect.poll(() => countOf('Suggestions')).toBeLessThan(before);
});

test('a frame of the codebook on a claim', async () => {
  const views = page.getByRole('navigation', { name: 'Views' });
  await views.getByRole('button', { name: 'Codebook' }).click();
  const codebook = page.getByRole('region', { name: 'Codebook' });
  await codebook.getByRole('button', { name: 'Add entry' }).click();
  await codebook.getByRole('textbox', { name: 'Name' }).fill('rift');
  await codebook.getByRole('textbox', { name: 'Example' }).click();
  await page
    .getByRole('tab', { name: /^Claims/ })
    .first()
    .click();
  await page.getByRole('listbox', { name: 'Claims' }).getByRole('option').first().click();
  await page.getByRole('region', { name: 'Inspector' }).getByRole('button', { name: 'rift' }).click();
  await views.getByRole('button', { name: 'Frames by source' }).click();
  await page
    .getByRole('grid', { name: 'Claims by frame' })
    .getByRole('button', { name: /rift: 1 claim$/ })
    .click();
  await expect
    .poll(() => page.getByRole('listbox', { name: 'Claims of the chosen cell' }).getByRole('option').count())
    .toBe(1);
});

test('a search leads to its place, and the export holds what was done', async () => {
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Search the case' }).click();
  await page.getByRole('searchbox', { name: 'Search the case' }).fill('whatsoever');
  await page.getByRole('region', { name: 'Search' }).getByRole('option').first().click();
  const saving = workbench.nextSavedFile();
  await page.getByRole('button', { name: 'Export case' }).click();
  const parsed = await counterpointJson.parse?.((await saving).bytes);
  if (!parsed?.ok) throw new Error('The exported file was refused.');
  const { contradictions, mentions, frames, claims } = parsed.value;
  expect(integrityFaults(parsed.value)).toEqual([]);
  expect(contradictions).toHaveLength(1);
  expect(mentions.length).toBeGreaterThan(3);
  expect(frames.map(({ name }) => name)).toEqual(['rift']);
  expect(claims.filter(({ frameIds }) => frameIds.length === 1)).toHaveLength(1);
});
