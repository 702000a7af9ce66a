import { expect, test } from 'vitest';

import { ClaimId } from '#core/identifiers.ts';
import type { Placement } from '#core/placement.ts';

import { standingOf } from '../../../src/renderer/claims/standing.ts';
import { lookup } from '../records-case.ts';

const [statement] = lookup().statementsOf(ClaimId.parse('claim-favour'));
const placed = (changed: boolean): Placement => ({ kind: 'placed', spans: [{ start: 0, end: 1 }], changed });

test.each<[placement: Placement | null, standing: string]>([
  [null, 'sound'],
  [placed(false), 'sound'],
  [placed(true), 'changed'],
  [{ kind: 'orphan', near: 3 }, 'gone'],
  [{ kind: 'foreign' }, 'gone'],
])('a statement with the placement %j is %s', (placement, standing) => {
  if (!statement) throw new Error('No statement.');
  expect(standingOf([statement], new Map(placement ? [[statement.id, placement]] : []))).toBe(standing);
});

test('the worst of several counts', () => {
  if (!statement) throw new Error('No statement.');
  const other = { ...statement, id: 'statement-other' as typeof statement.id };
  const placements = new Map<string, Placement>([
    [statement.id, placed(true)],
    [other.id, { kind: 'orphan', near: 0 }],
  ]);
  expect(standingOf([statement, other], placements)).toBe('gone');
});
