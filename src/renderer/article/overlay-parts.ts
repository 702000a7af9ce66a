/** The elements that the plan of a block becomes. Those that can be pressed are buttons; the keyboard reaches marks in the text. */
import { words } from '../words.tsx';
import { LANE_LIMIT } from './lanes.ts';
import type { Crowd } from './margin-crowds.ts';
import type { Sign } from './margin-signs.ts';
import type { Bar, BlockPlan, Underline } from './overlay-plan.ts';
import styles from './overlay.module.css';

/** Pixels from the edges of the column to the text, at the side where lines start and at the other. */
export interface Margins {
  readonly start: number;
  readonly end: number;
}

/** Pixels from one lane to the next, and from the first to the text. */
const LANE_WIDTH = 8;
const LANE_GAP = 16;
/** Pixels from the text to the signs. */
const SIGN_GAP = 6;
/** How many patterns the style sheet has. */
export const PATTERNS = 5;

export function drawPlan({ bars, underlines, signs, crowds }: BlockPlan, margins: Margins): HTMLElement {
  const group = document.createElement('div');
  group.className = styles['group'] as string;
  group.append(
    ...underlines.map(drawUnderline),
    // What can be pressed by its name lies over what says the same.
    ...bars.toSorted((a, b) => Number(a.isNamed) - Number(b.isNamed)).map((bar) => drawBar(bar, margins)),
    ...crowds.map((crowd) => drawCrowd(crowd, margins)),
    ...signs.map((sign) => drawSign(sign, margins)),
  );
  return group;
}

function drawBar(bar: Bar, { start }: Margins): HTMLElement {
  const element = bar.isNamed ? pressable(bar.kind, bar.label) : part(bar.kind);
  coloured(element, bar);
  element.dataset['marks'] = bar.markId;
  element.title = bar.label;
  element.style.insetInlineStart = `${start - LANE_GAP - bar.lane * LANE_WIDTH}px`;
  element.style.top = `${bar.top}px`;
  element.style.height = `${Math.max(4, bar.bottom - bar.top)}px`;
  return element;
}

function drawUnderline(line: Underline): HTMLElement {
  const element = part('underline');
  coloured(element, line);
  element.style.left = `${line.left}px`;
  element.style.top = `${line.top + 1 + Math.min(line.lane, 2) * 3}px`;
  element.style.width = `${line.width}px`;
  return element;
}

function drawCrowd({ markIds, top, bottom }: Crowd, { start }: Margins): HTMLElement {
  const label = words('article.moreClaims', { count: markIds.length });
  const element = pressable('crowd', label);
  element.title = label;
  element.textContent = `+${markIds.length}`;
  element.dataset['marks'] = markIds.join(' ');
  element.style.insetInlineStart = `${start - LANE_GAP - LANE_LIMIT * LANE_WIDTH - 12}px`;
  element.style.top = `${top}px`;
  element.style.height = `${Math.max(16, bottom - top)}px`;
  return element;
}

function drawSign(sign: Sign, { end }: Margins): HTMLElement {
  const element = pressable('sign', sign.labels.join(' '));
  element.title = sign.labels.join('\n');
  element.dataset['marks'] = sign.markIds.join(' ');
  element.dataset['focus'] = sign.kind;
  element.dataset['standing'] = sign.standing;
  element.dataset['ids'] = sign.ids.join(' ');
  if (sign.isSettled) element.dataset['settled'] = '';
  element.style.insetInlineEnd = `${Math.max(0, end - SIGN_GAP - 18)}px`;
  element.style.top = `${sign.top + 4}px`;
  const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `#article-sign-${sign.kind}`);
  icon.append(use);
  element.append(icon);
  if (sign.ids.length > 1) {
    const count = part('count');
    // Drawn by the style: what is written must be in the name, which tells what the sign leads to instead.
    count.dataset['count'] = String(sign.ids.length);
    element.append(count);
  }
  return element;
}

type PartName = 'piece' | 'connector' | 'underline' | 'sign' | 'crowd' | 'count';

function part(name: PartName): HTMLElement {
  const element = document.createElement('span');
  element.className = styles[name] as string;
  element.ariaHidden = 'true';
  return element;
}

function pressable(name: PartName, label: string): HTMLElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = styles[name] as string;
  element.tabIndex = -1;
  element.ariaLabel = label;
  return element;
}

function coloured(element: HTMLElement, { colour, pattern, standing }: Pick<Bar, 'colour' | 'pattern' | 'standing'>) {
  element.classList.add('tinted');
  element.dataset['standing'] = standing;
  if (colour === null) element.dataset['frameless'] = '';
  else {
    element.style.setProperty('--tint', colour);
    element.dataset['pattern'] = String(pattern % PATTERNS);
  }
}
