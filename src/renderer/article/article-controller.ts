/** The article view without React: puts the editor, the marks and the drawing together. */
import type { ArticleId } from '#core/identifiers.ts';
import { wordsAt } from '#core/anchor.ts';
import type { Anchor, ArticleText } from '#core/text-model.ts';
import type { Span } from '#core/span.ts';

import type { Session } from '../session.tsx';
import type { ArticleSurface, Focus } from '../workbench.ts';
import { words } from '../words.tsx';
import { blockEnd, blockIndexAt, canonicalOf } from './body.ts';
import { createCaretMoves } from './caret-moves.ts';
import { announcement, focusInWords, suggestionInWords } from './describe-mark.ts';
import { createFinder } from './finder.ts';
import type { Finder } from './finder.ts';
import { focusedMarks } from './focused-marks.ts';
import { listenToInput } from './input.ts';
import { createMarkTable } from './mark-table.ts';
import type { PlacedMark } from './mark-table.ts';
import { createPage } from './page.ts';
import type { ArticleElements } from './page.ts';
import { neighbourMark, suggestionsAt } from './picking.ts';
import { watchRecords } from './record-watch.ts';
import { rectOf, revealSpan } from './reveal.ts';
import { readSelection, selectSpan, snapped } from './selection.ts';
import { createSuggestionTable } from './suggestion-table.ts';
import { createTextEditor } from './text-editor.ts';
import { createViewStore } from './view-state.ts';
import type { ColumnPoint, ViewStore } from './view-state.ts';

export interface ArticleController {
  readonly view: ViewStore;
  readonly finder: Finder;
  /** Runs a command on the text as it stands, with nothing uncommitted. */
  run(commandId: string): void;
  /** Focuses a mark, tells its name, and leaves the keyboard in the text. */
  pick(placed: PlacedMark): void;
  /** Takes the choice away. */
  dismissChoice(): void;
  dispose(): void;
}

export function createArticleController(
  session: Session,
  articleId: ArticleId,
  elements: ArticleElements,
  stored: ArticleText,
): ArticleController {
  const { workspace, workbench, suggested } = session;
  const { root, scroller, column } = elements;
  const view = createViewStore();
  const marks = createMarkTable();
  let focused = focusedMarks(workspace, workbench.state.focus);
  let focus = workbench.state.focus;
  let caret: Span & { readonly focus: number } = { start: 0, end: 0, focus: 0 };
  /** The further pieces that are selected with the one that the page shows as its selection. */
  let pieces: { readonly shown: Span; readonly further: readonly Span[] } | null = null;

  const editor = createTextEditor(
    {
      session,
      articleId,
      root,
      onLeave: () => workbench.update({ editing: false }),
      onChange(changes) {
        if (changes) suggestions.type(changes);
        if (changes) marks.type(changes, editor.manuscript.placedText());
        else page.forget(marks.update(workspace.marksOf(articleId), editor.manuscript.placedText()));
        finder.refresh();
        settleSoon();
        page.invalidate();
      },
    },
    stored,
  );
  const { text, manuscript } = editor;
  const records = watchRecords(workspace, articleId);
  marks.update(records.marks, manuscript.placedText());
  const suggestions = createSuggestionTable();
  suggestions.take(suggested.of(articleId));
  const page = createPage(elements, {
    lookup: workspace,
    text,
    marks,
    focused: () => focused,
    hits: () => finder.hits,
    selectedPieces: () => pieces?.further ?? [],
    suggestions,
    focusedSuggestion: () => suggested.focused,
    beforeFrame: takeRecords,
  });
  const finder = createFinder({
    text,
    view,
    caret: () => caret.start,
    reveal: (span) => revealSpan(scroller, text, span),
    repaint: () => page.forget(null),
    leave(span) {
      root.focus({ preventScroll: true });
      if (span) selectSpan(text, span);
      publishSelection();
    },
  });

  let idle: number | undefined;
  /** After typing, marks are placed anew while nobody waits. */
  function settleSoon(): void {
    window.clearTimeout(idle);
    idle = window.setTimeout(() => {
      marks.settle();
      page.forget(null);
    }, 600);
  }

  /** Brings records that changed since the last look into the picture. */
  function takeRecords(): void {
    const changes = records.changes();
    if (!changes.any) return;
    const touched = marks.update(records.marks, manuscript.placedText());
    focused = focusedMarks(workspace, focus);
    const restyled = changes.restyled?.flatMap((id) => marks.get(id)?.spans ?? []);
    page.forget(touched && restyled ? [...touched, ...restyled] : null);
    tellOfMove();
  }

  let told: Anchor | null = null;
  /** The focused mark has other words now, by a key or by an undo: they are read out. */
  function tellOfMove(): void {
    const placed = focus ? marks.get(focus.id) : undefined;
    const anchor = placed?.mark.record.anchor ?? null;
    if (placed && told && told !== anchor) announce(placed);
    told = anchor;
  }

  function takeText(): void {
    if (!records.textChanged()) return;
    const now = workspace.textNow(articleId);
    if (now) editor.receive(now);
    else if (workspace.get('article', articleId)) void workspace.text(articleId).then(editor.receive);
  }

  function takeFocus(next: Focus | null): void {
    focus = next;
    focused = focusedMarks(workspace, next);
    told = (next && marks.get(next.id)?.mark.record.anchor) ?? null;
    page.forget(null);
  }

  function publishSelection(): void {
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

  function showPieces(next: typeof pieces): void {
    if (next === pieces) return;
    pieces = next;
    page.forget(null);
  }

  /** Selects spans: the page shows one piece as its selection, the others are painted like it. */
  function selectPieces(spans: readonly Span[]): void {
    const [first, ...further] = spans;
    if (!first) return;
    root.focus({ preventScroll: true });
    selectSpan(text, first);
    publishSelection();
    if (further.length === 0) return;
    showPieces({ shown: first, further });
    const quote = wordsAt(canonicalOf(text.body), spans);
    workbench.update({ selection: { articleId, spans, quote } });
  }

  /** Of two articles side by side, the one is corrected that commands go to. */
  function isTyping(): boolean {
    return workbench.state.editing && workbench.state.articleId === articleId;
  }

  /** A command has used the selection: the caret stays where it ended. */
  function dropSelection(): void {
    view.update({ toolbar: null });
    showPieces(null);
    if (!isTyping() && readSelection(text)) document.getSelection()?.collapseToEnd();
  }

  function columnPoint(rect: DOMRect | undefined): ColumnPoint | null {
    if (!rect) return null;
    const origin = column.getBoundingClientRect();
    return {
      left: rect.left - origin.left,
      right: origin.right - rect.right,
      top: rect.top - origin.top,
      bottom: rect.bottom - origin.top,
    };
  }

  function announce(placed: PlacedMark): void {
    const all = marks.all();
    const number = all.findIndex(({ mark }) => mark.record.id === placed.mark.record.id) + 1;
    view.update({
      announcement: announcement(workspace, canonicalOf(text.body), placed, { number, count: all.length }),
    });
  }

  function pick(placed: PlacedMark): void {
    const { kind, record } = placed.mark;
    view.update({ choice: null });
    workbench.update({ focus: { kind, id: record.id } });
    announce(placed);
  }

  function choose(found: readonly PlacedMark[], at: ColumnPoint, label = words('article.marksHere')): void {
    view.update({ choice: { marks: found, at, label }, toolbar: null });
  }

  const moves = createCaretMoves({
    text,
    language: () => workspace.get('article', articleId)?.language ?? '',
    selected: () => caret,
    take: () => root.focus({ preventScroll: true }),
    moved(focusAt) {
      revealSpan(scroller, text, { start: focusAt, end: focusAt });
      publishSelection();
    },
  });
  const surface: ArticleSurface = {
    reveal(spans, options) {
      const [span] = spans;
      if (!span) return;
      page.draw();
      revealSpan(scroller, text, span);
      if (options?.select) selectPieces(spans);
    },
    focusText() {
      root.focus({ preventScroll: true });
      if (!readSelection(text)) selectSpan(text, caret);
    },
    find: () => finder.open(),
    get caret() {
      return caret.focus;
    },
    ...moves,
    listMarks() {
      const index = blockIndexAt(text.body, caret.focus);
      const from = text.body.starts[index] ?? 0;
      const found = marks.between(from, blockEnd(text.body, index));
      const at = columnPoint(rectOf(text, { start: caret.focus, end: caret.focus }) ?? undefined);
      if (found.length === 0) view.update({ announcement: words('article.noMarksHere') });
      if (found.length === 0) session.announce(words('article.noMarksHere'));
      else if (at) choose(found, at, words('article.marksInParagraph', { count: found.length }));
    },
    stepMark(direction) {
      takeRecords();
      const next = neighbourMark(marks.all(), focus?.id ?? null, caret.start, direction);
      if (!next) return;
      root.focus({ preventScroll: true });
      selectSpan(text, { start: next.start, end: next.start });
      revealSpan(scroller, text, next.spans[0] ?? next);
      pick(next);
    },
    boxOf(spans) {
      const [span] = spans;
      const rect = span && rectOf(text, span);
      if (!rect) return null;
      const seen = scroller.getBoundingClientRect();
      const { left, right } = root.getBoundingClientRect();
      const within = (y: number) => Math.min(seen.bottom, Math.max(seen.top, y));
      const isInView = rect.bottom > seen.top && rect.top < seen.bottom;
      return { top: within(rect.top), bottom: within(rect.bottom), left, right, isInView };
    },
    flush: () => manuscript.flush(),
  };

  const stopInput = listenToInput(elements, {
    session,
    text,
    marks,
    caret: () => caret.end,
    publishSelection,
    pick,
    suggestionsAt: (offset) => suggestionsAt(suggestions, canonicalOf(text.body), offset),
    suggest(suggestion) {
      suggested.focus(suggestion);
      view.update({ announcement: suggestionInWords(suggestion) });
    },
    choose(found, rect) {
      const at = columnPoint(rect);
      if (at) choose(found, at);
    },
    focus(next) {
      workbench.update({ focus: next });
      view.update({ announcement: focusInWords(workspace, next) });
    },
    isChoosing: () => view.state.choice !== null,
    dismiss: () => view.update({ choice: null }),
    flush: () => void manuscript.flush(),
  });
  const stopWorkspace = workspace.subscribe(() => {
    takeText();
    page.invalidate();
  });
  let focusedSuggestion = suggested.focused;
  const stopSuggested = suggested.subscribe(() => {
    const isOther = suggestions.take(suggested.of(articleId)) || focusedSuggestion !== suggested.focused;
    focusedSuggestion = suggested.focused;
    if (isOther) page.forget(null);
  });
  const stopWorkbench = workbench.subscribe(() => {
    if (workbench.state.focus !== focus) takeFocus(workbench.state.focus);
    editor.setTyping(isTyping());
    if (workbench.state.selection === null && view.state.toolbar) dropSelection();
  });
  editor.setTyping(isTyping());
  page.draw();
  const unregister = workbench.registerSurface(articleId, surface);

  return {
    view,
    finder,
    run: (commandId) => void manuscript.flush().then(() => session.run(commandId)),
    pick(placed) {
      surface.focusText();
      pick(placed);
    },
    dismissChoice() {
      view.update({ choice: null });
      surface.focusText();
    },
    dispose() {
      unregister();
      window.clearTimeout(idle);
      stopInput();
      stopWorkspace();
      stopSuggested();
      stopWorkbench();
      editor.dispose();
      page.dispose();
    },
  };
}
