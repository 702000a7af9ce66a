import { expect, test } from 'vitest';

import type { AttributionSuggestion, ClaimSuggestion, Suggestion } from '#core/suggestion.ts';

import { createSuggestionTable } from '../../src/renderer/article/suggestion-table.ts';

const TEXT = 'Moscow denies the delay, Lavrov told reporters. Beijing is silent.';

function spanOf(words: string) {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

function proposed(words: string): ClaimSuggestion {
  const reason = { code: 'test', values: {} };
  return {
    kind: 'claim',
    articleId: 'article' as ClaimSuggestion['articleId'],
    span: spanOf(words),
    quote: words,
    score: 1,
    reason,
    fingerprint: words,
  };
}

const attribution: AttributionSuggestion = {
  ...proposed('Moscow denies the delay'),
  kind: 'attribution',
  source: { span: spanOf('Lavrov'), quote: 'Lavrov', name: 'Lavrov', entityId: null },
  through: [],
  attitude: 'asserts',
  cue: { span: spanOf('told'), quote: 'told' },
};

function wordsOf(table: ReturnType<typeof createSuggestionTable>, text: string, start: number, end: number) {
  return table
    .between(text, start, end)
    .flatMap(({ parts }) => parts.map(({ part, span }) => `${part}: ${text.slice(span.start, span.end)}`));
}

function tableOf(...suggestions: readonly Suggestion[]) {
  const table = createSuggestionTable();
  expect(table.take(suggestions)).toBe(true);
  return table;
}

test('a suggestion shows all of its parts wherever one of them is asked for', () => {
  const table = tableOf(attribution, proposed('Beijing is silent.'));
  const { start, end } = spanOf('told');
  expect(wordsOf(table, TEXT, start, end)).toEqual([
    'proposed: Moscow denies the delay',
    'source: Lavrov',
    'cue: told',
  ]);
  expect(wordsOf(table, TEXT, 50, TEXT.length)).toEqual(['proposed: Beijing is silent.']);
});

test('typing moves what stands behind, and hides what it changes', () => {
  const table = tableOf(attribution, proposed('Beijing is silent.'));
  const typed = TEXT.replace('denies the', 'denies all the');
  table.type([{ at: TEXT.indexOf('the delay'), removed: 0, inserted: 4 }]);
  expect(wordsOf(table, typed, 0, typed.length)).toEqual(['proposed: Beijing is silent.']);
  expect(table.take([])).toBe(true);
  expect(wordsOf(table, typed, 0, typed.length)).toEqual([]);
});
