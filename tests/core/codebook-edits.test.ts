import { describe, expect, test } from 'vitest';

import { applyEdit } from '#core/apply.ts';
import { lookupOf } from '#core/case-content.ts';
import { BARE_ENTRY, editionOf } from '#core/codebook.ts';
import {
  branchOf,
  confirmEdition,
  mergeEntries,
  moveEntry,
  outdatedCounts,
  raiseEdition,
  removeEntry,
  setOpposed,
} from '#core/codebook-edits.ts';
import { describedUsing, outdatedUses, withEditions } from '#core/codebook-uses.ts';
import type { CaseContent } from '#core/content.ts';
import { invertEdit } from '#core/edit.ts';
import type { Edit } from '#core/edit.ts';
import { AnnotatorId, AttributeId } from '#core/identifiers.ts';
import { integrityFaults } from '#core/integrity.ts';
import { changeRecord, makeNote, put } from '#core/marking.ts';
import type { Attribute, Claim, Frame } from '#core/model.ts';
import { retag } from '#core/retagging.ts';
import { stampNew } from '#core/stamp.ts';

import { tensionContent } from './tension-case.ts';

let ids = 0;
const stamp = { by: AnnotatorId.parse('tester'), at: '2021-01-01T00:00:00.000Z', nextId: () => `new-${(ids += 1)}` };

function done(content: CaseContent, edit: Edit): CaseContent {
  const applied = applyEdit(content, withEditions(edit, lookupOf(content)), stamp);
  if (!applied.ok) throw new Error(applied.error.message);
  expect(integrityFaults(applied.value)).toEqual([]);
  return applied.value;
}

function frameIn(content: CaseContent, id: string): Frame {
  const frame = lookupOf(content).get('frame', id);
  if (!frame) throw new Error(`No ${id}.`);
  return frame;
}

const claimIn = (content: CaseContent, id: string) => lookupOf(content).get('claim', `claim-${id}`) as Claim;

/** Records as they are apart from their versions. */
function essence({ frames, claims, entities, contradictions, entityTypes, attributes, notes }: CaseContent) {
  return [frames, claims, entities, contradictions, entityTypes, attributes, notes].map((records) =>
    records.map((record) => ({ ...record, version: null, modifiedAt: null, modifiedBy: null })),
  );
}

function undone(before: CaseContent, edit: Edit): void {
  const written = withEditions(edit, lookupOf(before));
  const after = done(before, edit);
  const back = applyEdit(after, invertEdit(written), stamp);
  if (!back.ok) throw new Error(back.error.message);
  expect(essence(back.value)).toEqual(essence(before));
}

const attribute: Attribute = {
  ...BARE_ENTRY,
  id: AttributeId.parse('urgent'),
  name: 'urgent',
  type: { kind: 'yes-no' },
  subjects: ['claim'],
  ...stampNew(stamp),
};

/** Three frames, one under another, and an attribute that a claim answers. */
const base = (() => {
  let content = tensionContent;
  const child: Frame = {
    ...frameIn(content, 'frame-cracks'),
    id: 'frame-spying' as Frame['id'],
    name: 'spying',
    opposedTo: [],
  };
  content = done(content, {
    label: '',
    changes: [put('frame', null, { ...child, parentId: 'frame-cracks' as Frame['id'], ...stampNew(stamp) })],
  });
  content = done(content, { label: '', changes: [put('attribute', null, attribute)] });
  content = done(
    content,
    changeRecord(
      'claim',
      claimIn(content, 'body'),
      { frameIds: ['frame-spying' as Frame['id']], attributes: { [attribute.id]: true } },
      stamp,
    ),
  );
  return done(content, makeNote({ kind: 'frame', id: 'frame-cracks' }, 'What is a crack?', stamp).edit);
})();

describe('editions', () => {
  const raised = done(base, raiseEdition('frame', frameIn(base, 'frame-cracks'), 'before', stamp));

  test('records made under an earlier definition are found, and confirmed', () => {
    const frame = frameIn(raised, 'frame-cracks');
    expect(editionOf(frame)).toBe(2);
    const outdated = outdatedUses('frame', frame, lookupOf(raised));
    expect(outdated.map(({ record }) => record.id)).toEqual(['claim-cracks', 'claim-headline']);
    expect(outdatedCounts('frame', lookupOf(raised))).toEqual(new Map([['frame-cracks', 2]]));
    const confirmed = done(raised, confirmEdition(frame, outdated.slice(0, 1), stamp));
    expect(outdatedUses('frame', frame, lookupOf(confirmed)).map(({ record }) => record.id)).toEqual([
      'claim-headline',
    ]);
  });

  test('what is judged now is judged under the present edition; what is taken off leaves none behind', () => {
    const frameIds = ['frame-cracks' as Frame['id']];
    const judged = done(raised, changeRecord('claim', claimIn(raised, 'twelve'), { frameIds }, stamp));
    expect(claimIn(judged, 'twelve').editions).toEqual({ 'frame-cracks': 2 });
    const other = done(judged, changeRecord('claim', claimIn(judged, 'twelve'), { topic: 'fire' }, stamp));
    expect(claimIn(other, 'twelve').editions).toEqual({ 'frame-cracks': 2 });
    const bare = done(other, changeRecord('claim', claimIn(other, 'twelve'), { frameIds: [] }, stamp));
    expect(claimIn(bare, 'twelve').editions).toEqual({});
    const touched = done(raised, changeRecord('claim', claimIn(raised, 'cracks'), { topic: 'ties' }, stamp));
    expect(claimIn(touched, 'cracks').editions).toEqual({});
  });

  test('an answer that changes is a judgement of now', () => {
    const raisedAttribute = done(base, raiseEdition('attribute', attribute, '', stamp));
    const answered = changeRecord(
      'claim',
      claimIn(raisedAttribute, 'body'),
      { attributes: { [attribute.id]: false } },
      stamp,
    );
    expect(claimIn(done(raisedAttribute, answered), 'body').editions).toEqual({ urgent: 2 });
  });
});

describe('the hierarchy', () => {
  test('an entry does not come under itself', () => {
    const cracks = frameIn(base, 'frame-cracks');
    expect(branchOf('frame', cracks.id, lookupOf(base))).toEqual(new Set(['frame-cracks', 'frame-spying']));
    expect(moveEntry('frame', cracks, 'frame-spying', lookupOf(base), stamp)).toBe(null);
    expect(moveEntry('frame', cracks, cracks.id, lookupOf(base), stamp)).toBe(null);
    const moved = moveEntry('frame', cracks, 'frame-pro-china', lookupOf(base), stamp);
    expect(moved && frameIn(done(base, moved), 'frame-cracks').parentId).toBe('frame-pro-china');
  });
});

describe('an entry that goes', () => {
  test('leaves its children to its parent and its claims without it', () => {
    const edit = removeEntry('frame', frameIn(base, 'frame-cracks'), null, lookupOf(base), stamp);
    const after = done(base, edit);
    expect(frameIn(after, 'frame-spying').parentId).toBe(null);
    expect(claimIn(after, 'cracks').frameIds).toEqual([]);
    expect(frameIn(after, 'frame-pro-china').opposedTo).toEqual([]);
    expect(after.notes).toEqual([]);
    undone(base, edit);
  });

  test('hands over to an heir', () => {
    const lookup = lookupOf(base);
    const [country, place] = ['type-country', 'type-place'].map((id) => lookup.get('entityType', id));
    if (!country || !place) throw new Error('Both are there.');
    expect(() => removeEntry('entityType', country, null, lookup, stamp)).toThrow(RangeError);
    const edit = removeEntry('entityType', country, place, lookup, stamp);
    expect(describedUsing('entityType', 'type-place', lookupOf(done(base, edit)))).toHaveLength(2);
    undone(base, edit);
  });
});

describe('entries that are merged', () => {
  test('the claims, opposed frames, children and notes of both', () => {
    const edit = mergeEntries(
      'frame',
      frameIn(base, 'frame-spying'),
      frameIn(base, 'frame-cracks'),
      lookupOf(base),
      stamp,
    );
    const after = done(base, edit);
    const spying = frameIn(after, 'frame-spying');
    expect(spying).toMatchObject({ parentId: null, opposedTo: [] });
    expect(spying.definition).toContain('cracks');
    expect(frameIn(after, 'frame-pro-china').opposedTo).toEqual(['frame-spying']);
    expect(describedUsing('frame', 'frame-spying', lookupOf(after))).toHaveLength(3);
    expect(after.notes[0]?.about?.id).toBe('frame-spying');
    undone(base, edit);
  });

  test('frames that were opposed to each other', () => {
    const edit = mergeEntries(
      'frame',
      frameIn(base, 'frame-cracks'),
      frameIn(base, 'frame-pro-china'),
      lookupOf(base),
      stamp,
    );
    expect(frameIn(done(base, edit), 'frame-cracks').opposedTo).toEqual([]);
    undone(base, edit);
  });
});

test('opposition goes both ways', () => {
  const [spying, pro] = [frameIn(base, 'frame-spying'), frameIn(base, 'frame-pro-china')];
  const after = done(base, setOpposed(spying, pro, true, stamp));
  expect(frameIn(after, pro.id).opposedTo).toContain(spying.id);
  const back = done(after, setOpposed(frameIn(after, spying.id), frameIn(after, pro.id), false, stamp));
  expect(frameIn(back, pro.id).opposedTo).not.toContain(spying.id);
});

describe('one judgement for many records', () => {
  const claims = base.claims.map((record) => ({ kind: 'claim' as const, record }));
  const cracks = 'frame-cracks' as Frame['id'];
  const pro = 'frame-pro-china' as Frame['id'];

  test.each([
    [{ kind: 'add-frame', frameId: cracks } as const, 6],
    [{ kind: 'remove-frame', frameId: cracks } as const, 2],
    [{ kind: 'replace-frame', frameId: cracks, by: pro } as const, 2],
    [{ kind: 'claim-status', status: 'reviewed' } as const, 8],
    [{ kind: 'claim-status', status: 'draft' } as const, 0],
    [{ kind: 'attribute', attributeId: attribute.id, value: true } as const, 7],
    [{ kind: 'attribute', attributeId: attribute.id, value: null } as const, 1],
    [{ kind: 'severity', severity: 3 } as const, 0],
  ])('%o changes %i claims', (what, count) => {
    const edit = retag(claims, what, stamp);
    expect(edit.changes).toHaveLength(count);
    undone(base, edit);
  });
});
