/** The styled stretches of a block in their one normal form. */
import type { Run } from '#core/text-model.ts';

/** What a stretch looks like, apart from where it is. */
export type RunStyle = Omit<Run, 'start' | 'end'>;

/** A stretch of one look; `style` is null for a line break, which has none of its own. */
export interface StyledPiece {
  readonly text: string;
  readonly style: RunStyle | null;
}

export const STYLE_NAMES = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'code',
  'subscript',
  'superscript',
] as const satisfies readonly (keyof RunStyle)[];

export function sameStyle(a: RunStyle, b: RunStyle): boolean {
  return a.link === b.link && STYLE_NAMES.every((name) => a[name] === b[name]);
}

/** The pieces of a text under `runs`, cut at every change of look and around every line break. */
export function piecesOf(text: string, runs: readonly Run[]): readonly StyledPiece[] {
  const pieces: StyledPiece[] = [];
  const add = (start: number, end: number, style: RunStyle) => {
    for (const part of text.slice(start, end).split(/(\n)/)) {
      if (part !== '') pieces.push({ text: part, style: part === '\n' ? null : style });
    }
  };
  let at = 0;
  for (const { start, end, ...style } of runs) {
    add(at, start, {});
    add(start, end, style);
    at = end;
  }
  add(at, text.length, {});
  return pieces;
}

/** The runs of pieces: equal neighbours are one run, also across a line break; plain text has none. */
export function runsOf(pieces: readonly StyledPiece[]): readonly Run[] {
  const runs: Run[] = [];
  let at = 0;
  let joins = false;
  for (const { text, style } of pieces) {
    const end = at + text.length;
    if (style) {
      const last = runs.at(-1);
      if (isPlain(style)) joins = false;
      else if (joins && last && sameStyle(last, style)) runs[runs.length - 1] = { ...last, end };
      else {
        runs.push({ ...style, start: at, end });
        joins = true;
      }
    }
    at = end;
  }
  return runs;
}

/** The same look with the fewest runs, none of which begins or ends at a line break. */
export function normalRuns(text: string, runs: readonly Run[]): readonly Run[] {
  return runsOf(piecesOf(text, runs));
}

function isPlain(style: RunStyle): boolean {
  return sameStyle(style, {});
}
