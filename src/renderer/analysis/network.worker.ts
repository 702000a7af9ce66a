/** Lays a network out: at a thousand entities this takes a second or two. */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { SimulationLinkDatum, SimulationNodeDatum } from 'd3-force';

import { answerCalls } from '../ui/worker-calls.ts';

export interface LayoutRequest {
  /** Ids with the radius of each node, in the same unit as the places that come back. */
  readonly nodes: readonly { readonly id: string; readonly radius: number }[];
  readonly links: readonly { readonly a: string; readonly b: string; readonly weight: number }[];
}

/** Where each node stands, in the order of the request; the middle is 0, 0. */
export type LayoutReply = readonly { readonly x: number; readonly y: number }[];

const ROUNDS = 220;

answerCalls(async ({ nodes, links }: LayoutRequest): Promise<LayoutReply> => {
  const placed = nodes.map((node): SimulationNodeDatum & typeof node => ({ ...node }));
  const joined = links.map(({ a, b, weight }): SimulationLinkDatum<(typeof placed)[number]> & { weight: number } => ({
    source: a,
    target: b,
    weight,
  }));
  // Starting places follow from the order of the nodes, so that the same network is laid out the same way each time.
  const simulation = forceSimulation(placed)
    .force(
      'link',
      forceLink<(typeof placed)[number], (typeof joined)[number]>(joined)
        .id(({ id }) => id)
        .distance(({ weight }) => 60 + 60 / weight),
    )
    .force('charge', forceManyBody().strength(-160).distanceMax(600))
    .force(
      'collide',
      forceCollide<(typeof placed)[number]>().radius(({ radius }) => radius + 6),
    )
    .force('x', forceX().strength(0.06))
    .force('y', forceY().strength(0.08))
    .stop();
  simulation.tick(ROUNDS);
  return placed.map(({ x = 0, y = 0 }) => ({ x, y }));
});
