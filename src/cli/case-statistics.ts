/** Counting what a case holds. */
import { canonicalText } from '#core/body.ts';
import type { CaseContent } from '#core/content.ts';
import { ContradictionStatus } from '#core/model.ts';
import type { Article, Frame } from '#core/model.ts';

export interface Tally {
  readonly name: string;
  readonly count: number;
}

export interface ArticleStatistics extends Pick<Article, 'id' | 'title' | 'source' | 'publishedAt' | 'reliability'> {
  /** UTF-16 code units of the text of today. */
  readonly characters: number;
  readonly mentions: number;
  readonly statements: number;
}

export interface FrameStatistics {
  readonly name: string;
  readonly claims: number;
  readonly statements: number;
  /** By article id; articles without one are left out. */
  readonly statementsByArticle: Readonly<Record<string, number>>;
}

/** Members and lists are always in the same order: articles as the case has them, tallies by name. */
export interface CaseStatistics {
  readonly case: { readonly id: string; readonly name: string };
  readonly totals: Readonly<Record<string, number>>;
  readonly articles: readonly ArticleStatistics[];
  readonly frames: readonly FrameStatistics[];
  readonly entityTypes: readonly Tally[];
  readonly contradictionKinds: readonly Tally[];
  readonly contradictionStatuses: readonly Tally[];
}

export function caseStatistics(content: CaseContent): CaseStatistics {
  const lengths = new Map(content.texts.map((text) => [text.articleId, canonicalText(text.blocks).length]));
  const mentions = countBy(content.mentions, ({ articleId }) => articleId);
  const statements = countBy(content.statements, ({ articleId }) => articleId);
  const articles = content.articles.map(({ id, title, source, publishedAt, reliability }) => ({
    id,
    title,
    source,
    publishedAt,
    reliability,
    characters: lengths.get(id) ?? 0,
    mentions: mentions.get(id) ?? 0,
    statements: statements.get(id) ?? 0,
  }));
  return {
    case: { id: content.case.id, name: content.case.name },
    totals: {
      articles: content.articles.length,
      characters: articles.reduce((sum, article) => sum + article.characters, 0),
      entities: content.entities.length,
      mentions: content.mentions.length,
      claims: content.claims.length,
      statements: content.statements.length,
      contradictions: content.contradictions.length,
      notes: content.notes.length,
      annotators: content.annotators.length,
    },
    articles,
    frames: byName(content.frames.map((frame) => frameStatistics(frame, content))),
    entityTypes: tallies(content.entityTypes, content.entities, ({ typeId }) => typeId),
    contradictionKinds: tallies(content.contradictionKinds, content.contradictions, ({ kindId }) => kindId),
    contradictionStatuses: tallies(
      ContradictionStatus.options.map((name) => ({ id: name, name })),
      content.contradictions,
      ({ status }) => status,
    ),
  };
}

function frameStatistics(frame: Frame, content: CaseContent): FrameStatistics {
  const claims = new Set<string>(
    content.claims.filter((claim) => claim.frameIds.includes(frame.id)).map(({ id }) => id),
  );
  const statements = content.statements.filter((statement) => claims.has(statement.claimId));
  const statementsByArticle: Record<string, number> = {};
  for (const { articleId } of statements) statementsByArticle[articleId] = (statementsByArticle[articleId] ?? 0) + 1;
  return { name: frame.name, claims: claims.size, statements: statements.length, statementsByArticle };
}

/** How many items belong to each group that has any, by the group's name. */
function tallies<T>(
  groups: readonly { readonly id: string; readonly name: string }[],
  items: readonly T[],
  groupOf: (item: T) => string,
): readonly Tally[] {
  const counts = countBy(items, groupOf);
  return byName(groups.map(({ id, name }) => ({ name, count: counts.get(id) ?? 0 }))).filter(({ count }) => count > 0);
}

function byName<T extends { readonly name: string }>(items: readonly T[]): readonly T[] {
  return items.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
