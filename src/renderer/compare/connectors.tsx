/** Lines from statement to statement, which follow as either text is scrolled. The list of contradictions says the same in words. */
import { useEffect, useMemo, useState } from 'react';
import type { RefObject } from 'react';

import type { ArticleId } from '#core/identifiers.ts';
import type { Span } from '#core/span.ts';

import { useRecords, useSession, useWorkbench } from '../session.tsx';
import { usePlacements } from '../text.ts';
import type { SeenBox } from '../workbench.ts';
import styles from './connectors.module.css';
import { linksBetween } from './links.ts';
import type { Link } from './links.ts';

interface ConnectorsProps {
  readonly pair: readonly [ArticleId, ArticleId];
  /** What the lines are drawn over. */
  readonly box: RefObject<HTMLDivElement | null>;
}

interface Line {
  readonly link: Link;
  readonly path: string;
  /** Whether both ends are seen; one that is not is drawn faintly to the edge. */
  readonly isInView: boolean;
}

export function Connectors({ pair, box }: ConnectorsProps) {
  const { workspace, workbench } = useSession();
  const { focus } = useWorkbench();
  const [left, right] = pair;
  const contradictions = useRecords('contradiction');
  const statements = useRecords('statement');
  const leftPlaces = usePlacements(left);
  const rightPlaces = usePlacements(right);
  const links = useMemo(
    () => linksBetween([left, right], workspace),
    // Links are read from these records.
    // oxlint-disable-next-line react/exhaustive-deps
    [left, right, workspace, contradictions, statements],
  );
  const [lines, setLines] = useState<readonly Line[]>([]);

  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    let frame = 0;
    const spansOf = (places: typeof leftPlaces, id: string): readonly Span[] => {
      const placement = places.get(id);
      return placement?.kind === 'placed' ? placement.spans : [];
    };
    const draw = () => {
      const origin = element.getBoundingClientRect();
      const drawn = links.flatMap((link): readonly Line[] => {
        const from = workbench.surfaceOf(left)?.boxOf(spansOf(leftPlaces, link.left.id));
        const to = workbench.surfaceOf(right)?.boxOf(spansOf(rightPlaces, link.right.id));
        if (!from || !to || (!from.isInView && !to.isInView)) return [];
        return [{ link, path: pathBetween(from, to, origin), isInView: from.isInView && to.isInView }];
      });
      setLines(drawn);
    };
    const drawSoon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(draw);
    };
    drawSoon();
    // Texts settle to their true heights in the frames after they come into view.
    const settled = window.setTimeout(drawSoon, 250);
    const sizes = new ResizeObserver(drawSoon);
    sizes.observe(element);
    element.addEventListener('scroll', drawSoon, { capture: true, passive: true });
    const stop = workspace.subscribe(drawSoon);
    return () => {
      cancelAnimationFrame(frame);
      window.clearTimeout(settled);
      sizes.disconnect();
      element.removeEventListener('scroll', drawSoon, { capture: true });
      stop();
    };
  }, [box, left, right, leftPlaces, rightPlaces, links, workbench, workspace]);

  return (
    <svg className={styles.connectors} aria-hidden="true">
      {lines.map(({ link, path, isInView }) => (
        <path
          key={`${link.contradictionId} ${link.left.id} ${link.right.id}`}
          d={path}
          data-focused={isFocused(link, focus?.id) || undefined}
          data-far={!isInView || undefined}
          onClick={() => workbench.update({ focus: { kind: 'contradiction', id: link.contradictionId } })}
        />
      ))}
    </svg>
  );
}

function isFocused({ contradictionId, left, right }: Link, id: string | undefined): boolean {
  return [contradictionId, left.id, right.id, left.claimId, right.claimId].includes((id ?? '') as never);
}

/** From the right edge of the left text to the left edge of the right one. */
function pathBetween(from: SeenBox, to: SeenBox, origin: DOMRect): string {
  const [x1, y1] = [from.right - origin.left, (from.top + from.bottom) / 2 - origin.top];
  const [x2, y2] = [to.left - origin.left, (to.top + to.bottom) / 2 - origin.top];
  const middle = (x1 + x2) / 2;
  return `M${x1},${y1}C${middle},${y1} ${middle},${y2} ${x2},${y2}`;
}
