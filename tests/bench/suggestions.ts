/** How good the suggestions are, and how fast: `npm run bench suggestions`. */
import {
  f1Of,
  goldArticles,
  measure,
  precisionOf,
  recallOf,
  sumOf,
  suggestionsFor,
} from '../builders/suggestion-gold.ts';
import type { Row } from './table.ts';

const WORDS = 20_000;

/** Prints precision, recall and F1 by article and kind, and what the engine missed and made up. */
export function benchSuggestions(rows: Row[], uses: readonly string[] = ['seed', 'tuning', 'held out']): void {
  const articles = goldArticles().filter(({ use }) => uses.includes(use));
  for (const use of uses) {
    const measured = articles
      .filter((article) => article.use === use)
      .map((article) => ({ article, ...measure(article) }));
    if (measured.length === 0) continue;
    console.log(`\nSuggestions, ${use}: ${measured.map(({ article }) => article.name).join(', ')}`);
    for (const what of Object.keys(measured[0]?.scores ?? {})) {
      const sum = sumOf(measured.flatMap(({ scores }) => scores[what] ?? []));
      if (sum.wanted === 0) continue;
      const figures = [precisionOf(sum), recallOf(sum), f1Of(sum)].map((figure) => figure.toFixed(2));
      console.log(
        `  ${what.padEnd(48)} precision ${figures[0]}  recall ${figures[1]}  F1 ${figures[2]}  (${sum.found} of ${sum.wanted} found, ${sum.right} of ${sum.proposed} right)`,
      );
    }
    // What a held-out article lacks is not shown, so that nobody tunes on it.
    if (use === 'held out') continue;
    for (const { missed, wrong } of measured) {
      for (const line of missed) console.log(`    missed: ${line}`);
      for (const line of wrong) console.log(`    not in the gold: ${line}`);
    }
  }
  rows.push({ what: 'suggestions for an article of 20,000 words', measured: timeOf(), unit: 'ms', goal: 2000 });
}

function timeOf(): number {
  const texts = goldArticles().map(({ text }) => text);
  const long: string[] = [];
  for (let words = 0; words < WORDS;) {
    const text = texts[long.length % texts.length] ?? '';
    long.push(text);
    words += text.split(/\s+/).length;
  }
  const start = performance.now();
  suggestionsFor(long.join('\n'));
  return performance.now() - start;
}
