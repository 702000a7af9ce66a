/** Opening a case that a test made, as a person opens a colleague's file. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { CaseContent } from '#core/content.ts';
import { counterpointJson } from '#formats/counterpoint-json.ts';

import type { OpenWorkbench } from './harness/hosts.ts';

/** Imports `content` into an open workbench and waits until it shows. */
export async function openCase(workbench: OpenWorkbench, content: CaseContent): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'counterpoint-case-'));
  const file = join(folder, 'case.counterpoint.json');
  writeFileSync(file, await counterpointJson.serialize(content));
  const { page } = workbench;
  await page.getByRole('region', { name: 'Library' }).waitFor();
  await workbench.setFiles('case', [file]);
  const preview = page.getByRole('dialog', { name: 'Merge preview' });
  await preview.getByRole('button', { name: 'Merge', exact: true }).click();
  await page.getByRole('button', { name: `Case ${content.case.name}` }).waitFor();
  await preview.waitFor({ state: 'detached' });
  rmSync(folder, { recursive: true });
}
