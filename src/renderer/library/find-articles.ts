/** Which articles the Library lists, and in which order. */
import type { Article } from '#core/model.ts';
import type { Mark } from '#core/records.ts';

export interface FoundArticle {
  readonly article: Article;
  /** The quotation that holds the words searched for, when nothing about the article itself does. */
  readonly quote: string | null;
}

export type ArticleOrder = 'imported' | 'date' | 'title' | 'source';

/**
 * Articles in whose title, source, author or place every word of the query occurs, or one of whose quotations holds the
 * whole query. Case and accents do not count.
 */
export function findArticles(
  articles: readonly Article[],
  query: string,
  marksOf: (article: Article) => readonly Mark[],
): readonly FoundArticle[] {
  const phrase = plain(query);
  if (phrase === '') return articles.map((article) => ({ article, quote: null }));
  const words = phrase.split(' ');
  return articles.flatMap((article): readonly FoundArticle[] => {
    const about = plain(`${article.title} ${article.source} ${article.author} ${article.dateline} ${article.fileName}`);
    if (words.every((word) => about.includes(word))) return [{ article, quote: null }];
    const quote = quotations(marksOf(article)).find((each) => plain(each).includes(phrase));
    return quote === undefined ? [] : [{ article, quote }];
  });
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

/** Newest first for dates (undated last), alphabetical for words (empty last). Equals stay in the order of their import. */
export function sortArticles(articles: readonly Article[], order: ArticleOrder): readonly Article[] {
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
  }
}

function descending(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? 1 : -1;
}

function emptyLast(a: string, b: string): number {
  return Number(a === '') - Number(b === '');
}
