import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { applySplices, blockStarts, canonicalText, invertSplices } from '#core/body.ts';
import type { BlockSplice } from '#core/body.ts';
import type { Block } from '#core/text-model.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text, runs: [] });
const blocks = fc.array(fc.string().map(paragraph), { minLength: 1, maxLength: 12 });

test('canonical text joins blocks by one line feed', () => {
  expect(canonicalText([paragraph('Москва'), paragraph(''), paragraph('北京')])).toBe('Москва\n\n北京');
});

test('block starts are where the blocks stand in canonical text', () => {
  fc.assert(
    fc.property(blocks, (body) => {
      const text = canonicalText(body);
      const starts = blockStarts(body);
      expect(body.every((block, index) => text.startsWith(block.text, starts[index]))).toBe(true);
    }),
  );
});

const splicedBody = blocks.chain((body) =>
  fc
    .uniqueArray(fc.nat(body.length), { maxLength: 4 })
    .chain((cuts) => {
      const ascending = cuts.toSorted((a, b) => a - b);
      return fc.tuple(...ascending.map((index, at) => arbitrarySplice(body, index, ascending[at + 1] ?? body.length)));
    })
    .map((splices) => ({ body, splices })),
);

function arbitrarySplice(body: readonly Block[], index: number, limit: number): fc.Arbitrary<BlockSplice> {
  return fc
    .tuple(fc.nat(limit - index), fc.array(fc.string().map(paragraph), { maxLength: 3 }))
    .map(([count, inserted]) => ({ index, removed: body.slice(index, index + count), inserted }));
}

test('a splice and its inverse leave the body as it was', () => {
  fc.assert(
    fc.property(splicedBody, ({ body, splices }) => {
      const there = applySplices(body, splices);
      const back = applySplices(there.ok ? there.value : [], invertSplices(splices));
      expect(back).toEqual({ ok: true, value: body });
    }),
  );
});

test('a splice outside of the body is refused', () => {
  const removed = [paragraph('a'), paragraph('b')];
  expect(applySplices([paragraph('a')], [{ index: 0, removed, inserted: [] }])).toMatchObject({ ok: false });
});
