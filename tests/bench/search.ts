/** What the search takes on 10,000 articles, about 50 MB of text: in the index itself, and in the built workbench. */
import { writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from 'playwright-core';

import { canonicalText } from '#core/body.ts';
import { recordsOf } from '#core/case-content.ts';
import type { CaseContent } from '#core/content.ts';
import { RECORD_KINDS } from '#core/records.ts';
import { counterpointJson } from '#formats/counterpoint-json.ts';

import type { RecordPut } from '../../src/renderer/search/search-calls.ts';
import { createSearchIndex, keysIn } from '../../src/renderer/search/search-index.ts';
import { corpus } from '../builders/corpus.ts';
import type { Corpus } from '../builders/corpus.ts';
import { corpusCase } from '../builders/corpus-case.ts';
import { seededRandom } from '../builders/reference.ts';
import { openWorkbench } from '../e2e/harness/hosts.ts';
import { median, p95 } from './figures.ts';
import type { Row } from './table.ts';

const QUESTIONS = 200;
/** In the page there are fewer: how large a case file can be brought in is another matter than the search. */
const ARTICLES_IN_PAGE = 4000;

/** One to three words each: common and rare ones, beginnings, typos, phrases out of a text, Cyrillic and Chinese. */
export function questions({ vocabulary, articles }: Corpus): readonly string[] {
  const random = seededRandom(11);
  const word = () => vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? '';
  const stretch = (text: string) => {
    const words = text.split(' ');
    const from = Math.floor(random() * (words.length - 4));
    return words.slice(from, from + 2 + Math.floor(random() * 2)).join(' ');
  };
  const article = (rest: number) => articles[Math.floor(random() * (articles.length / 20)) * 20 + rest]?.text ?? '';
  return Array.from({ length: QUESTIONS }, (_, at) => {
    switch (at % 8) {
      case 0:
        return word();
      case 1:
        return `${word()} ${word()}`;
      case 2:
        return `${word()} ${word()} ${word()}`;
      case 3:
        return word().slice(0, 4);
      case 4:
        return `“${stretch(article(0))}”`;
      case 5: {
        const right = `${word()}${word()}`.slice(0, 9);
        return `${right.slice(0, 2)}${right.charAt(3)}${right.charAt(2)}${right.slice(4)}`;
      }
      case 6:
        return stretch(article(3));
      default:
        return article(7).slice(40, 43);
    }
  });
}

function benchIndex(content: CaseContent, asked: readonly string[], rows: Row[]): void {
  const heapBefore = process.memoryUsage().heapUsed;
  const index = createSearchIndex();
  const puts = RECORD_KINDS.flatMap((kind) =>
    recordsOf(content, kind).map((record): RecordPut => ({ kind, id: record.id, record })),
  );
  const start = performance.now();
  index.put(puts);
  for (const { articleId, blocks } of content.texts) index.putText(articleId, canonicalText(blocks));
  for (const key of keysIn(puts)) index.index(key);
  index.settle();
  rows.push({
    what: 'index of 10,000 articles (50 MB), built',
    measured: performance.now() - start,
    unit: 'ms',
    goal: 60_000,
  });
  globalThis.gc?.();
  rows.push({
    what: 'its memory in Node, texts and records with it',
    measured: (process.memoryUsage().heapUsed - heapBefore) / 1024,
    unit: 'kB',
    goal: null,
  });
  const source = [{ field: 'source', values: ['Northline'] }] as const;
  for (const [what, conditions] of [
    ['a question', []],
    ['a question with a filter', source],
  ] as const) {
    const times = asked.map((words) => {
      // Another question in between: what was asked last is at hand.
      index.search({ words: 'none of it', conditions: [] }, 'relevance');
      const asking = performance.now();
      index.search({ words, conditions }, 'relevance');
      return performance.now() - asking;
    });
    rows.push({
      what: `${what} to the index, median of ${QUESTIONS}`,
      measured: median(times),
      unit: 'ms',
      goal: null,
    });
    rows.push({ what: `${what} to the index, p95`, measured: p95(times), unit: 'ms', goal: 50 });
  }
}

/** From the words in the box to their results in the page. */
async function askInPage(page: Page, words: string): Promise<number> {
  return page.evaluate(async (typed) => {
    const box = document.querySelector<HTMLInputElement>('input[type="search"][aria-label="Search the case"]');
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    if (!box || !set) throw new Error('There is no search box.');
    const start = performance.now();
    set.call(box, typed);
    box.dispatchEvent(new Event('input', { bubbles: true }));
    do await new Promise((resolve) => setTimeout(resolve, 1));
    while (document.querySelector('[aria-label="Search"] [aria-busy="true"]'));
    return performance.now() - start;
  }, words);
}

async function benchPage(content: CaseContent, asked: readonly string[], rows: Row[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'counterpoint-bench-'));
  const file = join(folder, 'corpus.counterpoint.json');
  writeFileSync(file, await counterpointJson.serialize(content));
  const workbench = await openWorkbench('browser');
  const { page } = workbench;
  await page.getByRole('region', { name: 'Library' }).waitFor();
  await workbench.setFiles('case', [file]);
  await page.getByRole('button', { name: 'Merge', exact: true }).click({ timeout: 180_000 });
  await page.getByRole('button', { name: /Many articles/ }).waitFor({ timeout: 300_000 });
  await page.waitForTimeout(5000);
  await page.evaluate(() => {
    const long: number[] = [];
    (globalThis as { longTasks?: number[] }).longTasks = long;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) long.push(entry.duration);
    }).observe({ type: 'longtask' });
  });
  const start = performance.now();
  await page.keyboard.press('Control+2');
  await page.getByRole('searchbox', { name: 'Search the case' }).waitFor();
  await page.getByRole('progressbar', { name: 'Reading the case' }).waitFor();
  await page.getByRole('progressbar', { name: 'Reading the case' }).waitFor({ state: 'detached', timeout: 300_000 });
  rows.push({
    what: 'in the page with 4,000 articles: index built in the background',
    measured: performance.now() - start,
    unit: 'ms',
    goal: 60_000,
  });
  const longTasks = async () =>
    Math.max(0, ...(await page.evaluate(() => (globalThis as { longTasks?: number[] }).longTasks ?? [])));
  rows.push({
    what: 'in the page with 4,000 articles: longest task of the main thread meanwhile',
    measured: await longTasks(),
    unit: 'ms',
    goal: 50,
  });
  await page.evaluate(() => void ((globalThis as { longTasks?: number[] }).longTasks ?? []).splice(0));
  const times: number[] = [];
  for (const words of asked.slice(0, QUESTIONS / 2)) {
    // oxlint-disable-next-line no-await-in-loop -- measured one by one
    times.push(await askInPage(page, words));
  }
  rows.push({
    what: 'in the page with 4,000 articles: from words to results, median',
    measured: median(times),
    unit: 'ms',
    goal: null,
  });
  rows.push({
    what: 'in the page with 4,000 articles: from words to results, p95',
    measured: p95(times),
    unit: 'ms',
    goal: 100,
  });
  rows.push({
    what: 'in the page with 4,000 articles: longest task of the main thread meanwhile',
    measured: await longTasks(),
    unit: 'ms',
    goal: 50,
  });
  const [occurrences, took] = await listOccurrences(page, 'be');
  rows.push({
    what: `in the page with 4,000 articles: words in context, ${occurrences}`,
    measured: took,
    unit: 'ms',
    goal: 5000,
  });
  await workbench.close();
}

async function listOccurrences(page: Page, words: string): Promise<readonly [string, number]> {
  await page.getByRole('searchbox', { name: 'Search the case' }).fill(words);
  await page.getByRole('button', { name: 'Words in context' }).click();
  const start = performance.now();
  await page.getByRole('button', { name: 'List occurrences' }).click();
  await page.getByRole('listbox', { name: 'Occurrences' }).waitFor({ timeout: 60_000 });
  const took = performance.now() - start;
  const said = await page
    .locator('output')
    .filter({ hasText: /occurrences/ })
    .first()
    .textContent();
  return [/[\d,]+ occurrences/.exec(said ?? '')?.[0] ?? '', took];
}

export async function benchSearch(rows: Row[]): Promise<void> {
  const body = corpus();
  const content = corpusCase(body);
  const asked = questions(body);
  benchIndex(content, asked, rows);
  const articles = body.articles.slice(0, ARTICLES_IN_PAGE);
  await benchPage(corpusCase({ ...body, articles }), asked, rows);
}
