/** The drawing over the text: bars and signs in the gutter, lines under overlapping statements. */
import type { Span } from '#core/span.ts';

import { LANE_LIMIT } from './lanes.ts';
import { planBlock } from './overlay-plan.ts';
import type { Bar, BlockPlan, PlanSource, Sign, Underline } from './overlay-plan.ts';
import styles from './overlay.module.css';
import { blockMeets } from './painter.ts';
import type { BlockRange } from './viewport.ts';

/** Pixels from one lane to the next, and from the first to the text. */
const LANE_WIDTH = 8;
const GUTTER_GAP = 16;
const PATTERNS = 5;

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

/** @param layer an empty element that covers the page column, as `root` does but for the gutter. */
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
      const textLeft = root.getBoundingClientRect().left - origin.left;
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
          const group = drawPlan(plan, textLeft);
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

function drawPlan({ bars, underlines, signs }: BlockPlan, textLeft: number): HTMLElement {
  const group = part('group');
  group.append(
    ...underlines.map(drawUnderline),
    ...bars.map((bar) => drawBar(bar, textLeft)),
    ...signs.map((sign) => drawSign(sign, textLeft)),
  );
  return group;
}

function drawBar(bar: Bar, textLeft: number): HTMLElement {
  const element = part(bar.kind);
  coloured(element, bar.colour);
  element.dataset['mark'] = bar.markId;
  element.dataset['standing'] = bar.standing;
  if (bar.colour !== null) element.dataset['pattern'] = String(bar.pattern % PATTERNS);
  element.title = bar.label;
  element.style.left = `${laneLeft(bar.lane, textLeft)}px`;
  element.style.top = `${bar.top}px`;
  element.style.height = `${Math.max(4, bar.bottom - bar.top)}px`;
  return element;
}

function drawUnderline(line: Underline): HTMLElement {
  const element = part('underline');
  coloured(element, line.colour);
  element.dataset['standing'] = line.standing;
  element.style.left = `${line.left}px`;
  element.style.top = `${line.top + 1 + Math.min(line.lane, 2) * 3}px`;
  element.style.width = `${line.width}px`;
  return element;
}

function drawSign(sign: Sign, textLeft: number): HTMLElement {
  const element = part('sign');
  element.dataset['mark'] = sign.markId;
  element.dataset['sign'] = sign.kind;
  element.title = sign.label;
  const lane = sign.kind === 'note' ? LANE_LIMIT : sign.lane;
  element.style.left = `${laneLeft(lane, textLeft) - 4}px`;
  element.style.top = `${sign.top + 2}px`;
  const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `#article-sign-${sign.kind}`);
  icon.append(use);
  element.append(icon);
  return element;
}

function laneLeft(lane: number, textLeft: number): number {
  return textLeft - GUTTER_GAP - lane * LANE_WIDTH;
}

function part(name: 'group' | 'piece' | 'connector' | 'underline' | 'sign'): HTMLElement {
  const element = document.createElement('div');
  element.className = styles[name] as string;
  return element;
}

function coloured(element: HTMLElement, colour: string | null): void {
  element.classList.add('tinted');
  if (colour === null) element.dataset['frameless'] = '';
  else element.style.setProperty('--tint', colour);
}
