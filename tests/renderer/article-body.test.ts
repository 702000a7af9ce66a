import * as fc from 'fast-check';
import { createEditor } from 'lexical';
import { describe, expect, test } from 'vitest';

import type { Block, Run } from '#core/text-model.ts';

import { $blockNodes, $blockOf, ARTICLE_NODES } from '../../src/renderer/article/body-nodes.ts';
import { itemMarkers } from '../../src/renderer/article/item-markers.ts';
import { normalRuns } from '../../src/renderer/article/runs.ts';
import { fillEditor, showBlocks } from '../../src/renderer/article/show-blocks.ts';

function newEditor() {
  return createEditor({
    nodes: ARTICLE_NODES,
    onError(error) {
      throw error;
    },
  });
}

type ArticleEditor = ReturnType<typeof newEditor>;

function shown(editor: ArticleEditor): readonly Block[] {
  return editor.read('latest', () => $blockNodes().map($blockOf));
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text, runs: [] };
}

function item(ordered: boolean, depth: number): Block {
  return { kind: 'item', ordered, depth, text: '', runs: [] };
}

function bold(start: number, end: number): Run {
  return { start, end, bold: true };
}

const words = fc
  .array(fc.constantFrom('Moscow', ' ', 'щит', '中国', '👩‍👩‍👧', 'e\u0301', 'سلام', '\n', '\t', '.'), { maxLength: 8 })
  .map((parts) => parts.join(''));

const style = fc.constantFrom<Omit<Run, 'start' | 'end'>>(
  { bold: true },
  { italic: true },
  { bold: true, underline: true },
  { code: true, strikethrough: true },
  { superscript: true },
  { link: 'https://example.org/a' },
  { link: 'https://example.org/b', italic: true },
  { link: 'mailto:desk@example.org' },
);

const written = words.chain((text) =>
  fc
    .tuple(fc.uniqueArray(fc.nat(text.length), { maxLength: 6 }), fc.array(style, { maxLength: 3 }))
    .map(([cuts, looks]) => {
      const ends = cuts.toSorted((a, b) => a - b);
      const runs = looks.flatMap((look, index): readonly Run[] => {
        const [start, end] = [ends[index * 2], ends[index * 2 + 1]];
        return start === undefined || end === undefined ? [] : [{ start, end, ...look }];
      });
      return { text, runs: normalRuns(text, runs) };
    }),
);

const block: fc.Arbitrary<Block> = fc.oneof(
  written.map((text): Block => ({ kind: 'paragraph', ...text })),
  fc
    .tuple(fc.integer({ min: 1, max: 6 }), written)
    .map(([level, text]): Block => ({ kind: 'heading', level, ...text })),
  written.map((text): Block => ({ kind: 'quote', ...text })),
  fc
    .tuple(fc.boolean(), fc.nat(16), written)
    .map(([ordered, depth, text]): Block => ({ kind: 'item', ordered, depth, ...text })),
  fc
    .tuple(fc.nat(2), fc.nat(2), fc.boolean(), written)
    .map(([row, column, header, text]): Block => ({ kind: 'cell', row, column, header, ...text })),
);

const blocks = fc.array(block, { minLength: 1, maxLength: 8 });

describe('blocks in the editor', () => {
  test('come back as they went in', () => {
    fc.assert(
      fc.property(blocks, (body) => {
        const editor = newEditor();
        fillEditor(editor, body);
        expect(shown(editor)).toEqual(body);
      }),
      { numRuns: 150 },
    );
  });

  test('become any others', () => {
    fc.assert(
      fc.property(blocks, blocks, fc.nat(8), (before, other, kept) => {
        const editor = newEditor();
        const body = fillEditor(editor, before);
        const after = [...before.slice(0, kept), ...other, ...before.slice(kept + 1)];
        const next = showBlocks(editor, body, after);
        expect(shown(editor)).toEqual(after);
        expect(next.keys).toHaveLength(after.length);
      }),
      { numRuns: 150 },
    );
  });

  test('keep their nodes where only words change', () => {
    const editor = newEditor();
    const before = fillEditor(editor, [paragraph('one'), paragraph('two'), paragraph('three')]);
    const after = showBlocks(editor, before, [paragraph('one'), paragraph('2'), paragraph('three')]);
    expect(after.keys).toEqual(before.keys);
  });
});

test('runs have one normal form', () => {
  expect(normalRuns('one two', [bold(0, 3), bold(3, 7)])).toEqual([bold(0, 7)]);
  expect(normalRuns('one\ntwo', [bold(0, 3), bold(4, 7)])).toEqual([bold(0, 7)]);
  expect(normalRuns('one\ntwo', [bold(0, 4)])).toEqual([bold(0, 3)]);
  expect(normalRuns('one', [{ start: 0, end: 3 }])).toEqual([]);
});

test('list items are numbered through deeper ones, and from the start in a new list', () => {
  const rest: Block = { kind: 'paragraph', text: '', runs: [] };
  expect(
    itemMarkers([item(true, 0), item(true, 1), item(false, 1), item(true, 0), rest, item(true, 0), item(false, 0)]),
  ).toEqual(['1.', '1.', '◦', '2.', '', '1.', '•']);
});
