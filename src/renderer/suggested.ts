/**
 * What the machine proposes in the articles: whoever computes it hands it in, the text paints it, a list tells of it.
 *
 * Never records: a proposal is kept nowhere before it is accepted. It lives as long as the window's case.
 */
import type { ArticleId } from '#core/identifiers.ts';
import type { Suggestion } from '#core/suggestion.ts';

export interface Suggested {
  /** The proposals of an article by where they start; the same list until it changes. */
  of(articleId: ArticleId): readonly Suggestion[];
  /**
   * Replaces the proposals of an article; none takes them out of the text. Their spans are those of the text as the editor
   * shows it: after a correction the text moves them along until they are computed anew.
   */
  set(articleId: ArticleId, suggestions: readonly Suggestion[]): void;
  /** The proposal that the next key accepts or dismisses; it stands out in the text. */
  readonly focused: Suggestion | null;
  /** Focuses a proposal that was handed in, or (null) none. The text does not scroll: `workbench.surface` reveals it. */
  focus(suggestion: Suggestion | null): void;
  readonly subscribe: (listener: () => void) => () => void;
}

const NONE: readonly Suggestion[] = [];

export function createSuggested(): Suggested {
  const lists = new Map<ArticleId, readonly Suggestion[]>();
  const listeners = new Set<() => void>();
  let focused: Suggestion | null = null;

  function tell(): void {
    for (const listener of listeners) listener();
  }

  return {
    of: (articleId) => lists.get(articleId) ?? NONE,
    set(articleId, suggestions) {
      if (suggestions.length === 0 && !lists.has(articleId)) return;
      if (suggestions.length === 0) lists.delete(articleId);
      else lists.set(articleId, suggestions.toSorted(byPlace));
      if (focused?.articleId === articleId) {
        const { fingerprint } = focused;
        focused = suggestions.find((suggestion) => suggestion.fingerprint === fingerprint) ?? null;
      }
      tell();
    },
    get focused() {
      return focused;
    },
    focus(suggestion) {
      if (suggestion === focused) return;
      focused = suggestion;
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function byPlace(a: Suggestion, b: Suggestion): number {
  return a.span.start - b.span.start || b.span.end - a.span.end;
}
