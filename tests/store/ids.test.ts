import { expect, test } from 'vitest';

import { createIds } from '#store/ids.ts';

const UUID_7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** A clock that shows these times, and then the last of them. */
function clock(...times: number[]): () => number {
  return () => (times.length > 1 ? times.shift() : times[0]) ?? 0;
}

function fillWith(byte: number): (bytes: Uint8Array<ArrayBuffer>) => void {
  return (bytes) => void bytes.fill(byte);
}

test('an id is the one that RFC 9562 prescribes for its time and random bits', () => {
  const nextId = createIds(() => 0x017f22e279b0, fillWith(0));
  expect(nextId()).toBe('017f22e2-79b0-7000-8000-000000000000');
});

test.each([
  ['within a millisecond', clock(5), fillWith(7)],
  ['when the clock goes back', clock(1000, 999, 3, 1001, 2), fillWith(7)],
  ['when the random bits are as great as they get', clock(5), fillWith(255)],
])('ids ascend and are valid %s', (_, now, random) => {
  const nextId = createIds(now, random);
  const ids = Array.from({ length: 2000 }, nextId);
  expect(ids.every((id) => UUID_7.test(id))).toBe(true);
  expect(ids).toEqual(ids.toSorted());
  expect(new Set(ids).size).toBe(ids.length);
});
