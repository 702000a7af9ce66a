/** Why two claims may contradict each other, in words. */
import type { CandidateReason, ContradictionCandidate } from '#core/contradiction-candidates.ts';
import type { ContradictionKindId } from '#core/identifiers.ts';
import type { CaseLookup } from '#core/lookup.ts';

import { words } from '../words.tsx';

export function reasonsInWords({ reasons, shared }: ContradictionCandidate, lookup: CaseLookup): readonly string[] {
  const nameOf = (id: string) => lookup.get('entity', id)?.name ?? '';
  return reasons.map((reason) => reasonInWords(reason, shared.map(nameOf), lookup));
}

function reasonInWords(reason: CandidateReason, entities: readonly string[], lookup: CaseLookup): string {
  switch (reason.kind) {
    case 'opposed-frames':
      return words('board.reasonOpposedFrames', {
        a: lookup.get('frame', reason.a)?.name ?? '',
        b: lookup.get('frame', reason.b)?.name ?? '',
        entities: entities.join(', '),
      });
    case 'figures':
      return words('board.reasonFigures', { a: reason.a, b: reason.b });
    case 'dates':
      return words('board.reasonDates', { a: reason.a, b: reason.b });
    case 'places':
      return words('board.reasonPlaces', entityNames(reason, lookup));
    case 'negation':
      return words('board.reasonNegation');
    case 'antonyms':
      return words('board.reasonAntonyms', { a: reason.a, b: reason.b });
    case 'attitude':
      return words('board.reasonAttitude');
    case 'headline':
      return words('board.reasonHeadline');
    case 'actor':
      return words('board.reasonActor', entityNames(reason, lookup));
    case 'explanations':
      return words('board.reasonExplanations');
  }
}

function entityNames({ a, b }: { readonly a: string; readonly b: string }, lookup: CaseLookup) {
  return { a: lookup.get('entity', a)?.name ?? '', b: lookup.get('entity', b)?.name ?? '' };
}

/** The kind of the starter codebook that fits each reason. */
const KIND_OF: Readonly<Record<CandidateReason['kind'], string>> = {
  'opposed-frames': 'kind-tension',
  figures: 'kind-figures',
  dates: 'kind-time-scope',
  places: 'kind-time-scope',
  negation: 'kind-contradictory',
  antonyms: 'kind-contrary',
  attitude: 'kind-contradictory',
  headline: 'kind-headline',
  actor: 'kind-attribution',
  explanations: 'kind-contrary',
};

/** The kind that a candidate would get; any kind of the codebook where the fitting one was removed. */
export function kindFor({ reasons }: ContradictionCandidate, lookup: CaseLookup): ContradictionKindId | null {
  const fitting = reasons.flatMap(({ kind }) => lookup.get('contradictionKind', KIND_OF[kind]) ?? []);
  return (fitting[0] ?? lookup.all('contradictionKind')[0])?.id ?? null;
}
