import * as fc from 'fast-check';
import { describe as suite, expect, test } from 'vitest';

import { describe, wordsAt } from '#core/anchor.ts';
import { locate, locateExactly, locateFuzzily, locatorFor } from '#core/locate.ts';
import type { Location } from '#core/location.ts';

import { arbitrarySpans, arbitraryText } from '../builders/arbitrary.ts';
import { seededRandom } from '../builders/reference.ts';
import { doc, fakeHash } from '../builders/text.ts';
import type { MarkedText } from '../builders/text.ts';

const [OLD, NEW] = [fakeHash(1), fakeHash(2)];

const BEFORE = 'Beijing played the report down on Monday. Officials in Delhi waited. ';
const BEHIND = ' Nobody at the ministry answered. The ruble fell by noon, the yuan did not.';

/** The mark `a` of one text, found again in another. */
function relocate(before: MarkedText, after: string): Location {
  return locate(describe(before.text, before.at('a'), OLD), after, NEW);
}

function shown(location: Location, text: string): string {
  if (location.kind === 'orphan') return 'orphan';
  return `${location.kind} by ${location.step}: ${wordsAt(text, location.spans)}`;
}

suite('a mark is found again', () => {
  test.each<[string, string, string, string]>([
    [
      'where it stood, when only what is far off changed',
      `${BEFORE}${BEFORE}<a>Moscow denies it</a>.${BEHIND}`,
      `${BEFORE.replace('Beijing', 'Nanjing')}${BEFORE}Moscow denies it.${BEHIND}`,
      'exact by position: Moscow denies it',
    ],
    [
      'as the only equal quotation',
      `${BEFORE}<a>Moscow denies it</a>.${BEHIND}`,
      `A new lead. ${BEFORE}Moscow denies it.${BEHIND}`,
      'exact by unique-quote: Moscow denies it',
    ],
    [
      'as the only equal quotation with one side rewritten',
      `${BEFORE}<a>Moscow denies it</a>.${BEHIND}`,
      `Something else altogether was said here. Moscow denies it.${BEHIND}`,
      'exact by unique-quote: Moscow denies it',
    ],
    [
      'among equal quotations by its context',
      `The Kremlin spoke: Moscow denies it. Then more talks. ${BEFORE}<a>Moscow denies it</a>.${BEHIND}`,
      `New. The Kremlin spoke: Moscow denies it. Then more talks. ${BEFORE}Moscow denies it.${BEHIND}`,
      'exact by context: Moscow denies it',
    ],
    [
      'when it is short, in its context',
      `${BEFORE}<a>Moscow</a> denies it.${BEHIND}`,
      `A new lead on Moscow. ${BEFORE}Moscow denies it.${BEHIND}`,
      'exact by context: Moscow',
    ],
    [
      'in both pieces',
      `${BEFORE}<a>Moscow denies it</a>, as ever, <a>and says so</a>.${BEHIND}`,
      `A new lead. ${BEFORE}Moscow denies it, as always, and says so.${BEHIND}`,
      'exact by unique-quote: Moscow denies it … and says so',
    ],
    [
      'in Russian',
      `Агентство сообщило об этом утром. <a>Москва это отрицает</a>. Пекин пока молчит, как и Дели.`,
      `Вчера. Агентство сообщило об этом утром. Москва это отрицает. Пекин пока молчит, как и Дели.`,
      'exact by unique-quote: Москва это отрицает',
    ],
  ])('%s', (_name, before, after, expected) => {
    expect(shown(relocate(doc(before), after), after)).toBe(expected);
  });
});

suite('a mark is proposed', () => {
  test.each<[string, string, string, string]>([
    [
      'when “not” was inserted',
      `${BEFORE}<a>Moscow will deliver the missile systems this year</a>.${BEHIND}`,
      `New. ${BEFORE}Moscow will not deliver the missile systems this year.${BEHIND}`,
      'proposed by similar-quote: Moscow will not deliver the missile systems this year',
    ],
    [
      'when pro-China became anti-China',
      `${BEFORE}<a>the move could be considered as pro-China</a>.${BEHIND}`,
      `New. ${BEFORE}the move could be considered as anti-China.${BEHIND}`,
      'proposed by similar-quote: the move could be considered as anti-China',
    ],
    [
      'when its first word became another, which it covers whole',
      `${BEFORE}<a>pro-China moves by the Kremlin</a>.${BEHIND}`,
      `New. ${BEFORE}anti-China moves by the Kremlin.${BEHIND}`,
      'proposed by similar-quote: anti-China moves by the Kremlin',
    ],
    [
      'when its first word became two, up to where its old context ends',
      `${BEFORE}<a>pro-China moves by the Kremlin and its many friends</a>.${BEHIND}`,
      `New. ${BEFORE}rather anti-China moves by the Kremlin and its many friends.${BEHIND}`,
      'proposed by similar-quote: rather anti-China moves by the Kremlin and its many friends',
    ],
    [
      'when a typing error was corrected',
      `${BEFORE}<a>Moscow recieved the complaint on Friday</a>.${BEHIND}`,
      `New. ${BEFORE}Moscow received the complaint on Friday.${BEHIND}`,
      'proposed by similar-quote: Moscow received the complaint on Friday',
    ],
    [
      'when a long quotation moved to where everything around it is new',
      `${BEFORE}<a>Moscow will deliver the missile systems this year.</a>${BEHIND}`,
      `An entirely different opening of the piece. Moscow will deliver the missile systems this year. And an end of another kind, too.`,
      'proposed by unique-quote: Moscow will deliver the missile systems this year.',
    ],
    [
      'where it was changed, rather than at its twin elsewhere',
      `${BEFORE}<a>Moscow denies the whole report</a>.${BEHIND}`,
      `${BEFORE}Moscow denied the whole report.${BEHIND} Elsewhere a blogger wrote: Moscow denies the whole report, and shrugged.`,
      'proposed by similar-quote: Moscow denied the whole report',
    ],
    [
      'in Chinese',
      '星期一上午,外交部发言人在北京对记者说明了情况。<a>俄罗斯将在今年年底之前向中国交付全部导弹系统</a>。其他国家的官员对此没有发表评论,市场反应平静。',
      '新华社。星期一上午,外交部发言人在北京对记者说明了情况。俄罗斯不会在今年年底之前向中国交付全部导弹系统。其他国家的官员对此没有发表评论,市场反应平静。',
      'proposed by similar-quote: 俄罗斯不会在今年年底之前向中国交付全部导弹系统',
    ],
  ])('%s', (_name, before, after, expected) => {
    expect(shown(relocate(doc(before), after), after)).toBe(expected);
  });

  test('with the three numbers apart: a "not" leaves the context whole and no rival', () => {
    const before = doc(`${BEFORE}<a>Moscow will deliver the missile systems this year</a>.${BEHIND}`);
    const found = relocate(before, `${BEFORE}Moscow will not deliver the missile systems this year.${BEHIND}`);
    expect(found).toMatchObject({ kind: 'proposed', contextSimilarity: 1 });
    const { quoteSimilarity, uniqueness } = found as Extract<Location, { kind: 'proposed' }>;
    expect(quoteSimilarity).toBeCloseTo(1 - 4 / 53, 5);
    expect(uniqueness).toBeGreaterThan(0.3);
  });
});

suite('a mark is an orphan, never silently another one', () => {
  test.each<[string, string, string]>([
    [
      'when it was deleted and a look-alike is left',
      `The cup began. <a>Team Alpha beat the visitors in overtime</a>. Fans cheered in the rain for an hour. Later that week, far from home, Team Beta beat the visitors in overtime. Few came to see it.`,
      `The cup began. Fans cheered in the rain for an hour. Later that week, far from home, Team Beta beat the visitors in overtime. Few came to see it.`,
    ],
    [
      'when a short name is only part of another word',
      `The kernel was written by <a>Linus</a> in Helsinki, long ago.`,
      `They own machines and chines of every kind, and so on and on.`,
    ],
    [
      'when equal quotations stand in contexts that fit alike',
      `${'No comment. - '.repeat(6)}<a>No comment.</a> - ${'No comment. - '.repeat(6)}`,
      `Lead. ${'No comment. - '.repeat(9)}`,
    ],
    [
      'when a short name stands elsewhere, with other words around',
      `${BEFORE}<a>Moscow</a> denies it.${BEHIND}`,
      `In spring the theatre opened again. A play about old Moscow was given, and people came.`,
    ],
    [
      'when its words were replaced',
      `${BEFORE}<a>Moscow denies the whole report</a>.${BEHIND}`,
      `${BEFORE}All is well.${BEHIND}`,
    ],
    [
      'when one of its pieces is gone',
      `${BEFORE}<a>Moscow denies it</a>, as ever, <a>and says so</a>.${BEHIND}`,
      `${BEFORE}Moscow denies it, as ever.${BEHIND}`,
    ],
    ['in an empty text', `${BEFORE}<a>Moscow denies it</a>.`, ''],
  ])('%s', (_name, before, after) => {
    expect(shown(relocate(doc(before), after), after)).toBe('orphan');
  });

  test('the identical words elsewhere, after its own were deleted, are no exact match', () => {
    const before = doc(
      `${BEFORE}<a>Moscow denies it</a>.${BEHIND} A week later, in another town: Moscow denies it, again.`,
    );
    const after = `${BEFORE}${BEHIND} A week later, in another town: Moscow denies it, again.`;
    const found = relocate(before, after);
    expect(found.kind).toBe('orphan');
    expect(found.kind === 'orphan' && found.candidates.map((one) => wordsAt(after, one.spans))).toContain(
      'Moscow denies it',
    );
  });

  test('of an orphan, the words in its old context are offered', () => {
    const before = doc(`${BEFORE}<a>pro-China</a>.${BEHIND}`);
    const after = `${BEFORE}anti-Japan.${BEHIND}`;
    const found = relocate(before, after);
    expect(found.kind).toBe('orphan');
    expect(found.kind === 'orphan' && found.candidates.map((one) => wordsAt(after, one.spans))).toEqual(['anti-Japan']);
  });
});

suite('the same text', () => {
  const marked = arbitraryText
    .filter((text) => text.trim() !== '')
    .chain((text) => arbitrarySpans(text).map((spans) => ({ text, spans })));

  test('locating what was just described is the identity', () => {
    fc.assert(
      fc.property(marked, ({ text, spans }) => {
        const anchor = describe(text, spans, OLD);
        expect(locate(anchor, text, OLD)).toEqual({
          kind: 'exact',
          step: 'same-text',
          spans: anchor.spans.map(({ start, end }) => ({ start, end })),
          quoteSimilarity: 1,
          contextSimilarity: 1,
          uniqueness: 1,
        });
      }),
    );
  });

  test('under another hash it is the position, whatever is repeated', () => {
    fc.assert(
      fc.property(marked, ({ text, spans }) => {
        const anchor = describe(text, spans, OLD);
        const found = locateExactly(anchor, text, NEW);
        expect(found?.step).toBe('position');
        expect(found?.spans).toEqual(anchor.spans.map(({ start, end }) => ({ start, end })));
      }),
    );
  });

  test('a hash that lies is not believed', () => {
    const { text, at } = doc(`${BEFORE}<a>Moscow denies it</a>.${BEHIND}`);
    const moved = `A lead. ${text}`;
    expect(locate(describe(text, at('a'), OLD), moved, OLD)).toMatchObject({ kind: 'exact', step: 'unique-quote' });
  });
});

test('whatever becomes of a text, what is located exactly has the same words, and every number is between 0 and 1', () => {
  const two = arbitraryText
    .filter((text) => text.trim() !== '')
    .chain((text) => fc.tuple(fc.constant(text), arbitrarySpans(text), arbitraryText));
  fc.assert(
    fc.property(two, fc.boolean(), ([text, spans, other], joined) => {
      const anchor = describe(text, spans, OLD);
      const after = joined ? `${other}\n${text.slice(0, text.length / 2)}` : other;
      const found = locate(anchor, after, NEW);
      const words = wordsAt(text, anchor.spans);
      expect(found.kind === 'exact' ? wordsAt(after, found.spans) : words).toBe(words);
      const fuzzy = locateFuzzily(anchor, after);
      const all = found.kind === 'exact' ? [found] : found.candidates;
      expect(fuzzy.candidates.length).toBeLessThanOrEqual(5);
      for (const one of [...all, ...fuzzy.candidates]) {
        for (const number of [one.quoteSimilarity, one.contextSimilarity, one.uniqueness]) {
          expect(number).toBeGreaterThanOrEqual(0);
          expect(number).toBeLessThanOrEqual(1);
        }
        const ascending = one.spans.toSorted((a, b) => a.start - b.start);
        expect(one.spans).toEqual(ascending);
        expect(one.spans.every(({ start, end }) => 0 <= start && start < end && end <= after.length)).toBe(true);
      }
    }),
  );
});

interface NumberedWord {
  readonly word: string;
  readonly number: number;
}

/** The words as a text; where each starts is noted by its number. */
function write(words: readonly NumberedWord[], starts: Map<number, number>): string {
  let text = '';
  for (const { word, number } of words) {
    starts.set(number, text.length);
    text += `${word} `;
  }
  return text;
}

test('1,000 marks in a changed text: none silently wrong, and most of them found', () => {
  const random = seededRandom(3);
  const below = (limit: number): number => Math.floor(random() * limit);
  const lexicon = Array.from({ length: 900 }, () =>
    Array.from({ length: 2 + below(8) }, () => String.fromCharCode(97 + below(26))).join(''),
  );
  const words = Array.from({ length: 30_000 }, () => lexicon[Math.floor(random() ** 2 * 900)] ?? '');
  // Each word keeps its number through the change, so that where a mark should be is known apart from its words.
  const numbered = words.map((word, number) => ({ word, number }));
  const changed = numbered.flatMap((one) => {
    const chance = random();
    if (chance < 0.02) return [];
    if (chance < 0.04) return [{ word: lexicon[below(900)] ?? '', number: one.number }];
    return chance < 0.06 ? [one, { word: lexicon[below(900)] ?? '', number: -1 }] : [one];
  });
  const [was, is] = [new Map<number, number>(), new Map<number, number>()];
  const [before, after] = [write(numbered, was), write(changed, is)];
  const locator = locatorFor(after, NEW);
  const counts = { exact: 0, proposed: 0, orphan: 0, proposedElsewhere: 0 };
  const wrong: unknown[] = [];
  for (let mark = 0; mark < 1000; mark += 1) {
    const first = below(words.length - 40);
    const last = first + below(30);
    const start = was.get(first) ?? 0;
    const end = (was.get(last) ?? 0) + (words[last]?.length ?? 0);
    const found = locator.locate(describe(before, [{ start, end }], OLD));
    counts[found.kind] += 1;
    if (found.kind === 'orphan') continue;
    const numbers = Array.from({ length: last - first + 1 }, (_, index) => is.get(first + index));
    const at = found.spans[0] ?? { start: -1, end: -1 };
    const overlapsItself = numbers.some((place) => place !== undefined && place >= at.start && place < at.end);
    if (found.kind === 'exact' && is.get(first) !== at.start) wrong.push(found);
    if (found.kind === 'proposed' && !overlapsItself) counts.proposedElsewhere += 1;
  }
  expect(wrong).toEqual([]);
  expect(counts.proposedElsewhere).toBe(0);
  expect(counts.exact + counts.proposed).toBeGreaterThan(900);
}, 20_000);
