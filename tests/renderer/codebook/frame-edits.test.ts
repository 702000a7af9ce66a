import { expect, test } from 'vitest';

import { lookupOf } from '#core/case-content.ts';
import { invertEdit } from '#core/edit.ts';
import { changeRecord } from '#core/marking.ts';

import { removeFrame, setOpposed } from '../../../src/renderer/codebook/frame-edits.ts';
import { makeEntityType, nameBeside } from '../../../src/renderer/entity-types.ts';
import { after, lookup, recordIn, smallCase, stampOf } from '../records-case.ts';

test('opposition is set and cleared on both frames in one step, and never twice', () => {
  const content = smallCase();
  const before = lookupOf(content);
  const frame = (name: string) => recordIn(before, 'frame', `frame-${name}`);
  const set = after(content, setOpposed(frame('pro-china'), frame('cracks-in-ties'), true, stampOf()));
  const opposed = (of: typeof set, name: string) => recordIn(lookupOf(of), 'frame', `frame-${name}`).opposedTo;
  expect(opposed(set, 'pro-china')).toEqual(['frame-cracks-in-ties']);
  expect(opposed(set, 'cracks-in-ties')).toEqual(['frame-pro-china']);
  const now = lookupOf(set);
  const [one, other] = ['frame-cracks-in-ties', 'frame-pro-china'].map((id) => recordIn(now, 'frame', id));
  if (!one || !other) throw new Error('No frame.');
  const cleared = after(set, setOpposed(one, other, false, stampOf()));
  expect(opposed(cleared, 'pro-china')).toEqual([]);
  expect(opposed(cleared, 'cracks-in-ties')).toEqual([]);
});

test('a frame goes from its claims and from the frames opposed to it, and undo brings all of it back', () => {
  const content = smallCase();
  const frame = recordIn(lookupOf(content), 'frame', 'frame-cracks-in-ties');
  const edit = removeFrame(frame, lookupOf(content), stampOf());
  const removed = after(content, edit);
  expect(removed.frames.map(({ id }) => id)).not.toContain(frame.id);
  expect(removed.frames.flatMap(({ opposedTo }) => opposedTo)).not.toContain(frame.id);
  expect(removed.claims.flatMap(({ frameIds }) => frameIds)).not.toContain(frame.id);
  const restored = after(removed, invertEdit(edit));
  const plain = ({ frames, claims }: typeof content) => [
    frames.map(({ id, opposedTo }) => [id, opposedTo]),
    claims.map(({ id, frameIds }) => [id, frameIds]),
  ];
  expect(plain(restored)).toEqual(plain(content));
});

test('a frame that is opposed to itself can be removed', () => {
  const content = smallCase();
  const frame = recordIn(lookupOf(content), 'frame', 'frame-logistics');
  const odd = after(content, changeRecord('frame', frame, { opposedTo: [frame.id] }, stampOf()));
  const now = lookupOf(odd);
  expect(after(odd, removeFrame(recordIn(now, 'frame', frame.id), now, stampOf())).frames).toHaveLength(2);
});

test('new types are numbered where the name is taken, whatever the case, and take a colour of their own', () => {
  expect(nameBeside(['new type', 'New Type 2'], 'new type')).toBe('new type 3');
  expect(nameBeside([], 'new type')).toBe('new type');
  const types = lookup().all('entityType');
  const first = makeEntityType('Person', types, stampOf('a')).made;
  expect(first.name).toBe('Person 2');
  const second = makeEntityType('ship', [...types, first], stampOf('b')).made;
  expect(new Set([...types, first, second].map(({ colour }) => colour)).size).toBe(types.length + 2);
});
