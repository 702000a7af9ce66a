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
  return claims.filter((claim) => {
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
}
