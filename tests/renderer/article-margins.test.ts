import { describe, expect, test } from 'vitest';

import { crowdsOf } from '../../src/renderer/article/margin-crowds.ts';
import { joined, keptApart } from '../../src/renderer/article/margin-signs.ts';
import type { Sign } from '../../src/renderer/article/margin-signs.ts';

function sign(kind: Sign['kind'], id: string, top: number, fields: Partial<Sign> = {}): Sign {
  return {
    kind,
    ids: [id],
    markIds: [`mark-${id}`],
    top,
    isSettled: false,
    labels: [id],
    standing: 'other',
    ...fields,
  };
}

describe('signs in the margin', () => {
  test('of one kind on one line are one, that stands out if one of them does and is settled if all are', () => {
    const lines = joined([
      sign('contradiction', 'b', 34, { isSettled: true }),
      sign('contradiction', 'a', 30, { standing: 'focused' }),
      sign('note', 'c', 30),
      sign('contradiction', 'd', 60, { isSettled: true }),
    ]);
    expect(lines.map(({ kind, ids, standing, isSettled }) => ({ kind, ids, standing, isSettled }))).toEqual([
      { kind: 'contradiction', ids: ['a', 'b'], standing: 'focused', isSettled: false },
      { kind: 'note', ids: ['c'], standing: 'other', isSettled: false },
      { kind: 'contradiction', ids: ['d'], standing: 'other', isSettled: true },
    ]);
  });

  test('name a contradiction once, though both of its claims stand on the line', () => {
    const [line] = joined([sign('contradiction', 'a', 10), sign('contradiction', 'a', 10, { markIds: ['other'] })]);
    expect(line).toMatchObject({ ids: ['a'], markIds: ['mark-a', 'other'], labels: ['a'] });
  });

  test('keep off each other', () => {
    const tops = keptApart([sign('contradiction', 'a', 10), sign('note', 'b', 10), sign('note', 'c', 90)]);
    expect(tops.map(({ top }) => top)).toEqual([10, 30, 90]);
  });
});

test('claims without a lane are counted where they stand together, each once', () => {
  const bar = (markId: string, top: number, bottom: number) => ({ markId, top, bottom });
  expect(crowdsOf([bar('b', 20, 60), bar('a', 0, 30), bar('a', 40, 50), bar('c', 70, 80)])).toEqual([
    { markIds: ['a', 'b'], top: 0, bottom: 60 },
    { markIds: ['c'], top: 70, bottom: 80 },
  ]);
});
