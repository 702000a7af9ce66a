/** The workbench by keys alone, on the shared article (or our own) and two further ones, from an empty case to its export. */
import { fileURLToPath } from 'node:url';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { lookupOf } from '#core/case-content.ts';
import type { CaseContent } from '#core/content.ts';
import { integrityFaults } from '#core/integrity.ts';
import { counterpointJson } from '#formats/counterpoint-json.ts';

import { analystAt, newCase } from './analyst.ts';
import type { Analyst } from './analyst.ts';
import { readGold } from './gold.ts';
import { openWorkbench } from './harness/hosts.ts';
import type { OpenWorkbench } from './harness/hosts.ts';

const OWN = fileURLToPath(new URL('../../resources/sample/', import.meta.url));
const FURTHER = ['meridian-post.txt', 'northline-agency.txt'].map((name) => OWN + name);

let workbench: OpenWorkbench;
let analyst: Analyst;
let page: Page;

beforeAll(async () => {
  workbench = await openWorkbench('browser', { viewport: { width: 1440, height: 900 } });
  page = workbench.page;
  analyst = analystAt(page);
  await page.getByRole('region', { name: 'Article text' }).waitFor();
  await newCase(analyst, 'By keys');
  await workbench.setFiles('articles', [readGold().articleFile, ...FURTHER]);
  await page.getByRole('button', { name: 'Import 3 articles' }).waitFor();
  await analyst.tabTo('Import 3 articles');
  await analyst.press('Enter');
  await analyst.dialogClosed();
});
afterAll(() => workbench.close());

/** Goes to a record, or runs a command, by the palette. */
async function palette(words: string): Promise<void> {
  await analyst.press('Control+k');
  await page.getByRole('dialog', { name: 'Command palette' }).waitFor();
  await analyst.type(words);
  await analyst.press('Enter');
  await analyst.dialogClosed();
}

async function openArticle(title: string): Promise<void> {
  await palette(title);
  await page.getByRole('heading', { level: 1, name: title }).first().waitFor();
  await page.getByRole('region', { name: 'Article text' }).focus();
}

const MERIDIAN = 'Moscow accuses Beijing of spying and holds back S-400 missiles';
const NORTHLINE = 'Russia postpones S-400 shipments to China, gives no new date';

test('the codebook: a frame with its definition, from an empty one', async () => {
  await palette('Show the codebook');
  await page.getByRole('region', { name: 'Codebook' }).waitFor();
  for (const name of ['delay as favour', 'delay as rift']) {
    // oxlint-disable no-await-in-loop -- one key after the other
    await analyst.tabTo('Add entry');
    await analyst.press('Enter');
    await analyst.tabTo('Name');
    await analyst.overwrite(name);
    await analyst.press('Enter');
    await analyst.saved();
    // oxlint-enable no-await-in-loop
  }
  await analyst.tabTo('delay as favour');
  await analyst.press('Space');
  await analyst.saved();
  expect(await page.getByRole('listbox', { name: 'Entries of the codebook' }).getByRole('option').count()).toBe(2);
});

test('words, sentences and marks: selected, marked, framed, grown and stepped through', async () => {
  await openArticle(MERIDIAN);
  await analyst.press('Control+Home', 'v');
  await page.waitForFunction(() => getSelection()?.toString() === 'Moscow');
  await analyst.select('cracks in ties between Moscow and Beijing');
  await analyst.press('c', '2');
  await analyst.saved();
  await analyst.press('g');
  await analyst.saved();
  const inspector = page.getByRole('region', { name: 'Inspector' });
  await inspector.getByText('cracks in ties between Moscow and Beijing are').first().waitFor();
  await analyst.press('Control+Home', ']');
  expect(await inspector.getByRole('heading', { name: 'Claim' }).count()).toBe(1);
});

test('two claims of two articles are set against each other', async () => {
  await openArticle(NORTHLINE);
  await analyst.select('There is no connection whatsoever');
  await analyst.press('c', '1', 'x');
  await page.getByRole('dialog', { name: 'Contradiction with…' }).waitFor();
  await analyst.type('cracks in ties');
  await page.getByRole('listbox', { name: 'Claims to choose from' }).getByRole('option').first().waitFor();
  await analyst.tabTo('Add contradiction');
  await analyst.press('Enter');
  await analyst.dialogClosed();
  await analyst.saved();
  expect(await page.getByRole('tab', { name: /^Contradictions/ }).innerText()).toMatch(/1$/);
});

test('every occurrence of a name becomes a mention, but for one', async () => {
  await analyst.select('Russia');
  await analyst.press('m');
  const dialog = page.getByRole('dialog', { name: /^Mark every occurrence of “Russia”/ });
  const found = dialog.getByRole('status', { name: 'Passages found' });
  const listed = async () => Number(/of (\d+) passages/.exec(await found.innerText())?.[1] ?? 0);
  // Articles are searched one after the other: the count grows until all are.
  let total = -1;
  for (let now = await listed(); now !== total || now === 0; now = await listed()) {
    total = now;
    // oxlint-disable-next-line no-await-in-loop -- looked at again a moment later
    await page.waitForTimeout(300);
  }
  expect(total).toBeGreaterThan(3);
  await analyst.tabTo(/^Article /);
  await analyst.press('ArrowDown', 'Space');
  await found.getByText(`${total - 1} of ${total} passages ticked`).waitFor();
  await analyst.tabTo(`Mark ${total - 1} passages`);
  await analyst.press('Enter');
  await analyst.dialogClosed();
  await analyst.saved();
  expect(await page.getByRole('tab', { name: /^Entities/ }).innerText()).toMatch(/1$/);
});

test('a suggestion is accepted, another dismissed for good', async () => {
  await openArticle(MERIDIAN);
  await expect
    .poll(async () => Number(/\d+/.exec(await page.getByRole('tab', { name: /^Suggestions/ }).innerText())?.[0] ?? 0))
    .toBeGreaterThan(5);
  const count = async () => Number(/\d+/.exec(await page.getByRole('tab', { name: /^Suggestions/ }).innerText())?.[0]);
  const before = await count();
  await analyst.press('Control+Home', '.', 'y');
  await analyst.saved();
  await expect.poll(count).toBeLessThan(before);
  const accepted = await count();
  await analyst.press('.', 'd');
  await analyst.saved();
  await expect.poll(count).toBeLessThan(accepted);
});

test('a note on the claim, and a tag on the article', async () => {
  await analyst.press('Control+Home', ']');
  await analyst.press('n');
  await page.getByRole('dialog', { name: /note/i }).waitFor();
  await analyst.type('Ask who says so.');
  await analyst.tabTo(/^(Add|Save)( note)?$/);
  await analyst.press('Enter');
  await analyst.dialogClosed();
  await analyst.saved();
  await page.getByRole('region', { name: 'Article text' }).focus();
  await analyst.press('r');
  await analyst.saved();
  expect(await page.getByRole('tab', { name: /^Notes/ }).innerText()).toMatch(/1$/);
});

test('a misspelt word is found', async () => {
  await analyst.press('Control+2');
  await page.getByRole('searchbox', { name: 'Search the case' }).waitFor();
  await analyst.type('epidemc');
  await expect.poll(() => page.getByRole('region', { name: 'Search' }).getByRole('option').count()).toBeGreaterThan(0);
});

test('what was done stands in the exported case', async () => {
  const saving = workbench.nextSavedFile();
  await analyst.press('Control+s');
  const { bytes } = await saving;
  const parsed = await counterpointJson.parse?.(bytes);
  if (!parsed?.ok) throw new Error('The exported file was refused.');
  const content: CaseContent = parsed.value;
  expect(integrityFaults(content)).toEqual([]);
  const lookup = lookupOf(content);
  expect(content.frames.map(({ name, opposedTo }) => [name, opposedTo.length])).toEqual([
    ['delay as favour', 1],
    ['delay as rift', 1],
  ]);
  expect(content.contradictions).toHaveLength(1);
  const [contradiction] = content.contradictions;
  const frames = [contradiction?.a, contradiction?.b].map(
    (id) => lookup.get('frame', lookup.get('claim', id ?? '')?.frameIds[0] ?? '')?.name,
  );
  expect(frames.toSorted()).toEqual(['delay as favour', 'delay as rift']);
  expect(content.notes).toHaveLength(1);
  expect(content.dismissals).toHaveLength(1);
  expect(content.mentions.length).toBeGreaterThan(3);
  expect(content.articles.filter(({ progress }) => progress !== 'unread')).toHaveLength(1);
});
