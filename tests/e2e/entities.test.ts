/** Entities: the registry, the page of one, merging and splitting, by keyboard and by mouse. */
import { afterAll, beforeAll, expect, test } from 'vitest';

import { buildCase, draftOf } from '../builders/case.ts';
import { analystAt } from './analyst.ts';
import type { Analyst } from './analyst.ts';
import { openWorkbench } from './harness/hosts.ts';
import type { OpenWorkbench } from './harness/hosts.ts';
import { openCase } from './open-case.ts';

const CONTENT = buildCase({
  id: 'names',
  name: 'Names',
  articles: [
    {
      key: 'wire',
      draft: draftOf(
        'Wire',
        'Washington denies it. Beijing said so, and Beijing is sure.',
        'Пекин молчит. 北京 否认。',
      ),
      fields: { source: 'UAWire', publishedAt: '2020-07-30' },
    },
    {
      key: 'life',
      draft: draftOf('A life', 'Washington crossed the river with his men. Peking was far.'),
      fields: { publishedAt: '1932-02-22' },
    },
  ],
  entities: [
    { name: 'Washington', type: 'place', quotes: ['Washington'], aliases: ['George Washington'] },
    { name: 'Beijing', type: 'place', quotes: ['Beijing', '北京'], aliases: ['北京'] },
    { name: 'Peking', type: 'place', quotes: ['Peking', 'Пекин'], aliases: ['Пекин'], note: 'Older name.' },
    { name: 'PRC capital', type: 'country', aliases: ['BEIJING'] },
    { name: 'Moscow', type: 'place' },
  ],
  claims: [
    { id: 'denial', statements: [{ article: 'wire', quotes: ['Washington denies it'], claimant: 'Washington' }] },
    { id: 'sure', statements: [{ article: 'wire', quotes: ['Beijing is sure'], claimant: 'Peking' }] },
  ],
  contradictions: [{ a: 'denial', b: 'sure', kind: 'contrary' }],
  notes: [{ text: 'Check the spelling.', about: { kind: 'entity', name: 'Peking' } }],
});

let workbench: OpenWorkbench;
let analyst: Analyst;

beforeAll(async () => {
  workbench = await openWorkbench('browser');
  analyst = analystAt(workbench.page);
  await openCase(workbench, CONTENT);
});
afterAll(() => workbench.close());

const registry = () => workbench.page.getByRole('listbox', { name: 'Registry of entities' });

async function rows(): Promise<readonly string[]> {
  return registry().getByRole('option').allInnerTexts();
}

async function firstNames(): Promise<readonly string[]> {
  return (await rows()).map((row) => row.split(',')[0] ?? '');
}

test('the registry lists, sorts and filters every entity by keyboard', async () => {
  const { page } = workbench;
  await analyst.press('Control+3');
  await registry().getByRole('option').first().waitFor();
  expect(await firstNames()).toEqual(['Beijing', 'Peking', 'Washington', 'Moscow', 'PRC capital']);
  await registry()
    .getByRole('option', { name: /^Peking, place, 2 mentions in 2 articles, makes 1 claim, 1 note, also Пекин/ })
    .waitFor();
  await analyst.tabTo('Name', 'Sort by');
  await analyst.press('Enter');
  await expect.poll(firstNames).toEqual(['Beijing', 'Moscow', 'Peking', 'PRC capital', 'Washington']);
  await page.getByRole('region', { name: 'Registry of entities' }).getByRole('searchbox').fill('пекин');
  await expect.poll(firstNames).toEqual(['Peking']);
  await page.getByRole('region', { name: 'Registry of entities' }).getByRole('searchbox').fill('');
  await expect.poll(async () => (await firstNames()).length).toBe(5);
});

test('the page of an entity: mentions in context, claims, contradictions, company, articles', async () => {
  const { page } = workbench;
  await registry()
    .getByRole('option', { name: /^Beijing, place/ })
    .click();
  const shown = page.getByRole('region', { name: 'Beijing', exact: true });
  const mentions = shown.getByRole('listbox', { name: 'Mentions in context' });
  await mentions.getByRole('option', { name: 'Article Wire, 3 mentions' }).waitFor();
  await mentions
    .getByRole('option', { name: 'Washington denies it. Beijing said so, and Beijing is sure.' })
    .first()
    .waitFor();
  await shown.getByRole('tab', { name: /^Claims/ }).click();
  await shown
    .getByRole('listbox', { name: 'Claims of this entity' })
    .getByRole('option', { name: /^Beijing is sure, mentioned in it/ })
    .waitFor();
  await shown.getByRole('tab', { name: /^Contradictions/ }).click();
  await shown.getByRole('option', { name: /“Washington denies it” against “Beijing is sure”, contrary/ }).waitFor();
  await shown.getByRole('tab', { name: /^Together/ }).click();
  await shown.getByRole('option', { name: 'Washington, 1 paragraph together' }).waitFor();
  await shown.getByRole('tab', { name: /^Articles/ }).click();
  await shown.getByRole('option', { name: 'Wire, 3 mentions' }).waitFor();

  // Names are changed here; Enter on a mention leads to the text.
  await shown.getByRole('textbox', { name: 'Aliases' }).fill('北京; Beiping');
  await page.keyboard.press('Enter');
  await analyst.saved();
  await shown.getByRole('tab', { name: /^Mentions/ }).click();
  await mentions.getByRole('option').first().waitFor();
  await analyst.tabTo(/^Article Wire/);
  await analyst.press('ArrowDown', 'Enter');
  await page.getByRole('region', { name: 'Article text' }).waitFor();
  await page.getByRole('heading', { level: 1, name: 'Wire' }).first().waitFor();
  await expect.poll(() => page.getByRole('region', { name: 'Inspector' }).innerText()).toMatch(/^Entity/);
});

test('three likely duplicates are merged in one step, and one undo parts them', async () => {
  const { page } = workbench;
  await analyst.press('Control+3');
  await registry().getByRole('option').first().waitFor();
  await analyst.tabTo('1 likely duplicate');
  await analyst.press('Enter');
  await analyst.tabTo(/^Beijing and PRC capital \(“BEIJING”\): the same name/);
  await analyst.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Merge entities' });
  await dialog.getByRole('list', { name: 'Entities to merge' }).getByRole('listitem').first().waitFor();
  await analyst.tabTo(/^Add another entity/);
  await analyst.type('Пекин');
  await page
    .getByRole('option', { name: /^Peking/ })
    .last()
    .waitFor();
  await analyst.press('ArrowDown', 'Enter');
  await dialog.getByText(/^5 mentions, 1 quotation/).waitFor();
  await dialog.getByText('Also called: 北京, Beiping, Peking, Пекин, PRC capital').waitFor();
  await analyst.tabTo('Merge 3 entities');
  await analyst.press('Enter');
  await analyst.dialogClosed();
  await page.getByText('Merged 3 entities into “Beijing”: 5 mentions.').waitFor();
  await registry()
    .getByRole('option', { name: /^Beijing, place, 5 mentions in 2 articles, makes 1 claim, 1 note/ })
    .waitFor();
  expect(await firstNames()).not.toContain('Peking');
  await analyst.press('Control+z');
  await expect.poll(firstNames).toContain('Peking');
  await registry()
    .getByRole('option', { name: /^Beijing, place, 3 mentions/ })
    .waitFor();
});

test('a pair that is waved off does not come back', async () => {
  const { page } = workbench;
  await page.getByRole('listbox', { name: 'Likely duplicates' }).getByRole('option').first().click();
  await page.getByRole('button', { name: 'Not the same' }).click();
  await page.getByRole('button', { name: 'No likely duplicates' }).waitFor();
  await analyst.saved();
  expect(await page.getByRole('listbox', { name: 'Likely duplicates' }).getByRole('option').count()).toBe(0);
});

test('ticked entities are merged by mouse, under the name that is chosen', async () => {
  const { page } = workbench;
  const tick = (name: RegExp) => registry().getByRole('option', { name }).locator('[data-ticked]').click();
  await tick(/^Beijing/);
  await tick(/^Peking/);
  await page.getByText('2 ticked').waitFor();
  await page.getByRole('button', { name: 'Merge…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Merge entities' });
  await dialog.getByRole('button', { name: /Name and type that stay/ }).click();
  await page
    .getByRole('option', { name: /^Peking/ })
    .last()
    .click();
  await dialog.getByRole('button', { name: 'Merge 2 entities' }).click();
  await page.getByText('Merged 2 entities into “Peking”: 5 mentions.').waitFor();
  expect(await firstNames()).not.toContain('Beijing');
  await page.getByRole('button', { name: 'Take back' }).click();
  await registry()
    .getByRole('option', { name: /^Beijing, place, 3 mentions/ })
    .waitFor();
});

test('an entity that was two is split: a mention and an alias go to a new one', async () => {
  const { page } = workbench;
  await registry()
    .getByRole('option', { name: /^Washington/ })
    .click();
  await page.getByRole('region', { name: 'Washington', exact: true }).getByRole('button', { name: 'Split…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Split “Washington”' });
  await analyst.tabTo(/^The ticked ones are of/);
  await analyst.type('President Washington');
  await analyst.tabTo(/Type$/);
  await analyst.choose('person');
  await dialog.getByRole('checkbox', { name: 'George Washington' }).focus();
  await analyst.press('Space');
  await analyst.tabTo(/^Mention, /);
  await analyst.press('Space');
  await dialog.getByText('1 of 3 ticked').waitFor();
  await dialog.getByRole('option', { name: /^Claimant, .*Washington denies it/ }).waitFor();
  await analyst.tabTo('Split off 1');
  await analyst.press('Enter');
  await page.getByText('Moved 1 mention and 0 roles to “President Washington”.').waitFor();
  await analyst.press('Control+3');
  await registry()
    .getByRole('option', { name: /^President Washington, person, 1 mention in 1 article, .*also George Washington/ })
    .waitFor();
  await registry()
    .getByRole('option', { name: /^Washington, place, 1 mention in 1 article, makes 1 claim/ })
    .waitFor();
  await analyst.press('Control+z');
  await expect.poll(firstNames).not.toContain('President Washington');
});

test('the list on the right leads to the page with Enter, and known entities are offered by an alias', async () => {
  const { page } = workbench;
  await analyst.press('Control+1');
  await page.getByRole('tab', { name: /^Entities/ }).click();
  const list = page.getByRole('listbox', { name: 'Entities', exact: true });
  await list.getByRole('option', { name: /^Peking/ }).click();
  await analyst.press('Enter');
  await page.getByRole('region', { name: 'Peking', exact: true }).waitFor();
  await analyst.press('Control+1');
  await page.getByRole('option', { name: 'Wire', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Wire' }).first().waitFor();
  await analyst.select('молчит');
  await analyst.press('e');
  await analyst.overwrite('пекин');
  await page
    .getByRole('option', { name: /^Peking/ })
    .last()
    .waitFor();
  await analyst.press('Escape', 'Escape');
  await analyst.dialogClosed();
  expect(await page.getByRole('option', { name: /^Peking/ }).count()).toBe(1);
});
