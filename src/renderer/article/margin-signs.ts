/** The signs on the far side of the text: what pulls apart, and what a note says. */
import type { CaseLookup } from '#core/lookup.ts';
import type { Contradiction } from '#core/model.ts';
import type { Span } from '#core/span.ts';

import { contradictionInWords, noteInWords } from './describe-mark.ts';
import type { Focused } from './focused-marks.ts';
import { STANDINGS } from './mark-style.ts';
import type { Standing } from './mark-style.ts';
import type { PlacedMark } from './mark-table.ts';
import { rectIn } from './measure.ts';
import type { TextIndex } from './text-index.ts';

export interface Sign {
  readonly kind: 'contradiction' | 'note';
  /** The records that it stands for, at least one. */
  readonly ids: readonly string[];
  readonly markIds: readonly string[];
  /** Pixels from the top of the block. */
  readonly top: number;
  /** Whether all of its contradictions are settled. */
  readonly isSettled: boolean;
  readonly labels: readonly string[];
  /** That of the mark beside it that stands out most. */
  readonly standing: Standing;
}

/** A line of text is higher: signs that are nearer stand on the same one. */
const SAME_LINE = 12;
/** How high a sign is, with the space to the next. */
const HEIGHT = 20;

interface SignSource {
  readonly lookup: CaseLookup;
  readonly text: TextIndex;
  readonly focused: () => Focused;
}

/** One sign a line and kind, at the first line of each mark that starts in the block. Signs keep off each other. */
export function signsOf(
  { lookup, text, focused }: SignSource,
  standing: readonly PlacedMark[],
  index: number,
  block: Span,
  blockTop: number,
): readonly Sign[] {
  const single = standing.flatMap((placed) => {
    const [first] = placed.spans;
    const found = first && placed.start >= block.start ? signOf(lookup, placed) : null;
    const rect = found && first && rectIn(text, index, first);
    const stands = focused().standingOf(placed.mark.record.id);
    return rect ? [{ ...found, top: rect.top - blockTop, standing: stands }] : [];
  });
  return keptApart(joined(single));
}

function signOf(lookup: CaseLookup, { mark }: PlacedMark): Omit<Sign, 'top' | 'standing'> | null {
  const { id } = mark.record;
  if (mark.kind === 'note') {
    return { kind: 'note', ids: [id], markIds: [id], isSettled: false, labels: [noteInWords(mark.record.text)] };
  }
  if (mark.kind !== 'statement') return null;
  const { claimId } = mark.record;
  const shown = lookup.contradictionsOf(claimId).filter(({ status }) => status !== 'dismissed');
  if (shown.length === 0) return null;
  return {
    kind: 'contradiction',
    ids: shown.map((contradiction) => contradiction.id),
    markIds: [id],
    isSettled: !shown.some(isOpen),
    labels: shown.map((contradiction) => contradictionInWords(lookup, contradiction, claimId)),
  };
}

function isOpen({ status }: Contradiction): boolean {
  return status === 'open';
}

/** Signs of one kind on one line are one sign. */
export function joined(signs: readonly Sign[]): readonly Sign[] {
  const lines: Sign[] = [];
  for (const sign of signs.toSorted((a, b) => a.top - b.top)) {
    const at = lines.findLastIndex(({ kind, top }) => kind === sign.kind && sign.top - top < SAME_LINE);
    const other = lines[at];
    if (!other) lines.push(sign);
    else {
      const isNew = (_: string, place: number) => !other.ids.includes(sign.ids[place] ?? '');
      lines[at] = {
        ...other,
        ids: [...other.ids, ...sign.ids.filter(isNew)],
        markIds: [...other.markIds, ...sign.markIds],
        isSettled: other.isSettled && sign.isSettled,
        standing: STANDINGS.find((each) => each === other.standing || each === sign.standing) ?? 'other',
        labels: [...other.labels, ...sign.labels.filter(isNew)],
      };
    }
  }
  return lines;
}

/** Pushed down until none covers another. */
export function keptApart(signs: readonly Sign[]): readonly Sign[] {
  let free = Number.NEGATIVE_INFINITY;
  return signs
    .toSorted((a, b) => a.top - b.top)
    .map((sign) => {
      const top = Math.max(sign.top, free);
      free = top + HEIGHT;
      return { ...sign, top };
    });
}
