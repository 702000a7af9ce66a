/** "Mark every occurrence" of a word with 2,000 hits over 50 articles, by keyboard alone. */
import { afterAll, beforeAll, expect, test } from 'vitest';

import { buildCase, draftOf } from '../builders/case.ts';
import { analystAt } from './analyst.ts';
import { openWorkbench } from './harness/hosts.ts';
import type { OpenWorkbench } from './harness/hosts.ts';
import { openCase } from './open-case.ts';

const ARTICLES = 50;
const HITS = 2000;
const FILLER = 'The delivery was put off again, said a man who asked not to be named, and nobody knew until when.';

let workbench: OpenWorkbench;
const times: string[] = [];

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const done = await work();
  times.push(`${what}: ${Math.round(performance.now() - started)} ms`);
  return done;
}

beforeAll(async () => {
  const articles = Array.from({ length: ARTICLES }, (_, index) => {
    const sentences = Array.from({ length: HITS / ARTICLES }, (__, at) => `${FILLER} ${at} times Wagenburg denied it.`);
    const key = String(index + 1).padStart(2, '0');
    return { key, draft: draftOf(`Article ${key}`, ...sentences), fields: { publishedAt: '2020-07-30' } };
  });
  workbench = await openWorkbench('browser');
  await openCase(workbench, buildCase({ id: 'many', name: 'Many', articles }));
});
afterAll(async () => {
  console.log(`Mark every occurrence, ${HITS} in ${ARTICLES} articles:\n  ${times.join('\n  ')}`);
  await workbench.close();
});

test('a word with 2,000 hits in 50 articles: a look, three unticked, 1,997 mentions, one undo', async () => {
  const { page } = workbench;
  const analyst = analystAt(page);
  await page.getByRole('option', { name: 'Article 01', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Article 01' }).first().waitFor();
  await analyst.select('Wagenburg');
  await analyst.press('m');
  const dialog = page.getByRole('dialog', { name: 'Mark every occurrence of “Wagenburg”' });
  const found = dialog.getByRole('status', { name: 'Passages found' });
  await timed('preview', async () => {
    await found.getByText('2,000 of 2,000 passages ticked, in 50 articles').waitFor();
  });

  const list = dialog.getByRole('listbox', { name: 'Passages to mark' });
  await list.getByRole('option').first().waitFor();
  await analyst.tabTo(/^Article Article 01/);
  await analyst.press('ArrowDown');
  for (let index = 0; index < 3; index += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one key after the other
    await timed(`untick ${index + 1}`, async () => {
      await analyst.press('Space');
      await found.getByText(`${(HITS - index - 1).toLocaleString('en')} of 2,000 passages ticked`).waitFor();
    });
    // oxlint-disable-next-line no-await-in-loop
    await analyst.press('ArrowDown');
  }
  await list.getByRole('option', { name: 'Article Article 01, 37 of 40 ticked' }).waitFor();

  await analyst.tabTo('Mark 1,997 passages');
  await timed('apply, until on disk', async () => {
    await analyst.press('Enter');
    await page.getByText('Marked 1,997 passages in 50 articles.').waitFor();
    await analyst.saved();
  });
  await page.getByRole('tab', { name: /^Entities/ }).click();
  const entities = page.getByRole('listbox', { name: 'Entities' });
  await entities.getByRole('option', { name: /^Wagenburg, .*1,?997 mentions/ }).waitFor();

  // What is marked already is left out and counted: three are left.
  await entities.getByRole('option', { name: /^Wagenburg/ }).click();
  await analyst.press('m');
  await timed('preview beside what is marked', async () => {
    await found.getByText('3 of 3 passages ticked').waitFor();
    await found.getByText('1,997 already marked, left out').waitFor();
  });
  await analyst.press('Escape');
  await analyst.dialogClosed();

  await timed('undo, until on disk', async () => {
    await analyst.press('Control+z');
    await entities.getByRole('option').first().waitFor({ state: 'detached' });
    await analyst.saved();
  });
  expect(await page.getByRole('tab', { name: /^Entities/ }).innerText()).toMatch(/\b0$/);
});

test('a whole article is unticked at once, and notes go where they are wanted', async () => {
  const { page } = workbench;
  const analyst = analystAt(page);
  await analyst.select('Wagenburg', 2);
  await analyst.press('m');
  const dialog = page.getByRole('dialog', { name: /^Mark every occurrence/ });
  const found = dialog.getByRole('status', { name: 'Passages found' });
  await found.getByText('2,000 of 2,000').waitFor();
  await analyst.tabTo(/^Article Article 01/);
  await analyst.press('Space');
  await found.getByText('1,960 of 2,000').waitFor();
  await analyst.press('Space');
  await found.getByText('2,000 of 2,000').waitFor();
  await dialog.getByRole('button', { name: /They become/ }).click();
  await page.getByRole('option', { name: 'Notes' }).click();
  await dialog.getByRole('textbox', { name: 'Text of each note' }).fill('Who is this?');
  await dialog.getByRole('button', { name: /Search in/ }).click();
  await page.getByRole('option', { name: /^This article/ }).click();
  await found.getByText('40 of 40 passages ticked, in 1 article').waitFor();
  await dialog.getByRole('button', { name: 'Mark 40 passages' }).click();
  await page.getByText('Marked 40 passages in 1 article.').waitFor();
  await expect.poll(() => page.getByRole('tab', { name: /^Notes/ }).innerText()).toMatch(/40$/);
  await page.getByRole('button', { name: 'Take back' }).click();
  await expect.poll(() => page.getByRole('tab', { name: /^Notes/ }).innerText()).toMatch(/0$/);
});
