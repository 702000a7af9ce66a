/** Correcting the text of an article: marks follow, what loses its words is kept, everything can be undone. */
import { writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { quoteOf, wordsAt } from '#core/anchor.ts';
import { canonicalText } from '#core/body.ts';
import type { CaseContent } from '#core/content.ts';
import { placedText, placerFor } from '#core/placement.ts';
import { counterpointJson } from '#formats/counterpoint-json.ts';

import { referenceCase, seededRandom } from '../builders/reference.ts';
import { analystAt, newCase } from './analyst.ts';
import { readGold } from './gold.ts';
import { openWorkbench } from './harness/hosts.ts';
import type { OpenWorkbench } from './harness/hosts.ts';

async function exported(workbench: OpenWorkbench): Promise<CaseContent> {
  const saving = workbench.nextSavedFile();
  await workbench.page.keyboard.press('Control+s');
  const parsed = await counterpointJson.parse?.((await saving).bytes);
  if (!parsed?.ok) throw new Error(`The export is not sound: ${JSON.stringify(parsed?.error.slice(0, 5))}`);
  return parsed.value;
}

async function toggleEditing(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+e');
}

test('marks follow corrections; orphans and changed words are kept, re-attached and undone', async () => {
  const gold = readGold();
  const [first, second, third] = gold.claims;
  if (!first || !second || !third) throw new Error('The gold has too few claims.');
  const workbench = await openWorkbench('browser');
  const { page } = workbench;
  const analyst = analystAt(page);
  await page.getByRole('region', { name: 'Library' }).waitFor();
  await newCase(analyst, 'Corrections');
  await workbench.setFiles('articles', [gold.articleFile]);
  await page.getByRole('option', { name: gold.title, exact: true }).waitFor();
  await page.getByRole('heading', { level: 1, name: gold.title }).first().waitFor();
  const body = gold.claims.slice(2, 5).map(({ quote }) => quote);
  for (const quote of body) {
    // oxlint-disable no-await-in-loop -- keys come one after the other
    await analyst.select(quote);
    await analyst.press('c');
    await analyst.saved();
  }
  const [gone = '', changed = '', moved = ''] = body;

  // The words of one claim are deleted, "not" is put into another, and the third only moves.
  await analyst.select(gone);
  await toggleEditing(page);
  await analyst.press('Delete');
  await toggleEditing(page);
  await analyst.saved();
  const start = changed.split(' ').slice(0, 2).join(' ');
  await analyst.select(start);
  await toggleEditing(page);
  await analyst.press('ArrowRight');
  await page.keyboard.type(' not', { delay: 15 });
  await toggleEditing(page);
  await analyst.saved();

  const content = await exported(workbench);
  const text = content.texts.find(({ blocks }) => canonicalText(blocks).includes(moved));
  if (!text) throw new Error('The corrected text is not in the export.');
  const placer = placerFor(placedText(text));
  const placements = new Map(
    content.statements
      .filter(({ articleId }) => articleId === text.articleId)
      .map(({ anchor }) => [quoteOf(anchor), placer(anchor)] as const),
  );
  expect(placements.get(gone)).toMatchObject({ kind: 'orphan' });
  expect(placements.get(changed)).toMatchObject({ kind: 'placed', changed: true });
  expect(placements.get(moved)).toMatchObject({ kind: 'placed', changed: false });

  const orphans = page.getByRole('region', { name: 'Orphans' });
  await page.getByRole('tab', { name: 'Orphans' }).click();
  await expect
    .poll(() => orphans.getByRole('list', { name: 'Orphaned marks' }).innerText())
    .toContain(gone.slice(0, 40));
  await expect
    .poll(() => orphans.getByRole('list', { name: 'Changed marks' }).innerText())
    .toContain('negation changed');

  // The orphan is attached to other words, which takes it off the list; undo puts it back.
  await analyst
    .select('one of its leading Arctic researchers'.slice(0, 20))
    .catch(() => analyst.select(moved.slice(0, 20)));
  await orphans.getByRole('button', { name: 'Re-attach to selection' }).click();
  await expect
    .poll(() => orphans.getByRole('list', { name: 'Orphaned marks' }).innerText())
    .not.toContain(gone.slice(0, 40));
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect
    .poll(() => orphans.getByRole('list', { name: 'Orphaned marks' }).innerText())
    .toContain(gone.slice(0, 40));

  // Undone one by one, the text and every mark are as they were made.
  for (let step = 0; step < 12; step += 1) {
    const undo = page.getByRole('button', { name: 'Undo', exact: true });
    const description = await undo.evaluate(
      (button) => document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent ?? '',
    );
    if (!/edit text/i.test(description)) break;
    await undo.click();
    await analyst.saved();
    await page.waitForTimeout(50);
  }
  const restored = await exported(workbench);
  const original = restored.texts.find(({ articleId }) => articleId === text.articleId);
  if (!original) throw new Error('The text is gone.');
  expect(original.hash).toBe(original.original.hash);
  const canonical = canonicalText(original.blocks);
  for (const { anchor, articleId } of restored.statements) {
    if (articleId !== text.articleId) continue;
    const placement = placerFor(placedText(original))(anchor);
    expect(placement).toMatchObject({ kind: 'placed', changed: false });
    if (placement.kind === 'placed') expect(wordsAt(canonical, placement.spans)).toBe(quoteOf(anchor));
  }
  await workbench.close();
}, 120_000);

const EDITS = 1000;

test(`${EDITS} random corrections typed into an article with 10,000 marks: none is lost or silently wrong`, async () => {
  const reference = referenceCase();
  const folder = await mkdtemp(join(tmpdir(), 'counterpoint-reference-'));
  const file = join(folder, 'reference.counterpoint.json');
  writeFileSync(file, await counterpointJson.serialize(reference));
  const workbench = await openWorkbench('browser');
  const { page } = workbench;
  await page.getByRole('region', { name: 'Library' }).waitFor();
  await workbench.setFiles('case', [file]);
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  const text = page.getByRole('region', { name: 'Article text' });
  await page.getByRole('heading', { level: 1, name: 'Reference article' }).first().waitFor();
  await text.focus();
  await toggleEditing(page);
  const random = seededRandom(7);
  const box = await text.evaluate((element) => {
    const scroller = element.closest('[class*="scroll"]') ?? element.parentElement ?? element;
    const { left, top, width, height } = scroller.getBoundingClientRect();
    return { left, top, width, height };
  });
  let edits = 0;
  while (edits < EDITS) {
    await page.mouse.move(box.left + box.width / 2, box.top + box.height / 2);
    await page.mouse.wheel(0, (random() - 0.35) * 60_000);
    await page.waitForTimeout(60);
    await page.mouse.click(
      box.left + box.width * (0.3 + random() * 0.4),
      box.top + box.height * (0.2 + random() * 0.6),
    );
    for (let burst = 0; burst < 10 && edits < EDITS; burst += 1, edits += 1) {
      const kind = random();
      if (kind < 0.45) await page.keyboard.type(String.fromCharCode(97 + Math.floor(random() * 26)));
      else if (kind < 0.6) await page.keyboard.insertText(' не 北京 ');
      else if (kind < 0.8) await page.keyboard.press('Backspace');
      else if (kind < 0.9) await page.keyboard.press('Control+Delete');
      else if (kind < 0.95) await page.keyboard.press('Enter');
      else await page.keyboard.press('ArrowLeft');
    }
  }
  // oxlint-enable no-await-in-loop
  await toggleEditing(page);
  await analystAt(page).saved();
  const shown = await text.evaluate((element) => Array.from(element.children, (block) => block.textContent ?? ''));
  const after = await exported(workbench);
  const [corrected] = after.texts;
  if (!corrected) throw new Error('The text is gone.');
  expect(shown.join('\n')).toBe(canonicalText(corrected.blocks));
  const canonical = canonicalText(corrected.blocks);
  const before = canonicalText(reference.texts[0]?.blocks ?? []);
  const placer = placerFor(placedText(corrected));
  const marks = [...after.mentions, ...after.statements];
  const placements = marks.map((mark) => placer(mark.anchor));
  const intact = placements.filter((placement) => placement.kind === 'placed' && !placement.changed);
  console.log(
    `  ${edits} edits: ${intact.length} marks intact, ${placements.filter((each) => each.kind === 'placed' && each.changed).length} flagged, ${placements.filter(({ kind }) => kind === 'orphan').length} orphans`,
  );
  expect(marks).toHaveLength(reference.mentions.length + reference.statements.length);
  expect(placements.filter(({ kind }) => kind === 'foreign')).toEqual([]);
  expect(canonical).not.toBe(before);
  marks.forEach((mark, index) => {
    const placement = placements[index];
    if (placement?.kind === 'placed' && !placement.changed)
      expect(wordsAt(canonical, placement.spans)).toBe(quoteOf(mark.anchor));
  });
  // A thousand keys touch a hundred places: most marks are far from all of them.
  expect(intact.length).toBeGreaterThan(5000);
  expect(intact.length).toBeLessThan(10_000);
  await workbench.close();
}, 300_000);
