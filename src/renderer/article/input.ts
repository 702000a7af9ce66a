/** What the mouse and the keyboard do in the text, besides typing. */
import type { Suggestion } from '#core/suggestion.ts';

import type { Session } from '../session.tsx';
import type { Focus } from '../workbench.ts';
import { canonicalOf } from './body.ts';
import type { MarkTable, PlacedMark } from './mark-table.ts';
import type { ArticleElements } from './page.ts';
import { marksAround, marksAtCaret, offsetAtPoint } from './picking.ts';
import { readSelection, snapped } from './selection.ts';
import type { TextIndex } from './text-index.ts';

export interface InputHost {
  readonly session: Session;
  readonly text: TextIndex;
  readonly marks: MarkTable;
  readonly caret: () => number;
  readonly publishSelection: () => void;
  readonly pick: (placed: PlacedMark) => void;
  /** Several marks stand where the person pointed; `rect` is that place in the window. */
  readonly choose: (found: readonly PlacedMark[], rect: DOMRect) => void;
  /** The suggestions around the character at `offset`, shortest first. */
  readonly suggestionsAt: (offset: number) => readonly Suggestion[];
  readonly suggest: (suggestion: Suggestion) => void;
  /** Focuses a record by its sign in the margin. */
  readonly focus: (focus: Focus) => void;
  readonly isChoosing: () => boolean;
  readonly dismiss: () => void;
  readonly flush: () => void;
}

/** @returns a function that stops listening. */
export function listenToInput({ root, layer }: ArticleElements, host: InputHost): () => void {
  const { session, text, marks } = host;
  const { workbench } = session;
  const stop = new AbortController();
  const listen = { signal: stop.signal };
  let isDragging = false;
  /** The marks that were offered last, so that pointing there again goes round. */
  let offered = '';

  function pickAmong(found: readonly PlacedMark[], rect: DOMRect): void {
    const [only] = found;
    if (!only) {
      host.dismiss();
      return;
    }
    const ids = found.map(({ mark }): string => mark.record.id);
    if (found.length === 1) host.pick(only);
    else if (offered === ids.join(' ')) {
      const next = (ids.indexOf(workbench.state.focus?.id ?? '') + 1) % found.length;
      host.pick(found[next] ?? only);
    } else host.choose(found, rect);
    offered = ids.join(' ');
  }

  /** What stands at a place: what a person marked goes before what is only proposed; a list and keys lead to that. */
  function pointed(found: readonly PlacedMark[], suggestions: readonly Suggestion[], rect: DOMRect): void {
    const [suggestion] = suggestions;
    if (suggestion && found.length === 0) host.suggest(suggestion);
    else pickAmong(found, rect);
  }

  function openLink(node: Node | null): boolean {
    const element = node instanceof Element ? node : node?.parentElement;
    const address = element?.closest('a')?.getAttribute('href');
    if (!address) return false;
    void session.bridge.openLink(address);
    return true;
  }

  function pressed(event: KeyboardEvent): void {
    if (event.isComposing) return;
    // The next key may be a command: the page tells of a new selection only after it.
    host.publishSelection();
    if (workbench.state.editing) {
      // So may the editor, which otherwise acts where the caret was.
      document.dispatchEvent(new Event('selectionchange'));
      return;
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      const selection = document.getSelection();
      const found = marksAtCaret(marks, host.caret());
      const suggestions = host.suggestionsAt(host.caret());
      const isLink = event.ctrlKey || event.metaKey || found.length + suggestions.length === 0;
      if (isLink && openLink(selection?.focusNode ?? null)) return;
      if (selection && found.length + suggestions.length > 0) pointed(found, suggestions, caretRect(selection));
    } else if (event.key === 'Escape') {
      if (host.isChoosing()) host.dismiss();
      else if (workbench.state.selection) document.getSelection()?.collapseToEnd();
      else if (workbench.state.focus) workbench.update({ focus: null });
      offered = '';
    }
  }

  function clicked(event: MouseEvent): void {
    const isLink = event.target instanceof Element && event.target.closest('a') !== null;
    if (isLink) {
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) {
        openLink(event.target as Node);
        return;
      }
    }
    if (workbench.state.editing || event.detail > 1 || document.getSelection()?.isCollapsed === false) return;
    const { clientX, clientY } = event;
    const offset = offsetAtPoint(text, clientX, clientY);
    const found = offset === null ? [] : marksAround(marks, offset);
    const suggestions = offset === null ? [] : host.suggestionsAt(offset);
    pointed(found, suggestions, new DOMRect(clientX, clientY - 12, 0, 20));
  }

  function marginPressed(event: MouseEvent): void {
    const sign = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-marks]') : null;
    if (!sign) return;
    const found = (sign.dataset['marks'] ?? '').split(' ').flatMap((id) => marks.get(id) ?? []);
    const kind = sign.dataset['focus'] as Focus['kind'] | undefined;
    root.focus({ preventScroll: true });
    if (!kind) {
      pickAmong(found, sign.getBoundingClientRect());
      return;
    }
    // Several contradictions may share a sign: pressing it again goes round.
    const ids = (sign.dataset['ids'] ?? '').split(' ');
    const next = ids[(ids.indexOf(workbench.state.focus?.id ?? '') + 1) % ids.length];
    if (next) host.focus({ kind, id: next });
  }

  function copied(event: ClipboardEvent): void {
    const selection = readSelection(text);
    const span = selection && snapped(text.body, selection);
    if (!span || (event.type === 'cut' && workbench.state.editing)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', canonicalOf(text.body).slice(span.start, span.end));
  }

  document.addEventListener('selectionchange', () => !isDragging && host.publishSelection(), listen);
  root.addEventListener('pointerdown', (event) => (isDragging = event.button === 0), listen);
  window.addEventListener(
    'pointerup',
    () => {
      if (!isDragging) return;
      isDragging = false;
      // A click inside a selection takes it away only after this event.
      setTimeout(host.publishSelection);
    },
    listen,
  );
  root.addEventListener('keydown', pressed, { ...listen, capture: true });
  root.addEventListener('click', clicked, listen);
  root.addEventListener('copy', copied, { ...listen, capture: true });
  root.addEventListener('cut', copied, { ...listen, capture: true });
  root.addEventListener('blur', host.flush, listen);
  // The keyboard stays in the text.
  layer.addEventListener('mousedown', (event) => event.preventDefault(), listen);
  layer.addEventListener('click', marginPressed, listen);
  return () => stop.abort();
}

function caretRect(selection: Selection): DOMRect {
  const range = selection.getRangeAt(0);
  const rect = range.getBoundingClientRect();
  if (rect.height > 0) return rect;
  const element = range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement;
  return element?.getBoundingClientRect() ?? rect;
}
