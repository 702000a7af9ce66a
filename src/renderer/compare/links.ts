/** What joins two articles: contradictions with a statement of one side in each. */
import type { ArticleId, ContradictionId } from '#core/identifiers.ts';
import type { CaseLookup } from '#core/lookup.ts';
import type { Statement } from '#core/model.ts';

export interface Link {
  readonly contradictionId: ContradictionId;
  readonly left: Statement;
  readonly right: Statement;
}

export function linksBetween([left, right]: readonly [ArticleId, ArticleId], lookup: CaseLookup): readonly Link[] {
  return lookup.all('contradiction').flatMap(({ id, a, b }) =>
    [[a, b] as const, [b, a] as const].flatMap(([one, other]) =>
      lookup
        .statementsOf(one)
        .filter(({ articleId }) => articleId === left)
        .flatMap((from) =>
          lookup
            .statementsOf(other)
            .filter(({ articleId }) => articleId === right)
            .map((to): Link => ({ contradictionId: id, left: from, right: to })),
        ),
    ),
  );
}

/** The statement at the other end: of the contradiction that a statement or claim stands in, in `near` articles if there is one. */
export function otherEnd(
  claimId: Statement['claimId'],
  lookup: CaseLookup,
  near: readonly ArticleId[],
): { readonly contradictionId: ContradictionId; readonly statement: Statement } | null {
  const ends = lookup
    .contradictionsOf(claimId)
    .flatMap(({ id, a, b }) =>
      lookup.statementsOf(a === claimId ? b : a).map((statement) => ({ contradictionId: id, statement })),
    );
  return ends.find(({ statement }) => near.includes(statement.articleId)) ?? ends[0] ?? null;
}
