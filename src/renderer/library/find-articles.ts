/** Which articles the Library lists, and in which order. */
import { ReadingProgress } from '#core/model.ts';
import type { Article } from '#core/model.ts';
import type { Mark } from '#core/records.ts';

import type { ArticleCounts } from './article-counts.ts';

export interface FoundArticle {
  readonly article: Article;
  /** The quotation that holds the words searched for, when nothing about the article itself does. */
  readonly quote: string | null;
}

export const ARTICLE_ORDERS = ['imported', 'date', 'title', 'source', 'status', 'marks', 'contradictions'] as const;
export type ArticleOrder = (typeof ARTICLE_ORDERS)[number];

/** What an article must have to be listed; null where it does not matter. */
export interface ArticleFilter {
  readonly tag: string | null;
  readonly progress: ReadingProgress | null;
}

export const NO_FILTER: ArticleFilter = { tag: null, progress: null };

/** What the order and the filter need to know of an article that it does not say itself. */
export interface ArticleKnowledge {
  readonly progressOf: (article: Article) => ReadingProgress;
  readonly countsOf: (article: Article) => ArticleCounts;
}

export function filterArticles(
  articles: readonly Article[],
  { tag, progress }: ArticleFilter,
  { progressOf }: Pick<ArticleKnowledge, 'progressOf'>,
): readonly Article[] {
  if (tag === null && progress === null) return articles;
  return articles.filter(
    (article) =>
      (tag === null || article.tags.includes(tag)) && (progress === null || progressOf(article) === progress),
  );
}

/** An article as found by itself: one object an article, so that a list can tell what stays the same. */
const WHOLE = new WeakMap<Article, FoundArticle>();

function whole(article: Article): FoundArticle {
  const known = WHOLE.get(article) ?? { article, quote: null };
  WHOLE.set(article, known);
  return known;
}

/**
 * Articles in whose title, source, author, place or tags every word of the query occurs, or one of whose quotations holds the
 * whole query. Case and accents do not count.
 */
export function findArticles(
  articles: readonly Article[],
  query: string,
  marksOf: (article: Article) => readonly Mark[],
): readonly FoundArticle[] {
  const phrase = plain(query);
  if (phrase === '') return articles.map(whole);
  const words = phrase.split(' ');
  return articles.flatMap((article): readonly FoundArticle[] => {
    const about = aboutInWords(article);
    if (words.every((word) => about.includes(word))) return [whole(article)];
    const quote = quotations(marksOf(article)).find((each) => plain(each).includes(phrase));
    return quote === undefined ? [] : [{ article, quote }];
  });
}

const ABOUT = new WeakMap<Article, string>();

function aboutInWords(article: Article): string {
  const { title, source, author, dateline, fileName, tags } = article;
  const known = ABOUT.get(article) ?? plain([title, source, author, dateline, fileName, ...tags].join(' '));
  ABOUT.set(article, known);
  return known;
}

function quotations(marks: readonly Mark[]): readonly string[] {
  return marks
    .filter((mark) => mark.kind === 'statement')
    .map((mark) => mark.record.anchor.spans.map((span) => span.quote).join(' … '));
}

/** Lower case, without accents, with single spaces. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

const compareWords = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' }).compare;

/**
 * Newest first for dates (undated last), alphabetical for words (empty last), most first for numbers, what is to be done first for
 * the status. Equals stay in the order of their import, newest first.
 */
export function sortArticles(
  articles: readonly Article[],
  order: ArticleOrder,
  { progressOf, countsOf }: ArticleKnowledge,
): readonly Article[] {
  const imported = articles.toSorted((a, b) => descending(a.createdAt, b.createdAt) || compareWords(a.title, b.title));
  switch (order) {
    case 'imported':
      return imported;
    case 'date':
      return imported.toSorted((a, b) => descending(a.publishedAt ?? '', b.publishedAt ?? ''));
    case 'title':
      return imported.toSorted((a, b) => compareWords(a.title, b.title));
    case 'source':
      return imported.toSorted((a, b) => emptyLast(a.source, b.source) || compareWords(a.source, b.source));
    case 'status':
      return byNumber(imported, (article) => ReadingProgress.options.indexOf(progressOf(article)));
    case 'marks':
      return byNumber(imported, (article) => -countsOf(article).marks);
    case 'contradictions':
      return byNumber(imported, (article) => -countsOf(article).contradictions);
  }
}

function byNumber(articles: readonly Article[], numberOf: (article: Article) => number): readonly Article[] {
  const numbers = new Map(articles.map((article) => [article, numberOf(article)]));
  return articles.toSorted((a, b) => (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0));
}

function descending(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? 1 : -1;
}

function emptyLast(a: string, b: string): number {
  return Number(a === '') - Number(b === '');
}
