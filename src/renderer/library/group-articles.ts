/** The articles of the Library in groups: by what they have in common. Each article stands in one group. */
import { ReadingProgress } from '#core/model.ts';
import type { Article } from '#core/model.ts';

import type { ListGroup } from '../ui/grouped-list.tsx';
import { words } from '../words.tsx';
import type { FoundArticle } from './find-articles.ts';

export const GROUPINGS = ['none', 'source', 'date', 'tag', 'status', 'language', 'likeness'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What grouping needs to know of an article that it does not say itself. */
export interface GroupKnowledge {
  readonly progressOf: (article: Article) => ReadingProgress;
  /** The titles of the article after which its group of near duplicates is named; null when it has none. */
  readonly likenessOf: (article: Article) => { readonly id: string; readonly name: string } | null;
}

/** A group that an article belongs to: groups ascend by `rank`, then by name; the one without a name of its own is last. */
interface Place {
  readonly id: string;
  readonly name: string;
  readonly rank: number;
}

const LAST = Number.MAX_SAFE_INTEGER;
const compareNames = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' }).compare;

/** Null when nothing is grouped. Within a group, articles keep their order. */
export function groupArticles(
  found: readonly FoundArticle[],
  grouping: Grouping,
  knowledge: GroupKnowledge,
): readonly ListGroup<FoundArticle>[] | null {
  if (grouping === 'none') return null;
  const groups = new Map<string, Place & { readonly items: FoundArticle[] }>();
  for (const item of found) {
    const place = placeOf(item.article, grouping, knowledge);
    const group = groups.get(place.id);
    if (group) group.items.push(item);
    else groups.set(place.id, { ...place, items: [item] });
  }
  return [...groups.values()].toSorted((a, b) => a.rank - b.rank || compareNames(a.name, b.name));
}

function placeOf(article: Article, grouping: Exclude<Grouping, 'none'>, knowledge: GroupKnowledge): Place {
  switch (grouping) {
    case 'source':
      return named(article.source, words('library.noSource'));
    case 'date':
      return monthOf(article.publishedAt);
    case 'tag':
      // One option an article: it stands under the first of its tags, and shows all of them.
      return named(article.tags[0] ?? '', words('library.noTag'));
    case 'status': {
      const progress = knowledge.progressOf(article);
      return { id: progress, name: progressInWords(progress), rank: ReadingProgress.options.indexOf(progress) };
    }
    case 'language':
      return { ...named(article.language, words('library.noLanguage')), ...languageName(article.language) };
    case 'likeness': {
      const group = knowledge.likenessOf(article);
      return group ? { ...group, rank: 0 } : { id: '', name: words('library.noNearDuplicate'), rank: LAST };
    }
  }
}

function named(name: string, nameless: string): Place {
  return name === '' ? { id: '', name: nameless, rank: LAST } : { id: name, name, rank: 0 };
}

export function progressInWords(progress: ReadingProgress): string {
  return words('library.progress', { status: progress });
}

function languageName(code: string): { readonly name?: string } {
  try {
    return code === '' ? {} : { name: new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code };
  } catch {
    return {};
  }
}

const MONTH = new Intl.DateTimeFormat('en', { year: 'numeric', month: 'long', timeZone: 'UTC' });

/** Newest first: a year's months, and after them what is known to the year alone. */
function monthOf(date: string | null): Place {
  if (date === null) return { id: '', name: words('library.noDate'), rank: LAST };
  const [year = '', month] = date.split('-');
  const rank = -(Number(year) * 13 + Number(month ?? 0));
  const name = month === undefined ? year : MONTH.format(new Date(Date.UTC(Number(year), Number(month) - 1)));
  return { id: month === undefined ? year : `${year}-${month}`, name, rank };
}
