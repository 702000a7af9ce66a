import { describe, expect, test } from 'vitest';

import { markdownBlocks } from '#articles/markdown.ts';
import { canonicalText } from '#core/body.ts';

import { draftFrom, shown } from './read-well.ts';

describe('the blocks of Markdown', () => {
  test.each<[string, string, string[]]>([
    ['headings', '# a\n\nb\n-\n\n###### c', ['heading(1) a', 'heading(2) b', 'heading(6) c']],
    ['line ends are spaces', 'a\nb  \nc', ['paragraph a b\nc']],
    ['marks', '**a** *b* ~~c~~ `d`', ['paragraph a b c d {a:bold}{b:italic}{c:strikethrough}{d:code}']],
    ['marks in marks', '***a* b**', ['paragraph a b {a:bold+italic}{ b:bold}']],
    ['links', '[a](https://x.example/y) [b](javascript:c) [d](/e)', ['paragraph a b d {a:https://x.example/y}']],
    ['quotes', '> a\n>\n> b', ['quote a', 'quote b']],
    ['nested lists', '- a\n  1. b\n\n     c\n- d', ['item(false,0) a', 'item(true,1) b\nc', 'item(false,0) d']],
    ['code', '```js\na <b>\n  c\n```', ['paragraph a <b>\n  c {a <b>\n  c:code}']],
    [
      'tables',
      '| a | b |\n|---|---|\n| *c* |  |\n\nd',
      ['cell(0,0,true) a', 'cell(0,1,true) b', 'cell(1,0,false) c {c:italic}', 'cell(1,1,false) ', 'paragraph d'],
    ],
    ['characters', 'a &amp; b &copy; \\* &nosuch; <', ['paragraph a & b © * &nosuch; <']],
    [
      'HTML',
      'a <u>b</u><br>c <script>EVIL</script>d\n\n<div onclick="EVIL">e <b>f</b></div>\n\n<script>\nEVIL\n</script>',
      ['paragraph a b\nc d', 'paragraph e f {f:bold}'],
    ],
  ])('%s', (_, text, blocks) => {
    expect(shown({ blocks: markdownBlocks(text) })).toEqual(blocks);
  });

  test.each([
    ['quotes', '>'.repeat(100_000)],
    ['lists', '- '.repeat(100_000)],
    ['brackets', '['.repeat(20_000)],
    ['stars', '*a '.repeat(5_000)],
  ])('nesting without end: %s', (_, text) => {
    const started = performance.now();
    expect(canonicalText(draftFrom('deep.md', `${text}words`).blocks)).toContain('words');
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('front matter', () => {
  test('is read and is no text', () => {
    const head =
      'title: "A \\"good\\" day"\nauthor: [Ann Lee, Bo Ray]\ndate: 2021-03-04T05:06:07Z\nsource: The Day\nurl: https://day.example/a\nlang: en_GB\ntags:\n  - x';
    const draft = draftFrom('a.md', `---\n${head}\n---\n\nWords of the text.`);
    expect(draft).toMatchObject({
      title: 'A "good" day',
      author: 'Ann Lee, Bo Ray',
      publishedAt: '2021-03-04',
      source: 'The Day',
      url: 'https://day.example/a',
      language: 'en-GB',
    });
    expect(canonicalText(draft.blocks)).toBe('Words of the text.');
  });

  test('a rule at the start is none', () => {
    expect(canonicalText(draftFrom('a.md', '---\n\nwords\n\n---\n').blocks)).toBe('words');
  });
});
