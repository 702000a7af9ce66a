/** The whole case is searched by words in any script, by filters that combine and are kept, and word by word in context. */
import { writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { analystAt } from './analyst.ts';
import type { Analyst } from './analyst.ts';
import { freePort } from './harness/free-port.ts';
import { openWorkbench } from './harness/hosts.ts';
import type { OpenWorkbench } from './harness/hosts.ts';

const ARTICLES = {
  'cyrillic.txt': 'Поставки отложены\n\nМосква отрицает задержку поставок, сообщает Вестник.',
  'chinese.txt':
    '交付推迟\n\n北京否认延迟，莫斯科没有评论。两国合作关系保持稳定，导弹系统将在明年交付。分析人士认为，推迟的原因是培训需要时间。',
} as const;

let workbench: OpenWorkbench;
let analyst: Analyst;
let port = 0;

async function openWithArticles(): Promise<void> {
  port = await freePort();
  workbench = await openWorkbench('browser', { port });
  analyst = analystAt(workbench.page);
  workbench.page.setDefaultTimeout(12_000);
  await workbench.page.getByRole('region', { name: 'Article text' }).waitFor();
  const folder = await mkdtemp(join(tmpdir(), 'counterpoint-search-'));
  for (const [name, text] of Object.entries(ARTICLES)) {
    const file = join(folder, name);
    writeFileSync(file, text);
    // oxlint-disable no-await-in-loop -- several at once are looked through first
    await workbench.setFiles('articles', [file]);
    await workbench.page.getByRole('option', { name: text.split('\n')[0] ?? '', exact: true }).waitFor();
    await analyst.saved();
    // oxlint-enable no-await-in-loop
  }
}

beforeAll(openWithArticles);
afterAll(() => workbench.close());

const box = () => workbench.page.getByRole('searchbox', { name: 'Search the case' });
const results = () => workbench.page.getByRole('listbox', { name: 'Results' });
const hits = () => workbench.page.getByRole('listbox', { name: 'Occurrences' });
const filters = () => workbench.page.getByRole('group', { name: 'Filters' });

/** The names of the results once they answer what is in the box. */
async function found(): Promise<readonly string[]> {
  const { page } = workbench;
  await page.waitForFunction(() => !document.querySelector('[aria-label="Search"] [aria-busy="true"]'));
  return results().getByRole('option').allInnerTexts();
}

test('words in any script are found by keyboard alone, and coming back shows what was left', async () => {
  const { page } = workbench;
  await page.getByRole('region', { name: 'Article text' }).focus();
  await analyst.press('/');
  await box().waitFor();
  expect(await box().evaluate((element) => element === document.activeElement)).toBe(true);
  for (const [words, title] of [
    ['misisle', 'Missile delay shows Moscow'],
    ['ЗАДЕРЖКУ', 'Поставки отложены'],
    ['Москва отрицает', 'Поставки отложены'],
    ['задержкуу', 'Поставки отложены'],
    ['否认延迟', '交付推迟'],
    ['莫', '交付推迟'],
    ['"cracks in ties"', 'cracks in ties'],
  ] as const) {
    // oxlint-disable no-await-in-loop -- one key after the other
    await analyst.overwrite(words);
    await expect.poll(async () => (await found()).join('\n'), { message: words }).toContain(title);
    // oxlint-enable no-await-in-loop
  }
  await analyst.overwrite('zzzzqqq');
  await page.getByText('Nothing found', { exact: true }).first().waitFor();

  await analyst.overwrite('deliveries');
  await expect.poll(async () => (await found()).length).toBeGreaterThan(1);
  await analyst.press('ArrowDown', 'ArrowDown');
  const active = () =>
    results().evaluate(
      (list) => document.getElementById(list.getAttribute('aria-activedescendant') ?? '')?.textContent ?? '',
    );
  const chosen = await active();
  expect(chosen).not.toBe('');
  await analyst.press('Enter');
  await page.getByRole('region', { name: 'Article text' }).waitFor();
  await analyst.press('Control+2');
  await box().waitFor();
  expect(await box().inputValue()).toBe('deliveries');
  await expect.poll(active).toBe(chosen);
  expect(await results().evaluate((list) => list === document.activeElement)).toBe(true);
  await analyst.press('ArrowUp', 'ArrowUp');
  expect(await box().evaluate((element) => element === document.activeElement)).toBe(true);
});

test('what is marked after the index was made is found at once, and gone with its undoing', async () => {
  const { page } = workbench;
  await page
    .getByRole('option', { name: /^Missile delay shows/ })
    .first()
    .click();
  await analyst.press('Control+1');
  await analyst.select('air defence system');
  await analyst.press('c');
  await analyst.saved();
  await analyst.press('Control+2');
  await box().fill('"air defence system"');
  await expect.poll(found).toContainEqual(expect.stringMatching(/^Claim: /));
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(found).not.toContainEqual(expect.stringMatching(/^Claim: /));
});

test('filters combine by mouse, and a search that was saved outlives a restart', async () => {
  const { page } = workbench;
  await box().fill('');
  await page.getByRole('button', { name: 'Add filter' }).click();
  const values = (field: string) => page.getByRole('listbox', { name: `Values of ${field}` });
  await values('Frame')
    .getByRole('option', { name: /pro-China/ })
    .click();
  await page.keyboard.press('Escape');
  await filters().getByRole('button', { name: 'Frame: pro-China' }).waitFor();
  await page.getByRole('button', { name: /^Claims \d/ }).click();
  await expect.poll(async () => (await found()).every((name) => name.startsWith('Claim: '))).toBe(true);
  const withFrame = (await found()).length;
  await page.getByRole('button', { name: 'Add filter' }).click();
  await page.getByRole('option', { name: 'Source', exact: true }).click();
  await values('Source')
    .getByRole('option', { name: /The Meridian Post/ })
    .click();
  await page.keyboard.press('Escape');
  await filters().getByRole('button', { name: 'Source: The Meridian Post' }).waitFor();
  await expect.poll(async () => (await found()).length).toBeLessThan(withFrame);
  const narrowed = (await found()).length;
  expect(narrowed).toBeGreaterThan(0);

  const saved = () => workbench.page.getByRole('button', { name: 'Saved searches' });
  await saved().click();
  await page.getByRole('menuitem', { name: 'Save search…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Favours of the Post');
  await page.keyboard.press('Enter');
  await analyst.saved();
  await workbench.kill();

  workbench = await openWorkbench('browser', { port, profile: workbench.profile });
  analyst = analystAt(workbench.page);
  const again = workbench.page;
  await again.getByRole('region', { name: 'Library' }).waitFor();
  await analyst.press('Control+2');
  await saved().click();
  await again.getByRole('menuitem', { name: 'Favours of the Post' }).click();
  await filters().getByRole('button', { name: 'Frame: pro-China' }).waitFor();
  await expect.poll(async () => (await found()).length).toBe(narrowed);

  await saved().click();
  await again.getByRole('menuitem', { name: 'Rename “Favours of the Post”…' }).click();
  await again.getByRole('textbox', { name: 'Name' }).fill('Favours');
  await again.keyboard.press('Enter');
  await saved().click();
  await again.getByRole('menuitem', { name: 'Delete “Favours”' }).click();
  await again.getByText('Deleted the saved search “Favours”.').waitFor();
  await again.getByRole('button', { name: 'Take back' }).click();
  await expect
    .poll(async () => {
      await saved().click();
      const isThere = await again.getByRole('menuitem', { name: 'Favours', exact: true }).isVisible();
      await again.keyboard.press('Escape');
      return isThere;
    })
    .toBe(true);
  await filters().getByRole('button', { name: 'Remove filter Frame' }).click();
  await filters().getByRole('button', { name: 'Remove filter Source' }).click();
});

test('every occurrence is listed in context, ticked by key, and handed on to be marked together', async () => {
  const { page } = workbench;
  await page.getByRole('button', { name: 'Words in context' }).click();
  await box().focus();
  await analyst.overwrite('Moscow');
  await analyst.press('Enter');
  await hits().waitFor();
  const count = Number(await hits().getByRole('option').first().getAttribute('aria-setsize'));
  expect(count).toBeGreaterThan(5);
  await analyst.press('ArrowDown', 'Space', 'ArrowDown', 'Space');
  await page.getByText('2 ticked').waitFor();
  await analyst.press('Control+a', 'Space');
  await page.getByText(`${count - 1} ticked`).waitFor();
  await analyst.press('Shift+Tab', 'Shift+Tab', 'Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  // Places that mention the entity already are left out, and counted.
  await dialog.getByText(/passages ticked/).waitFor();
  const told = await dialog.innerText();
  const listed = Number(/of (\d+) passages? ticked/.exec(told)?.[1] ?? 0);
  const marked = Number(/(\d+) already marked/.exec(told)?.[1] ?? 0);
  expect(listed + marked).toBe(count - 1);
  await analyst.press('Escape');
  await analyst.dialogClosed();

  const saving = workbench.nextSavedFile();
  await page.getByRole('button', { name: 'Export as CSV' }).click();
  const { name, bytes } = await saving;
  expect(name).toBe('Occurrences of Moscow.csv');
  expect(new TextDecoder().decode(bytes).trim().split('\r\n')).toHaveLength(count + 1);

  await hits().getByRole('option').first().click();
  await page.getByRole('region', { name: 'Article text' }).waitFor();
  await page.waitForFunction(() => getSelection()?.toString() === 'Moscow');
  await analyst.press('Control+2');
  await hits().waitFor();
  await page.getByText(`${count - 1} ticked`).waitFor();
});

test('an expression that is none is refused in words, and one that runs away is stopped', async () => {
  const { page } = workbench;
  await page.getByRole('button', { name: /^Words and phrases/ }).click();
  await page.getByRole('option', { name: 'Regular expression' }).click();
  await box().fill('(Moscow');
  await analyst.press('Enter');
  await page.getByText(/^This is not a regular expression: /).waitFor();
  await box().fill('M[a-z]+w');
  await analyst.press('Enter');
  await hits().waitFor();
  await box().fill(String.raw`(\w+\s?)+¤`);
  await analyst.press('Enter');
  await page.getByText(/^This expression takes too long/).waitFor({ timeout: 20_000 });
  await box().fill('Beijing');
  await analyst.press('Enter');
  await hits().waitFor();
  expect(workbench.foreignRequests).toEqual([]);
});
