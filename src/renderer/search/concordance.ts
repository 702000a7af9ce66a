/** Every occurrence of some words in context. */
import type { ArticleId } from '#core/identifiers.ts';
import { splitsPair } from '#core/characters.ts';
import { patternOfAny } from '#core/query-pattern.ts';
import type { WordPattern } from '#core/query-pattern.ts';
import { fold, foldedWords } from '#core/query-terms.ts';
import { readQuery } from '#core/query-words.ts';
import { failure, fault, success } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { SearchCondition } from '#core/model.ts';

import type { FoundPassage } from '../workbench.ts';

export interface ConcordanceQuery {
  /** A word, a phrase, several in quotation marks, or a regular expression. */
  readonly words: string;
  readonly how: 'words' | 'expression';
  readonly matchCase: boolean;
  /** Which articles are gone through. */
  readonly conditions: readonly SearchCondition[];
}

export type ConcordanceHit = FoundPassage;

export const CONCORDANCE_ORDERS = ['position', 'left', 'right', 'source', 'date'] as const;
export type ConcordanceOrder = (typeof CONCORDANCE_ORDERS)[number];

/** How much stands on either side of a hit, in UTF-16 code units. */
const CONTEXT = 90;
/** How much of a long hit is kept for display. */
const LONGEST_QUOTE = 2000;
/** How many hits are listed. The rest are counted. */
export const MOST_HITS = 20_000;

/** The expression to look for. Fails when it is not one, or finds nothing by its nature. */
export function readConcordanceQuery({ words, how, matchCase }: ConcordanceQuery): Result<RegExp> {
  if (how === 'expression') return readExpression(words.trim(), matchCase);
  const pattern = matchCase ? exactPattern(words) : patternOfAny(patternsIn(words));
  return pattern ? success(pattern) : failure(fault('concordance.empty', ''));
}

/** Words without quotation marks are one phrase; with them, each phrase and each word beside them is looked for. */
function patternsIn(words: string): readonly WordPattern[] {
  if (/["“”„«»]/.test(words)) {
    return readQuery(words).sought.map((part) =>
      part.kind === 'word' ? { words: [part.word], isStart: part.isStart } : { words: part.words, isStart: false },
    );
  }
  const phrase = foldedWords(words);
  return phrase.length === 0 ? [] : [{ words: phrase, isStart: words.trimEnd().endsWith('*') }];
}

function readExpression(source: string, matchCase: boolean): Result<RegExp> {
  if (source === '') return failure(fault('concordance.empty', ''));
  try {
    return success(new RegExp(source, matchCase ? 'gmu' : 'gimu'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    // "Invalid regular expression: /(/gimu: Unterminated group"
    return failure(fault('concordance.invalid', reason.slice(reason.lastIndexOf(': ') + 2)));
  }
}

/** The words as they were typed, capitals and accents included, as words of their own. */
function exactPattern(words: string): RegExp | null {
  const parts = words
    .replaceAll(/["“”„«»*]/g, ' ')
    .trim()
    .split(/\s+/)
    .filter(Boolean);
  if (parts.length === 0) return null;
  const source = parts.map((part) => part.replaceAll(/[$()*+./?[\\\]^{|}]/g, String.raw`\$&`)).join(String.raw`\s+`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${source}(?![\p{L}\p{N}])`, 'gu');
}

/** The hits in one text, each with what stands around it; a hit without words in it is none. */
export function* hitsIn(text: string, pattern: RegExp, articleId: ArticleId): Generator<ConcordanceHit> {
  for (const { index: start, 0: found } of text.matchAll(pattern)) {
    if (found.trim() === '') continue;
    const end = start + found.length;
    const from = Math.max(0, start - CONTEXT);
    const to = Math.min(text.length, end + CONTEXT);
    yield {
      articleId,
      span: { start, end },
      quote: found.slice(0, LONGEST_QUOTE),
      before: oneLine(text.slice(splitsPair(text, from) ? from + 1 : from, start)),
      after: oneLine(text.slice(end, splitsPair(text, to) ? to - 1 : to)),
    };
  }
}

function oneLine(text: string): string {
  return text.replaceAll(/\s/g, ' ');
}

/** What is known of an article that hits are sorted by. */
export interface ScannedArticle {
  readonly id: ArticleId;
  readonly source: string;
  readonly publishedAt: string | null;
  /** Changes whenever its text does. */
  readonly version: number;
}

/** The places of `hits`, which come article by article, in another order. */
export function orderHits(
  hits: readonly ConcordanceHit[],
  order: ConcordanceOrder,
  articles: ReadonlyMap<ArticleId, ScannedArticle>,
): Uint32Array {
  const places = Uint32Array.from(hits, (_, at) => at);
  if (order === 'position') return places;
  const keys = hits.map((hit) => keyOf(hit, order, articles.get(hit.articleId)));
  return places.toSorted((a, b) => compare(keys[a] ?? '', keys[b] ?? '') || a - b);
}

/** Last in every order. */
const LAST = '\u{10ffff}';

function keyOf(hit: ConcordanceHit, order: ConcordanceOrder, article: ScannedArticle | undefined): string {
  switch (order) {
    case 'left':
      return foldedWords(hit.before).toReversed().join(' ') || LAST;
    case 'right':
      return foldedWords(hit.after).join(' ') || LAST;
    case 'source':
      return fold(article?.source ?? '') || LAST;
    case 'date':
      return article?.publishedAt ?? LAST;
    case 'position':
      return '';
  }
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
