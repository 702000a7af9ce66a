/** Which claims a filter lets through. */
import { quoteOf } from '#core/anchor.ts';
import type { ArticleId, FrameId } from '#core/identifiers.ts';
import type { CaseLookup } from '#core/lookup.ts';
import type { Claim } from '#core/model.ts';

export interface ClaimFilter {
  readonly words: string;
  readonly frameId: FrameId | null;
  readonly onlyThisArticle: boolean;
  readonly onlyDisputed: boolean;
}

export const NO_FILTER: ClaimFilter = { words: '', frameId: null, onlyThisArticle: false, onlyDisputed: false };

/** The claims that fit every part of the filter; each word must stand in its text, a quotation, a source or an article's title. */
export function findClaims(
  claims: readonly Claim[],
  { words, frameId, onlyThisArticle, onlyDisputed }: ClaimFilter,
  articleId: ArticleId | null,
  lookup: CaseLookup,
): readonly Claim[] {
  const terms = words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const found = claims.filter((claim) => {
    const statements = lookup.statementsOf(claim.id);
    if (frameId !== null && !claim.frameIds.includes(frameId)) return false;
    if (onlyThisArticle && !statements.some((statement) => statement.articleId === articleId)) return false;
    if (onlyDisputed && lookup.contradictionsOf(claim.id).length === 0) return false;
    if (terms.length === 0) return true;
    const text = [
      claim.paraphrase,
      claim.topic,
      ...statements.flatMap((statement) => [
        quoteOf(statement.anchor),
        statement.claimant?.label ?? '',
        ...statement.chain.map(({ source }) => source.label),
        lookup.get('article', statement.articleId)?.title ?? '',
      ]),
    ]
      .join('\n')
      .toLocaleLowerCase();
    return terms.every((term) => text.includes(term));
  });
  return inReadingOrder(found, lookup);
}

/** As they come in the library and in the text; claims that nobody states come last. */
function inReadingOrder(claims: readonly Claim[], lookup: CaseLookup): readonly Claim[] {
  const articles = new Map(lookup.all('article').map(({ id }, index) => [id, index]));
  const placed = claims.map((claim) => {
    const places = lookup.statementsOf(claim.id).map(({ articleId, anchor }) => ({
      article: articles.get(articleId) ?? articles.size,
      start: anchor.spans[0]?.start ?? 0,
    }));
    const [first] = places.toSorted((a, b) => a.article - b.article || a.start - b.start);
    return { claim, article: first?.article ?? articles.size, start: first?.start ?? 0 };
  });
  return placed.toSorted((a, b) => a.article - b.article || a.start - b.start).map(({ claim }) => claim);
}
