/** The selection in the page as spans of the text, and back. */
import { trimSpan } from '#core/span.ts';
import type { Span } from '#core/span.ts';

import { blockEnd, blockIndexAt, canonicalOf } from './body.ts';
import type { Body } from './body.ts';
import type { TextIndex } from './text-index.ts';

/** Where the selection stands; `anchor` is its fixed end, `focus` its moving one. */
export interface PageSelection extends Span {
  readonly anchor: number;
  readonly focus: number;
}

/** The selection, or null when it is not (wholly) in this text. */
export function readSelection(text: TextIndex): PageSelection | null {
  const selection = document.getSelection();
  if (!selection?.anchorNode || !selection.focusNode) return null;
  const anchor = text.offsetAt(selection.anchorNode, selection.anchorOffset);
  const focus = text.offsetAt(selection.focusNode, selection.focusOffset);
  if (anchor === null || focus === null) return null;
  return { start: Math.min(anchor, focus), end: Math.max(anchor, focus), anchor, focus };
}

/** Whole characters without the white space at the ends; null when nothing is left. */
export function snapped(body: Body, span: Span): Span | null {
  if (span.end <= span.start) return null;
  const whole = { start: characterStart(body, span.start), end: characterEnd(body, span.end) };
  const trimmed = trimSpan(canonicalOf(body), whole);
  return trimmed.end > trimmed.start ? trimmed : null;
}

/** Puts the selection on `span` (a caret when it is empty). */
export function selectSpan(text: TextIndex, span: Span): void {
  const start = text.pointAt(span.start, span.end > span.start ? 'after' : 'before');
  const end = span.end > span.start ? text.pointAt(span.end, 'before') : start;
  if (!start || !end) return;
  document.getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
}

/** Puts the selection between two offsets; its moving end is at `focus`. */
export function selectBetween(text: TextIndex, anchor: number, focus: number): void {
  if (anchor <= focus) {
    selectSpan(text, { start: anchor, end: focus });
    return;
  }
  const from = text.pointAt(anchor, 'before');
  const to = text.pointAt(focus, 'after');
  if (from && to) document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

const SEGMENTER = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function characterStart(body: Body, offset: number): number {
  const { text, from } = blockAt(body, offset);
  const character = SEGMENTER.segment(text).containing(offset - from);
  return character ? from + character.index : offset;
}

function characterEnd(body: Body, offset: number): number {
  const { text, from } = blockAt(body, offset);
  const character = SEGMENTER.segment(text).containing(offset - from);
  if (!character || character.index + from === offset) return offset;
  return from + character.index + character.segment.length;
}

function blockAt(body: Body, offset: number): { readonly text: string; readonly from: number } {
  const index = blockIndexAt(body, offset);
  const from = body.starts[index] ?? 0;
  return { text: offset < blockEnd(body, index) ? (body.blocks[index]?.text ?? '') : '', from };
}
