/** Correcting the text: typing, splitting, joining, pasting plain text, bold and italic. */
import { registerRichText } from '@lexical/rich-text';
import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  DELETE_CHARACTER_COMMAND,
  DRAGSTART_COMMAND,
  DROP_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ESCAPE_COMMAND,
  mergeRegister,
  PASTE_COMMAND,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import type { LexicalEditor, RangeSelection } from 'lexical';

import { $isCellNode } from './block-nodes.ts';

/** Starts the mode. @param leave called on Escape. @returns a function that ends it. */
export function startTyping(editor: LexicalEditor, leave: () => void): () => void {
  editor.setEditable(true);
  const critical = COMMAND_PRIORITY_CRITICAL;
  const unregister = mergeRegister(
    registerRichText(editor),
    editor.registerCommand(PASTE_COMMAND, $paste, critical),
    editor.registerCommand(DROP_COMMAND, refuseDrag, critical),
    editor.registerCommand(DRAGSTART_COMMAND, refuseDrag, critical),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, () => $breakLineInCell(editor), critical),
    editor.registerCommand(DELETE_CHARACTER_COMMAND, $keepCellsApart, critical),
    editor.registerCommand(UNDO_COMMAND, () => true, critical),
    editor.registerCommand(REDO_COMMAND, () => true, critical),
    // Undo and redo are the application's: its key handler must find the event untouched.
    editor.registerCommand(KEY_DOWN_COMMAND, isHistoryKey, critical),
    editor.registerCommand(
      KEY_ESCAPE_COMMAND,
      (event) => {
        event.preventDefault();
        leave();
        return true;
      },
      critical,
    ),
  );
  return () => {
    unregister();
    editor.setEditable(false);
  };
}

function isHistoryKey(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && !event.altKey && /^[zy]$/i.test(event.key);
}

function refuseDrag(event: DragEvent): boolean {
  if (event.dataTransfer?.types.includes('Files')) return false;
  event.preventDefault();
  return true;
}

/** Plain text; each line is a paragraph. */
function $paste(event: ClipboardEvent | InputEvent | KeyboardEvent): boolean {
  const data =
    event instanceof ClipboardEvent ? event.clipboardData : event instanceof InputEvent ? event.dataTransfer : null;
  const text = data?.getData('text/plain') ?? '';
  event.preventDefault();
  $insertLines(text);
  return true;
}

function $insertLines(text: string): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const lines = text
    .replaceAll(/\r\n?|\u2028|\u2029/g, '\n')
    .replaceAll('\u0000', '')
    .replace(/\n+$/, '')
    .split(/\n+/);
  lines.forEach((line, index) => {
    if (index > 0) {
      if ($cellOf(selection)) selection.insertLineBreak();
      else selection.insertParagraph();
    }
    if (line !== '') selection.insertText(line);
  });
}

function $cellOf(selection: RangeSelection) {
  const node = selection.anchor.getNode();
  const parents = [node, ...node.getParents()];
  return parents.find($isCellNode) ?? null;
}

function $breakLineInCell(editor: LexicalEditor): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !$cellOf(selection)) return false;
  return editor.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false);
}

/** Deleting stops at the edge of a cell. */
function $keepCellsApart(isBackward: boolean): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const cell = $cellOf(selection);
  if (!cell) return false;
  const edge = isBackward ? cell.getFirstDescendant() : cell.getLastDescendant();
  const { anchor } = selection;
  if (!edge || cell.is(anchor.getNode()))
    return edge === null || atElementEdge(anchor.offset, cell.getChildrenSize(), isBackward);
  if (!anchor.getNode().is(edge) || $isElementNode(edge)) return false;
  return anchor.offset === (isBackward ? 0 : edge.getTextContentSize());
}

function atElementEdge(offset: number, size: number, isBackward: boolean): boolean {
  return isBackward ? offset === 0 : offset === size;
}
