/** Several cases side by side, and a history that a restart does not end. */
import { expect, test } from 'vitest';

import { analystAt } from './analyst.ts';
import { freePort } from './harness/free-port.ts';
import { openWorkbench } from './harness/hosts.ts';

test('cases are made, renamed, deleted, restored and removed; the sample comes back', async () => {
  const workbench = await openWorkbench('browser');
  const { page } = workbench;
  const caseName = page.getByRole('button', { name: /^Case / }).first();
  await page.getByRole('region', { name: 'Article text' }).waitFor();

  await page.keyboard.press('Control+Shift+o');
  const dialog = page.getByRole('dialog', { name: 'Cases' });
  await dialog.getByRole('button', { name: 'New case' }).click();
  await page.getByRole('textbox', { name: 'Name of the case' }).fill('Arctic');
  await page.keyboard.press('Enter');
  await expect.poll(() => caseName.innerText()).toContain('Arctic');
  expect(await page.getByRole('listbox', { name: 'Articles' }).getByRole('option').count()).toBe(0);

  await page.keyboard.press('Control+Shift+o');
  await dialog.getByRole('button', { name: 'Rename…' }).click();
  await page.getByRole('textbox', { name: 'Name of the case' }).fill('Arctic research');
  await page.keyboard.press('Enter');
  await dialog.getByRole('option', { name: /Arctic research/ }).waitFor();

  await dialog.getByRole('option', { name: /Arctic research/ }).click();
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await page.keyboard.press('Escape');
  await expect.poll(() => caseName.innerText()).toContain('sample');

  await page.keyboard.press('Control+Shift+o');
  await dialog.getByRole('option', { name: /Arctic research/ }).click();
  await dialog.getByRole('button', { name: 'Restore' }).click();
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await expect.poll(() => caseName.innerText()).toContain('Arctic research');

  await page.keyboard.press('Control+Shift+o');
  await dialog.getByRole('option', { name: /sample/ }).click();
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await dialog.getByRole('option', { name: /sample/ }).click();
  await dialog.getByRole('button', { name: 'Remove for good…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove for good' }).click();
  await dialog.getByRole('option', { name: /sample/ }).waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');

  await caseName.click();
  await page.getByRole('menuitem', { name: /Restore sample case/ }).click();
  await expect.poll(() => caseName.innerText()).toContain('sample');
  await expect.poll(() => page.getByRole('listbox', { name: 'Articles' }).getByRole('option').count()).toBe(3);
  await workbench.close();
});

test('what was done before a restart can be undone and done again after it', async () => {
  const port = await freePort();
  const first = await openWorkbench('browser', { port });
  const claims = (page: typeof first.page) => page.getByRole('tab', { name: /^Claims/ }).innerText();
  await first.page.getByRole('region', { name: 'Article text' }).waitFor();
  const before = await claims(first.page);
  const analyst = analystAt(first.page);
  await analyst.select('air defence system');
  await analyst.press('c');
  await expect.poll(() => claims(first.page)).not.toBe(before);
  await analyst.saved();
  const after = await claims(first.page);
  await first.kill();

  const second = await openWorkbench('browser', { port, profile: first.profile });
  await second.page.getByRole('region', { name: 'Article text' }).waitFor();
  await expect.poll(() => claims(second.page)).toBe(after);
  await second.page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(() => claims(second.page)).toBe(before);
  await second.page.getByRole('button', { name: 'Redo', exact: true }).click();
  await expect.poll(() => claims(second.page)).toBe(after);
  await second.close();
});
