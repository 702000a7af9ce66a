/** The selected words: read from the page, told to the workbench, and kept in pieces where the page knows only one. */
import { wordsAt } from '#core/anchor.ts';
import type { ArticleId } from '#core/identifiers.ts';
import type { Span } from '#core/span.ts';

import { isEdited } from '../workbench.ts';
import type { Workbench } from '../workbench.ts';
import { canonicalOf } from './body.ts';
import { readSelection, selectSpan, snapped } from './selection.ts';
import type { PageSelection } from './selection.ts';
import type { TextIndex } from './text-index.ts';
import type { ColumnPoint, ViewStore } from './view-state.ts';

export interface ChosenWords {
  /** Where the selection or caret is in the page, or was when it was in the text last. */
  readonly caret: PageSelection;
  /** Pieces that are selected besides the one that the page shows as its selection. */
  readonly further: readonly Span[];
  /** The page's selection may have changed. */
  publish(): void;
  /** Selects spans: the page shows the first as its selection, the others are painted like it. */
  select(spans: readonly Span[]): void;
  /** A command has used the selection: the caret stays where it ended. */
  drop(): void;
}

export interface ChosenWordsHost {
  readonly articleId: ArticleId;
  readonly workbench: Workbench;
  readonly text: TextIndex;
  readonly view: ViewStore;
  readonly columnPoint: (rect: DOMRect | undefined) => ColumnPoint | null;
  /** Gives the keyboard to the text. */
  readonly take: () => void;
  readonly repaint: () => void;
}

export function createChosenWords(host: ChosenWordsHost): ChosenWords {
  const { articleId, workbench, text, view, columnPoint, take, repaint } = host;
  let caret: PageSelection = { start: 0, end: 0, anchor: 0, focus: 0 };
  let pieces: { readonly shown: Span; readonly further: readonly Span[] } | null = null;

  function showPieces(next: typeof pieces): void {
    if (next === pieces) return;
    pieces = next;
    repaint();
  }

  function publish(): void {
    const selected = readSelection(text);
    if (!selected) return;
    caret = selected;
    const span = snapped(text.body, selected);
    if (pieces && span?.start === pieces.shown.start && span.end === pieces.shown.end) return;
    showPieces(null);
    const before = workbench.state.selection;
    if (!span) {
      if (before?.articleId === articleId) workbench.update({ selection: null });
      view.update({ toolbar: null });
      return;
    }
    const [known] = before?.articleId === articleId ? before.spans : [];
    if (known?.start === span.start && known.end === span.end && before?.spans.length === 1) return;
    const quote = canonicalOf(text.body).slice(span.start, span.end);
    workbench.update({ selection: { articleId, spans: [span], quote } });
    view.update({ toolbar: columnPoint(document.getSelection()?.getRangeAt(0).getBoundingClientRect()), choice: null });
  }

  return {
    get caret() {
      return caret;
    },
    get further() {
      return pieces?.further ?? [];
    },
    publish,
    select(spans) {
      const [first, ...further] = spans;
      if (!first) return;
      take();
      selectSpan(text, first);
      publish();
      if (further.length === 0) return;
      showPieces({ shown: first, further });
      workbench.update({ selection: { articleId, spans, quote: wordsAt(canonicalOf(text.body), spans) } });
    },
    drop() {
      view.update({ toolbar: null });
      showPieces(null);
      if (!isEdited(workbench.state, articleId) && readSelection(text)) document.getSelection()?.collapseToEnd();
    },
  };
}
