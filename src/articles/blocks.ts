/** Building blocks out of what a reader finds, so that every reader keeps the same rules. */
import type { Block, Run } from '#core/text-model.ts';

/** How a stretch of text is styled. */
export type Style = Omit<Run, 'start' | 'end'>;

/** A stretch of text in one style. */
export interface Stretch {
  readonly text: string;
  readonly style: Style;
}

/** What a block is, apart from its words. */
export type BlockShape =
  | { readonly kind: 'paragraph' }
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'quote' }
  | { readonly kind: 'item'; readonly ordered: boolean; readonly depth: number }
  | { readonly kind: 'cell'; readonly row: number; readonly column: number; readonly header: boolean };

/** Characters that no text has: controls but tab and line feed, and halves of surrogate pairs. */
// oxlint-disable-next-line no-control-regex -- these are the characters to find
const CONTROLS = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]/g;

/** `text` with one kind of line end and without what no text has. */
export function cleanText(text: string): string {
  return text
    .replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replaceAll(CONTROLS, '')
    .toWellFormed();
}

/** Whether {@link cleanText} would take characters out of `text`, line ends aside. */
export function hasControls(text: string): boolean {
  return text.replace(/^\ufeff/, '').search(CONTROLS) >= 0;
}

/** White space collapsed as CSS does; non-breaking spaces stay. */
export function collapse(text: string): string {
  return text.replaceAll(/[ \t\n\f\r]+/g, ' ');
}

/** A block of stretches, without white space at its ends; null when there are no words, unless it is a cell. */
export function blockOf(shape: BlockShape, stretches: readonly Stretch[]): Block | null {
  const clean = stretches.map(({ text, style }) => ({ text: cleanText(text), style }));
  const text = clean.map((stretch) => stretch.text).join('');
  const words = text.trim();
  if (words === '' && shape.kind !== 'cell') return null;
  const first = text.length - text.trimStart().length;
  const runs: Run[] = [];
  let next = -first;
  for (const stretch of clean) {
    const start = Math.max(0, next);
    next += stretch.text.length;
    const end = Math.min(words.length, next);
    if (start < end && Object.keys(stretch.style).length > 0) addRun(runs, { start, end, ...stretch.style });
  }
  return { ...shape, text: words, runs };
}

function addRun(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  if (last && last.end === run.start && sameStyle(last, run)) runs[runs.length - 1] = { ...last, end: run.end };
  else runs.push(run);
}

const MARKS = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'code',
  'subscript',
  'superscript',
  'link',
] as const satisfies readonly (keyof Style)[];

function sameStyle(a: Style, b: Style): boolean {
  return MARKS.every((mark) => a[mark] === b[mark]);
}

/** Longest address that a run may carry. */
const LINK_LENGTH = 4096;

/** `address` as one that a link may keep: absolute, of the web or of mail. Null when it is none. */
export function safeLink(address: string | null, base = ''): string | null {
  const given = address?.trim() ?? '';
  const url = URL.canParse(given)
    ? new URL(given)
    : given !== '' && URL.canParse(given, base)
      ? new URL(given, base)
      : null;
  if (!url || !/^(https?|mailto):$/.test(url.protocol) || url.href.length > LINK_LENGTH) return null;
  return url.href;
}

/** Cells whose table has lost its first one become paragraphs: a table starts at row 0, column 0. */
export function soundTables(blocks: readonly Block[]): readonly Block[] {
  let inTable = false;
  return blocks.map((block) => {
    if (block.kind !== 'cell') {
      inTable = false;
      return block;
    }
    inTable ||= block.row === 0 && block.column === 0;
    return inTable ? block : { kind: 'paragraph', text: block.text, runs: block.runs };
  });
}
