/** Where the items of a timeline stand: across by day, and down in lanes so that none covers another. */
import type { TimelineItem } from '#core/timeline.ts';

/** A stretch of days that the chart shows, half-open; not whole days while it is being zoomed. */
export interface DayWindow {
  readonly start: number;
  readonly end: number;
}

export interface PlacedItem {
  readonly item: TimelineItem;
  /** In pixels from the left of the chart. */
  readonly left: number;
  readonly width: number;
  readonly lane: number;
}

/** An item is never narrower, in pixels. */
export const LEAST_WIDTH = 10;

const GAP = 3;

/** The items in view, each in the first lane that has room for it. */
export function placeItems(items: readonly TimelineItem[], window: DayWindow, width: number): readonly PlacedItem[] {
  const perDay = width / (window.end - window.start);
  const ends: number[] = [];
  return items
    .filter(({ days }) => days.end > window.start && days.start < window.end)
    .map((item) => {
      const left = Math.max(0, (item.days.start - window.start) * perDay);
      const right = Math.min(width, (item.days.end - window.start) * perDay);
      const wide = Math.max(LEAST_WIDTH, right - left);
      const free = ends.findIndex((end) => end + GAP <= left);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = left + wide;
      return { item, left, width: wide, lane };
    });
}

/** All of the items with some room on either side. */
export function wholeWindow(items: readonly TimelineItem[]): DayWindow {
  const start = Math.min(...items.map(({ days }) => days.start));
  const end = Math.max(...items.map(({ days }) => days.end));
  const room = Math.max(1, (end - start) * 0.04);
  return { start: start - room, end: end + room };
}

/** The window made `factor` times as wide around a share of it (0 left, 1 right); at least two days, at most `most`. */
export function zoomed(window: DayWindow, factor: number, around: number, most: DayWindow): DayWindow {
  const span = window.end - window.start;
  const wanted = Math.min(most.end - most.start, Math.max(2, span * factor));
  const start = window.start + around * (span - wanted);
  return within({ start, end: start + wanted }, most);
}

/** The window moved by a share of its width. */
export function panned(window: DayWindow, share: number, most: DayWindow): DayWindow {
  const by = (window.end - window.start) * share;
  return within({ start: window.start + by, end: window.end + by }, most);
}

function within({ start, end }: DayWindow, most: DayWindow): DayWindow {
  const span = end - start;
  const bounded = Math.min(Math.max(start, most.start), most.end - span);
  return { start: bounded, end: bounded + span };
}
