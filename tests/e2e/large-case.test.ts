/** A case of ten thousand articles comes in through the screen, off the main thread. */
import { writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { counterpointJson } from '#formats/counterpoint-json.ts';

import { buildCase, draftOf } from '../builders/case.ts';
import { openWorkbench } from './harness/hosts.ts';

const ARTICLES = 10_000;

test(`a case file of ${ARTICLES} articles is read, shown and opened`, async () => {
  const words = 'The ministry said on Monday that the delivery would be late. '.repeat(20);
  const content = buildCase({
    id: 'large',
    name: 'Large case',
    articles: Array.from({ length: ARTICLES }, (_, at) => ({
      key: String(at),
      draft: draftOf(`Article ${at}`, `${at}: ${words}`, words),
    })),
  });
  const path = join(await mkdtemp(join(tmpdir(), 'counterpoint-large-')), 'large.counterpoint.json');
  const bytes = await counterpointJson.serialize(content);
  writeFileSync(path, bytes);
  const workbench = await openWorkbench('browser');
  const { page } = workbench;
  const start = performance.now();
  await workbench.setFiles('case', [path]);
  const preview = page.getByRole('dialog', { name: 'Merge preview' });
  await preview.waitFor({ timeout: 60_000 });
  const read = performance.now();
  await preview.getByRole('button', { name: 'Merge' }).click();
  await page
    .getByRole('option', { name: /^Article \d+$/ })
    .first()
    .waitFor({ timeout: 60_000 });
  const shown = performance.now();
  console.log(
    `${(bytes.length / 1e6).toFixed(0)} MB: previewed after ${Math.round(read - start)} ms, open ${Math.round(shown - read)} ms later`,
  );
  expect(
    await page.getByRole('listbox', { name: 'Articles' }).getByRole('option').first().getAttribute('aria-setsize'),
  ).toBe(String(ARTICLES));
  await workbench.close();
});
