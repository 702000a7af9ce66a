/** Paints the marks of the blocks in view as highlights. */
import type { CaseLookup } from '#core/lookup.ts';
import { overlaps } from '#core/span.ts';
import type { Span } from '#core/span.ts';
import type { Suggestion } from '#core/suggestion.ts';

import { blockEnd, canonicalOf } from './body.ts';
import type { Focused } from './focused-marks.ts';
import type { Highlights } from './highlights.ts';
import type { MarkTable } from './mark-table.ts';
import { styleClassOf } from './mark-style.ts';
import type { Standing } from './mark-style.ts';
import type { SuggestionTable } from './suggestion-table.ts';
import type { TextIndex } from './text-index.ts';

/** What is found in the text: every hit, and the one that is current. */
export interface Hits {
  readonly spans: readonly Span[];
  readonly current: number;
}

export interface PainterSource {
  readonly lookup: CaseLookup;
  readonly text: TextIndex;
  readonly marks: MarkTable;
  readonly focused: () => Focused;
  readonly hits: () => Hits;
  /** Pieces that are selected besides the one that the page shows as its selection. */
  readonly selectedPieces: () => readonly Span[];
  readonly suggestions: SuggestionTable;
  readonly focusedSuggestion: () => Suggestion | null;
}

export interface Painter {
  /** Paints the blocks `[first, end)`, and takes back what is painted elsewhere. */
  show(first: number, end: number): void;
  /** What stands in these stretches is painted anew at the next {@link Painter.show}; null for everything. */
  forget(spans: readonly Span[] | null): void;
}

type Painted = readonly (readonly [Highlight, StaticRange])[];

export function createPainter(source: PainterSource, highlights: Highlights): Painter {
  const { text, marks, lookup } = source;
  const painted = new Map<
    string,
    { readonly element: HTMLElement; readonly block: unknown; readonly ranges: Painted }
  >();

  function clear(key: string): void {
    for (const [highlight, range] of painted.get(key)?.ranges ?? []) highlight.delete(range);
    painted.delete(key);
  }

  function paint(index: number, key: string, element: HTMLElement): void {
    const start = text.body.starts[index] ?? 0;
    const end = blockEnd(text.body, index);
    const ranges: (readonly [Highlight, StaticRange])[] = [];
    const add = (span: Span, styleClass: string, standing: Standing) => {
      const points = text.rangeIn(index, span);
      if (!points) return;
      const range = new StaticRange({
        startContainer: points.start.node,
        startOffset: points.start.offset,
        endContainer: points.end.node,
        endOffset: points.end.offset,
      });
      const highlight = highlights.of(styleClass, standing);
      highlight.add(range);
      ranges.push([highlight, range]);
    };
    const focused = source.focused();
    for (const { mark, spans, changed } of marks.between(start, end)) {
      const styleClass = styleClassOf(lookup, mark);
      const standing = focused.standingOf(mark.record.id);
      for (const span of spans) {
        add(span, styleClass, standing);
        if (changed) add(span, 'changed', 'related');
      }
    }
    const suggested = source.focusedSuggestion();
    for (const { suggestion, parts } of source.suggestions.between(canonicalOf(text.body), start, end)) {
      const standing = suggestion === suggested ? 'focused' : 'other';
      for (const { part, span } of parts) add(span, `suggestion-${part}`, standing);
    }
    for (const span of source.selectedPieces()) add(span, 'selected', 'related');
    const hits = source.hits();
    for (let hit = firstHitAfter(hits.spans, start); hit < hits.spans.length; hit += 1) {
      const span = hits.spans[hit];
      if (!span || span.start >= end) break;
      add(span, hit === hits.current ? 'found' : 'find', 'related');
    }
    painted.set(key, { element, block: text.body.blocks[index], ranges });
  }

  return {
    show(first, end) {
      const inView = new Set<string>();
      for (let index = first; index < end; index += 1) {
        const key = text.body.keys[index];
        const element = text.element(index);
        if (key === undefined || !element) continue;
        inView.add(key);
        const known = painted.get(key);
        if (known?.element === element && known.block === text.body.blocks[index]) continue;
        clear(key);
        paint(index, key, element);
      }
      for (const key of painted.keys()) if (!inView.has(key)) clear(key);
    },
    forget(spans) {
      for (const key of painted.keys()) if (!spans || blockMeets(text, key, spans)) clear(key);
    },
  };
}

/** Whether any of `spans` touches the block with this key; true when it is not there any more. */
export function blockMeets(text: TextIndex, key: string, spans: readonly Span[]): boolean {
  const index = text.indexOf(key);
  if (index < 0) return true;
  const block = { start: text.body.starts[index] ?? 0, end: blockEnd(text.body, index) };
  return spans.some((span) => overlaps(span, block));
}

/** The index of the first span that ends after `offset`; spans ascend and are disjoint. */
function firstHitAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
