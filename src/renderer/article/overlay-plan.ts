/** What is drawn beside and under one block: measured from the page, drawn by `overlay.ts`. */
import type { CaseLookup } from '#core/lookup.ts';
import { overlaps } from '#core/span.ts';
import type { Span } from '#core/span.ts';

import { words } from '../words.tsx';
import { blockEnd } from './body.ts';
import { markTitle, shortened } from './describe-mark.ts';
import type { Focused } from './focused-marks.ts';
import { assignLanes, LANE_LIMIT } from './lanes.ts';
import { crowdsOf } from './margin-crowds.ts';
import type { Crowd } from './margin-crowds.ts';
import { signsOf } from './margin-signs.ts';
import type { Sign } from './margin-signs.ts';
import type { MarkTable, PlacedMark } from './mark-table.ts';
import { leadingFrame } from './mark-style.ts';
import type { Standing } from './mark-style.ts';
import { rangeOf, rectIn } from './measure.ts';
import type { TextIndex } from './text-index.ts';

/** A bar in the margin; lengths in pixels from the top of the block. */
export interface Bar extends Look {
  readonly markId: string;
  readonly kind: 'piece' | 'connector';
  readonly lane: number;
  readonly top: number;
  readonly bottom: number;
  /** One bar of its mark beside this block tells the name: the others say the same and are for the mouse alone. */
  readonly isNamed: boolean;
}

/** A line under words of a statement that overlaps another; `left` counts from the left of the page column. */
export interface Underline extends Look {
  readonly lane: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

export interface BlockPlan {
  readonly bars: readonly Bar[];
  readonly underlines: readonly Underline[];
  readonly signs: readonly Sign[];
  /** Claims that the lanes have no room for. */
  readonly crowds: readonly Crowd[];
}

export interface PlanSource {
  readonly lookup: CaseLookup;
  readonly text: TextIndex;
  readonly marks: MarkTable;
  readonly focused: () => Focused;
}

interface Look {
  /** `#rrggbb` of the frame, or null without one. */
  readonly colour: string | null;
  /** Place of the frame among all frames, from 0: decides the pattern. */
  readonly pattern: number;
  readonly standing: Standing;
  readonly label: string;
}

/** Only reads the page. @param left the left edge of the page column, in the window. */
export function planBlock(source: PlanSource, index: number, left: number): BlockPlan {
  const { text, marks } = source;
  const element = text.element(index);
  if (!element) return { bars: [], underlines: [], signs: [], crowds: [] };
  const block = { start: text.body.starts[index] ?? 0, end: blockEnd(text.body, index) };
  const box = element.getBoundingClientRect();
  const nextTop = text.element(index + 1)?.getBoundingClientRect().top ?? box.bottom;
  const height = Math.max(box.height, nextTop - box.top);
  const standing = marks.between(block.start, block.end);
  const statements = standing.filter(({ mark }) => mark.kind === 'statement');
  const bars = statements.flatMap((placed) => {
    const look = lookOf(source, placed);
    const lane = marks.laneOf(placed.mark.record.id);
    const own = barsOf(source, placed, index, block, { top: box.top, height });
    const named = own.find(({ kind }) => kind === 'piece') ?? own[0];
    return own.map((bar) => ({ ...bar, ...look, lane, isNamed: bar === named }));
  });
  return {
    bars: bars.filter(({ lane }) => lane < LANE_LIMIT),
    crowds: crowdsOf(bars.filter(({ lane, kind }) => lane >= LANE_LIMIT && kind === 'piece')),
    signs: signsOf(source, standing, index, block, box.top),
    underlines: underlinesOf(source, statements, index, { top: box.top, left }),
  };
}

function barsOf(
  { text }: PlanSource,
  placed: PlacedMark,
  index: number,
  block: Span,
  box: { readonly top: number; readonly height: number },
): readonly Pick<Bar, 'markId' | 'kind' | 'top' | 'bottom'>[] {
  const markId = placed.mark.record.id;
  const pieces = placed.spans.flatMap((span) => {
    const rect = rectIn(text, index, span);
    if (!rect) return [];
    const top = span.start < block.start ? 0 : rect.top - box.top;
    const bottom = span.end > block.end ? box.height : rect.bottom - box.top;
    return [{ markId, kind: 'piece' as const, top, bottom }];
  });
  if (placed.spans.length < 2) return pieces;
  const top = placed.start < block.start ? 0 : (pieces[0]?.top ?? 0);
  const bottom = placed.end > block.end ? box.height : (pieces.at(-1)?.bottom ?? 0);
  return [{ markId, kind: 'connector', top, bottom }, ...pieces];
}

function underlinesOf(
  source: PlanSource,
  statements: readonly PlacedMark[],
  index: number,
  origin: { readonly top: number; readonly left: number },
): readonly Underline[] {
  const crossing = statements.filter((one) => statements.some((other) => other !== one && meet(one, other)));
  const lanes = assignLanes(crossing, 0);
  return crossing.flatMap((placed, place) => {
    const look = lookOf(source, placed);
    return placed.spans.flatMap((span) =>
      linesOf(source.text, index, span).map((rect) => ({
        lane: lanes[place] ?? 0,
        left: rect.left - origin.left,
        top: rect.bottom - origin.top,
        width: rect.right - rect.left,
        ...look,
      })),
    );
  });
}

function meet(one: PlacedMark, other: PlacedMark): boolean {
  return one.spans.some((span) => other.spans.some((across) => overlaps(span, across)));
}

function lookOf({ lookup, focused }: PlanSource, placed: PlacedMark): Look {
  const { mark } = placed;
  const claim = mark.kind === 'statement' ? lookup.get('claim', mark.record.claimId) : undefined;
  const frame = leadingFrame(lookup, claim);
  return {
    colour: frame?.colour ?? null,
    pattern: frame ? lookup.all('frame').indexOf(frame) : 0,
    standing: focused().standingOf(mark.record.id),
    label: words('article.claimBar', {
      title: markTitle(lookup, placed),
      paraphrase: shortened(claim?.paraphrase ?? '', 120),
    }),
  };
}

interface Line {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

/** One box a line of text: pieces of differently styled words on a line are joined. */
function linesOf(text: TextIndex, index: number, span: Span): readonly Line[] {
  const lines: Line[] = [];
  for (const { left, right, bottom, width } of rangeOf(text, index, span)?.getClientRects() ?? []) {
    if (width === 0) continue;
    const last = lines.at(-1);
    if (last && Math.abs(last.bottom - bottom) < 6 && left < last.right + 2 && right > last.left - 2) {
      lines[lines.length - 1] = {
        left: Math.min(left, last.left),
        right: Math.max(right, last.right),
        bottom: Math.max(bottom, last.bottom),
      };
    } else {
      lines.push({ left, right, bottom });
    }
  }
  return lines;
}
