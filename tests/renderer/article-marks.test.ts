import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { describe as anchorOf } from '#core/anchor.ts';
import type { TextChange } from '#core/text-model.ts';
import { placerFor } from '#core/placement.ts';
import type { PlacedText } from '#core/placement.ts';
import type { Mark } from '#core/records.ts';
import { overlaps } from '#core/span.ts';
import type { Span } from '#core/span.ts';

import { findHits, firstHitFrom } from '../../src/renderer/article/find.ts';
import { assignLanes, LANE_LIMIT } from '../../src/renderer/article/lanes.ts';
import { createMarkTable } from '../../src/renderer/article/mark-table.ts';
import { marksAtCaret, neighbourMark } from '../../src/renderer/article/picking.ts';

const HASH = 'a'.repeat(64);
const WORDS = 'Moscow denies that the delivery of missiles to Beijing was postponed for political reasons this summer.';

function text(canonical: string, pending?: readonly TextChange[]): PlacedText {
  return { canonical, hash: HASH, revisions: [], ...(pending ? { pending } : {}) };
}

/** Statements, as far as the table reads them. */
function mark(id: string, ...spans: readonly Span[]): Mark {
  return {
    kind: 'statement',
    record: { id, claimId: 'claim', anchor: anchorOf(WORDS, spans, HASH) },
  } as unknown as Mark;
}

function ids(found: readonly { readonly mark: Mark }[]): readonly string[] {
  return found.map((placed) => placed.mark.record.id);
}

const span = fc.tuple(fc.nat(WORDS.length - 1), fc.integer({ min: 1, max: 30 })).map(([start, length]) => ({
  start,
  end: Math.min(WORDS.length, start + length),
}));
const marks = fc
  .array(fc.array(span, { minLength: 1, maxLength: 3 }), { maxLength: 20 })
  .map((list) => list.map((spans, index) => mark(`m${String(index).padStart(2, '0')}`, ...spans)));

/** What stands in a stretch, by asking every mark. */
function expected(all: readonly Mark[], at: PlacedText, stretch: Span): readonly string[] {
  const placer = placerFor(at);
  return all
    .filter(({ record }) => {
      const placement = placer(record.anchor);
      return placement.kind === 'placed' && placement.spans.some((one) => overlaps(one, stretch));
    })
    .map(({ record }): string => record.id)
    .toSorted();
}

describe('the mark table', () => {
  test('answers as every mark would, also after marks came and went', () => {
    fc.assert(
      fc.property(marks, marks, span, (first, second, stretch) => {
        const table = createMarkTable();
        const at = text(WORDS);
        table.update(first, at);
        table.update(second, at);
        expect(ids(table.between(stretch.start, stretch.end)).toSorted()).toEqual(expected(second, at, stretch));
      }),
      { numRuns: 200 },
    );
  });

  test('answers as every mark would while one types', () => {
    fc.assert(
      fc.property(marks, span, fc.nat(20), span, (all, { start, end }, inserted, stretch) => {
        const table = createMarkTable();
        table.update(all, text(WORDS));
        const changes = [{ at: start, removed: end - start, inserted }];
        const now = text(WORDS.slice(0, start) + 'x'.repeat(inserted) + WORDS.slice(end), changes);
        table.type(changes, now);
        const typed = ids(table.between(stretch.start, stretch.end)).toSorted();
        expect(typed).toEqual(expected(all, now, stretch));
        table.settle();
        expect(ids(table.between(stretch.start, stretch.end)).toSorted()).toEqual(typed);
      }),
      { numRuns: 200 },
    );
  });

  test('tells what to paint again', () => {
    const table = createMarkTable();
    const at = text(WORDS);
    const [one, two] = [mark('1', { start: 0, end: 6 }), mark('2', { start: 7, end: 13 })];
    table.update([one], at);
    expect(table.update([one, two], at)).toMatchObject([{ start: 7, end: 13 }]);
    expect(table.update([one, two], at)).toEqual([]);
    expect(table.update([two], at)).toMatchObject([{ start: 0, end: 6 }]);
  });

  test('gives a new statement a lane that its neighbours leave free', () => {
    const table = createMarkTable();
    const at = text(WORDS);
    const [one, two, three] = [0, 1, 2].map((n) => mark(String(n), { start: n * 5, end: 40 })) as [Mark, Mark, Mark];
    table.update([one, three], at);
    table.update([one, two, three], at);
    expect(new Set(['0', '1', '2'].map((id) => table.laneOf(id))).size).toBe(3);
  });
});

describe('lanes', () => {
  test('are never shared by what overlaps, while there are enough', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: LANE_LIMIT - 1 }), (spans) => {
        const sorted = spans.toSorted((a, b) => a.start - b.start);
        const lanes = assignLanes(sorted, 0);
        const shared = sorted.flatMap((one, index) =>
          sorted.slice(0, index).filter((other, place) => overlaps(one, other) && lanes[index] === lanes[place]),
        );
        expect(shared).toEqual([]);
      }),
    );
  });
});

describe('picking', () => {
  const table = createMarkTable();
  const outer = mark('outer', { start: 0, end: 40 });
  const inner = mark('inner', { start: 14, end: 18 });
  const later = mark('later', { start: 50, end: 60 });
  table.update([inner, later, outer], text(WORDS));

  test('prefers the shortest mark, and the one before a caret at its end', () => {
    expect(ids(marksAtCaret(table, 15))).toEqual(['inner', 'outer']);
    expect(ids(marksAtCaret(table, 60))).toEqual(['later']);
    expect(ids(marksAtCaret(table, 70))).toEqual([]);
  });

  test('steps through nested marks in the order of the text, and round', () => {
    const all = table.all();
    const step = (from: string | null, caret: number, direction: 1 | -1) =>
      neighbourMark(all, from, caret, direction)?.mark.record.id;
    expect(ids(all)).toEqual(['outer', 'inner', 'later']);
    expect(step('outer', 0, 1)).toBe('inner');
    expect(step('later', 0, 1)).toBe('outer');
    expect(step('outer', 0, -1)).toBe('later');
    expect(step(null, 10, 1)).toBe('inner');
    expect(step(null, 20, -1)).toBe('inner');
    expect(step(null, 90, 1)).toBe('outer');
  });
});

describe('find', () => {
  test.each([
    ['case', 'One ONE one', 'one', ['One', 'ONE', 'one']],
    ['Cyrillic', 'Москва и МОСКВА', 'москва', ['Москва', 'МОСКВА']],
    ['Chinese', '中国和中国', '中国', ['中国', '中国']],
    ['over blocks', 'pro-China.\nIt appears', 'pro-china. it  appears', ['pro-China.\nIt appears']],
    ['no-break space', 'July\u00a030', 'july 30', ['July\u00a030']],
    ['quotation marks and dashes', 'he said “no” – twice', '"no" - twice', ['“no” – twice']],
    ['decomposed letters', 'cafe\u0301', 'café', ['cafe\u0301']],
    ['signs that patterns use', 'a.b (c) [d] a+b $1 \\', '(c) [d] a+b $1 \\', ['(c) [d] a+b $1 \\']],
    ['nothing', 'words', '   ', []],
    ['half of a surrogate pair', 'words 👍', '\ud83d', []],
  ])('%s', (_name, words, query, hits) => {
    expect(findHits(words, query).map(({ start, end }) => words.slice(start, end))).toEqual(hits);
  });

  test('starts at the caret, and goes round', () => {
    const hits = findHits('one two one two', 'two');
    expect([0, 4, 5, 13].map((caret) => firstHitFrom(hits, caret))).toEqual([0, 0, 1, 0]);
    expect(firstHitFrom([], 0)).toBe(-1);
  });
});
