/** Lanes: marks that overlap never share one. */
import type { Span } from '#core/span.ts';

/** A line of text is seldom longer: marks that share a line keep apart in the gutter too. */
const LINE_LENGTH = 90;

/** The most lanes there are; marks that would need more share the last. */
export const LANE_LIMIT = 6;

interface Occupied extends Span {
  readonly lane: number;
}

/** The lowest lane that none of `others` takes. */
export function freeLane(others: readonly number[]): number {
  for (let lane = 0; lane < LANE_LIMIT - 1; lane += 1) if (!others.includes(lane)) return lane;
  return LANE_LIMIT - 1;
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
