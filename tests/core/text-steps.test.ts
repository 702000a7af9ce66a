import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { stepFrom, unitsAround, widened } from '#core/text-steps.ts';
import type { StepUnit } from '#core/text-steps.ts';

/** The offset of the caret `|`, and the text without it. */
function caret(marked: string): { readonly text: string; readonly at: number } {
  const at = marked.indexOf('|');
  return { text: marked.replace('|', ''), at };
}

function show(text: string, at: number): string {
  return `${text.slice(0, at)}|${text.slice(at)}`;
}

describe('a step', () => {
  test.each<[StepUnit, 1 | -1, 'start' | 'end', string, string]>([
    ['word', 1, 'end', 'Moscow| denies it.', 'Moscow denies| it.'],
    ['word', 1, 'start', '|Moscow denies it.', 'Moscow |denies it.'],
    ['word', 1, 'end', 'it|. Then\nBeijing', 'it. Then|\nBeijing'],
    ['word', 1, 'end', 'Then|.\n\nBeijing spoke', 'Then.\n\nBeijing| spoke'],
    ['word', -1, 'start', 'Moscow denies it.|', 'Moscow denies |it.'],
    ['word', -1, 'end', 'Moscow denies it|.', 'Moscow denies| it.'],
    ['word', -1, 'start', 'Moscow\n|denies', '|Moscow\ndenies'],
    ['word', 1, 'end', '|俄罗斯推迟交付。', '俄罗斯|推迟交付。'],
    ['word', 1, 'end', '|รัสเซียปฏิเสธ', 'รัสเซีย|ปฏิเสธ'],
    ['word', 1, 'end', 'نفت| موسكو ذلك.', 'نفت موسكو| ذلك.'],
    ['character', 1, 'end', 'a|👩‍👩‍👧b', 'a👩‍👩‍👧|b'],
    ['character', -1, 'start', 'й|', '|й'],
    ['character', 1, 'end', 'one|\ntwo', 'one\n|two'],
    ['sentence', 1, 'start', 'It |is late. Moscow denies it.', 'It is late. |Moscow denies it.'],
    ['sentence', 1, 'end', '|It is late. Moscow denies it.', 'It is late.| Moscow denies it.'],
    ['sentence', -1, 'start', 'It is late. Moscow| denies it.', 'It is late. |Moscow denies it.'],
    ['sentence', 1, 'end', '|Mr. Lavrov spoke. Then left.', 'Mr. Lavrov spoke.| Then left.'],
    ['sentence', -1, 'start', 'Dr. J. Smith of the U.S. Navy left|.', '|Dr. J. Smith of the U.S. Navy left.'],
    ['sentence', 1, 'end', '|北京否认。莫斯科沉默。', '北京否认。|莫斯科沉默。'],
    ['sentence', 1, 'end', '|延期した。理由は不明だ。', '延期した。|理由は不明だ。'],
    ['paragraph', 1, 'start', 'o|ne.\n\ntwo.', 'one.\n\n|two.'],
    ['paragraph', -1, 'start', 'one.\ntw|o.', 'one.\n|two.'],
    ['paragraph', 1, 'end', 'one.|\ntwo.', 'one.\ntwo.|'],
    ['word', 1, 'end', 'the end.|', 'the end.|'],
    ['sentence', -1, 'start', '|one', '|one'],
  ])('by %s (%i) to the %s: %s', (unit, direction, to, before, after) => {
    const { text, at } = caret(before);
    expect(show(text, stepFrom(text, at, { unit, direction, to }))).toBe(after);
  });

  const texts = fc
    .array(fc.constantFrom('Moscow ', 'a', '. ', '\n', '北京', '。', '👩‍👩‍👧', 'й', ' ', 'Mr. '))
    .map((p) => p.join(''));

  test('moves on, ends at the end, and never cuts a surrogate pair', () => {
    fc.assert(
      fc.property(
        texts,
        fc.constantFrom<StepUnit>('character', 'word', 'sentence', 'paragraph'),
        fc.constantFrom<'start' | 'end'>('start', 'end'),
        (text, unit, to) => {
          for (const direction of [1, -1] as const) {
            let at = direction === 1 ? 0 : text.length;
            const goal = text.length - at;
            for (let steps = 0; at !== goal; steps += 1) {
              const next = stepFrom(text, at, { unit, direction, to });
              expect((next - at) * direction).toBeGreaterThan(0);
              expect(/^[\uDC00-\uDFFF]/.test(text.slice(next)) && /[\uD800-\uDBFF]$/.test(text.slice(0, next))).toBe(
                false,
              );
              expect(steps).toBeLessThanOrEqual(text.length);
              at = next;
            }
          }
        },
      ),
    );
  });
});

describe('a selection', () => {
  const text = 'It is late. Moscow denies it, again.\nNobody asked.';
  const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

  test('widens from a caret to the word, the sentence, the paragraph, and no further', () => {
    const at = text.indexOf('denies') + 2;
    const word = widened(text, { start: at, end: at });
    const sentence = widened(text, word);
    const paragraph = widened(text, sentence);
    expect([word, sentence, paragraph].map(({ start, end }) => text.slice(start, end))).toEqual([
      'denies',
      'Moscow denies it, again.',
      'It is late. Moscow denies it, again.',
    ]);
    expect(widened(text, paragraph)).toEqual(paragraph);
  });

  test('over parts of two sentences widens to both', () => {
    expect(unitsAround(text, spanOf('late. Mos'), 'sentence')).toEqual(spanOf('It is late. Moscow denies it, again.'));
    expect(unitsAround(text, spanOf('ate. Mos'), 'word')).toEqual(spanOf('late. Moscow'));
  });
});
