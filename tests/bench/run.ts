/**
 * `npm run bench`: the figures of the real built workbench in Chromium, beside the goal of each and the limit row, a page of plain
 * paragraphs without editor and marks. Medians and p95 over the repetitions that a row names. `npm run bench suggestions` runs
 * only the named part: bundle, screen, files, anchors, search or suggestions.
 */
import { writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from 'playwright-core';

import { describe } from '#core/anchor.ts';
import { canonicalText } from '#core/body.ts';
import { locatorFor } from '#core/locate.ts';
import { counterpointJson } from '#formats/counterpoint-json.ts';

import { referenceCase, seededRandom } from '../builders/reference.ts';
import { analystAt } from '../e2e/analyst.ts';
import { BUILT, buildOnce } from '../e2e/harness/build.ts';
import { openWorkbench } from '../e2e/harness/hosts.ts';
import { firstLoadSize } from '../first-load.ts';
import { median, p95, timed } from './figures.ts';
import { benchSearch } from './search.ts';
import { benchSuggestions } from './suggestions.ts';
import { printTable } from './table.ts';
import type { Row } from './table.ts';

const REPETITIONS = 5;
const KEYS = 100;

/** Plain paragraphs with content-visibility: what no editor can beat. */
async function openPlain(page: Page, paragraphs: readonly string[]): Promise<number> {
  return page.evaluate(async (texts) => {
    const start = performance.now();
    const root = document.createElement('div');
    root.style.cssText = 'position:fixed;inset:0;overflow:auto;background:white;z-index:99';
    for (const text of texts) {
      const paragraph = document.createElement('p');
      paragraph.style.cssText = 'content-visibility:auto;contain-intrinsic-size:auto 7rem';
      paragraph.textContent = text;
      root.append(paragraph);
    }
    document.body.append(root);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const took = performance.now() - start;
    root.remove();
    return took;
  }, paragraphs);
}

/** From the click on an article until its marks are painted and the frame after that. */
async function openArticle(page: Page, title: string): Promise<number> {
  const option = page.getByRole('listbox', { name: 'Articles' }).getByRole('option', { name: title, exact: true });
  await option.evaluate((element) => {
    const times = globalThis as { openedAt?: number; paintedIn?: number | undefined };
    times.paintedIn = undefined;
    CSS.highlights.clear();
    times.openedAt = performance.now();
    const watch = () => {
      const painted = [...CSS.highlights.values()].some((highlight) => highlight.size > 0);
      const shown = document.querySelectorAll('[aria-label="Article text"] p').length > 1000;
      if (painted && shown) requestAnimationFrame(() => (times.paintedIn = performance.now() - (times.openedAt ?? 0)));
      else requestAnimationFrame(watch);
    };
    requestAnimationFrame(watch);
    element.scrollIntoView();
  });
  await option.click();
  const painted = await page.waitForFunction(() => (globalThis as { paintedIn?: number }).paintedIn);
  return Number(await painted.jsonValue());
}

/** Durations of key presses until the next paint, as the browser itself measures them (in steps of 8 ms). */
async function typeKeys(page: Page): Promise<readonly number[]> {
  await page.evaluate(() => {
    const seen: number[] = [];
    (globalThis as { keyTimes?: number[] }).keyTimes = seen;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'keydown') seen.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit);
  });
  for (let key = 0; key < KEYS; key += 1) {
    // oxlint-disable no-await-in-loop -- a person types one key after the other
    await page.keyboard.type('abcdefgh'.charAt(key % 8));
    await page.waitForTimeout(30);
    // oxlint-enable no-await-in-loop
  }
  await page.waitForTimeout(300);
  const slow = await page.evaluate(() => (globalThis as { keyTimes?: number[] }).keyTimes ?? []);
  // What took less than the threshold is not reported: it counts as the threshold.
  return [...slow, ...Array.from({ length: Math.max(0, KEYS - slow.length) }, () => 16)];
}

async function benchScreen(rows: Row[]): Promise<void> {
  const reference = referenceCase();
  const small = referenceCase({ paragraphs: 3, marks: 4 });
  const folder = await mkdtemp(join(tmpdir(), 'counterpoint-bench-'));
  const file = join(folder, 'reference.counterpoint.json');
  writeFileSync(file, await counterpointJson.serialize(reference));
  const article = join(folder, 'other.txt');
  writeFileSync(article, `Another article\n${canonicalText(small.texts[0]?.blocks ?? [])}`);
  const workbench = await openWorkbench('browser');
  const { page } = workbench;
  await page.getByRole('region', { name: 'Library' }).waitFor();
  await workbench.setFiles('case', [file]);
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await page.getByRole('option', { name: 'Reference article', exact: true }).waitFor();
  await workbench.setFiles('articles', [article]);
  const other = page.getByRole('option', { name: 'Another article', exact: true });
  await other.waitFor();
  const paragraphs = (reference.texts[0]?.blocks ?? []).map(({ text }) => text);
  const [plain, opened]: [number[], number[]] = [[], []];
  for (let round = 0; round < REPETITIONS; round += 1) {
    // oxlint-disable no-await-in-loop -- measured one by one
    plain.push(await openPlain(page, paragraphs));
    await other.click();
    await page.waitForTimeout(400);
    opened.push(await openArticle(page, 'Reference article'));
    // oxlint-enable no-await-in-loop
  }
  const limit = median(plain);
  rows.push({ what: 'the limit: plain paragraphs, opened and painted', measured: limit, unit: 'ms', goal: null });
  rows.push({
    what: 'reference article, opened with its marks painted',
    measured: median(opened),
    unit: 'ms',
    goal: limit * 2,
  });
  await benchMarking(page, rows);
  await page.keyboard.press('Control+Shift+e');
  await page.keyboard.press('ArrowRight');
  rows.push({
    what: `key press to paint while editing, p95 of ${KEYS}`,
    measured: p95(await typeKeys(page)),
    unit: 'ms',
    goal: 56,
  });
  await page.keyboard.press('Control+Shift+e');
  await workbench.close();
}

async function benchMarking(page: Page, rows: Row[]): Promise<void> {
  const analyst = analystAt(page);
  const saved: number[] = [];
  const random = seededRandom(3);
  for (let round = 0; round < 10; round += 1) {
    // oxlint-disable no-await-in-loop -- measured one by one
    await analyst.select('missile systems', 1 + Math.floor(random() * 20));
    const before = (await page.getByRole('tab', { name: /^Claims/ }).textContent()) ?? '';
    saved.push(
      await page.evaluate(async (words) => {
        const start = performance.now();
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'c', code: 'KeyC', bubbles: true, cancelable: true }),
        );
        const status = document.querySelector('output[aria-label="Saving"]');
        const tab = [...document.querySelectorAll('[role="tab"]')].find((each) =>
          each.textContent?.startsWith('Claims'),
        );
        const done = () =>
          tab instanceof HTMLElement && tab.textContent !== words && status?.textContent?.includes('All changes saved');
        while (!done()) await new Promise((resolve) => setTimeout(resolve, 1));
        return performance.now() - start;
      }, before),
    );
    // oxlint-enable no-await-in-loop
  }
  rows.push({
    what: 'a mark added at 10,000 marks, until it says saved, median of 10',
    measured: median(saved),
    unit: 'ms',
    goal: 30,
  });
}

async function benchFiles(rows: Row[]): Promise<void> {
  const large = referenceCase({ paragraphs: 2000, marks: 100_000 });
  const bare = await timed(() => JSON.stringify(large));
  let bytes = new Uint8Array();
  const written = await timed(async () => {
    bytes = new Uint8Array(await counterpointJson.serialize(large));
  });
  rows.push({
    what: 'case file of 100,000 marks, written (goal: twice the bare JSON.stringify)',
    measured: written,
    unit: 'ms',
    goal: bare * 2,
  });
  const read = await timed(() => counterpointJson.parse?.(bytes));
  rows.push({
    what: 'case file of 100,000 marks, read, validated and checked',
    measured: read,
    unit: 'ms',
    goal: 5000,
  });
}

async function benchAnchors(rows: Row[]): Promise<void> {
  const random = seededRandom(5);
  const [text] = referenceCase({ paragraphs: 400, marks: 0 }).texts;
  const before = canonicalText(text?.blocks ?? []);
  const anchors = Array.from({ length: 1000 }, () => {
    const start = Math.floor(random() * (before.length - 120));
    return describe(before, [{ start, end: start + 80 }], '0'.repeat(64));
  });
  const after = before
    .split(' ')
    .map((word) => (random() < 0.05 ? 'changed' : word))
    .join(' ');
  const took = await timed(() => {
    const locator = locatorFor(after, '1'.repeat(64));
    for (const anchor of anchors) locator.locate(anchor);
  });
  rows.push({ what: '1,000 marks found again in a changed article of 200 kB', measured: took, unit: 'ms', goal: 2000 });
}

function benchBundle(rows: Row[]): void {
  const size = firstLoadSize(join(BUILT, 'renderer')) / 1024;
  rows.push({ what: 'script before the first article shows, gzip', measured: size, unit: 'kB', goal: 350 });
}

const PARTS: Readonly<Record<string, (rows: Row[]) => void | Promise<void>>> = {
  bundle: (rows) => {
    buildOnce();
    benchBundle(rows);
  },
  screen: (rows) => {
    buildOnce();
    return benchScreen(rows);
  },
  files: benchFiles,
  anchors: benchAnchors,
  search: benchSearch,
  suggestions: (rows) => benchSuggestions(rows),
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((part) => !(part in PARTS));
if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(', ')}: ${Object.keys(PARTS).join(', ')}.`);
const rows: Row[] = [];
for (const [part, run] of Object.entries(PARTS)) {
  // oxlint-disable-next-line no-await-in-loop -- measured one after the other
  if (wanted.length === 0 || wanted.includes(part)) await run(rows);
}
printTable(rows);
