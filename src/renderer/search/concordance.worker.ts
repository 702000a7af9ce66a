/** Goes through texts for an expression. It may run away: then the page ends it, and nothing else is lost. */
import { canonicalText } from '#core/body.ts';
import type { ArticleId, CaseId } from '#core/identifiers.ts';
import { openDatabase } from '#store/db.ts';

import type { FromConcordance, ToConcordance } from './concordance-client.ts';
import { hitsIn, MOST_HITS, orderHits } from './concordance.ts';
import type { ConcordanceHit, ScannedArticle } from './concordance.ts';

/** How much text is kept for the next time, in UTF-16 code units. */
const MOST_TEXT = 64_000_000;
const TEXTS_AT_ONCE = 64;
/** How often what was found so far is told, in milliseconds. */
const TELL_EVERY = 150;

const database = openDatabase();
const texts = new Map<ArticleId, { readonly version: number; readonly text: string }>();
let kept = 0;
let hits: ConcordanceHit[] = [];
let articles: ReadonlyMap<ArticleId, ScannedArticle> = new Map();
let current = 0;

function tell(message: FromConcordance): void {
  globalThis.postMessage(message, {});
}

async function readTexts(caseId: CaseId, wanted: readonly ScannedArticle[]): Promise<ReadonlyMap<ArticleId, string>> {
  const missing = wanted.filter(({ id, version }) => texts.get(id)?.version !== version);
  const rows = await database.texts.bulkGet(missing.map(({ id }) => [caseId, id] as [CaseId, ArticleId]));
  const read = new Map<ArticleId, string>();
  missing.forEach(({ id, version }, at) => {
    const row = rows[at];
    if (!row) return;
    const text = canonicalText(row.text.blocks);
    read.set(id, text);
    kept += text.length - (texts.get(id)?.text.length ?? 0);
    texts.set(id, { version, text });
  });
  for (const { id } of wanted) if (!read.has(id)) read.set(id, texts.get(id)?.text ?? '');
  for (const [id, { text }] of texts) {
    if (kept <= MOST_TEXT) break;
    texts.delete(id);
    kept -= text.length;
  }
  return read;
}

async function scan({
  number,
  caseId,
  pattern,
  articles: wanted,
}: Extract<ToConcordance, { type: 'scan' }>): Promise<void> {
  current = number;
  hits = [];
  articles = new Map(wanted.map((article) => [article.id, article]));
  let count = 0;
  let toldHits = 0;
  let toldAt = performance.now();
  const report = (done: number) => {
    tell({ type: 'scanned', number, done, of: wanted.length, count, hits: hits.slice(toldHits) });
    toldHits = hits.length;
    toldAt = performance.now();
  };
  for (let at = 0; at < wanted.length; at += TEXTS_AT_ONCE) {
    const portion = wanted.slice(at, at + TEXTS_AT_ONCE);
    // oxlint-disable-next-line no-await-in-loop -- one portion after the other
    const read = await readTexts(caseId, portion);
    // Another question came in the meantime.
    if (current !== number) return;
    portion.forEach(({ id }, within) => {
      for (const hit of hitsIn(read.get(id) ?? '', pattern, id)) {
        count += 1;
        if (hits.length < MOST_HITS) hits.push(hit);
      }
      if (performance.now() - toldAt > TELL_EVERY) report(at + within + 1);
    });
  }
  report(wanted.length);
}

globalThis.addEventListener('message', ({ data }: MessageEvent<ToConcordance>) => {
  if (data.type === 'order') {
    tell({ type: 'ordered', number: data.number, places: orderHits(hits, data.order, articles) });
    return;
  }
  scan(data).catch((error: unknown) => {
    setTimeout(() => {
      throw error;
    });
  });
});
