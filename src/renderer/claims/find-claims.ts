/** Which claims a filter lets through. */
import { quoteOf } from '#core/anchor.ts';
import type { ArticleId, EntityId, FrameId } from '#core/identifiers.ts';
import type { CaseLookup } from '#core/lookup.ts';
import type { Claim, ClaimStatus, Statement } from '#core/model.ts';
import type { Anchor } from '#core/text-model.ts';
import { overlaps } from '#core/span.ts';

export interface ClaimFilter {
  readonly words: string;
  readonly frameId: FrameId | null;
  readonly entityId: EntityId | null;
  readonly status: ClaimStatus | null;
  readonly onlyThisArticle: boolean;
  readonly onlyDisputed: boolean;
}

export const NO_FILTER: ClaimFilter = {
  words: '',
  frameId: null,
  entityId: null,
  status: null,
  onlyThisArticle: false,
  onlyDisputed: false,
};

/** The claims that fit every part of the filter, in reading order; `articleId` is the article that is open. */
export function findClaims(
  claims: readonly Claim[],
  filter: ClaimFilter,
  articleId: ArticleId | null,
  lookup: CaseLookup,
): readonly Claim[] {
  const terms = termsIn(filter.words);
  const isAbout = filter.entityId === null ? () => true : concerning(filter.entityId, lookup);
  const found = claims.filter((claim) => {
    const statements = lookup.statementsOf(claim.id);
    return (
      (filter.frameId === null || claim.frameIds.includes(filter.frameId)) &&
      (filter.status === null || claim.status === filter.status) &&
      (!filter.onlyThisArticle || statements.some((statement) => statement.articleId === articleId)) &&
      (!filter.onlyDisputed || lookup.contradictionsOf(claim.id).length > 0) &&
      (filter.entityId === null || statements.some(isAbout)) &&
      saysAll(claim, terms, lookup)
    );
  });
  return inReadingOrder(found, lookup);
}

function termsIn(words: string): readonly string[] {
  return words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
}

/** Whether each term stands in the claim's text or topic, or in a quotation, a source, a cue or an article's title. */
function saysAll(claim: Claim, terms: readonly string[], lookup: CaseLookup): boolean {
  if (terms.length === 0) return true;
  const said = lookup.statementsOf(claim.id).flatMap((statement) => {
    const article = lookup.get('article', statement.articleId);
    return [
      quoteOf(statement.anchor),
      statement.claimant?.label ?? '',
      statement.cue,
      ...statement.chain.map(({ source }) => source.label),
      article?.title ?? '',
      article?.source ?? '',
    ];
  });
  const text = [claim.paraphrase, claim.topic, ...said].join('\n').toLocaleLowerCase();
  return terms.every((term) => text.includes(term));
}

/** Whether a statement comes from the entity, or mentions it in its words. */
function concerning(entityId: EntityId, lookup: CaseLookup): (statement: Statement) => boolean {
  const mentions = Map.groupBy(lookup.mentionsOf(entityId), ({ articleId }) => articleId);
  return ({ articleId, anchor, claimant, chain }) =>
    claimant?.entityId === entityId ||
    chain.some(({ source }) => source.entityId === entityId) ||
    (mentions.get(articleId)?.some((mention) => sharesWords(mention.anchor, anchor)) ?? false);
}

/** Places on one text are compared; marks made on different revisions of it, by their words. */
function sharesWords(mention: Anchor, statement: Anchor): boolean {
  if (mention.textHash !== statement.textHash) return quoteOf(statement).includes(quoteOf(mention));
  return mention.spans.some((one) => statement.spans.some((other) => overlaps(one, other)));
}

/** As they come in the library and in the text; claims that nobody states come last. */
export function inReadingOrder(claims: readonly Claim[], lookup: CaseLookup): readonly Claim[] {
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
