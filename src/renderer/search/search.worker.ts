/** Holds the index of the open case: takes changes in, in portions, and answers questions in between. */
import { canonicalText } from '#core/body.ts';
import type { ArticleId, CaseId } from '#core/identifiers.ts';
import { openDatabase } from '#store/db.ts';

import { hitKey, readHitKey } from './search-calls.ts';
import type { FromWorker, HitKey, SearchAnswers, SearchRequest, ToWorker } from './search-calls.ts';
import { createSearchIndex, keysIn } from './search-index.ts';

/** How long a portion of indexing may keep a question waiting, in milliseconds. */
const PORTION = 12;
/** How many texts are read from the disk at once. */
const TEXTS_AT_ONCE = 32;
/** How often progress is told, in milliseconds. */
const TELL_EVERY = 200;

const database = openDatabase();
const index = createSearchIndex();
/** Hash of each text that is at hand. */
const hashes = new Map<ArticleId, string>();
/** Records to index, and the articles among them whose text is to be read first. */
const waiting = new Set<HitKey>();
const unread = new Set<ArticleId>();
let caseId: CaseId | null = null;
let indexed = 0;
let isWorking = false;
let toldAt = 0;

function tell(message: FromWorker): void {
  globalThis.postMessage(message, {});
}

function tellProgress(): void {
  toldAt = performance.now();
  tell({ type: 'progress', progress: { indexed, of: indexed + waiting.size } });
}

async function readTexts(articleIds: readonly ArticleId[]): Promise<void> {
  const keys = articleIds.map((articleId) => [caseId as CaseId, articleId] as [CaseId, ArticleId]);
  const rows = await database.texts.bulkGet(keys);
  articleIds.forEach((articleId, at) => {
    unread.delete(articleId);
    const text = rows[at]?.text;
    if (text && hashes.get(articleId) === text.hash) return;
    if (text) hashes.set(articleId, text.hash);
    else hashes.delete(articleId);
    index.putText(articleId, text ? canonicalText(text.blocks) : null);
  });
}

function take(count: number): readonly HitKey[] {
  const taken: HitKey[] = [];
  for (const key of waiting) {
    taken.push(key);
    if (taken.length === count) break;
  }
  return taken;
}

/** Indexes what waits, a portion at a time; messages that come in are answered in between. */
async function work(): Promise<void> {
  if (isWorking) return;
  isWorking = true;
  // oxlint-disable no-await-in-loop -- one portion after the other is the point
  while (waiting.size > 0) {
    const next = take(TEXTS_AT_ONCE);
    const toRead = next.flatMap((key) => {
      const { kind, id } = readHitKey(key);
      return kind === 'article' && unread.has(id as ArticleId) ? (id as ArticleId) : [];
    });
    if (toRead.length > 0) await readTexts(toRead);
    const start = performance.now();
    for (const key of next) {
      waiting.delete(key);
      index.index(key);
      indexed += 1;
      if (performance.now() - start > PORTION) break;
    }
    if (performance.now() - toldAt > TELL_EVERY) tellProgress();
    await new Promise((resolve) => setTimeout(resolve));
  }
  // oxlint-enable no-await-in-loop
  isWorking = false;
  index.settle();
  tellProgress();
}

function answer(request: SearchRequest): SearchAnswers[keyof SearchAnswers] {
  switch (request.type) {
    case 'search': {
      const start = performance.now();
      const found = index.search(request.question, request.order);
      return { ...found, took: performance.now() - start };
    }
    case 'excerpts':
      return index.excerpts(request.words, request.keys);
    case 'facets':
      return index.facets(request.question, request.field);
  }
}

globalThis.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  switch (data.type) {
    case 'open':
      caseId = data.caseId;
      return;
    case 'records':
      index.put(data.puts);
      for (const { kind, id, record } of data.puts) if (kind === 'article' && !record) hashes.delete(id as ArticleId);
      for (const key of keysIn(data.puts)) waiting.add(key);
      break;
    case 'texts':
      for (const articleId of data.articleIds) {
        unread.add(articleId);
        waiting.add(hitKey('article', articleId));
      }
      break;
    case 'ask':
      tell({ type: 'answer', number: data.number, answer: answer(data.request) });
      return;
  }
  work().catch((error: unknown) => {
    // A rejected promise stays in the worker; an error event reaches the page.
    setTimeout(() => {
      throw error;
    });
  });
});
