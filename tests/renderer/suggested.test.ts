import { expect, test, vi } from 'vitest';

import { ArticleId } from '#core/identifiers.ts';
import type { ClaimSuggestion } from '#core/suggestion.ts';

import { createSuggested } from '../../src/renderer/suggested.ts';

const article = ArticleId.parse('00000000-0000-4000-8000-000000000001');

function proposed(fingerprint: string, start: number): ClaimSuggestion {
  const reason = { code: 'test', values: {} };
  return {
    kind: 'claim',
    articleId: article,
    span: { start, end: start + 5 },
    quote: 'words',
    score: 1,
    reason,
    fingerprint,
  };
}

test('proposals come by where they start, and as the same list until they change', () => {
  const suggested = createSuggested();
  suggested.set(article, [proposed('b', 9), proposed('a', 2)]);
  expect(suggested.of(article).map(({ fingerprint }) => fingerprint)).toEqual(['a', 'b']);
  expect(suggested.of(article)).toBe(suggested.of(article));
});

test('the focused proposal stays focused when it is computed anew, and is let go when it is gone', () => {
  const suggested = createSuggested();
  const heard = vi.fn<() => void>();
  suggested.subscribe(heard);
  suggested.set(article, [proposed('a', 2)]);
  suggested.focus(suggested.of(article)[0] ?? null);
  suggested.set(article, [proposed('a', 4)]);
  expect(suggested.focused?.span.start).toBe(4);
  suggested.set(article, []);
  expect(suggested.focused).toBeNull();
  expect(heard).toHaveBeenCalledTimes(4);
});
