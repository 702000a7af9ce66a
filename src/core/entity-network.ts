/** Who appears with whom, who makes claims about whom, and between whom reports contradict each other. */
import { quoteOf } from './anchor.ts';
import { entityNames } from './claim-profile.ts';
import type { ClaimId, ContradictionId, EntityId } from './identifiers.ts';
import type { CaseLookup } from './lookup.ts';

export interface NetworkNode {
  readonly id: EntityId;
  /** Claims that name it or that it makes. */
  readonly claims: number;
}

export interface NetworkEdge {
  /** `a` sorts before `b`; a claim that somebody makes about somebody leads from `a` to `b`. */
  readonly a: EntityId;
  readonly b: EntityId;
  readonly kind: 'together' | 'speaks-of' | 'contradiction';
  /** What it rests on: never empty. */
  readonly claimIds: readonly ClaimId[];
  readonly contradictionIds: readonly ContradictionId[];
}

export interface EntityNetwork {
  /** Those with the most claims first. */
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
}

/**
 * The network of the claims for which `isWanted` holds. Two entities are together where one quotation names both; one speaks of
 * another in a claim it makes; and a contradiction stands between those who make its two claims.
 */
export function entityNetwork(lookup: CaseLookup, isWanted: (claimId: ClaimId) => boolean = () => true): EntityNetwork {
  const names = entityNames(lookup);
  const claims = new Map<EntityId, Set<ClaimId>>();
  const edges = new Map<
    string,
    { a: EntityId; b: EntityId; kind: NetworkEdge['kind']; claims: Set<ClaimId>; contradictions: Set<ContradictionId> }
  >();
  const join = (kind: NetworkEdge['kind'], a: EntityId, b: EntityId) => {
    const key = `${kind} ${a} ${b}`;
    const edge = edges.get(key) ?? { a, b, kind, claims: new Set(), contradictions: new Set() };
    edges.set(key, edge);
    return edge;
  };
  const speakers = new Map<ClaimId, Set<EntityId>>();
  for (const { claimId, anchor, articleId, claimant } of lookup.all('statement')) {
    if (!isWanted(claimId)) continue;
    const named = [...new Set(names.find(quoteOf(anchor), articleId).map(({ id }) => id))].toSorted();
    const speaker = claimant?.entityId ?? null;
    for (const id of speaker === null ? named : [...named, speaker]) {
      claims.set(id, (claims.get(id) ?? new Set()).add(claimId));
    }
    if (speaker !== null) speakers.set(claimId, (speakers.get(claimId) ?? new Set()).add(speaker));
    named.forEach((a, at) => {
      for (const b of named.slice(at + 1)) join('together', a, b).claims.add(claimId);
      if (speaker !== null && speaker !== a) join('speaks-of', speaker, a).claims.add(claimId);
    });
  }
  for (const { id, a, b } of lookup.all('contradiction')) {
    for (const one of speakers.get(a) ?? []) {
      for (const other of speakers.get(b) ?? []) {
        if (one === other) continue;
        const edge = one < other ? join('contradiction', one, other) : join('contradiction', other, one);
        edge.claims.add(a).add(b);
        edge.contradictions.add(id);
      }
    }
  }
  return {
    nodes: Array.from(claims, ([id, { size }]) => ({ id, claims: size })).toSorted(
      (one, other) => other.claims - one.claims || (one.id < other.id ? -1 : 1),
    ),
    edges: Array.from(edges.values(), ({ a, b, kind, claims: of, contradictions }) => ({
      a,
      b,
      kind,
      claimIds: [...of],
      contradictionIds: [...contradictions],
    })),
  };
}
