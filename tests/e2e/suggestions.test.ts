/** What the machine proposes in an article is accepted and dismissed by key, together or one by one, and never comes back unasked. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { analystAt, newCase } from './analyst.ts';
import type { Analyst } from './analyst.ts';
import { readGold } from './gold.ts';
import { openWorkbench } from './harness/hosts.ts';
import type { OpenWorkbench } from './harness/hosts.ts';

let workbench: OpenWorkbench;
let page: Page;
let analyst: Analyst;

beforeAll(async () => {
  workbench = await openWorkbench('browser');
  page = workbench.page;
  analyst = analystAt(page);
  await page.getByRole('region', { name: 'Library' }).waitFor();
  await newCase(analyst, 'Suggested');
  await workbench.setFiles('articles', [readGold().articleFile]);
  await page.getByRole('option', { name: readGold().title }).first().click();
  await page.getByRole('tab', { name: /^Suggestions/ }).click();
  await options().first().waitFor();
});
afterAll(() => workbench.close());

function list(name: 'Suggestions' | 'Entities' | 'Claims') {
  return page.getByRole('listbox', { name });
}

function options() {
  return list('Suggestions').getByRole('option');
}

/** The number beside a tab. */
async function countOf(tab: string): Promise<number> {
  const words = await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).textContent();
  return Number(/[\d,]+/.exec(words ?? '')?.[0].replaceAll(',', '') ?? Number.NaN);
}

async function show(filter: string): Promise<void> {
  await page.getByRole('button', { name: /Kind of suggestion/ }).click();
  await page.getByRole('option', { name: filter, exact: true }).click();
}

test('nothing is saved before it is accepted, and the text shows what is proposed', async () => {
  expect(await countOf('Suggestions')).toBeGreaterThan(20);
  expect(await countOf('Entities')).toBe(0);
  expect(await countOf('Claims')).toBe(0);
  await expect
    .poll(() => page.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.includes('suggest')).length))
    .toBeGreaterThan(0);
});

test('Enter accepts the entity that the list stands on, and the next one stands out', async () => {
  await show('Names');
  const before = await countOf('Suggestions');
  await options().filter({ hasText: 'Beijing' }).first().click();
  await page.keyboard.press('Enter');
  await expect.poll(() => countOf('Entities')).toBe(1);
  await expect.poll(() => countOf('Suggestions')).toBe(before - 1);
  await analyst.saved();
  await expect.poll(() => options().filter({ hasText: 'is China' }).count()).toBeGreaterThan(0);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-selected'))).toBe('true');
});

test('all of one name are accepted in one step, which one undo takes back', async () => {
  const before = { suggestions: await countOf('Suggestions'), entities: await countOf('Entities') };
  await options().filter({ hasText: 'is China' }).first().click();
  await page.keyboard.press('Shift+Y');
  await expect.poll(() => countOf('Suggestions')).toBeLessThan(before.suggestions - 1);
  expect(await countOf('Entities')).toBe(before.entities);
  await analyst.saved();
  await page.keyboard.press('Control+z');
  await expect.poll(() => countOf('Suggestions')).toBe(before.suggestions);
});

test('everything listed is accepted in one step, which one undo takes back', async () => {
  const before = { suggestions: await countOf('Suggestions'), entities: await countOf('Entities') };
  await page.getByRole('button', { name: 'Accept listed' }).click();
  await expect.poll(() => countOf('Entities')).toBeGreaterThan(before.entities + 5);
  await analyst.saved();
  await page.getByRole('region', { name: 'Article text' }).focus();
  await page.keyboard.press('Control+z');
  await expect.poll(() => countOf('Entities')).toBe(before.entities);
  await expect.poll(() => countOf('Suggestions')).toBe(before.suggestions);
});

test('in the text, keys go from one to the next, accept and dismiss', async () => {
  await page.getByRole('region', { name: 'Article text' }).focus();
  await page.keyboard.press('Control+Home');
  const before = await countOf('Suggestions');
  await page.keyboard.press('.');
  const focused = page.locator('output[aria-live="polite"]').filter({ hasText: /“/ });
  const first = await focused.first().textContent();
  await page.keyboard.press('.');
  await expect.poll(() => focused.first().textContent()).not.toBe(first);
  await page.keyboard.press(',');
  await expect.poll(() => focused.first().textContent()).toBe(first);
  await page.keyboard.press('y');
  await expect.poll(() => countOf('Suggestions')).toBeLessThan(before);
  await analyst.saved();
  const after = await countOf('Suggestions');
  await page.keyboard.press('d');
  await page.keyboard.press('d');
  await expect.poll(() => countOf('Suggestions')).toBe(after - 2);
});

test('an accepted attribution makes a claim with its claimant, chain and cue', async () => {
  await show('Attributions');
  const before = await countOf('Claims');
  await options().first().click();
  await page.keyboard.press('Enter');
  await expect.poll(() => countOf('Claims')).toBe(before + 1);
  await page.getByRole('tab', { name: /^Claims/ }).click();
  await list('Claims').getByRole('option').last().click();
  const inspector = page.getByRole('region', { name: 'Inspector' });
  await expect.poll(() => inspector.innerText()).toMatch(/Cue/);
  await page.getByRole('tab', { name: /^Suggestions/ }).click();
});

test('what is dismissed does not return, not even after a restart; undo brings it back', async () => {
  await show('Dates and quantities');
  const quote = await options().first().innerText();
  const before = await options().count();
  await options().first().click();
  await page.keyboard.press('Delete');
  await expect.poll(() => options().count()).toBe(before - 1);
  await analyst.saved();
  await page.reload();
  await page.getByRole('option', { name: readGold().title }).first().click();
  await page.getByRole('tab', { name: /^Suggestions/ }).click();
  await options().first().waitFor();
  await show('Dates and quantities');
  await expect.poll(() => options().count()).toBe(before - 1);
  await page.getByRole('region', { name: 'Article text' }).focus();
  await page.keyboard.press('Control+z');
  await expect.poll(() => options().count()).toBe(before);
  expect(await options().first().innerText()).toBe(quote);
});

test('switched off, nothing is proposed', async () => {
  await page.getByText('Suggest', { exact: true }).click();
  await expect.poll(() => countOf('Suggestions')).toBe(0);
  await page.getByText('Suggestions are switched off').waitFor();
  await page.getByText('Suggest', { exact: true }).click();
  await options().first().waitFor();
});

test('other scripts are read without nonsense', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'counterpoint-')), 'moskva.txt');
  writeFileSync(
    file,
    'Москва и Пекин\n«Поставка отложена по просьбе Китая», — заявил Иванов 5 мая 2020. Всего 40 процентов.',
  );
  await workbench.setFiles('articles', [file]);
  await page
    .getByRole('option', { name: /^Москва и Пекин/ })
    .first()
    .click();
  await show('All kinds');
  await expect.poll(() => options().count()).toBe(3);
  expect(workbench.foreignRequests).toEqual([]);
});
