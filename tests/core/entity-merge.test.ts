import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { applyEdit } from '#core/apply.ts';
import { lookupOf } from '#core/case-content.ts';
import type { CaseContent } from '#core/content.ts';
import { invertEdit } from '#core/edit.ts';
import type { Edit } from '#core/edit.ts';
import { mergeEntities, previewMerge } from '#core/entity-merge.ts';
import { AnnotatorId } from '#core/identifiers.ts';
import type { EntityId } from '#core/identifiers.ts';
import { integrityFaults } from '#core/integrity.ts';
import type { Stamp } from '#core/stamp.ts';

import { ENTITY_NAMES, entityCase, withoutVersions } from '../builders/entities.ts';

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

/** A case, two or more of its entities, and the one that names them. */
const arbitraryMerge = fc
  .record({ seed: fc.nat(), chosen: fc.shuffledSubarray([...ENTITY_NAMES], { minLength: 2 }), named: fc.nat() })
  .map(({ seed, chosen, named }) => {
    const content = entityCase(seed);
    const entities = chosen.flatMap((name) => content.entities.filter((entity) => entity.name === name));
    return { content, entities, named: entities[named % entities.length]?.id as EntityId };
  });

test('nothing dangles after a merge, and nothing is lost but what stood twice', () => {
  fc.assert(
    fc.property(arbitraryMerge, ({ content, entities, named }) => {
      const lookup = lookupOf(content);
      const preview = previewMerge(entities, named, lookup);
      const merged = after(content, mergeEntities(entities, named, lookup, stamp()));
      expect(integrityFaults(merged)).toEqual([]);
      const gone = new Set<string>(entities.map(({ id }) => id).filter((id) => id !== preview.survivorId));
      expect(merged.entities.filter(({ id }) => gone.has(id))).toEqual([]);
      const records = JSON.stringify({ ...merged, tombstones: [] });
      for (const id of gone) expect(records).not.toContain(`"${id}"`);
      expect(merged.mentions).toHaveLength(content.mentions.length - preview.doubleMentions);
      expect(merged.statements).toHaveLength(content.statements.length);
      expect(merged.notes).toHaveLength(content.notes.length);
      const survivor = merged.entities.find(({ id }) => id === preview.survivorId);
      for (const { name, aliases, externalIds, note } of entities) {
        for (const each of [name, ...aliases]) {
          expect([survivor?.name, ...(survivor?.aliases ?? [])].map((one) => one?.toLowerCase())).toContain(
            each.toLowerCase(),
          );
        }
        expect(survivor?.externalIds).toEqual(expect.arrayContaining([...externalIds]));
        expect(survivor?.note).toContain(note);
      }
    }),
  );
});

test('taking a merge back gives the case that was', () => {
  fc.assert(
    fc.property(arbitraryMerge, ({ content, entities, named }) => {
      const edit = mergeEntities(entities, named, lookupOf(content), stamp());
      expect(withoutVersions(after(after(content, edit), invertEdit(edit)))).toEqual(withoutVersions(content));
    }),
  );
});

test('the order in which entities are merged makes no difference', () => {
  fc.assert(
    fc.property(arbitraryMerge, ({ content, entities, named }) => {
      const lookup = lookupOf(content);
      const there = after(content, mergeEntities(entities, named, lookup, stamp()));
      const back = after(content, mergeEntities(entities.toReversed(), named, lookup, stamp()));
      expect(back).toEqual(there);
    }),
  );
});

test('which name stays changes nothing but the name, the type and the answers that differ', () => {
  fc.assert(
    fc.property(arbitraryMerge, ({ content, entities }) => {
      const lookup = lookupOf(content);
      const outcomes = entities.map(({ id }) => {
        const { survivorId, fields, mentions, statements, notes, doubleMentions } = previewMerge(entities, id, lookup);
        const names = new Set([fields.name, ...fields.aliases].map((name) => name.toLowerCase()));
        const ids = fields.externalIds.map((each) => each.id).toSorted();
        return { survivorId, names, ids, note: fields.note, mentions, statements, notes, doubleMentions };
      });
      for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0]);
    }),
  );
});

test('one entity alone is not merged', () => {
  const content = entityCase(1);
  const [entity] = content.entities;
  if (!entity) throw new Error('No entity.');
  expect(() => mergeEntities([entity, entity], entity.id, lookupOf(content), stamp())).toThrow(RangeError);
});
