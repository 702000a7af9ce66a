/** What of a network is shown, and how large. */
import type { EntityNetwork, NetworkEdge, NetworkNode } from '#core/entity-network.ts';

/** A part of the plane on which a network is laid out. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface NetworkFilter {
  /** The least number of claims of an entity. */
  readonly leastClaims: number;
  readonly kinds: ReadonlySet<NetworkEdge['kind']>;
  /** Null for every type. */
  readonly typeId: string | null;
}

/** At most this many nodes are drawn: those with the most claims. */
export const MOST_NODES = 1000;

export function filteredNetwork(
  network: EntityNetwork,
  filter: NetworkFilter,
  typeOf: (node: NetworkNode) => string | undefined,
): EntityNetwork {
  const nodes = network.nodes
    .filter((node) => node.claims >= filter.leastClaims && (filter.typeId === null || typeOf(node) === filter.typeId))
    .slice(0, MOST_NODES);
  const shown = new Set(nodes.map(({ id }) => id));
  return {
    nodes,
    edges: network.edges.filter(({ a, b, kind }) => filter.kinds.has(kind) && shown.has(a) && shown.has(b)),
  };
}

/** The radius of a node: its area grows with its claims. */
export function radiusOf({ claims }: NetworkNode): number {
  return 5 + 3 * Math.sqrt(claims);
}

/** What holds all of the places, with room for names. */
export function frameAround(places: readonly { readonly x: number; readonly y: number }[]): Frame {
  if (places.length === 0) return { x: -100, y: -100, width: 200, height: 200 };
  const xs = places.map(({ x }) => x);
  const ys = places.map(({ y }) => y);
  const [left, top] = [Math.min(...xs) - 60, Math.min(...ys) - 40];
  return {
    x: left,
    y: top,
    width: Math.max(240, Math.max(...xs) + 60 - left),
    height: Math.max(160, Math.max(...ys) + 40 - top),
  };
}

/** The frame made `factor` times as large around a point of it, given as shares of its width and height. */
export function scaledFrame({ x, y, width, height }: Frame, factor: number, atX = 0.5, atY = 0.5): Frame {
  return {
    x: x + atX * width * (1 - factor),
    y: y + atY * height * (1 - factor),
    width: width * factor,
    height: height * factor,
  };
}

export function movedFrame(frame: Frame, shareX: number, shareY: number): Frame {
  return { ...frame, x: frame.x + shareX * frame.width, y: frame.y + shareY * frame.height };
}
