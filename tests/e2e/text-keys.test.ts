/** Reading, selecting and marking by keys alone, and what the margins tell. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { analystAt, newCase } from './analyst.ts';
import type { Analyst } from './analyst.ts';
import { openWorkbench } from './harness/hosts.ts';
import type { OpenWorkbench } from './harness/hosts.ts';

const WIRE = [
  'Deliveries postponed',
  '',
  'Moscow denies the delay. Mr. Lavrov told reporters that the missiles are on their way.',
  '',
  'Beijing is silent. Nobody asked the foreign ministry about it.',
].join('\n');
const POST = ['Ties under strain', '', 'The delay is real, two diplomats said. Moscow gave no date.'].join('\n');

let workbench: OpenWorkbench;
let page: Page;
let analyst: Analyst;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'counterpoint-text-keys-'));
  const files = [
    ['wire.txt', WIRE],
    ['post.txt', POST],
  ].map(([name = '', text = '']) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  workbench = await openWorkbench('browser');
  ({ page } = workbench);
  analyst = analystAt(page);
  await page.getByRole('region', { name: 'Library' }).waitFor();
  await newCase(analyst, 'Keys');
  await workbench.setFiles('articles', files);
  await page.getByRole('button', { name: /^Import 2/ }).click();
  await analyst.dialogClosed();
  await openArticle('Deliveries postponed');
});
afterAll(() => workbench.close());

async function openArticle(title: string): Promise<void> {
  await page.getByRole('option', { name: new RegExp(`^${title}`) }).click();
  await page.getByRole('heading', { level: 1, name: title }).first().waitFor();
  await page.getByRole('region', { name: 'Article text' }).focus();
  await analyst.press('Control+Home');
}

function selected(): Promise<string> {
  return page.evaluate(() => getSelection()?.toString() ?? '');
}

/** Puts the caret at the start of these words. */
async function caretBefore(words: string): Promise<void> {
  await analyst.press('Escape', 'Escape');
  await analyst.select(words);
  await analyst.press('ArrowLeft');
}

/** The words of the focused mark, as the Inspector quotes them. */
function said(): Promise<string> {
  return page
    .locator('[aria-live="polite"]')
    .filter({ hasText: /“/ })
    .allTextContents()
    .then((texts) => /“(.*?)”/.exec(texts.join(' '))?.[1] ?? '');
}

test.each<[string, readonly string[], string]>([
  ['characters', ['Shift+l', 'Shift+l', 'Shift+l', 'Shift+h'], 'Mo'],
  ['words', ['Shift+w', 'Shift+w', 'Shift+w', 'Shift+b'], 'Moscow denies '],
  ['words after a move', ['w', 'w', 'b', 'Shift+w'], 'denies'],
  [
    'sentences',
    ['Shift+j', 'Shift+j'],
    'Moscow denies the delay. Mr. Lavrov told reporters that the missiles are on their way.',
  ],
  ['a sentence after a move', ['j', 'Shift+j'], 'Mr. Lavrov told reporters that the missiles are on their way.'],
  ['a sentence back', ['j', 'j', 'k', 'k', 'Shift+F8'], 'Moscow denies the delay.'],
  ['paragraphs', ['o', 'Shift+o'], 'Beijing is silent. Nobody asked the foreign ministry about it.'],
  ['paragraphs back', ['o', 'o', 'u', 'u', 'Shift+o'], WIRE.split('\n')[2] ?? ''],
  ['ever larger stretches', ['w', 'v', 'v'], 'Moscow denies the delay.'],
  ['less again', ['w', 'v', 'v', 'v', 'Shift+v', 'Shift+v'], 'denies'],
])('%s are selected by key in reading mode', async (_, keys, words) => {
  await caretBefore('Moscow denies');
  await analyst.press(...keys);
  await expect.poll(selected).toBe(words);
});

test('a mark grows and shrinks at both ends, by word and by character, each an undoable step', async () => {
  await caretBefore('Moscow denies');
  await analyst.press('w', 'Shift+w', 'c');
  await analyst.saved();
  const steps: readonly (readonly [string, string])[] = [
    ['g', 'denies the'],
    ['g', 'denies the delay'],
    ['f', 'Moscow denies the delay'],
    ['Shift+f', 'denies the delay'],
    ['Shift+g', 'denies the'],
    ['Control+Shift+K', 'denies the '],
    ['Control+Shift+J', 'denies the'],
    ['Control+Shift+H', 'enies the'],
    ['Control+Shift+G', 'denies the'],
    ['Control+z', 'enies the'],
    ['Control+z', 'denies the'],
  ];
  for (const [key, words] of steps) {
    // oxlint-disable no-await-in-loop -- one key after the other
    await analyst.press(key);
    await expect.poll(said).toBe(words);
    await analyst.saved();
    // oxlint-enable no-await-in-loop
  }
});

test('a piece is added to the focused mark and taken out again', async () => {
  await analyst.select('on their way');
  await analyst.press('a');
  await expect.poll(said).toBe('denies the … on their way');
  await analyst.press('Shift+t');
  await page.getByRole('toolbar', { name: /select/i }).waitFor();
  await analyst.press('Escape');
  await analyst.select('on their');
  await analyst.press('Shift+a');
  await expect.poll(said).toBe('denies the … way');
  await analyst.press('Control+z');
  await expect.poll(said).toBe('denies the … on their way');
});

test('the marks of a paragraph are listed on demand, and told when there is none', async () => {
  await caretBefore('Moscow denies');
  await analyst.press('q');
  const menu = page.getByRole('menu', { name: '1 mark in this paragraph' });
  await menu.waitFor();
  await expect.poll(() => menu.getByRole('menuitem').allInnerTexts()).toEqual([expect.stringContaining('denies the')]);
  await analyst.press('Enter');
  await expect.poll(said).toBe('denies the … on their way');
  await caretBefore('Beijing is silent');
  await analyst.press('q');
  await page.getByText('Nothing is marked in this paragraph.').first().waitFor();
});

test('two claims of two articles are related by keys alone, and the margin of both says so', async () => {
  await openArticle('Ties under strain');
  await analyst.select('The delay is real');
  await analyst.press('c');
  await analyst.saved();
  await analyst.press('x');
  await page.getByRole('dialog', { name: 'Contradiction with…' }).waitFor();
  await analyst.type('denies the');
  await page.getByRole('listbox', { name: 'Claims to choose from' }).getByRole('option').first().waitFor();
  await analyst.tabTo('Add contradiction');
  await analyst.press('Enter');
  await analyst.dialogClosed();
  await analyst.saved();
  const margin = page.getByRole('group', { name: 'Marks in the margin' });
  await margin.getByRole('button', { name: /pulls apart with “denies the … on their way”/ }).waitFor();
  await openArticle('Deliveries postponed');
  const sign = margin.getByRole('button', { name: /pulls apart with “The delay is real”/ });
  await sign.click();
  await page.getByRole('region', { name: 'Inspector' }).getByRole('heading', { name: 'Contradiction' }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.ariaLabel)).toBe('Article text');
  await margin.getByRole('button', { name: /^Claim: denies/ }).click();
  await expect.poll(said).toBe('denies the … on their way');
});

test('claims that the lanes have no room for are counted, and offered when the count is pressed', async () => {
  await caretBefore('Nobody asked');
  for (let claim = 0; claim < 9; claim += 1) {
    // oxlint-disable no-await-in-loop -- one key after the other
    await analyst.press('v', 'v', 'c');
    await analyst.saved();
    await caretBefore('Nobody asked');
    // oxlint-enable no-await-in-loop
  }
  const margin = page.getByRole('group', { name: 'Marks in the margin' });
  // The claim of the paragraph before ends less than a line away: it has a lane of its own.
  const count = margin.getByRole('button', { name: '4 more claims here' });
  await count.click();
  const menu = page.getByRole('menu', { name: 'Marks here' });
  await expect.poll(() => menu.getByRole('menuitem').count()).toBe(4);
  await analyst.press('Enter');
  await expect.poll(said).toContain('Nobody asked');
});
