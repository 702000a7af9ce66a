import { describe, expect, test } from 'vitest';

import { readArticle } from '#articles/read.ts';
import { textBlocks } from '#articles/text.ts';

const paragraphs = (text: string) => textBlocks(text).map((block) => block.text);
const WRAPPED =
  'The council met on Monday to discuss the harbour, and\nafter two hours of talk its members could not agree on\nwho would pay for the new wall.';
const UNWRAPPED =
  'The council met on Monday to discuss the harbour, and after two hours of talk its members could not agree on who would pay for the new wall.';

describe('the paragraphs of plain text', () => {
  test.each<[string, string, string[]]>([
    ['each line without blank lines', 'A title\r\nA line.\rAnother.', ['A title', 'A line.', 'Another.']],
    ['blank lines part', 'One.\n \t\n\n\nTwo.\n', ['One.', 'Two.']],
    ['a head above the text', 'A title\nA date\n\nText.', ['A title', 'A date', 'Text.']],
    ['lines that were broken', `${WRAPPED}\n\n${WRAPPED}`, [UNWRAPPED, UNWRAPPED]],
    ['lines that were broken, without blank lines', WRAPPED, [UNWRAPPED]],
    [
      'broken Chinese lines',
      '市政府星期四宣布跨江大桥的维修工程将提前完成附近\n居民到市中心的时间将缩短一半此前有报道说由于钢材\n价格上涨工程费用增加。\n\n完。',
      [
        '市政府星期四宣布跨江大桥的维修工程将提前完成附近居民到市中心的时间将缩短一半此前有报道说由于钢材价格上涨工程费用增加。',
        '完。',
      ],
    ],
    ['a poem', 'The sea\nis wide\nand grey\n\nas ever', ['The sea', 'is wide', 'and grey', 'as ever']],
  ])('%s', (_, text, expected) => {
    expect(paragraphs(text)).toEqual(expected);
  });

  test('control characters are taken out with a warning', () => {
    const read = readArticle({ fileName: 'a.txt', bytes: new TextEncoder().encode(`a\u0007b ${'c'.repeat(200)}`) });
    expect(read).toMatchObject({ ok: true, value: { warnings: [expect.stringMatching(/Control characters/)] } });
    expect(read.ok && read.value.draft.blocks[0]?.text).toMatch(/^ab c+$/);
  });
});
