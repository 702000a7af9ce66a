import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { daysOf } from '#core/calendar.ts';
import { entityNetwork } from '#core/entity-network.ts';
import { timelineOf } from '#core/timeline.ts';
import type { TimelineItem } from '#core/timeline.ts';

import { filteredNetwork, frameAround, movedFrame, scaledFrame } from '../../src/renderer/analysis/network-picture.ts';
import { panned, placeItems, wholeWindow, zoomed } from '../../src/renderer/analysis/timeline-layout.ts';
import { tension } from '../core/tension-case.ts';

const { items } = timelineOf(tension, 'event');

const dates = fc
  .tuple(
    fc.integer({ min: 1990, max: 2024 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.nat(2),
  )
  .map(([year, month, day, parts]) =>
    [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].slice(0, parts + 1).join('-'),
  );

describe('the timeline', () => {
  test('no item covers another of its lane, and all are there', () => {
    fc.assert(
      fc.property(fc.array(dates, { minLength: 1, maxLength: 60 }), (written) => {
        const many = written
          .map((date, at): TimelineItem => ({ claim: { id: `c${at}` } as never, date, days: daysOf(date) }))
          .toSorted((a, b) => a.days.start - b.days.start || a.days.end - b.days.end);
        const placed = placeItems(many, wholeWindow(many), 800);
        expect(placed).toHaveLength(many.length);
        for (const lane of new Set(placed.map((each) => each.lane))) {
          const row = placed.filter((each) => each.lane === lane).toSorted((a, b) => a.left - b.left);
          row.slice(1).forEach((each, at) => {
            const before = row[at];
            expect(each.left).toBeGreaterThanOrEqual((before?.left ?? 0) + (before?.width ?? 0));
          });
        }
      }),
    );
  });

  test('zooming and moving stay within what there is', () => {
    const most = wholeWindow(items);
    expect(zoomed(most, 4, 0.5, most)).toEqual(most);
    const near = zoomed(most, 0.1, 0, most);
    expect(near.start).toBeCloseTo(most.start, 9);
    expect(panned(near, -5, most).start).toBeCloseTo(most.start, 9);
    expect(panned(near, 500, most).end).toBeCloseTo(most.end, 9);
    expect(zoomed(near, 0, 0.5, most).end - zoomed(near, 0, 0.5, most).start).toBeCloseTo(2, 9);
  });
});

describe('the network', () => {
  const all = { leastClaims: 1, kinds: new Set(['together', 'speaks-of', 'contradiction'] as const), typeId: null };

  test('filters by claims, type and kind of edge, and leaves no edge without its ends', () => {
    const network = entityNetwork(tension);
    expect(filteredNetwork(network, all, () => undefined)).toEqual(network);
    const few = filteredNetwork(network, { ...all, leastClaims: 4 }, () => undefined);
    expect(few.nodes.map(({ id }) => id)).toEqual(['entity-russia']);
    expect(few.edges).toEqual([]);
    const people = filteredNetwork(
      network,
      { ...all, typeId: 'type-person' },
      ({ id }) => tension.get('entity', id)?.typeId,
    );
    expect(people.nodes.map(({ id }) => id).toSorted()).toEqual(['entity-mayor', 'entity-researcher']);
    const contradictions = filteredNetwork(
      network,
      { ...all, kinds: new Set(['contradiction'] as const) },
      () => undefined,
    );
    expect(contradictions.edges.map(({ kind }) => kind)).toEqual(['contradiction']);
  });

  test('a frame that is scaled and moved back is the same', () => {
    const frame = frameAround([
      { x: 0, y: 0 },
      { x: 300, y: 100 },
    ]);
    const back = movedFrame(movedFrame(scaledFrame(scaledFrame(frame, 0.5), 2), 0.25, 0), -0.25, 0);
    for (const side of ['x', 'y', 'width', 'height'] as const) expect(back[side]).toBeCloseTo(frame[side], 9);
  });
});
