import { expect, test } from 'vitest';

import { ContradictionKindId, FrameId } from '#core/identifiers.ts';

import { candidatesFor, proposedKind } from '../../../src/renderer/contradictions/candidates.ts';
import { findContradictions, NO_FILTER } from '../../../src/renderer/contradictions/find-contradictions.ts';
import type { ContradictionFilter } from '../../../src/renderer/contradictions/find-contradictions.ts';
import { lookup, recordIn } from '../records-case.ts';

function candidates(of: string, words = ''): readonly string[] {
  const records = lookup();
  const claim = recordIn(records, 'claim', `claim-${of}`);
  return candidatesFor(claim, records.all('claim'), words, records).map(({ id }) => id.replace('claim-', ''));
}

test('claims in opposed frames come first, whichever of both frames names the other; the claim itself never', () => {
  expect(candidates('favour')).toEqual(['cracks', 'delay', 'denial']);
  expect(candidates('cracks')).toEqual(['favour', 'delay', 'denial']);
  expect(candidates('denial')).toEqual(['cracks', 'delay', 'favour']);
});

test.each([
  ['北京', ['denial']],
  ['MISSILES delivery', ['delay']],
  ['post', ['cracks', 'denial']],
  ['nothing like it', []],
])('“%s” narrows the candidates to %j', (words, expected) => {
  expect(candidates('favour', words)).toEqual(expected);
});

test('the proposed kind is tension for opposed frames, else contradictory, else the first there is', () => {
  const kinds = lookup().all('contradictionKind');
  expect(proposedKind(kinds, true)?.id).toBe('kind-tension');
  expect(proposedKind(kinds, false)?.id).toBe('kind-contradictory');
  const renamed = kinds.filter(({ name }) => name === 'superseded');
  expect(proposedKind(renamed, true)?.name).toBe('superseded');
  expect(proposedKind([], true)).toBeUndefined();
});

test.each<[filter: Partial<ContradictionFilter>, count: number]>([
  [{}, 1],
  [{ status: 'open' }, 1],
  [{ status: 'resolved' }, 0],
  [{ kindId: ContradictionKindId.parse('kind-tension') }, 1],
  [{ kindId: ContradictionKindId.parse('kind-figures') }, 0],
  [{ frameId: FrameId.parse('frame-pro-china') }, 1],
  [{ frameId: FrameId.parse('frame-cracks-in-ties') }, 1],
  [{ frameId: FrameId.parse('frame-logistics') }, 0],
])('%j lets %i through', (filter, count) => {
  const records = lookup();
  const all = records.all('contradiction');
  expect(findContradictions(all, { ...NO_FILTER, ...filter }, records)).toHaveLength(count);
});
