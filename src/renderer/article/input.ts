/** What the mouse and the keyboard do in the text, besides typing. */
import type { Session } from '../session.tsx';
import { canonicalOf } from './body.ts';
import type { MarkTable, PlacedMark } from './mark-table.ts';
import type { ArticleElements } from './page.ts';
import { marksAtCaret, marksAtPoint } from './picking.ts';
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
      const isLink = event.ctrlKey || event.metaKey || found.length === 0;
      if (isLink && openLink(selection?.focusNode ?? null)) return;
      if (selection && found.length > 0) pickAmong(found, caretRect(selection));
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
    pickAmong(marksAtPoint(marks, text, clientX, clientY), new DOMRect(clientX, clientY - 12, 0, 20));
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
  layer.addEventListener(
    'mousedown',
    (event) => {
      const id =
        event.target instanceof Element ? event.target.closest<HTMLElement>('[data-mark]')?.dataset['mark'] : undefined;
      const placed = id === undefined ? undefined : marks.get(id);
      if (!placed) return;
      event.preventDefault();
      root.focus({ preventScroll: true });
      host.pick(placed);
    },
    listen,
  );
  return () => stop.abort();
}

function caretRect(selection: Selection): DOMRect {
  const range = selection.getRangeAt(0);
  const rect = range.getBoundingClientRect();
  if (rect.height > 0) return rect;
  const element = range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement;
  return element?.getBoundingClientRect() ?? rect;
}
