/** What analysts say of articles as a whole: tags, reading progress, the grade of their source. Each edit is one step. */
import type { Edit } from './edit.ts';
import { put } from './marking.ts';
import type { Article } from './model.ts';
import { sameValue } from './same-value.ts';
import { stampChanged } from './stamp.ts';
import type { FieldsOf, Stamp } from './stamp.ts';

/** Longest tag, as the model allows it. */
const TAG_LENGTH = 512;

/** A tag as it is kept: without white space around it, single spaces inside; empty when nothing is left. */
export function tagOf(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim().slice(0, TAG_LENGTH);
}

/** Tags as an article keeps them: sorted, each once, none empty. */
export function tagList(tags: Iterable<string>): readonly string[] {
  return [...new Set(Array.from(tags, tagOf))].filter((tag) => tag !== '').toSorted();
}

/** Sets fields of several articles, whatever they are for each; articles that stay as they are are left out. */
export function changeArticles(
  label: string,
  articles: readonly Article[],
  fields: (article: Article) => FieldsOf<Article>,
  stamp: Stamp,
): Edit {
  const changes = articles.flatMap((article) => {
    const next = fields(article);
    if (sameValue({ ...article, ...next }, article)) return [];
    return [put('article', article, stampChanged(article, next, stamp))];
  });
  return { label, changes };
}

export function addTag(articles: readonly Article[], tag: string, stamp: Stamp): Edit {
  return changeArticles('Add tag', articles, ({ tags }) => ({ tags: tagList([...tags, tag]) }), stamp);
}

export function removeTag(articles: readonly Article[], tag: string, stamp: Stamp): Edit {
  const without = ({ tags }: Article) => ({ tags: tags.filter((each) => each !== tag) });
  return changeArticles('Remove tag', articles, without, stamp);
}

/** Renames a tag on all of `articles`; where the new name is there already, the two become one. */
export function renameTag(articles: readonly Article[], from: string, to: string, stamp: Stamp): Edit {
  const tagged = articles.filter(({ tags }) => tags.includes(from));
  const renamed = ({ tags }: Article) => ({ tags: tagList(tags.map((tag) => (tag === from ? to : tag))) });
  return changeArticles('Rename tag', tagged, renamed, stamp);
}

/** How many articles carry each tag, by the tag, sorted. */
export function tagCounts(articles: readonly Article[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { tags } of articles) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return new Map([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
