/** The picture of a network. What it shows is in the table below it, too. */
import { Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';

import type { EntityNetwork, NetworkEdge } from '#core/entity-network.ts';
import type { EntityId } from '#core/identifiers.ts';

import { useSession } from '../session.tsx';
import { IconButton } from '../ui/button.tsx';
import { tinted } from '../ui/tint.ts';
import { words } from '../words.tsx';
import styles from './analysis.module.css';
import { frameAround, movedFrame, radiusOf, scaledFrame } from './network-picture.ts';
import type { Frame } from './network-picture.ts';
import type { LayoutReply } from './network.worker.ts';

interface NetworkChartProps {
  readonly network: EntityNetwork;
  readonly places: LayoutReply;
  readonly chosen: EntityId | null;
  readonly onChoose: (id: EntityId) => void;
}

/** Names are written beside this many nodes at once: the largest of those in view. */
const MOST_NAMES = 60;

export function NetworkChart({ network, places, chosen, onChoose }: NetworkChartProps) {
  const { workspace } = useSession();
  const [kept, setKept] = useState<{ readonly of: LayoutReply; readonly frame: Frame } | null>(null);
  const frame = kept?.of === places ? kept.frame : frameAround(places);
  const show = (next: Frame) => setKept({ of: places, frame: next });
  const latest = useRef({ frame, show });
  const box = useRef<HTMLDivElement>(null);
  const drag = useRef<{ readonly x: number; readonly y: number; readonly from: Frame } | null>(null);
  useLayoutEffect(() => {
    latest.current = { frame, show };
  });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const rect = element.getBoundingClientRect();
      const [atX, atY] = [(event.clientX - rect.left) / rect.width, (event.clientY - rect.top) / rect.height];
      latest.current.show(scaledFrame(latest.current.frame, event.deltaY > 0 ? 1.15 : 0.87, atX, atY));
    };
    // React listens to the wheel passively, and could not keep the page from scrolling.
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, []);

  function onKeyDown(event: KeyboardEvent): void {
    const next = NEXT_FRAME[event.key]?.(frame);
    if (event.key === '0') setKept(null);
    else if (next) show(next);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function onPointerMove(event: PointerEvent): void {
    const rect = box.current?.getBoundingClientRect();
    if (!drag.current || event.buttons !== 1 || !rect) return;
    const { x, y, from } = drag.current;
    show(movedFrame(from, (x - event.clientX) / rect.width, (y - event.clientY) / rect.height));
  }

  const placeOf = new Map(network.nodes.map(({ id }, at) => [id, places[at] ?? { x: 0, y: 0 }]));
  const near = chosen ? neighboursOf(network, chosen) : null;
  const inView = network.nodes.filter(({ id }) => isWithin(placeOf.get(id), frame));
  const named = new Set(inView.slice(0, MOST_NAMES).map(({ id }) => id));
  return (
    <>
      <div className={styles.tools}>
        <IconButton label={words('analysis.zoomIn')} icon={<ZoomIn />} onPress={() => show(scaledFrame(frame, 0.7))} />
        <IconButton
          label={words('analysis.zoomOut')}
          icon={<ZoomOut />}
          onPress={() => show(scaledFrame(frame, 1 / 0.7))}
        />
        <IconButton label={words('analysis.zoomAll')} icon={<Maximize />} onPress={() => setKept(null)} />
        <span className={styles.hint}>{words('analysis.networkHint')}</span>
      </div>
      {/* A picture that keys and the pointer move is a widget of its own kind. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        ref={box}
        className={styles.network}
        role="application"
        aria-label={words('analysis.networkChart', { nodes: network.nodes.length, edges: network.edges.length })}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          drag.current = { x: event.clientX, y: event.clientY, from: frame };
        }}
        onPointerMove={onPointerMove}
        onPointerUp={() => {
          drag.current = null;
        }}
      >
        <svg
          width="100%"
          height="100%"
          viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
          data-chosen={chosen !== null || undefined}
          aria-hidden="true"
        >
          {(['together', 'speaks-of', 'contradiction'] as const).map((kind) => (
            <path key={kind} className={styles.edges} data-kind={kind} d={pathOf(network, placeOf, kind)} />
          ))}
          {chosen !== null &&
            (['together', 'speaks-of', 'contradiction'] as const).map((kind) => (
              <path
                key={kind}
                className={styles.edges}
                data-kind={kind}
                data-near=""
                d={pathOf(network, placeOf, kind, chosen)}
              />
            ))}
          {network.nodes.map((node) => {
            const place = placeOf.get(node.id);
            const entity = workspace.get('entity', node.id);
            const colour = workspace.get('entityType', entity?.typeId ?? '')?.colour ?? '#6b7280';
            return (
              place && (
                <g
                  key={node.id}
                  className={`tinted ${styles.node}`}
                  style={tinted(colour)}
                  data-near={near?.has(node.id) || undefined}
                  data-chosen={node.id === chosen || undefined}
                  onClick={() => onChoose(node.id)}
                >
                  <circle cx={place.x} cy={place.y} r={radiusOf(node)}>
                    <title>{entity?.name}</title>
                  </circle>
                  {(named.has(node.id) || near?.has(node.id)) && (
                    <text x={place.x} y={place.y - radiusOf(node) - 3} fontSize={Math.max(8, frame.width / 75)}>
                      {entity?.name}
                    </text>
                  )}
                </g>
              )
            );
          })}
        </svg>
      </div>
    </>
  );
}

const NEXT_FRAME: Readonly<Record<string, (frame: Frame) => Frame>> = {
  ArrowLeft: (frame) => movedFrame(frame, -0.1, 0),
  ArrowRight: (frame) => movedFrame(frame, 0.1, 0),
  ArrowUp: (frame) => movedFrame(frame, 0, -0.1),
  ArrowDown: (frame) => movedFrame(frame, 0, 0.1),
  '+': (frame) => scaledFrame(frame, 0.8),
  '=': (frame) => scaledFrame(frame, 0.8),
  '-': (frame) => scaledFrame(frame, 1.25),
};

/** The chosen entity and those that an edge joins it to. */
function neighboursOf({ edges }: EntityNetwork, chosen: EntityId): ReadonlySet<EntityId> {
  return new Set(edges.flatMap(({ a, b }) => (a === chosen || b === chosen ? [a, b] : [])).concat(chosen));
}

type Places = ReadonlyMap<EntityId, { readonly x: number; readonly y: number }>;

/** All edges of a kind as one path: a thousand elements fewer to draw. */
function pathOf({ edges }: EntityNetwork, places: Places, kind: NetworkEdge['kind'], chosen?: EntityId): string {
  return edges
    .filter((edge) => edge.kind === kind && (chosen === undefined || edge.a === chosen || edge.b === chosen))
    .map(({ a, b }) => {
      const [from, to] = [places.get(a), places.get(b)];
      return from && to ? `M${from.x.toFixed(1)},${from.y.toFixed(1)}L${to.x.toFixed(1)},${to.y.toFixed(1)}` : '';
    })
    .join('');
}

function isWithin(place: { readonly x: number; readonly y: number } | undefined, frame: Frame): boolean {
  if (!place) return false;
  const [right, bottom] = [place.x - frame.x, place.y - frame.y];
  return right >= 0 && right <= frame.width && bottom >= 0 && bottom <= frame.height;
}
