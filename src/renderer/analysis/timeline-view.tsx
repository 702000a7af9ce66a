/** The view "Timeline": claims by the date of their event or of their publication, with contradictions as arcs between them. */
import { scaleUtc } from 'd3-scale';
import { Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';

import { timelineOf } from '#core/timeline.ts';
import type { Timeline, TimelineDate } from '#core/timeline.ts';

import { goToClaim, quotationOf } from '../passages.ts';
import { useRecords, useSession, useWorkbench } from '../session.tsx';
import { IconButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Select } from '../ui/select.tsx';
import { tinted } from '../ui/tint.ts';
import { words } from '../words.tsx';
import styles from './analysis.module.css';
import { ClaimRows } from './claim-rows.tsx';
import { LEAST_WIDTH, panned, placeItems, wholeWindow, zoomed } from './timeline-layout.ts';
import type { DayWindow, PlacedItem } from './timeline-layout.ts';

const DAY = 86_400_000;
const LANE = 16;
const BAR = 12;
const ARCS = 72;
const AXIS = 22;

export function TimelineView() {
  const { workspace } = useSession();
  const claims = useRecords('claim');
  const statements = useRecords('statement');
  const articles = useRecords('article');
  const contradictions = useRecords('contradiction');
  const [by, setBy] = useState<TimelineDate>('publication');
  const timeline = useMemo(
    () => timelineOf(workspace, by),
    // The timeline is read from these records.
    // oxlint-disable-next-line react/exhaustive-deps
    [workspace, by, claims, statements, articles, contradictions],
  );
  return (
    <section aria-label={words('analysis.timelineTitle')} className={styles.view}>
      <header className={styles.head}>
        <h1 className={styles.title}>{words('analysis.timelineTitle')}</h1>
        <Select<TimelineDate>
          label={words('analysis.timelineBy')}
          hideLabel
          options={[
            { id: 'publication', label: words('analysis.timelineByPublication') },
            { id: 'event', label: words('analysis.timelineByEvent') },
          ]}
          value={by}
          onChange={setBy}
        />
      </header>
      {timeline.items.length === 0 ? (
        <EmptyState title={words('analysis.timelineEmpty')}>
          <p>{words('analysis.timelineEmptyText')}</p>
        </EmptyState>
      ) : (
        <Chart key={by} timeline={timeline} />
      )}
      {timeline.undated.length > 0 && (
        <p className={styles.hint}>{words('analysis.timelineUndated', { count: timeline.undated.length })}</p>
      )}
    </section>
  );
}

function Chart({ timeline }: { readonly timeline: Timeline }) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(600);
  const most = useMemo(() => wholeWindow(timeline.items), [timeline]);
  const [shown, setShown] = useState<DayWindow | null>(null);
  const window = shown ?? most;
  const placed = useMemo(() => placeItems(timeline.items, window, width), [timeline, window, width]);
  const drag = useRef<{ readonly x: number; readonly from: DayWindow } | null>(null);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.max(200, entry?.contentRect.width ?? 0)));
    observer.observe(element);
    // React listens to the wheel passively, and could not keep the page from scrolling.
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey && Math.abs(event.deltaX) <= Math.abs(event.deltaY)) return;
      event.preventDefault();
      const rect = element.getBoundingClientRect();
      const around = (event.clientX - rect.left) / rect.width;
      setShown((present) =>
        event.ctrlKey || event.metaKey
          ? zoomed(present ?? most, event.deltaY > 0 ? 1.25 : 0.8, around, most)
          : panned(present ?? most, event.deltaX / rect.width, most),
      );
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      observer.disconnect();
      element.removeEventListener('wheel', onWheel);
    };
  }, [most]);

  function onKeyDown(event: KeyboardEvent): void {
    const next = NEXT_WINDOW[event.key]?.(window, most);
    if (!next || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    setShown(next);
  }

  function onPointerMove(event: PointerEvent): void {
    if (!drag.current || event.buttons !== 1) return;
    setShown(panned(drag.current.from, (drag.current.x - event.clientX) / width, most));
  }

  const lanes = Math.max(0, ...placed.map(({ lane }) => lane)) + 1;
  const height = ARCS + lanes * LANE + AXIS;
  return (
    <>
      <div className={styles.tools}>
        <IconButton
          label={words('analysis.zoomIn')}
          icon={<ZoomIn />}
          onPress={() => setShown(zoomed(window, 0.5, 0.5, most))}
        />
        <IconButton
          label={words('analysis.zoomOut')}
          icon={<ZoomOut />}
          onPress={() => setShown(zoomed(window, 2, 0.5, most))}
        />
        <IconButton label={words('analysis.zoomAll')} icon={<Maximize />} onPress={() => setShown(null)} />
        <span className={styles.hint}>{words('analysis.timelineHint')}</span>
      </div>
      {/* A picture that keys and the pointer move is a widget of its own kind. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        ref={box}
        className={styles.chart}
        role="application"
        aria-label={words('analysis.timelineChart', { count: placed.length })}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          drag.current = { x: event.clientX, from: window };
        }}
        onPointerMove={onPointerMove}
        onPointerUp={() => {
          drag.current = null;
        }}
      >
        <svg width={width} height={height} aria-hidden="true">
          <Axis window={window} width={width} height={height} />
          {placed.map((each) => (
            <Bar key={each.item.claim.id} placed={each} />
          ))}
          <Arcs timeline={timeline} placed={placed} />
        </svg>
      </div>
      <div className={styles.behind}>
        <h2 className={styles.subtitle}>{words('analysis.timelineShown', { count: placed.length })}</h2>
        <div className={styles.list}>
          <ClaimRows label={words('analysis.timelineClaims')} claimIds={placed.map(({ item }) => item.claim.id)} />
        </div>
      </div>
    </>
  );
}

const NEXT_WINDOW: Readonly<Record<string, (window: DayWindow, most: DayWindow) => DayWindow>> = {
  ArrowLeft: (window, most) => panned(window, -0.2, most),
  ArrowRight: (window, most) => panned(window, 0.2, most),
  '+': (window, most) => zoomed(window, 0.6, 0.5, most),
  '=': (window, most) => zoomed(window, 0.6, 0.5, most),
  '-': (window, most) => zoomed(window, 1 / 0.6, 0.5, most),
  '0': (_, most) => most,
};

interface AxisProps {
  readonly window: DayWindow;
  readonly width: number;
  readonly height: number;
}

function Axis({ window, width, height }: AxisProps) {
  const scale = scaleUtc()
    .domain([new Date(window.start * DAY), new Date(window.end * DAY)])
    .range([0, width]);
  const format = scale.tickFormat();
  return (
    <g className={styles.axis}>
      {scale.ticks(Math.max(2, Math.round(width / 110))).map((tick) => (
        <g key={tick.getTime()} transform={`translate(${scale(tick)},0)`}>
          <line y1={0} y2={height - AXIS} />
          <text y={height - 6}>{format(tick)}</text>
        </g>
      ))}
    </g>
  );
}

/** Contradictions between what is in view; that of the focus, or of a focused claim, stands out. */
function Arcs({ timeline, placed }: { readonly timeline: Timeline; readonly placed: readonly PlacedItem[] }) {
  const { workbench } = useSession();
  const { focus } = useWorkbench();
  const centres = new Map(placed.map((each) => [each.item.claim.id, centreOf(each)]));
  return (
    <g className={styles.arcs}>
      {timeline.links.map(({ contradictionId, a, b }) => {
        const [from, to] = [centres.get(a), centres.get(b)];
        if (!from || !to) return null;
        const isFocused = focus?.id === contradictionId || focus?.id === a || focus?.id === b;
        return (
          <path
            key={contradictionId}
            d={arcBetween(from, to)}
            data-focused={isFocused || undefined}
            onClick={() => workbench.update({ focus: { kind: 'contradiction', id: contradictionId } })}
          />
        );
      })}
    </g>
  );
}

interface ChartPoint {
  readonly x: number;
  readonly y: number;
}

/** Above the bars; between bars of the same day sideways, past the bars between them. */
function arcBetween(from: ChartPoint, to: ChartPoint): string {
  const apart = Math.abs(to.x - from.x);
  if (apart < LEAST_WIDTH) {
    const reach = from.x + 12 + Math.abs(to.y - from.y) * 0.6;
    return `M${from.x},${from.y}C${reach},${from.y} ${reach},${to.y} ${to.x},${to.y}`;
  }
  const rise = ARCS - 8 - Math.min(ARCS - 16, apart / 3);
  return `M${from.x},${from.y}Q${(from.x + to.x) / 2},${rise} ${to.x},${to.y}`;
}

function centreOf({ left, width, lane }: PlacedItem): ChartPoint {
  return { x: left + width / 2, y: ARCS + lane * LANE + BAR / 2 };
}

function Bar({ placed: { item, left, width, lane } }: { readonly placed: PlacedItem }) {
  const session = useSession();
  const { workspace, workbench } = session;
  const { focus } = useWorkbench();
  const [frameId] = item.claim.frameIds;
  const colour = workspace.get('frame', frameId ?? '')?.colour ?? '#6b7280';
  return (
    <rect
      className={`tinted ${styles.bar}`}
      style={tinted(colour)}
      x={left}
      y={ARCS + lane * LANE}
      width={width}
      height={BAR}
      rx={3}
      data-focused={focus?.id === item.claim.id || undefined}
      onClick={() => workbench.update({ focus: { kind: 'claim', id: item.claim.id } })}
      onDoubleClick={() => goToClaim(session, item.claim.id)}
    >
      <title>{`${item.date}: “${quotationOf(workspace, item.claim.id)}”`}</title>
    </rect>
  );
}
