/** Notes in Markdown: written, linked, found and followed, by keyboard and by mouse. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { analystAt } from './analyst.ts';
import type { Analyst } from './analyst.ts';
import { openWorkbench } from './harness/hosts.ts';
import type { OpenWorkbench } from './harness/hosts.ts';

let workbench: OpenWorkbench;
let analyst: Analyst;

beforeAll(async () => {
  workbench = await openWorkbench('browser');
  analyst = analystAt(workbench.page);
  await workbench.page.getByRole('option', { name: /^Moscow accuses Beijing of spying/ }).click();
  await workbench.page
    .getByRole('heading', { level: 1, name: /^Moscow accuses/ })
    .first()
    .waitFor();
});
afterAll(() => workbench.close());

const inspector = () => workbench.page.getByRole('region', { name: 'Inspector' });
const notes = () => workbench.page.getByRole('listbox', { name: 'Notes' }).getByRole('option');

async function chooseClaim(words: string): Promise<void> {
  const { page } = workbench;
  await page.getByRole('tab', { name: /^Claims/ }).click();
  await page.getByRole('searchbox', { name: 'Filter claims' }).fill(words);
  await page.getByRole('listbox', { name: 'Claims' }).getByRole('option').first().click();
  await inspector().getByRole('heading', { name: 'Claim', exact: true }).waitFor();
}

describe('by keyboard', () => {
  test('a note on a claim links to another record by [[, and is read in the Inspector', async () => {
    const { page } = workbench;
    await chooseClaim('Postponing the deliveries is a favour');
    await analyst.press('n');
    await page.getByRole('dialog', { name: 'Note' }).waitFor();
    await page.getByRole('textbox', { name: 'Text' }).waitFor();
    await page.keyboard.type('Почему *так*? See [[china itself');
    await page.getByRole('listbox', { name: 'Link to' }).getByRole('option').first().waitFor();
    await analyst.press('Enter');
    await page.keyboard.type(' 北京.');
    await analyst.press('Control+Enter');
    await analyst.dialogClosed();
    await analyst.saved();
    await inspector().getByRole('link', { name: 'China itself asked for the later date.' }).waitFor();
    expect(await inspector().innerText()).toContain('on the claim “Postponing the deliveries is a favour to China.”');
  });

  test('the link leads to its record, which shows what leads back', async () => {
    const { page } = workbench;
    await page.getByRole('region', { name: 'Article text' }).focus();
    await analyst.press('i');
    await analyst.tabTo('China itself asked for the later date.');
    await analyst.press('Enter');
    await inspector().getByRole('heading', { name: 'Claim', exact: true }).waitFor();
    const back = inspector().getByRole('region', { name: 'Linked from' });
    await back.waitFor();
    expect(await back.innerText()).toContain('Почему так?');
    await back.getByRole('button').first().focus();
    await analyst.press('Enter');
    await inspector().getByRole('heading', { name: 'Note', exact: true }).waitFor();
  });

  test('Shift+N writes a note on the case', async () => {
    const { page } = workbench;
    await page.getByRole('region', { name: 'Article text' }).focus();
    await analyst.press('Shift+N');
    await page.getByRole('textbox', { name: 'Text' }).waitFor();
    await page.keyboard.type('Ask the desk.');
    await analyst.press('Control+Enter');
    await analyst.dialogClosed();
    await inspector().getByText('on the case', { exact: true }).waitFor();
    await expect.poll(() => notes().first().innerText()).toContain('Ask the desk.');
  });
});

describe('by mouse', () => {
  test('the list narrows by words and by what notes are on', async () => {
    const { page } = workbench;
    await page.getByRole('tab', { name: /^Notes/ }).click();
    const all = await notes().count();
    expect(all).toBeGreaterThan(2);
    await page.getByRole('searchbox', { name: 'Filter notes' }).fill('почему');
    await expect.poll(() => notes().count()).toBe(1);
    await page.getByRole('searchbox', { name: 'Filter notes' }).fill('');
    await page.getByRole('button', { name: /Notes on$/ }).click();
    await page.getByRole('option', { name: 'On the case', exact: true }).click();
    await expect.poll(() => notes().count()).toBe(1);
    await page.getByRole('button', { name: /Notes on$/ }).click();
    await page.getByRole('option', { name: 'On anything', exact: true }).click();
    await expect.poll(() => notes().count()).toBe(all);
  });

  test('no HTML of a note reaches the page; a link to what is gone is shown as such', async () => {
    const { page } = workbench;
    await page.getByRole('button', { name: 'Note on the case' }).click();
    await page
      .getByRole('textbox', { name: 'Text' })
      .fill(
        '<img src=x onerror="document.title=1"> <b>bold</b> [bad](javascript:alert(1)) [gone](counterpoint:claim/nope)',
      );
    await page.getByRole('button', { name: 'Preview' }).click();
    const dialog = page.getByRole('dialog', { name: 'Note' });
    await dialog.getByText('<b>bold</b>').waitFor();
    expect(await dialog.locator('img, b, a[href^="javascript"]').count()).toBe(0);
    await dialog.getByText('This record is no longer in the case').waitFor();
    expect(await dialog.getByRole('link').count()).toBe(0);
    await dialog.getByRole('button', { name: 'Add note' }).click();
    await analyst.dialogClosed();
    expect(await page.title()).not.toBe('1');
    expect(workbench.foreignRequests).toEqual([]);
  });

  test('a note is changed in the Inspector, and the change undone', async () => {
    const { page } = workbench;
    await notes().filter({ hasText: 'Ask the desk.' }).click();
    await inspector().getByRole('button', { name: 'Edit' }).click();
    await inspector().getByRole('textbox', { name: 'Text' }).fill('Ask the *foreign* desk.');
    await inspector().getByRole('button', { name: 'Read' }).click();
    await inspector().getByText('foreign').waitFor();
    await analyst.saved();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => inspector().innerText()).toContain('Ask the desk.');
  });
});
