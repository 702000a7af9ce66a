/** The Lexical editor of an article: its text, kept in step with the store, in marking and in typing mode. */
import { createEditor } from 'lexical';
import type { EditorThemeClasses } from 'lexical';

import type { ArticleId } from '#core/identifiers.ts';
import { mapPosition } from '#core/mapping.ts';
import type { ArticleText, TextChange } from '#core/text-model.ts';

import type { Session } from '../session.tsx';
import styles from './article-text.module.css';
import { ARTICLE_NODES } from './body-nodes.ts';
import { changesBetween } from './corrections.ts';
import { createManuscript } from './manuscript.ts';
import type { Manuscript } from './manuscript.ts';
import { startMarking } from './marking-mode.ts';
import { readBody } from './read-body.ts';
import { readSelection, selectSpan } from './selection.ts';
import { fillEditor, SHOW_TAG, showBlocks } from './show-blocks.ts';
import { createTextIndex } from './text-index.ts';
import type { TextIndex } from './text-index.ts';
import { startTyping } from './typing-mode.ts';

const THEME: EditorThemeClasses = {
  text: {
    underline: styles['underlined'] as string,
    strikethrough: styles['struck'] as string,
    underlineStrikethrough: styles['underlinedAndStruck'] as string,
  },
};

export interface TextEditor {
  readonly text: TextIndex;
  readonly manuscript: Manuscript;
  setTyping(isTyping: boolean): void;
  /** Shows another text from the store. */
  receive(text: ArticleText): void;
  dispose(): void;
}

export interface TextEditorHost {
  readonly session: Session;
  readonly articleId: ArticleId;
  readonly root: HTMLElement;
  /** The text on the screen changed: by typing (`changes`), or as a whole (null). */
  readonly onChange: (changes: readonly TextChange[] | null) => void;
  /** Escape was pressed while typing. */
  readonly onLeave: () => void;
}

export function createTextEditor(host: TextEditorHost, stored: ArticleText): TextEditor {
  const { session, articleId, root, onChange } = host;
  const editor = createEditor({
    namespace: 'article',
    nodes: ARTICLE_NODES,
    theme: THEME,
    editable: false,
    onError(error) {
      throw error;
    },
  });
  const text = createTextIndex(root);
  const elementOf = (key: string) => editor.getElementByKey(key);
  root.contentEditable = 'true';
  root.tabIndex = 0;
  const start = fillEditor(editor, stored.blocks);
  editor.setRootElement(root);
  text.update(start, elementOf);
  const manuscript = createManuscript({ session, articleId, isComposing: () => editor.isComposing() }, stored, start);
  let stopMode = startMarking(root);
  let isTyping = false;

  /** Brings the store's text back onto the screen. */
  function show(blocks: ArticleText['blocks']): void {
    const before = text.body;
    const caret = root.contains(document.activeElement) ? readSelection(text) : null;
    const body = showBlocks(editor, before, blocks);
    manuscript.shown(body);
    text.update(body, elementOf);
    if (caret) {
      const changes = changesBetween(before, body);
      const at = mapPosition(changes, caret.start, 'before');
      selectSpan(text, { start: at, end: Math.max(at, mapPosition(changes, caret.end, 'before')) });
    }
    onChange(null);
  }

  const unregister = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
    if (dirtyElements.size + dirtyLeaves.size === 0 || tags.has(SHOW_TAG)) return;
    const before = text.body;
    const next = readBody(editor, before, dirtyElements);
    text.update(next, elementOf);
    if (next === before) return;
    if (!isTyping) {
      // Something slipped past the guard of the marking mode.
      queueMicrotask(() => show(before.blocks));
      return;
    }
    onChange(manuscript.type(next, readSelection(text)?.focus));
  });

  return {
    text,
    manuscript,
    setTyping(next) {
      if (next === isTyping) return;
      isTyping = next;
      stopMode();
      if (next) stopMode = startTyping(editor, host.onLeave);
      else {
        void manuscript.flush();
        stopMode = startMarking(root);
      }
      if (next) adoptSelection(root);
    },
    receive(next) {
      if (manuscript.receive(next)) show(next.blocks);
      else onChange([]);
    },
    dispose() {
      stopMode();
      manuscript.dispose();
      unregister();
      editor.setRootElement(null);
    },
  };
}

/** The selection was the page's alone while marking; from now on it is the editor's too. */
function adoptSelection(root: HTMLElement): void {
  root.focus({ preventScroll: true });
  document.dispatchEvent(new Event('selectionchange'));
}
