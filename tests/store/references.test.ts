import { expect, test } from 'vitest';

import { applyEdit } from '#core/apply.ts';
import { lookupOf } from '#core/case-content.ts';
import { LIST_OF_KIND } from '#core/content.ts';
import type { ListedKind } from '#core/content.ts';
import { integrityFaults } from '#core/integrity.ts';
import { makeNote, put } from '#core/marking.ts';
import { referenceFault } from '#store/references.ts';

import { countingStamp } from '../builders/history.ts';
import { AT, author, newcomer, sampleCase } from './opening.ts';

const KINDS = Object.keys(LIST_OF_KIND) as readonly ListedKind[];

test('without any single record, its removal and what refers to it are refused exactly where the case is not whole', async () => {
  const sample = await sampleCase();
  const stamp = countingStamp(sample.annotators[0]?.id);
  const [article, claim, entity] = [sample.articles[0], sample.claims[0], sample.entities[0]];
  if (!article || !claim || !entity) throw new Error('The sample is empty.');
  const notes = [article, claim, entity].map(({ id }, index) => {
    const kind = (['article', 'claim', 'entity'] as const)[index] ?? 'claim';
    return makeNote({ kind, id }, 'About it', stamp.tick()).made;
  });
  const content = { ...sample, notes: [...sample.notes, ...notes] };
  let [refused, allowed] = [0, 0];
  for (const kind of KINDS) {
    for (const record of content[LIST_OF_KIND[kind]]) {
      const edit = { label: 'Delete', changes: [put(kind, record as never, null)] };
      const after = applyEdit(content, edit, { by: author.id, at: AT });
      if (!after.ok) throw new Error(after.error.message);
      const dangling = integrityFaults(after.value).some(({ code }) => code === 'reference.dangling');
      const without = lookupOf(after.value);
      const others = KINDS.flatMap((each) =>
        after.value[LIST_OF_KIND[each]].map((other) => put(each, null, other as never)),
      );
      const codes = [edit, { label: 'Add', changes: others }].map(
        (each) => referenceFault(without, each, newcomer.id)?.code,
      );
      expect(codes, `${kind} ${record.id}`).toEqual(
        dangling ? ['reference.in-use', 'reference.gone'] : [undefined, undefined],
      );
      if (dangling) refused += 1;
      else allowed += 1;
    }
  }
  expect(Math.min(refused, allowed)).toBeGreaterThan(10);
});

test('who signs an edit becomes an annotator with it', async () => {
  const sample = await sampleCase();
  const [claim] = sample.claims;
  if (!claim) throw new Error('No claim.');
  const mine = { ...claim, createdBy: newcomer.id, modifiedBy: newcomer.id };
  const lookup = lookupOf({ ...sample, claims: [mine, ...sample.claims.slice(1)] });
  const edit = { label: 'Change claim', changes: [put('claim', claim, mine)] };
  expect(referenceFault(lookup, edit, newcomer.id)).toBe(null);
  expect(referenceFault(lookup, edit, author.id)?.code).toBe('reference.gone');
});
