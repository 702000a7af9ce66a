import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { applyEdit } from '#core/apply.ts';
import { lookupOf } from '#core/case-content.ts';
import type { CaseContent } from '#core/content.ts';
import { invertEdit } from '#core/edit.ts';
import type { Edit } from '#core/edit.ts';
import { rolesOf, splitEntity } from '#core/entity-split.ts';
import type { SplitChoice } from '#core/entity-split.ts';
import { AnnotatorId } from '#core/identifiers.ts';
import { integrityFaults } from '#core/integrity.ts';
import { sameValue } from '#core/same-value.ts';
import type { Stamp } from '#core/stamp.ts';

import { entityCase, withoutVersions } from '../builders/entities.ts';

const stamp = (): Stamp => {
  let count = 0;
  return {
    by: AnnotatorId.parse('tester'),
    at: '2020-08-04T09:00:00.000Z',
    nextId: () => `made-${(count += 1)}`,
  };
};

function after(content: CaseContent, edit: Edit): CaseContent {
  const done = applyEdit(content, edit, stamp());
  if (!done.ok) throw new Error(done.error.message);
  return done.value;
}

const arbitrarySplit = fc
  .tuple(fc.nat(), fc.nat(), fc.boolean(), fc.infiniteStream(fc.boolean()))
  .map(([seed, which, isNew, coins]) => {
    const content = entityCase(seed);
    const lookup = lookupOf(content);
    const entity = content.entities[which % content.entities.length];
    const other = content.entities[(which + 1) % content.entities.length];
    if (!entity || !other) throw new Error('No entities.');
    const heads = () => coins.next().value === true;
    const choice: SplitChoice = {
      mentionIds: new Set(lookup.mentionsOf(entity.id).flatMap(({ id }) => (heads() ? [id] : []))),
      roles: rolesOf(entity.id, lookup).filter(heads),
      aliases: entity.aliases.filter(heads),
      target: isNew ? { kind: 'new', name: 'Another', typeId: entity.typeId } : { kind: 'known', entityId: other.id },
    };
    return { content, lookup, entity, choice };
  });

test('nothing dangles after a split, what was chosen has moved and the rest has not', () => {
  fc.assert(
    fc.property(arbitrarySplit, ({ content, lookup, entity, choice }) => {
      const split = after(content, splitEntity(entity, choice, lookup, stamp()));
      expect(integrityFaults(split)).toEqual([]);
      const left = lookupOf(split);
      expect(left.mentionsOf(entity.id)).toHaveLength(lookup.mentionsOf(entity.id).length - choice.mentionIds.size);
      expect(left.mentionsOf(entity.id).filter(({ id }) => choice.mentionIds.has(id))).toEqual([]);
      const stays = rolesOf(entity.id, lookup).filter((role) => !choice.roles.some((each) => sameValue(each, role)));
      expect(rolesOf(entity.id, left)).toEqual(stays);
      expect(split.mentions).toHaveLength(content.mentions.length);
      expect(split.entities).toHaveLength(content.entities.length + (choice.target.kind === 'new' ? 1 : 0));
    }),
  );
});

test('taking a split back gives the case that was', () => {
  fc.assert(
    fc.property(arbitrarySplit, ({ content, lookup, entity, choice }) => {
      const edit = splitEntity(entity, choice, lookup, stamp());
      expect(withoutVersions(after(after(content, edit), invertEdit(edit)))).toEqual(withoutVersions(content));
    }),
  );
});

test('an entity is not split from itself', () => {
  const content = entityCase(1);
  const [entity] = content.entities;
  if (!entity) throw new Error('No entity.');
  const choice: SplitChoice = {
    mentionIds: new Set(),
    roles: [],
    aliases: [],
    target: { kind: 'known', entityId: entity.id },
  };
  expect(() => splitEntity(entity, choice, lookupOf(content), stamp())).toThrow(RangeError);
});
