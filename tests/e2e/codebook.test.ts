/** The codebook: entries, editions, merging, retagging, keys and the file of its own, by key and by mouse. */
import { writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { analystAt } from './analyst.ts';
import type { Analyst } from './analyst.ts';
import { openWorkbench } from './harness/hosts.ts';
import type { OpenWorkbench } from './harness/hosts.ts';

let workbench: OpenWorkbench;
let analyst: Analyst;

beforeAll(async () => {
  workbench = await openWorkbench('browser');
  analyst = analystAt(workbench.page);
  await workbench.page.getByRole('region', { name: 'Article text' }).waitFor();
});
afterAll(() => workbench.close());

const codebook = () => workbench.page.getByRole('region', { name: 'Codebook' });
/** How many entries of that name are listed, once there is one. */
async function listed(name: RegExp): Promise<number> {
  const options = entries().getByRole('option', { name });
  await options.first().waitFor();
  return options.count();
}

const entries = () => codebook().getByRole('listbox', { name: 'Entries of the codebook' });

test('a frame is added, named, defined, put under another and given a key, by keys alone', async () => {
  const { page } = workbench;
  await page.keyboard.press('Control+4');
  await codebook().waitFor();
  await analyst.tabTo('Add entry');
  await page.keyboard.press('Enter');
  await analyst.tabTo('Name');
  await analyst.overwrite('spying');
  await analyst.tabTo('Key');
  await analyst.overwrite('=');
  await analyst.tabTo('Definition');
  await analyst.type('Somebody is said to spy.');
  await analyst.tabTo(/Belongs under$/);
  await analyst.choose('cracks in ties');
  await analyst.saved();
  expect(await listed(/^spying, 0 records, under cracks in ties/)).toBe(1);
});

test('its key sets it on the focused claim', async () => {
  const { page } = workbench;
  await page.getByRole('listbox', { name: 'Claims' }).getByRole('option').first().click();
  await page.getByRole('region', { name: 'Article text' }).focus();
  await page.keyboard.press('=');
  await analyst.saved();
  await page.keyboard.press('Control+4');
  expect(await listed(/^spying, 1 record, under/)).toBe(1);
});

test('another meaning is another edition; records made before are found and confirmed', async () => {
  const { page } = workbench;
  await entries()
    .getByRole('option', { name: /^cracks in ties/ })
    .click();
  const definition = codebook().getByRole('textbox', { name: 'Definition' });
  await definition.fill('Signs that the alliance is coming apart.');
  await definition.blur();
  await codebook().getByRole('button', { name: 'Yes, a new edition' }).click();
  await analyst.saved();
  const outdated = codebook().getByRole('listbox', { name: 'Records made under an earlier edition' });
  const count = await outdated.getByRole('option').count();
  expect(count).toBeGreaterThan(2);
  await outdated.getByRole('option').first().click();
  await page.keyboard.press('Enter');
  await expect.poll(() => outdated.getByRole('option').count()).toBe(count - 1);
  await codebook().getByRole('button', { name: 'All hold' }).click();
  await outdated.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await expect.poll(() => outdated.getByRole('option').count()).toBe(count - 1);
});

test('an attribute is asked of claims and answered in the Inspector', async () => {
  const { page } = workbench;
  await codebook()
    .getByRole('tab', { name: /^Attributes/ })
    .click();
  await codebook().getByRole('button', { name: 'Add entry' }).click();
  const name = codebook().getByRole('textbox', { name: 'Name' });
  await name.fill('Urgent');
  await name.blur();
  await codebook()
    .getByRole('button', { name: /Answer$/ })
    .click();
  await page.getByRole('option', { name: 'Yes or no' }).click();
  await page
    .getByRole('tab', { name: /^Claims/ })
    .first()
    .click();
  await page.getByRole('listbox', { name: 'Claims' }).getByRole('option').first().click();
  const inspector = page.getByRole('region', { name: 'Inspector' });
  await inspector.getByRole('button', { name: /Urgent$/ }).click();
  await page.getByRole('option', { name: 'Yes', exact: true }).click();
  await analyst.saved();
  await page.keyboard.press('Control+4');
  await codebook()
    .getByRole('tab', { name: /^Attributes/ })
    .click();
  expect(await listed(/^Urgent, 1 record/)).toBe(1);
});

test('what a filter shows is retagged in one step, but for what is unticked', async () => {
  const { page } = workbench;
  await page
    .getByRole('tab', { name: /^Claims/ })
    .first()
    .click();
  const total = await page.getByRole('listbox', { name: 'Claims' }).getByRole('option').count();
  expect(total).toBeGreaterThan(3);
  await page.getByRole('button', { name: /^Retag \d+ listed/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Retag' });
  await dialog.getByRole('button', { name: /What to change$/ }).click();
  await page.getByRole('option', { name: 'Set the status' }).click();
  await dialog.getByRole('button', { name: /Value$/ }).click();
  await page.getByRole('option', { name: 'Adjudicated' }).click();
  const apply = dialog.getByRole('button', { name: /^Change \d+ records?$/ });
  const before = Number(/\d+/.exec((await apply.textContent()) ?? '')?.[0]);
  await dialog.getByRole('listbox', { name: 'Records to change' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect.poll(async () => Number(/\d+/.exec((await apply.textContent()) ?? '')?.[0])).toBe(before - 1);
  await apply.click();
  await analyst.dialogClosed();
  await analyst.saved();
  await page.getByText(`${before - 1} records changed.`).waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText('Undone: retag.').waitFor();
});

test('two entries are merged, and the merge is taken back', async () => {
  const { page } = workbench;
  await page.keyboard.press('Control+4');
  await codebook()
    .getByRole('tab', { name: /^Frames/ })
    .click();
  await entries()
    .getByRole('option', { name: /^spying/ })
    .click();
  await codebook()
    .getByRole('button', { name: /Merge into$/ })
    .click();
  await page.getByRole('option', { name: 'cracks in ties', exact: true }).click();
  await codebook()
    .getByRole('button', { name: /^Merge “spying” into “cracks in ties” \(1 record\)$/ })
    .click();
  await entries()
    .getByRole('option', { name: /^spying/ })
    .waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  expect(await listed(/^spying/)).toBe(1);
});

test('the codebook leaves as a file of its own, and comes in again', async () => {
  const { page } = workbench;
  const saved = workbench.nextSavedFile();
  await codebook().getByRole('button', { name: 'Export codebook' }).click();
  const { name, bytes } = await saved;
  expect(name).toMatch(/\.counterpoint-codebook\.json$/);
  const file = JSON.parse(new TextDecoder().decode(bytes)) as { content: { frames: { name: string }[] } };
  for (const frame of file.content.frames) if (frame.name === 'spying') frame.name = 'espionage';
  const path = join(await mkdtemp(join(tmpdir(), 'counterpoint-codebook-')), 'team.counterpoint-codebook.json');
  writeFileSync(path, JSON.stringify(file));
  await workbench.setFiles('case', [path]);
  const dialog = page.getByRole('dialog', { name: 'Import a codebook' });
  await dialog.getByText(/0 new entries, 1 changed/).waitFor();
  await dialog.getByRole('button', { name: 'Take in' }).click();
  expect(await listed(/^espionage/)).toBe(1);
});
