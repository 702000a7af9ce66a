/** A small case for the tests of lists, dialogs and marking: two articles, opposed frames, and text in three scripts. */
import { applyEdit } from '#core/apply.ts';
import { lookupOf } from '#core/case-content.ts';
import type { CaseContent } from '#core/content.ts';
import type { Edit } from '#core/edit.ts';
import { AnnotatorId } from '#core/identifiers.ts';
import type { CaseLookup } from '#core/lookup.ts';
import type { RecordKind, RecordOf } from '#core/records.ts';
import type { Stamp } from '#core/stamp.ts';

import { buildCase, draftOf } from '../builders/case.ts';

export const WIRE = 'The move is pro-China, a columnist said. Delivery of 400 missiles was put off.';
export const POST = 'There are cracks in ties. Москва отрицает задержку. 北京 否认延迟。';

export function smallCase(): CaseContent {
  return buildCase({
    articles: [
      { key: 'wire', draft: draftOf('Wire', WIRE), fields: { source: 'UAWire', publishedAt: '2020-07-30' } },
      { key: 'post', draft: draftOf('Post', POST) },
    ],
    frames: [
      { name: 'pro-China', hotkey: '1', opposedTo: ['cracks in ties'] },
      { name: 'cracks in ties', hotkey: '2' },
      { name: 'logistics' },
    ],
    entities: [
      { name: 'UAWire', type: 'media', aliases: ['UA Wire'] },
      { name: 'Beijing', type: 'place', aliases: ['北京'], quotes: ['北京'] },
      { name: 'columnist', type: 'person', quotes: ['columnist'] },
    ],
    claims: [
      {
        id: 'favour',
        paraphrase: 'A favour to China',
        frames: ['pro-China'],
        status: 'reviewed',
        statements: [
          {
            article: 'wire',
            quotes: ['The move is pro-China, a columnist said'],
            claimant: 'columnist',
            chain: [{ source: 'UAWire' }],
          },
        ],
      },
      {
        id: 'delay',
        topic: 'timing',
        frames: ['logistics'],
        statements: [{ article: 'wire', quotes: ['Delivery of 400 missiles was put off'] }],
      },
      { id: 'cracks', frames: ['cracks in ties'], statements: [{ article: 'post', quotes: ['cracks in ties'] }] },
      { id: 'denial', statements: [{ article: 'post', quotes: ['北京 否认延迟'] }] },
    ],
    contradictions: [{ a: 'favour', b: 'cracks', kind: 'tension' }],
  });
}

/** Signs with ids that follow from `prefix`: `prefix-1`, `prefix-2`, … */
export function stampOf(prefix = 'new'): Stamp {
  let count = 0;
  return {
    by: AnnotatorId.parse('tester'),
    at: '2020-08-04T09:00:00.000Z',
    nextId: () => `${prefix}-${(count += 1)}`,
  };
}

/** @throws when there is no such record. */
export function recordIn<Kind extends RecordKind>(lookup: CaseLookup, kind: Kind, id: string): RecordOf[Kind] {
  const record = lookup.get(kind, id);
  if (!record) throw new Error(`No ${kind} “${id}”.`);
  return record;
}

/** The case after `edit`. @throws when it does not fit. */
export function after(content: CaseContent, edit: Edit): CaseContent {
  const done = applyEdit(content, edit, stampOf());
  if (!done.ok) throw new Error(done.error.message);
  return done.value;
}

export const lookup = (): CaseLookup => lookupOf(smallCase());
