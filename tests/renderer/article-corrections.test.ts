import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { applySplices } from '#core/body.ts';
import { mapPosition } from '#core/mapping.ts';
import type { Block, TextChange } from '#core/text-model.ts';

import { blockEnd, blockIndexAt, bodyOf, canonicalOf } from '../../src/renderer/article/body.ts';
import type { Body } from '../../src/renderer/article/body.ts';
import { changesBetween, splicesBetween } from '../../src/renderer/article/corrections.ts';
import { snapped } from '../../src/renderer/article/selection.ts';

function body(...parts: readonly (readonly [key: string, text: string])[]): Body {
  return bodyOf(
    parts.map(([key]) => key),
    parts.map(([, text]): Block => ({ kind: 'paragraph', text, runs: [] })),
  );
}

/** `after`, in which blocks that say the same under the same key are the same objects as in `before`. */
function grown(before: Body, after: Body): Body {
  const blocks = after.keys.map((key, index) => {
    const old = before.blocks[before.keys.indexOf(key)];
    return old && old.text === after.blocks[index]?.text ? old : (after.blocks[index] as Block);
  });
  return bodyOf(after.keys, blocks);
}

/** The text before with every change done, its new words taken from the text after. */
function changed(before: string, after: string, changes: readonly TextChange[]): string {
  let result = '';
  let at = 0;
  for (const change of changes) {
    result += before.slice(at, change.at);
    result += after.slice(result.length, result.length + change.inserted);
    at = change.at + change.removed;
  }
  return result + before.slice(at);
}

const part = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.stringMatching(/^[xy]{0,4}$/));
const parts = fc.uniqueArray(part, { minLength: 1, maxLength: 6, selector: ([key]) => key });

describe('corrections', () => {
  test('lead from any text to any other', () => {
    fc.assert(
      fc.property(parts, parts, fc.nat(40), (one, other, caret) => {
        const before = body(...one);
        const after = grown(before, body(...other));
        expect(applySplices(before.blocks, splicesBetween(before, after))).toEqual({ ok: true, value: after.blocks });
        const changes = changesBetween(before, after, caret);
        expect(changed(canonicalOf(before), canonicalOf(after), changes)).toBe(canonicalOf(after));
      }),
      { numRuns: 500 },
    );
  });

  test('nothing changed is no correction', () => {
    const text = body(['1', 'one'], ['2', 'two']);
    expect(splicesBetween(text, text)).toEqual([]);
    expect(changesBetween(text, text)).toEqual([]);
  });

  test.each([
    [
      'split',
      [['1', 'one two']],
      [
        ['1', 'one'],
        ['2', 'two'],
      ],
      [{ at: 3, removed: 1, inserted: 1 }],
    ],
    [
      'Enter in a word',
      [['1', 'onetwo']],
      [
        ['1', 'one'],
        ['2', 'two'],
      ],
      [{ at: 3, removed: 0, inserted: 1 }],
    ],
    [
      'Enter before',
      [['1', 'one']],
      [
        ['2', ''],
        ['1', 'one'],
      ],
      [{ at: 0, removed: 0, inserted: 1 }],
    ],
    [
      'Enter behind',
      [['1', 'one']],
      [
        ['1', 'one'],
        ['2', ''],
      ],
      [{ at: 3, removed: 0, inserted: 1 }],
    ],
    [
      'join',
      [
        ['1', 'one'],
        ['2', 'two'],
      ],
      [['1', 'onetwo']],
      [{ at: 3, removed: 1, inserted: 0 }],
    ],
    [
      'a block goes',
      [
        ['1', 'one'],
        ['2', 'two'],
      ],
      [['2', 'two']],
      [{ at: 0, removed: 4, inserted: 0 }],
    ],
  ] as const)('%s', (_name, one, other, changes) => {
    const before = body(...one);
    expect(changesBetween(before, grown(before, body(...other)))).toEqual(changes);
  });

  test('words between two changes stay where they are', () => {
    const before = body(['1', 'alpha'], ['2', 'beta'], ['3', 'gamma']);
    const after = grown(before, body(['1', 'alphas'], ['2', 'betas'], ['3', 'gamma']));
    const changes = changesBetween(before, after);
    expect(changes).toHaveLength(2);
    expect(mapPosition(changes, 6, 'after')).toBe(7);
  });

  test('the caret tells which of equal letters was typed', () => {
    const before = body(['1', 'aaa']);
    const after = grown(before, body(['1', 'aaaa']));
    expect(changesBetween(before, after, 2)).toEqual([{ at: 1, removed: 0, inserted: 1 }]);
    expect(changesBetween(before, after, 4)).toEqual([{ at: 3, removed: 0, inserted: 1 }]);
  });
});

describe('a body', () => {
  test('knows which block holds an offset', () => {
    const text = body(['1', 'one'], ['2', ''], ['3', 'three']);
    expect([0, 3, 4, 5, 10].map((offset) => blockIndexAt(text, offset))).toEqual([0, 0, 1, 2, 2]);
    expect([0, 1, 2].map((index) => blockEnd(text, index))).toEqual([3, 4, 10]);
    expect(text.length).toBe(10);
  });
});

describe('a selection', () => {
  const text = body(['1', 'a 👩‍👩‍👧 b'], ['2', ' e\u0301t '], ['3', '   ']);
  test.each([
    ['inside of a character', { start: 4, end: 5 }, '👩‍👩‍👧'],
    ['white space at the ends', { start: 1, end: 11 }, '👩‍👩‍👧'],
    ['over the end of a block', { start: 0, end: 15 }, 'a 👩‍👩‍👧 b\n e\u0301'],
    ['before a combining mark', { start: 14, end: 15 }, 'e\u0301'],
  ])('%s', (_name, span, quote) => {
    const whole = snapped(text, span);
    expect(whole && canonicalOf(text).slice(whole.start, whole.end)).toBe(quote.trim());
  });

  test('nothing but white space is none', () => {
    expect(snapped(text, { start: 17, end: 19 })).toBeNull();
    expect(snapped(text, { start: 3, end: 3 })).toBeNull();
  });
});
