/** Bad input: each file is refused by name and reason, and the case stays as it was. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { PROJECT } from './harness/build.ts';
import { openWorkbench } from './harness/hosts.ts';
import type { OpenWorkbench } from './harness/hosts.ts';

const sample = readFileSync(join(PROJECT, 'resources', 'sample.counterpoint.json'), 'utf8');
/** The sample under another name, so that it is not the case that is open. */
const other = sample.replace('"id":"sample-case"', '"id":"other-case"');

let folder = '';
let workbench: OpenWorkbench;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'counterpoint-refusals-'));
  workbench = await openWorkbench('browser');
  await workbench.page.getByRole('region', { name: 'Article text' }).waitFor();
});
afterAll(() => workbench.close());

async function exportedHash(): Promise<string> {
  const saving = workbench.nextSavedFile();
  await workbench.page.keyboard.press('Control+s');
  return createHash('sha256')
    .update((await saving).bytes)
    .digest('hex');
}

async function give(purpose: 'articles' | 'case', name: string, content: string | Uint8Array): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, content);
  await workbench.setFiles(purpose, [path]);
}

/** Closes whatever the refusal opened. */
async function dismiss(dialog: Locator): Promise<void> {
  for (let press = 0; press < 3 && (await dialog.isVisible()); press += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one key after the other
    await workbench.page.keyboard.press('Escape');
    // oxlint-disable-next-line no-await-in-loop
    await workbench.page.waitForTimeout(150);
  }
}

async function expectRefusal(name: string, reason: RegExp): Promise<void> {
  const { page } = workbench;
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  const said = () => page.evaluate(() => document.body.innerText);
  await expect
    .poll(
      async () => {
        const words = await said();
        return words.includes(name) && reason.test(words);
      },
      { timeout: 15_000 },
    )
    .toBe(true);
  await dismiss(dialog);
}

describe('an article', () => {
  test.each<[string, () => string | Uint8Array, RegExp]>([
    ['empty.txt', () => '', /is empty/i],
    ['picture.txt', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), /PNG|picture|image/i],
    [
      'noise.txt',
      () => Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 32),
      /noise.txt.{0,40}(not|no) .{0,20}text/i,
    ],
    ['huge.txt', () => 'words '.repeat(10_000_000), /larger than 50 MB|50 MB/i],
  ])('%s is refused', async (name, content, words) => {
    const before = await exportedHash();
    await give('articles', name, content());
    await expectRefusal(name, words);
    expect(await exportedHash()).toBe(before);
  });
});

describe('a case file', () => {
  test.each<[string, string, RegExp]>([
    ['notes.json', '{"a": 1}', /not a Counterpoint case file/i],
    ['words.counterpoint.json', 'Moscow denies it.', /not valid JSON/i],
    ['cut.counterpoint.json', other.slice(0, other.length / 2), /cut off/i],
    ['newer.counterpoint.json', other.replace('"formatVersion":2', '"formatVersion":7'), /format version 7/i],
    ['tampered.counterpoint.json', other.replace('"paraphrase":"', '"paraphrase":"Not: '), /checksum/i],
    ['field.counterpoint.json', other.replace('"paraphrase":', '"mood":"x","paraphrase":'), /\$\.content\.claims\[0\]/],
    ['prototype.counterpoint.json', other.replace('"paraphrase":', '"__proto__":{},"paraphrase":'), /__proto__/],
    ['deep.counterpoint.json', '['.repeat(200_000), /nested/i],
  ])('%s is refused', async (name, content, words) => {
    const before = await exportedHash();
    await give('case', name, content);
    await expectRefusal(name, words);
    expect(await exportedHash()).toBe(before);
  });

  test('that is here already is not merged over it', async () => {
    const before = await exportedHash();
    await give('case', 'again.counterpoint.json', sample);
    const { page } = workbench;
    const preview = page.getByRole('dialog', { name: 'Merge preview' });
    await preview.waitFor();
    expect(await preview.getByRole('button', { name: 'Merge', exact: true }).count()).toBe(0);
    await preview.getByRole('button', { name: 'Cancel' }).click();
    expect(await exportedHash()).toBe(before);
  });
});
