/** Every mark can be reached: overlapping, nested and discontinuous ones, by mouse and by keyboard. */
import { afterAll, beforeAll, expect, test } from 'vitest';

import { openWorkbench } from './harness/hosts.ts';
import type { OpenWorkbench } from './harness/hosts.ts';

let workbench: OpenWorkbench;

beforeAll(async () => {
  workbench = await openWorkbench('browser');
  await workbench.page.getByRole('option', { name: /^Moscow accuses Beijing of spying/ }).click();
  await workbench.page
    .getByRole('heading', { level: 1, name: /^Moscow accuses Beijing of spying/ })
    .first()
    .waitFor();
});
afterAll(() => workbench.close());

/** What the Inspector shows, by its heading and first words. */
function inspected(): Promise<string> {
  return workbench.page.getByRole('region', { name: 'Inspector' }).innerText();
}

test('stepping through the marks by key reaches every one of them, and comes round', async () => {
  const { page } = workbench;
  const text = page.getByRole('region', { name: 'Article text' });
  await text.focus();
  await page.keyboard.press('Control+Home');
  const said = page.locator('[aria-live="polite"]').filter({ hasText: / of \d+/ });
  await page.keyboard.press(']');
  await said.first().waitFor();
  const announced = async () => /(\d+) of (\d+)/.exec((await said.first().textContent()) ?? '');
  const total = Number((await announced())?.[2]);
  expect(total).toBeGreaterThan(25);
  const reached = new Set<number>();
  for (let step = 0; step < total; step += 1) {
    // oxlint-disable no-await-in-loop -- one key after the other
    const before = (await announced())?.[1];
    reached.add(Number(before));
    await page.keyboard.press(']');
    await expect.poll(async () => (await announced())?.[1]).not.toBe(before);
    // oxlint-enable no-await-in-loop
  }
  expect(reached.size).toBe(total);
});

test('a click where several marks overlap asks which one is meant', async () => {
  const { page } = workbench;
  const place = await page.evaluate(() => {
    const root = document.querySelector('[aria-label="Article text"]');
    const walker = document.createTreeWalker(root ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      // A mention of Russia inside of a claim.
      const at = node.textContent?.indexOf('Moscow and Beijing are hard to overlook') ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at + 3);
      range.setEnd(node, at + 4);
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }
    return null;
  });
  if (!place) throw new Error('The words are not in the text.');
  await page.mouse.click(place.x, place.y);
  const choices = page.getByRole('option').or(page.getByRole('menuitem')).filter({ hasText: 'Russia' });
  await expect.poll(() => choices.count()).toBeGreaterThan(0);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(inspected).toMatch(/^(Claim|Entity)/);
});

test('a discontinuous mark shows all of its pieces in one quotation', async () => {
  const { page } = workbench;
  await page.getByRole('tab', { name: /^Claims/ }).click();
  await page.getByRole('searchbox', { name: 'Filter claims' }).fill('no single delivery date');
  const discontinuous = page.getByRole('listbox', { name: 'Claims' }).getByRole('option', { name: / … / }).first();
  await discontinuous.click();
  await expect.poll(inspected).toContain(' … ');
});
