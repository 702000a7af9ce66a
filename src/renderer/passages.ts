/** Passages of articles as records quote them. */
import { describe, quoteOf } from '#core/anchor.ts';
import { canonicalText } from '#core/body.ts';
import type { CaseLookup } from '#core/lookup.ts';
import type { Passage } from '#core/marking.ts';
import type { Article, Claim, Contradiction } from '#core/model.ts';
import { placedText, placerFor } from '#core/placement.ts';
import type { Placement } from '#core/placement.ts';
import type { Mark } from '#core/records.ts';

import type { Session } from './session.tsx';
import type { TextSelection } from './workbench.ts';

/** The passage of the selected words, on the text as it is stored now. */
export async function passageOf({ workspace, workbench }: Session, selection: TextSelection): Promise<Passage> {
  await workbench.surface?.flush();
  const text = await workspace.text(selection.articleId);
  const anchor = describe(canonicalText(text.blocks), selection.spans, text.hash);
  return { articleId: selection.articleId, anchor };
}

/** Opens the article of a mark at the place where it stands; where its words are gone, near it. */
export async function goToMark({ workspace, workbench }: Session, mark: Mark, select = false): Promise<void> {
  const { articleId, anchor } = mark.record;
  const placement: Placement = placerFor(placedText(await workspace.text(articleId)))(anchor);
  const spans =
    placement.kind === 'placed'
      ? placement.spans
      : placement.kind === 'orphan'
        ? [{ start: placement.near, end: placement.near + 1 }]
        : [];
  workbench.openArticle(articleId, spans);
  if (select) workbench.surface?.reveal(spans, { select });
}

/** Shows where a claim is said first. */
export function goToClaim(session: Session, claimId: Claim['id']): void {
  const [statement] = session.workspace.statementsOf(claimId);
  if (statement) void goToMark(session, { kind: 'statement', record: statement });
}

/** The words of a claim's first statement; its paraphrase where it has none. */
export function quotationOf(lookup: CaseLookup, claimId: Claim['id']): string {
  const [statement] = lookup.statementsOf(claimId);
  return statement ? quoteOf(statement.anchor) : (lookup.get('claim', claimId)?.paraphrase ?? '');
}

/** The other claim of a contradiction. */
export function otherSide({ a, b }: Contradiction, claimId: Claim['id']): Claim['id'] {
  return a === claimId ? b : a;
}

/** Titles of the articles a claim is stated in. */
export function articlesOf(lookup: CaseLookup, claimId: Claim['id']): readonly string[] {
  const ids = new Set(lookup.statementsOf(claimId).map(({ articleId }) => articleId));
  return [...ids].flatMap((id) => lookup.get('article', id)?.title ?? []);
}

/** Where an article comes from: its source and its date, as far as they are known. */
export function sourceInWords({ source, publishedAt }: Article): string {
  return [source, publishedAt ?? ''].filter((part) => part !== '').join(', ');
}

/** The source and date of a claim's first statement, else its article's title. */
export function firstSourceOf(lookup: CaseLookup, claimId: Claim['id']): string {
  const [statement] = lookup.statementsOf(claimId);
  const article = statement && lookup.get('article', statement.articleId);
  return article ? sourceInWords(article) || article.title : '';
}

/** Whether one of the claims' frames pulls against one of the other's. */
export function areOpposed(lookup: CaseLookup, one: Claim, other: Claim): boolean {
  return one.frameIds.some((id) => {
    const frame = lookup.get('frame', id);
    return other.frameIds.some(
      (otherId) => frame?.opposedTo.includes(otherId) || lookup.get('frame', otherId)?.opposedTo.includes(id),
    );
  });
}
