import * as fc from 'fast-check';
import { describe as suite, expect, test } from 'vitest';

import { describe, wordsAt } from '#core/anchor.ts';
import { textChangesBetween } from '#core/mapping.ts';
import type { TextChange } from '#core/text-model.ts';
import { place, placeAll } from '#core/placement.ts';
import type { PlacedText, Placement } from '#core/placement.ts';

import { applyChanges, arbitraryChanges, arbitrarySpans, arbitraryText, plain } from '../builders/arbitrary.ts';
import { doc, fakeHash } from '../builders/text.ts';

const [FIRST, SECOND] = [fakeHash(1), fakeHash(2)];

function revised(changes: readonly TextChange[], canonical: string): PlacedText {
  return { canonical, hash: SECOND, revisions: [{ from: FIRST, to: SECOND, changes }] };
}

/** Where the mark `a` of `before` stands after each of the edits in turn, as a tag-marked text and a flag. */
function after(before: string, ...texts: readonly string[]): string {
  const made = doc(before);
  const anchor = describe(made.text, made.at('a'), FIRST);
  const steps = [made.text, ...texts];
  const revisions = texts.map((text, index) => ({
    from: fakeHash(index + 1),
    to: fakeHash(index + 2),
    changes: textChangesBetween(steps[index] ?? '', text),
  }));
  const canonical = steps.at(-1) ?? '';
  return shown(canonical, place(anchor, { canonical, hash: fakeHash(steps.length), revisions }));
}

function shown(text: string, placement: Placement): string {
  if (placement.kind === 'foreign') return 'foreign';
  if (placement.kind === 'orphan') return `orphan at ${placement.near}`;
  let from = 0;
  let marked = '';
  for (const { start, end } of placement.spans) {
    marked += `${text.slice(from, start)}[${text.slice(start, end)}]`;
    from = end;
  }
  return `${marked}${text.slice(from)}${placement.changed ? ' changed' : ''}`;
}

suite('after one edit', () => {
  test.each([
    ['no edit', 'it <a>denies</a> it', 'it denies it', 'it [denies] it'],
    ['words before', 'it <a>denies</a> it', 'now it denies it', 'now it [denies] it'],
    ['words behind', 'it <a>denies</a> it', 'it denies it all', 'it [denies] it all'],
    ['words at the front edge stay outside', '<a>denies</a> it', 'Moscow denies it', 'Moscow [denies] it'],
    ['words at the back edge stay outside', 'it <a>denies</a>', 'it denies now', 'it [denies] now'],
    ['a word inside joins', 'it <a>may deny</a> it', 'it may not deny it', 'it [may not deny] it changed'],
    ['the only word replaced in part', 'as <a>pro-China</a>.', 'as anti-China.', 'as [anti-China]. changed'],
    ['the first word replaced', '<a>pro China</a> move', 'anti China move', '[anti China] move changed'],
    ['the last word replaced', 'it <a>moved on</a>.', 'it moved off.', 'it [moved off]. changed'],
    ['an inner word replaced', '<a>a big move</a>', 'a small move', '[a small move] changed'],
    ['all words replaced', 'it <a>denies</a> it', 'it had it', 'orphan at 3'],
    ['all words gone', 'it <a>denies</a> it', 'it it', 'orphan at 3'],
    ['the front half gone with what was before', 'Moscow <a>denies it</a>.', 'it.', '[it]. changed'],
    ['the back half gone with what was behind', '<a>it denies</a> all that.', 'it.', '[it]. changed'],
    ['a letter grown onto the front', 'a <a>legal</a> move', 'a illegal move', 'a il[legal] move changed'],
    ['a letter grown onto the back', 'in <a>China</a>.', 'in Chinas.', 'in [China]s. changed'],
    ['a part of a word marked as such', 'the <a>pre</a>war', 'now the prewar', 'now the [pre]war'],
    ['Chinese beside Chinese', '说<a>同意</a>推迟', '说不同意推迟', '说不[同意]推迟'],
    ['a piece that lost its words', '<a>it</a> really <a>denies</a> it', 'it really it', '[it] really it changed'],
    ['both pieces moved', 'we say <a>it</a> really <a>denies</a>', 'so it really denies', 'so [it] really [denies]'],
    ['an emoji typed before another', 'so <a>😀</a>', 'so 😁😀', 'so 😁[😀]'],
  ])('%s', (_name, before, text, expected) => {
    expect(after(before, text)).toBe(expected);
  });
});

suite('after several edits', () => {
  test.each([
    ['words put in and taken out again', ['it may deny', 'it denies'], '[it denies]'],
    ['all words taken out, then others put in', ['', 'Moscow said'], 'orphan at 0'],
    ['words taken out one after the other', ['it ', ''], 'orphan at 0'],
    ['only the space between the words left', ['it ', ' '], 'orphan at 0'],
  ])('%s', (_name, texts, expected) => {
    expect(after('<a>it denies</a>', ...texts)).toMatch(
      expected === '[it denies]' ? /^\[it denies\]( changed)?$/ : expected,
    );
  });

  test('what is typed but no revision yet counts', () => {
    const { text, at } = doc('it <a>denies</a> it');
    const anchor = describe(text, at('a'), FIRST);
    const typed = {
      canonical: `so ${text}`,
      hash: FIRST,
      revisions: [],
      pending: [{ at: 0, removed: 0, inserted: 3 }],
    };
    expect(shown(typed.canonical, place(anchor, typed))).toBe('so it [denies] it');
  });

  test('a text that came back leads on from its last time', () => {
    const { text, at } = doc('it <a>denies</a> it');
    const anchor = describe(text, at('a'), FIRST);
    const there = textChangesBetween(text, 'it it');
    const back = textChangesBetween('it it', text);
    const revisions = [
      { from: FIRST, to: SECOND, changes: there },
      { from: SECOND, to: FIRST, changes: back },
    ];
    expect(shown(text, place(anchor, { canonical: text, hash: FIRST, revisions }))).toBe('it [denies] it');
  });
});

test('an anchor of a text that the article never had is foreign', () => {
  const anchor = describe('Moscow', [{ start: 0, end: 3 }], fakeHash(9));
  expect(place(anchor, revised([], 'Moscow'))).toEqual({ kind: 'foreign' });
});

const markedText = arbitraryText
  .filter((text) => text !== '')
  .chain((text) => arbitrarySpans(text).map((spans) => ({ text, anchor: describe(text, spans, FIRST) })));

test('placing what was just described is the identity', () => {
  fc.assert(
    fc.property(markedText, ({ text, anchor }) => {
      const spans = anchor.spans.map(({ start, end }) => ({ start, end }));
      const placement = place(anchor, { canonical: text, hash: FIRST, revisions: [] });
      expect(placement).toEqual({ kind: 'placed', spans, changed: false });
    }),
  );
});

test('whatever the edit, a mark is placed on spans of the text, flagged when its words differ, or an orphan', () => {
  const edited = markedText.chain((marked) => arbitraryChanges(marked.text).map((changes) => ({ ...marked, changes })));
  fc.assert(
    fc.property(edited, ({ text, anchor, changes }) => {
      const canonical = applyChanges(text, changes);
      const placement = placeAll([anchor], revised(plain(changes), canonical))[0];
      expect(['placed', 'orphan']).toContain(placement?.kind);
      const spans = placement?.kind === 'placed' ? placement.spans : [];
      let free = 0;
      for (const { start, end } of spans) {
        expect(start).toBeGreaterThanOrEqual(free);
        expect(end).toBeGreaterThan(start);
        free = end;
      }
      expect(free).toBeLessThanOrEqual(canonical.length);
      const unflagged = placement?.kind === 'placed' && !placement.changed;
      const quote = wordsAt(text, anchor.spans);
      expect(unflagged ? wordsAt(canonical, spans) : quote).toBe(quote);
    }),
  );
});
