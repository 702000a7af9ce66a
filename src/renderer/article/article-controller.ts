/** The article view without React: puts the editor, the marks and the drawing together. */
import type { ArticleId } from '#core/identifiers.ts';
import type { ArticleText } from '#core/text-model.ts';

import type { Session } from '../session.tsx';
import { isEdited } from '../workbench.ts';
import type { ArticleSurface, Focus } from '../workbench.ts';
import { words } from '../words.tsx';
import { blockEnd, blockIndexAt, canonicalOf } from './body.ts';
import { createCaretMoves } from './caret-moves.ts';
import { createChosenWords } from './chosen-words.ts';
import { focusInWords, suggestionInWords } from './describe-mark.ts';
import { createFinder } from './finder.ts';
import type { Finder } from './finder.ts';
import { focusedMarks } from './focused-marks.ts';
import { listenToInput } from './input.ts';
import { createMarkTable } from './mark-table.ts';
import type { PlacedMark } from './mark-table.ts';
import { createNarrator } from './narrator.ts';
import { createPage } from './page.ts';
import type { ArticleElements } from './page.ts';
import { neighbourMark, suggestionsAt } from './picking.ts';
import { watchRecords } from './record-watch.ts';
import { rectOf, revealSpan, seenBox } from './reveal.ts';
import { readSelection, selectSpan } from './selection.ts';
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
    selectedPieces: () => chosen.further,
    suggestions,
    focusedSuggestion: () => suggested.focused,
    beforeFrame: takeRecords,
  });
  const chosen = createChosenWords({
    articleId,
    workbench,
    text,
    view,
    columnPoint,
    take,
    repaint: () => page.forget(null),
  });
  const narrator = createNarrator(workspace, text, marks, (said) => view.update({ announcement: said }));
  narrator.focused(focus);
  const finder = createFinder({
    text,
    view,
    caret: () => chosen.caret.start,
    reveal: (span) => revealSpan(scroller, text, span),
    repaint: () => page.forget(null),
    leave(span) {
      take();
      if (span) selectSpan(text, span);
      chosen.publish();
    },
  });

  function take(): void {
    root.focus({ preventScroll: true });
  }

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
    narrator.look();
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
    narrator.focused(next);
    page.forget(null);
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

  function pick(placed: PlacedMark): void {
    const { kind, record } = placed.mark;
    view.update({ choice: null });
    workbench.update({ focus: { kind, id: record.id } });
    narrator.tell(placed);
  }

  function choose(found: readonly PlacedMark[], at: ColumnPoint, label = words('article.marksHere')): void {
    view.update({ choice: { marks: found, at, label }, toolbar: null });
  }

  const moves = createCaretMoves({
    text,
    language: () => workspace.get('article', articleId)?.language ?? '',
    selected: () => chosen.caret,
    take,
    moved(focusAt) {
      revealSpan(scroller, text, { start: focusAt, end: focusAt });
      chosen.publish();
    },
  });
  const surface: ArticleSurface = {
    reveal(spans, options) {
      const [span] = spans;
      if (!span) return;
      page.draw();
      revealSpan(scroller, text, span);
      if (options?.select) chosen.select(spans);
    },
    focusText() {
      take();
      if (!readSelection(text)) selectSpan(text, chosen.caret);
    },
    find: () => finder.open(),
    get caret() {
      return chosen.caret.focus;
    },
    ...moves,
    listMarks() {
      const { focus: at } = chosen.caret;
      const index = blockIndexAt(text.body, at);
      const from = text.body.starts[index] ?? 0;
      const found = marks.between(from, blockEnd(text.body, index));
      const place = columnPoint(rectOf(text, { start: at, end: at }) ?? undefined);
      if (found.length === 0) session.announce(words('article.noMarksHere'));
      else if (place) choose(found, place, words('article.marksInParagraph', { count: found.length }));
    },
    stepMark(direction) {
      takeRecords();
      const next = neighbourMark(marks.all(), focus?.id ?? null, chosen.caret.start, direction);
      if (!next) return;
      take();
      selectSpan(text, { start: next.start, end: next.start });
      revealSpan(scroller, text, next.spans[0] ?? next);
      pick(next);
    },
    boxOf: (spans) => seenBox(elements, text, spans),
    flush: () => manuscript.flush(),
  };

  const stopInput = listenToInput(elements, {
    session,
    text,
    marks,
    caret: () => chosen.caret.end,
    publishSelection: chosen.publish,
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
    editor.setTyping(isEdited(workbench.state, articleId));
    if (workbench.state.selection === null && view.state.toolbar) chosen.drop();
  });
  editor.setTyping(isEdited(workbench.state, articleId));
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
