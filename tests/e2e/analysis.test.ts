/** The views that look at the whole case, on the sample case, by keys: board, candidates, frames, timeline, network, hypotheses, claims. */
import { afterAll, beforeAll, expect, test } from 'vitest';

import { analystAt } from './analyst.ts';
import type { Analyst } from './analyst.ts';
import { openWorkbench } from './harness/hosts.ts';
import type { OpenWorkbench } from './harness/hosts.ts';

let workbench: OpenWorkbench;
let analyst: Analyst;

beforeAll(async () => {
  workbench = await openWorkbench('browser', { viewport: { width: 1600, height: 1000 } });
  analyst = analystAt(workbench.page);
  await workbench.page.getByRole('region', { name: 'Article text', exact: true }).waitFor();
});
afterAll(() => workbench.close());

test('the board shows every contradiction with both quotations, and is grouped and searched', async () => {
  const { page } = workbench;
  await page.keyboard.press('Control+5');
  const board = page.getByRole('region', { name: 'Contradiction board' });
  const open = board.getByRole('listbox', { name: 'Contradictions, open' });
  await open.getByRole('option').first().waitFor();
  expect(await open.getByRole('option').first().textContent()).toMatch(/“.+” against “.+”/);
  await analyst.tabTo(/Group by$/);
  await analyst.choose('By frame');
  await board.getByRole('listbox', { name: 'Contradictions, pro-China' }).getByRole('option').first().waitFor();
  await analyst.tabTo('Search the board');
  await analyst.type('nothing like this');
  await expect.poll(() => board.getByRole('option').count()).toBe(0);
  await analyst.overwrite('');
  await expect.poll(() => board.getByRole('option').count()).toBeGreaterThan(3);
});

test('a candidate is taken, another turned down for good', async () => {
  const { page } = workbench;
  await page.getByRole('tab', { name: /^Candidates/ }).click();
  const candidates = page.getByRole('listbox', { name: 'Candidates' });
  await candidates.getByRole('option').first().waitFor();
  const names = () => candidates.getByRole('option').allTextContents();
  const [first, second] = await names();
  await candidates.getByRole('option').first().click();
  await page.keyboard.press('Enter');
  await page.getByText('Contradiction added.').waitFor();
  await expect.poll(async () => (await names()).includes(first ?? '')).toBe(false);
  await candidates.getByRole('option').first().click();
  await page.keyboard.press('Delete');
  await page.getByText(/is turned down and will not return/).waitFor();
  await expect.poll(async () => (await names()).includes(second ?? '')).toBe(false);
  await page.reload();
  await page.getByRole('region', { name: 'Article text', exact: true }).waitFor();
  await page.keyboard.press('Control+5');
  await page.getByRole('tab', { name: /^Candidates/ }).click();
  await candidates.getByRole('option').first().waitFor();
  expect(await names()).not.toContain(second);
});

test('a cell of the frames opens the claims behind it', async () => {
  const { page } = workbench;
  await page.keyboard.press('Control+6');
  const grid = page.getByRole('grid', { name: 'Claims by frame' });
  await grid.waitFor();
  await grid.getByRole('button', { name: 'The Meridian Post, cracks in ties: 4 claims' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.getByRole('listbox', { name: 'Claims of the chosen cell' }).getByRole('option').count())
    .toBe(4);
});

test('the timeline lists what is in view, and less after zooming', async () => {
  const { page } = workbench;
  await page.keyboard.press('Control+7');
  const chart = page.getByRole('application', { name: /^Timeline of 1\d claims/ });
  await chart.focus();
  const before = await page.getByText(/claims in view$/).textContent();
  for (const key of ['+', '+', '+', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft']) {
    // oxlint-disable-next-line no-await-in-loop -- one key after the other
    await page.keyboard.press(key);
  }
  await expect.poll(() => page.getByText(/claims? in view$/).textContent()).not.toBe(before);
  await page.keyboard.press('0');
  await expect.poll(() => page.getByText(/claims in view$/).textContent()).toBe(before);
});

test('the network says in words what joins an entity to others', async () => {
  const { page } = workbench;
  await page.keyboard.press('Control+8');
  const entities = page.getByRole('listbox', { name: 'Entities of the network' });
  await entities.getByRole('option', { name: /^Russia/ }).click();
  const lines = page.getByRole('listbox', { name: 'Lines of the chosen entity' });
  await lines.getByRole('option', { name: /China with Russia: 4 claims/ }).click();
  await expect
    .poll(() => page.getByRole('listbox', { name: 'Claims behind the line' }).getByRole('option').count())
    .toBe(4);
  await page.getByRole('application', { name: /^Network of/ }).waitFor();
});

test('hypotheses are weighed by keys: what speaks against one, and what the result hangs on', async () => {
  const { page } = workbench;
  await page.keyboard.press('Control+9');
  await page.getByRole('button', { name: 'Add question' }).focus();
  await page.keyboard.press('Enter');
  for (const name of ['The postponement serves China', 'Ties are cracking']) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await page.getByRole('button', { name: 'Add hypothesis' }).click();
    const field = page.getByRole('textbox', { name: 'Hypothesis' }).last();
    // oxlint-disable-next-line no-await-in-loop
    await field.fill(name);
    // oxlint-disable-next-line no-await-in-loop
    await field.press('Enter');
  }
  await page.getByRole('button', { name: 'Add claims as evidence' }).click();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.locator('[data-cell="0 0"]').focus();
  await page.keyboard.press('i');
  await page.keyboard.press('i');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('c');
  await page.getByRole('button', { name: /: The postponement serves China: highly inconsistent$/ }).waitFor();
  await page.getByText('The least refuted hypothesis is “Ties are cracking”.').waitFor();
  expect(await page.getByText(/^Without “.+” would be the least refuted\.$/).count()).toBe(1);
  await page.keyboard.press('Delete');
  await page
    .getByRole('button', { name: /: Ties are cracking: blank$/ })
    .first()
    .waitFor();
});

test('statements are split off a claim and joined again from its page', async () => {
  const { page } = workbench;
  await page.keyboard.press('Control+1');
  await page.getByRole('tab', { name: /^Claims/ }).click();
  await page.getByRole('listbox', { name: 'Claims' }).getByRole('option').first().click();
  await page.getByRole('region', { name: 'Article text', exact: true }).focus();
  await page.keyboard.press('p');
  const view = page.getByRole('region', { name: 'Claim', exact: true });
  await view.getByRole('heading', { name: '2 statements' }).waitFor();
  await view.getByRole('checkbox').last().focus();
  await page.keyboard.press('Space');
  await analyst.tabTo('Split off the ticked statements');
  await page.keyboard.press('Enter');
  await view.getByRole('heading', { name: '1 statement' }).waitFor();
  await page.keyboard.press('Control+z');
  const undone = page.getByText(/^Undone: split claim/);
  await undone.waitFor();
  expect(await undone.count()).toBe(1);
});
