/** Which contradictions a filter lets through. */
import type { ContradictionKindId, FrameId } from '#core/identifiers.ts';
import type { CaseLookup } from '#core/lookup.ts';
import type { Contradiction, ContradictionStatus } from '#core/model.ts';

export interface ContradictionFilter {
  readonly status: ContradictionStatus | null;
  readonly kindId: ContradictionKindId | null;
  /** A frame of either side. */
  readonly frameId: FrameId | null;
}

export const NO_FILTER: ContradictionFilter = { status: null, kindId: null, frameId: null };

export function findContradictions(
  contradictions: readonly Contradiction[],
  { status, kindId, frameId }: ContradictionFilter,
  lookup: CaseLookup,
): readonly Contradiction[] {
  return contradictions.filter(
    (each) =>
      (status === null || each.status === status) &&
      (kindId === null || each.kindId === kindId) &&
      (frameId === null || [each.a, each.b].some((id) => lookup.get('claim', id)?.frameIds.includes(frameId) ?? false)),
  );
}
