/** Claims that may say the same as another: for joining what several articles state. */
import { quoteOf } from './anchor.ts';
import type { ClaimId } from './identifiers.ts';
import type { CaseLookup } from './lookup.ts';
import type { Claim } from './model.ts';
import { subjectStems } from './stems.ts';

export interface AlikeClaim {
  readonly claim: Claim;
  /** 0 to 1: the weight of the words in common over that of both. */
  readonly likeness: number;
}

const LEAST = 0.3;
const MOST = 12;

/** The claims most like the given one, the likest first; those that contradict it are left out. */
export function alikeClaims(claimId: ClaimId, lookup: CaseLookup): readonly AlikeClaim[] {
  const claims = lookup.all('claim');
  const stemsOf = new Map(claims.map((claim) => [claim.id, subjectStems(textOf(claim, lookup))]));
  const counts = new Map<string, number>();
  for (const stems of stemsOf.values()) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const weightOf = (stem: string) => Math.log(1 + claims.length / (counts.get(stem) ?? 1));
  const weigh = (stems: Iterable<string>) => Array.from(stems).reduce((sum, stem) => sum + weightOf(stem), 0);
  const own = stemsOf.get(claimId) ?? new Set<string>();
  const ownWeight = weigh(own);
  const opposing = new Set(lookup.contradictionsOf(claimId).flatMap(({ a, b }) => [a, b]));
  return claims
    .filter(({ id }) => id !== claimId && !opposing.has(id))
    .map((claim) => {
      const stems = stemsOf.get(claim.id) ?? new Set<string>();
      const common = weigh(Array.from(stems).filter((stem) => own.has(stem)));
      return { claim, likeness: common === 0 ? 0 : common / (ownWeight + weigh(stems) - common) };
    })
    .filter(({ likeness }) => likeness >= LEAST)
    .toSorted((one, other) => other.likeness - one.likeness || (one.claim.id < other.claim.id ? -1 : 1))
    .slice(0, MOST);
}

function textOf(claim: Claim, lookup: CaseLookup): string {
  return [claim.paraphrase, ...lookup.statementsOf(claim.id).map(({ anchor }) => quoteOf(anchor))].join('\n');
}
