/** The Library: order, groups, tags, status, grades and near duplicates, by keyboard and by mouse. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { analystAt, newCase } from './analyst.ts';
import type { Analyst } from './analyst.ts';
import { openWorkbench } from './harness/hosts.ts';
import type { OpenWorkbench } from './harness/hosts.ts';

const PARAGRAPHS = [
  'The delivery of the second regiment was put off for the third time this year, a person close to the matter said on Friday.',
  'Neither side would say when the crews, who had been trained on the coast, would go home and what was to become of their orders.',
  'A column in the evening paper called the move a sign of cracks in ties that both capitals had praised for a decade.',
];

const ARTICLES = [
  { name: 'wire.txt', text: ['Delivery put off again', ...PARAGRAPHS] },
  {
    name: 'post.txt',
    text: ['Third delay for the regiment', ...PARAGRAPHS.slice(0, 2), `${PARAGRAPHS[2]} Readers agreed.`],
  },
  {
    name: 'other.txt',
    text: ['Россия и Китай: партнёрство', 'Стороны отрицают задержку поставок и хвалят сотрудничество.'],
  },
  { name: 'chinese.txt', text: ['北京否认延迟', '外交部发言人周五表示，两国关系处于历史最好时期，交付将按计划进行。'] },
];

let workbench: OpenWorkbench;
let analyst: Analyst;
const folder = mkdtempSync(join(tmpdir(), 'counterpoint-library-'));

beforeAll(async () => {
  workbench = await openWorkbench('browser', { viewport: { width: 1440, height: 900 } });
  const { page } = workbench;
  analyst = analystAt(page);
  page.setDefaultTimeout(15_000);
  await page.getByRole('region', { name: 'Library' }).waitFor();
  await newCase(analyst, 'Library');
  const files = ARTICLES.map(({ name, text }) => {
    const path = join(folder, name);
    writeFileSync(path, text.join('\n\n'));
    return path;
  });
  await workbench.setFiles('articles', files);
  await page.getByRole('button', { name: 'Import 4 articles' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});
afterAll(async () => {
  await workbench.close();
  rmSync(folder, { recursive: true, force: true });
});

const list = () => workbench.page.getByRole('listbox', { name: 'Articles' });
const option = (name: string) => list().getByRole('option', { name, exact: true });
const titles = () =>
  list()
    .getByRole('option')
    .evaluateAll((all) => all.map((each) => each.querySelector('.visually-hidden')?.textContent));

/** Chooses in a select of the Library by mouse. */
async function pick(select: RegExp, choice: string): Promise<void> {
  const { page } = workbench;
  await page.getByRole('region', { name: 'Library' }).getByRole('button', { name: select }).click();
  await page.getByRole('option', { name: choice, exact: true }).click();
}

async function undo(): Promise<void> {
  await analyst.press('Control+z');
  await analyst.saved();
}

describe('by keyboard', () => {
  test('several articles are chosen, tagged in one step, and the step taken back', async () => {
    const { page } = workbench;
    await option('Delivery put off again').click();
    await analyst.press('Home', 'Shift+ArrowDown', 'Shift+ArrowDown');
    await page.getByText('3 articles chosen').waitFor();
    await analyst.press('Shift+R');
    await page.getByRole('dialog', { name: /^Tags, status and grade of 3 articles/ }).waitFor();
    await page.getByRole('textbox', { name: 'New tag' }).waitFor();
    await analyst.type('  arms   exports ');
    await analyst.press('Enter');
    await page.getByRole('checkbox', { name: 'arms exports' }).waitFor();
    expect(await page.getByRole('checkbox', { name: 'arms exports' }).isChecked()).toBe(true);
    await analyst.press('Escape');
    await analyst.dialogClosed();
    const tagged = () => list().getByRole('option').filter({ hasText: 'arms exports' }).count();
    await expect.poll(tagged).toBe(3);
    await undo();
    await expect.poll(tagged).toBe(0);
    await analyst.press('Control+Shift+z');
    await expect.poll(tagged).toBe(3);
  });

  test('a tag is renamed in the whole case', async () => {
    const { page } = workbench;
    await option('Delivery put off again').click();
    await analyst.press('Shift+R');
    await analyst.tabTo('Rename “arms exports”');
    await analyst.press('Enter');
    await analyst.tabTo('New name of “arms exports”');
    await analyst.overwrite('оружие');
    await analyst.press('Enter');
    await page.getByRole('checkbox', { name: 'оружие' }).waitFor();
    expect(await page.getByText('on 3 articles').count()).toBe(1);
    await analyst.press('Escape');
    await analyst.dialogClosed();
  });

  test('the status goes round with r, and is a step to undo', async () => {
    await option('北京否认延迟').click();
    await analyst.press('r');
    const status = (name: string) => option('北京否认延迟').getByTitle(name, { exact: true }).count();
    await expect.poll(() => status('Read')).toBe(1);
    await analyst.press('r');
    await expect.poll(() => status('Working')).toBe(1);
    await undo();
    await expect.poll(() => status('Read')).toBe(1);
  });

  test('the details are corrected, with the published wording of the grade', async () => {
    const { page } = workbench;
    await option('Delivery put off again').click();
    await analyst.press('Enter');
    await page.getByRole('dialog', { name: 'Article details' }).waitFor();
    await analyst.tabTo('Source');
    await analyst.overwrite('The Wire');
    await analyst.tabTo('Date');
    await analyst.overwrite('2020-07-30');
    await analyst.tabTo('Language');
    await analyst.overwrite('en');
    await analyst.tabTo(/Reliability of the source$/);
    await analyst.choose('C');
    await page
      .getByText('Doubt of authenticity, trustworthiness or competency, but has provided valid information in the past')
      .waitFor();
    await page
      .getByText(/Imported from “wire\.txt” on .* · Plain text · read as Unicode \(UTF-8\) · SHA-256 [0-9a-f]{12}…/)
      .first()
      .waitFor();
    await analyst.tabTo('Save');
    await analyst.press('Enter');
    await analyst.dialogClosed();
    await expect.poll(() => option('Delivery put off again').innerText()).toMatch(/The Wire[^]*C[^]*2020-07-30/);
  });

  test('groups fold and unfold with the arrow keys, and no heading is an option', async () => {
    const { page } = workbench;
    await page.getByRole('button', { name: 'Group and filter' }).click();
    await pick(/Groups$/, 'Source');
    expect(await list().getByRole('option').count()).toBe(4);
    await expect.poll(() => list().getByRole('group').count()).toBe(2);
    await option('Delivery put off again').click();
    await analyst.press('ArrowLeft');
    await expect.poll(() => list().getByRole('option').count()).toBe(3);
    await option('北京否认延迟').click();
    await analyst.press('ArrowRight');
    await expect.poll(() => list().getByRole('option').count()).toBe(4);
    await page.getByText('No source', { exact: true }).click();
    await expect.poll(() => list().getByRole('option').count()).toBe(1);
    await page.getByRole('button', { name: 'Unfold all' }).click();
    await expect.poll(() => list().getByRole('option').count()).toBe(4);
  });
});

describe('by mouse', () => {
  test('tag and status narrow the list', async () => {
    const { page } = workbench;
    await pick(/Groups$/, 'None');
    await pick(/Tag$/, 'оружие');
    await expect.poll(() => list().getByRole('option').count()).toBe(3);
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(() => list().getByRole('option').count()).toBe(4);
    await page.getByRole('searchbox', { name: 'Search', exact: true }).fill('оружие');
    await expect.poll(() => list().getByRole('option').count()).toBe(3);
    await page.getByRole('searchbox', { name: 'Search', exact: true }).fill('');
  });

  test('the order follows title and status', async () => {
    await pick(/Order$/, 'By title');
    await expect
      .poll(titles)
      .toEqual([
        'Delivery put off again',
        'Third delay for the regiment',
        'Россия и Китай: партнёрство',
        '北京否认延迟',
      ]);
    await pick(/Order$/, 'Newest import first');
  });

  test('near duplicates are shown, grouped and compared word by word', async () => {
    const { page } = workbench;
    await page.getByRole('region', { name: 'Library' }).getByTitle('1 near duplicate').first().waitFor();
    await pick(/Groups$/, 'Near duplicates');
    await expect.poll(() => list().getByRole('group').count()).toBe(2);
    await option('Third delay for the regiment').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Compare near duplicates…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Near duplicates' });
    await dialog.getByText(/^9\d % of the words in common$/).waitFor();
    expect((await dialog.locator('del').allInnerTexts()).join('|')).toContain('Readers agreed.');
    await page.keyboard.press('Escape');
    await pick(/Groups$/, 'None');
  });

  test('several are deleted in one step, which is taken back in one', async () => {
    const { page } = workbench;
    await option('Delivery put off again').click();
    await option('Third delay for the regiment').click({ modifiers: ['Control'] });
    await page.getByRole('button', { name: 'Article menu' }).click();
    await page.getByRole('menuitem', { name: 'Delete 2 articles' }).click();
    await expect.poll(() => list().getByRole('option').count()).toBe(2);
    await page.getByRole('button', { name: 'Take back' }).click();
    await expect.poll(() => list().getByRole('option').count()).toBe(4);
  });

  test('the Inspector corrects an article and opens its details', async () => {
    const { page } = workbench;
    await option('北京否认延迟').click();
    const inspector = page.getByRole('region', { name: 'Inspector' });
    await inspector.getByRole('textbox', { name: 'Source' }).fill('新华');
    await page.keyboard.press('Tab');
    await expect.poll(() => option('北京否认延迟').innerText()).toContain('新华');
    await inspector.getByRole('button', { name: 'Article details' }).click();
    await page.getByRole('dialog', { name: 'Article details' }).waitFor();
    await page.keyboard.press('Escape');
    await analyst.dialogClosed();
  });

  test('a file whose text is there already is left out', async () => {
    const { page } = workbench;
    await workbench.setFiles('articles', [join(folder, 'chinese.txt')]);
    await page.getByText('The same text is already in this case as “北京否认延迟”.').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await analyst.dialogClosed();
    expect(await list().getByRole('option').count()).toBe(4);
  });
});
