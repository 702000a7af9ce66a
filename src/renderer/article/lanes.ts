/** Lanes: marks that overlap never share one. */
import type { Span } from '#core/span.ts';

/** A line of text is seldom longer: marks that share a line keep apart in the gutter too. */
const LINE_LENGTH = 90;

/** How many lanes are drawn; marks beyond them are counted. */
export const LANE_LIMIT = 6;

interface Occupied extends Span {
  readonly lane: number;
}

/** The lowest lane that none of `others` takes. */
export function freeLane(others: readonly number[]): number {
  let lane = 0;
  while (others.includes(lane)) lane += 1;
  return lane;
}

/** The lane of each span; spans ascend by their start. `gap` keeps neighbours apart that do not overlap. */
export function assignLanes(spans: readonly Span[], gap = LINE_LENGTH): readonly number[] {
  let active: readonly Occupied[] = [];
  return spans.map(({ start, end }) => {
    active = active.filter((other) => other.end + gap > start);
    const lane = freeLane(active.map((other) => other.lane));
    active = [...active, { start, end, lane }];
    return lane;
  });
}

/** `span` with the line before and after it, which other marks in its lane keep free. */
export function withLine({ start, end }: Span): Span {
  return { start: start - LINE_LENGTH, end: end + LINE_LENGTH };
}
