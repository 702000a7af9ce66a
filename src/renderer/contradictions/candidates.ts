/** Which claims another may contradict, and what kind of contradiction is likely. */
import type { CaseLookup } from '#core/lookup.ts';
import type { Claim, ContradictionKind } from '#core/model.ts';

import { areOpposed, articlesOf } from '../passages.ts';

/** The other claims that have all of the words, those with an opposed frame first. */
export function candidatesFor(
  claim: Claim,
  claims: readonly Claim[],
  words: string,
  lookup: CaseLookup,
): readonly Claim[] {
  const terms = words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const fitting = claims.filter((each) => {
    if (each.id === claim.id) return false;
    const quotes = lookup.statementsOf(each.id).flatMap(({ anchor }) => anchor.spans.map(({ quote }) => quote));
    const text = [each.paraphrase, ...quotes, ...articlesOf(lookup, each.id)].join('\n').toLocaleLowerCase();
    return terms.every((term) => text.includes(term));
  });
  const { opposed = [], other = [] } = Object.groupBy(fitting, (each) =>
    areOpposed(lookup, claim, each) ? 'opposed' : 'other',
  );
  return [...opposed, ...other];
}

/** Opposed frames pull apart; otherwise one says what the other denies. Codebooks may lack either kind, or have none. */
export function proposedKind(kinds: readonly ContradictionKind[], isOpposed: boolean): ContradictionKind | undefined {
  const name = isOpposed ? 'tension' : 'contradictory';
  return kinds.find(({ id }) => id === `kind-${name}`) ?? kinds.find((kind) => kind.name === name) ?? kinds[0];
}
