/** Whatever comes in, what comes out is sound. */
import { array, assert, constantFrom, oneof, property, string, tuple, uint8Array } from 'fast-check';
import { expect, test } from 'vitest';

import { readArticle, readPasted } from '#articles/read.ts';
import type { ReadArticle } from '#articles/reader.ts';
import type { ArticleDraft } from '#core/article.ts';
import { canonicalText } from '#core/body.ts';
import { Block } from '#core/text-model.ts';
import { CalendarDate } from '#core/values.ts';
import type { Result } from '#core/result.ts';

const RUNS = { numRuns: 150 };

/** A refusal says something; an article is sound. */
function expectSound(read: Result<ReadArticle>): void {
  expect(read.ok || read.error.message).not.toBe('');
  if (read.ok) expectSoundDraft(read.value.draft);
}

function expectSoundDraft({ blocks, publishedAt }: ArticleDraft): void {
  expect(blocks.length).toBeGreaterThan(0);
  const text = canonicalText(blocks);
  expect(text).not.toContain('\r');
  expect(text.isWellFormed()).toBe(true);
  expect(publishedAt === null || CalendarDate.safeParse(publishedAt).success).toBe(true);
  expect(blocks.at(-1)?.text.trim()).not.toBe('');
  expect(blocks[0]?.kind === 'cell' || blocks[0]?.text.trim() !== '').toBe(true);
  for (const block of blocks) {
    expect(Block.safeParse(block).success).toBe(true);
    expectSoundRuns(block);
  }
  expectSoundTables(blocks);
}

function expectSoundRuns({ text, runs }: Block): void {
  let end = 0;
  let before = '';
  for (const run of runs) {
    const { start, end: next, ...style } = run;
    const look = JSON.stringify(Object.entries(style).toSorted());
    expect(start).toBeGreaterThanOrEqual(end);
    expect(next).toBeGreaterThan(start);
    expect(start === end && look === before).toBe(false);
    [end, before] = [next, look];
  }
  expect(end).toBeLessThanOrEqual(text.length);
}

/** Every cell follows its neighbour, begins the next row, or begins a table. */
function expectSoundTables(blocks: readonly Block[]): void {
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'cell') continue;
    const { row, column } = block;
    const before = blocks[index - 1];
    const follows = before?.kind === 'cell' && before.row === row && before.column === column - 1;
    const beginsRow = before?.kind === 'cell' && before.row === row - 1 && column === 0;
    expect(follows || beginsRow || (row === 0 && column === 0)).toBe(true);
  }
}

const tag = tuple(
  constantFrom('', '/'),
  constantFrom(
    ...'p div b i a u sup br li ul ol table tr td th h1 h3 blockquote pre script form html body svg'.split(' '),
  ),
  constantFrom('', ' hidden', ' href="https://x.example"', ' href="javascript:x"', ' title=">"'),
).map(([slash, name, attribute]) => `<${slash}${name}${attribute}>`);
const word = constantFrom(
  'a',
  ' b ',
  'July 30, 2020',
  '\r\n',
  '\n\n',
  '&nbsp;',
  '&#13;',
  '&#xD800;',
  '\u0007',
  '字',
  '\uD83D',
  '😀',
  ' ',
);
const html = array(oneof(tag, word, string({ unit: 'binary', maxLength: 5 })), { maxLength: 60 }).map((parts) =>
  parts.join(''),
);
const mark = constantFrom(
  '# ',
  '- ',
  '  1. ',
  '> ',
  '**',
  '*',
  '`',
  '~~',
  '[a](https://x.example)',
  '\n',
  '\n\n',
  '|a|b|\n|-|-|\n|c|d|\n',
  '```\n',
  '---\n',
  '<b>',
  '</p>',
);
const markdown = array(oneof(mark, word), { maxLength: 60 }).map((parts) => parts.join(''));
const encoder = new TextEncoder();

test.each(['a.txt', 'a.md', 'a.html', 'a'])('random bytes as %s', (fileName) => {
  assert(
    property(uint8Array({ maxLength: 200 }), (bytes) => expectSound(readArticle({ fileName, bytes }))),
    RUNS,
  );
});

test.each([
  ['HTML', 'a.html', html],
  ['Markdown', 'a.md', markdown],
  ['text', 'a.txt', markdown],
] as const)('random %s', (_, fileName, content) => {
  const sound = property(content, (text) => expectSound(readArticle({ fileName, bytes: encoder.encode(text) })));
  assert(sound, RUNS);
});

test('random pasted HTML', () => {
  assert(
    property(string({ unit: 'binary' }), html, (text, copied) => expectSound(readPasted({ text, html: copied }))),
    RUNS,
  );
});
