/** Moving the caret and growing the selection by key, also where nothing can be typed. */
import type { Span } from '#core/span.ts';
import { stepFrom, widened } from '#core/text-steps.ts';
import type { StepDirection } from '#core/text-steps.ts';

import type { ArticleSurface } from '../workbench.ts';
import { canonicalOf } from './body.ts';
import { readSelection, selectBetween } from './selection.ts';
import type { TextIndex } from './text-index.ts';

export interface CaretMovesHost {
  readonly text: TextIndex;
  readonly language: () => string;
  /** Where the selection is, or was when the keyboard was in the text last. */
  readonly selected: () => Span;
  /** Gives the keyboard to the text. */
  readonly take: () => void;
  /** The selection changed: shows it and tells the workbench. */
  readonly moved: (focus: number) => void;
}

export type CaretMoves = Pick<ArticleSurface, 'moveCaret' | 'widen'>;

export function createCaretMoves({ text, language, selected, take, moved }: CaretMovesHost): CaretMoves {
  /** What was selected before it was widened, the smallest first. */
  let narrower: readonly Span[] = [];
  let widest: Span | null = null;

  function select(anchor: number, focus: number): void {
    take();
    selectBetween(text, anchor, focus);
    moved(focus);
  }

  return {
    moveCaret({ unit, direction, extends: isExtending }) {
      const canonical = canonicalOf(text.body);
      const { start, end } = selected();
      const { anchor, focus } = readSelection(text) ?? { anchor: start, focus: end };
      const to = isExtending && direction === 1 ? 'end' : 'start';
      const next = stepFrom(canonical, focus, { unit, direction, to }, language());
      select(isExtending ? anchor : next, next);
    },
    widen(direction: StepDirection) {
      const { start, end } = readSelection(text) ?? selected();
      const now = { start, end };
      if (!widest || widest.start !== start || widest.end !== end) narrower = [];
      if (direction === 1) {
        const next = widened(canonicalOf(text.body), now, language());
        narrower = [...narrower, now];
        widest = next;
      } else {
        widest = narrower.at(-1) ?? { start, end: start };
        narrower = narrower.slice(0, -1);
      }
      select(widest.start, widest.end);
    },
  };
}
