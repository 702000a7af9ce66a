/** The drawing over the text: lanes and signs in the margins, lines under overlapping statements. */
import type { Span } from '#core/span.ts';

import { drawPlan } from './overlay-parts.ts';
import type { Margins } from './overlay-parts.ts';
import { planBlock } from './overlay-plan.ts';
import type { BlockPlan, PlanSource } from './overlay-plan.ts';
import { blockMeets } from './painter.ts';
import type { BlockRange } from './viewport.ts';

export interface Overlay {
  /** Draws the blocks in view: reads the page first, then writes. */
  show(range: BlockRange): void;
  /** What stands in these stretches is drawn anew at the next {@link Overlay.show}; null for everything. */
  forget(spans: readonly Span[] | null): void;
}

interface Drawn {
  readonly group: HTMLElement;
  readonly element: HTMLElement;
  readonly block: unknown;
  /** A block that comes near gets its true height only then. */
  readonly height: number;
}

/** @param layer an empty element that covers the page column, as `root` does but for the margins. */
export function createOverlay(source: PlanSource, root: HTMLElement, layer: HTMLElement): Overlay {
  const { text } = source;
  const drawn = new Map<string, Drawn>();

  function isDrawn(index: number, key: string, height: number): boolean {
    const before = drawn.get(key);
    return (
      before !== undefined &&
      before.element === text.element(index) &&
      before.block === text.body.blocks[index] &&
      Math.abs(before.height - height) < 1
    );
  }

  return {
    show({ first, end }) {
      const origin = layer.getBoundingClientRect();
      const margins = marginsOf(root.getBoundingClientRect(), origin, layer);
      const wanted = new Map<
        string,
        { readonly index: number; readonly top: number; readonly height: number; readonly plan: BlockPlan | null }
      >();
      for (let index = first; index < end; index += 1) {
        const key = text.body.keys[index];
        const element = text.element(index);
        if (key === undefined || !element) continue;
        const box = element.getBoundingClientRect();
        const plan = isDrawn(index, key, box.height) ? null : planBlock(source, index, origin.left);
        wanted.set(key, { index, top: box.top - origin.top, height: box.height, plan });
      }
      for (const [key, { group }] of drawn) {
        if (wanted.get(key)?.plan === null) continue;
        group.remove();
        drawn.delete(key);
      }
      for (const [key, { index, top, height, plan }] of wanted) {
        const element = text.element(index);
        if (plan && element) {
          const group = drawPlan(plan, margins);
          drawn.set(key, { group, element, block: text.body.blocks[index], height });
          layer.append(group);
        }
        const group = drawn.get(key)?.group;
        if (group) group.style.transform = `translateY(${top}px)`;
      }
    },
    forget(spans) {
      for (const [key, { group }] of drawn) {
        if (spans && !blockMeets(text, key, spans)) continue;
        group.remove();
        drawn.delete(key);
      }
    },
  };
}

/** How far the text is from both edges of the column. Lanes are on the side where lines start. */
function marginsOf(text: DOMRect, column: DOMRect, layer: HTMLElement): Margins {
  const left = text.left - column.left;
  const right = column.right - text.right;
  return getComputedStyle(layer).direction === 'rtl' ? { start: right, end: left } : { start: left, end: right };
}
