import { expect, test } from 'vitest';

import { applyEdit } from '#core/apply.ts';
import { emptyCase } from '#core/case-content.ts';
import { AnnotatorId, CaseId } from '#core/identifiers.ts';
import { ContradictionKind, EntityType } from '#core/model.ts';
import type { Stamp } from '#core/stamp.ts';
import { starterRecords } from '#core/starter-codebook.ts';

const stamp: Stamp = {
  by: AnnotatorId.parse('ann'),
  at: '2020-08-03T09:00:00.000Z',
  nextId: () => {
    throw new Error('The ids of the starter codebook are fixed.');
  },
};

const started = applyEdit(emptyCase(CaseId.parse('case'), 'Case', stamp), starterRecords(stamp), stamp);
if (!started.ok) throw new Error(started.error.message);
const { entityTypes, contradictionKinds, frames } = started.value;

test('a new case has the eight kinds of contradiction and nine types of entity, and no frames', () => {
  expect(frames).toEqual([]);
  expect(contradictionKinds.map(({ name }) => name).toSorted()).toEqual([
    'attribution differs',
    'contradictory',
    'contrary',
    'figures differ',
    'headline against body',
    'superseded',
    'tension',
    'time or scope differs',
  ]);
  expect(entityTypes.map(({ name }) => name).toSorted()).toEqual([
    'country',
    'document',
    'event',
    'media',
    'organisation',
    'other',
    'person',
    'place',
    'weapon system',
  ]);
});

test('every entry is valid, defined, and known by an id that stays', () => {
  for (const kind of contradictionKinds) expect(ContradictionKind.safeParse(kind).success).toBe(true);
  for (const type of entityTypes) expect(EntityType.safeParse(type).success).toBe(true);
  for (const { definition } of [...contradictionKinds, ...entityTypes]) expect(definition).toMatch(/^[A-Z].*\.$/);
  expect(contradictionKinds.map(({ id }) => id)).toContain('kind-tension');
  expect(entityTypes.map(({ id }) => id)).toContain('type-country');
  expect(new Set(entityTypes.map(({ colour }) => colour)).size).toBe(entityTypes.length);
});
