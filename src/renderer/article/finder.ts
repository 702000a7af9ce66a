/** Find in article. Typing shows the first hit at or after the caret; each Enter goes one hit further, Shift+Enter one back. */
import type { Span } from '#core/span.ts';

import { canonicalOf } from './body.ts';
import { findHits, firstHitFrom } from './find.ts';
import type { Hits } from './painter.ts';
import type { TextIndex } from './text-index.ts';
import type { ViewStore } from './view-state.ts';

export interface Finder {
  readonly hits: Hits;
  open(): void;
  /** Looks for other words. */
  search(query: string): void;
  step(direction: 1 | -1): void;
  /** Leaves the hit that is shown selected in the text. */
  close(): void;
  /** The text changed. */
  refresh(): void;
}

export interface FinderHost {
  readonly text: TextIndex;
  readonly view: ViewStore;
  /** Where the search starts. */
  readonly caret: () => number;
  readonly reveal: (span: Span) => void;
  readonly repaint: () => void;
  /** Gives the keyboard back to the text, with `span` selected if there is one. */
  readonly leave: (span: Span | null) => void;
}

const NO_HITS: Hits = { spans: [], current: -1 };

export function createFinder({ text, view, caret, reveal, repaint, leave }: FinderHost): Finder {
  let hits = NO_HITS;
  let query = '';
  let from = 0;

  function tell(): void {
    const { find } = view.state;
    if (find) view.update({ find: { ...find, query, count: hits.spans.length, current: hits.current } });
  }

  function show(next: Hits): void {
    hits = next;
    const span = hits.spans[hits.current];
    if (span) reveal(span);
    tell();
    repaint();
  }

  function search(words: string): void {
    query = words;
    const spans = findHits(canonicalOf(text.body), words);
    show({ spans, current: firstHitFrom(spans, from) });
  }

  return {
    get hits() {
      return hits;
    },
    open() {
      from = caret();
      view.update({ find: { query, count: 0, current: -1, asked: (view.state.find?.asked ?? 0) + 1 } });
      if (query !== '') search(query);
    },
    search,
    step(direction) {
      const count = hits.spans.length;
      if (count > 0) show({ ...hits, current: (hits.current + direction + count) % count });
    },
    close() {
      const span = hits.spans[hits.current] ?? null;
      hits = NO_HITS;
      view.update({ find: null });
      leave(span);
      repaint();
    },
    refresh() {
      if (!view.state.find) return;
      const spans = findHits(canonicalOf(text.body), query);
      const at = hits.spans[hits.current]?.start ?? from;
      hits = { spans, current: firstHitFrom(spans, at) };
      tell();
      repaint();
    },
  };
}
