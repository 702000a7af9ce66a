/** What a screen reader is told of the text: the mark that is gone to, and what becomes of the focused one. */
import type { CaseLookup } from '#core/lookup.ts';
import type { Anchor } from '#core/text-model.ts';

import type { Focus } from '../workbench.ts';
import { canonicalOf } from './body.ts';
import { announcement } from './describe-mark.ts';
import type { MarkTable, PlacedMark } from './mark-table.ts';
import type { TextIndex } from './text-index.ts';

export interface Narrator {
  /** Reads a mark out, with its place among all. */
  tell(placed: PlacedMark): void;
  /** Another record is focused: whoever focused it tells of it. */
  focused(focus: Focus | null): void;
  /** Records changed: where the focused mark has other words now, by a key or by an undo, they are read out. */
  look(): void;
}

export function createNarrator(
  lookup: CaseLookup,
  text: TextIndex,
  marks: MarkTable,
  say: (words: string) => void,
): Narrator {
  let focus: Focus | null = null;
  let told: Anchor | null = null;

  function anchorOf(next: Focus | null): Anchor | null {
    return (next && marks.get(next.id)?.mark.record.anchor) ?? null;
  }

  function tell(placed: PlacedMark): void {
    const all = marks.all();
    const number = all.findIndex(({ mark }) => mark.record.id === placed.mark.record.id) + 1;
    say(announcement(lookup, canonicalOf(text.body), placed, { number, count: all.length }));
  }

  return {
    tell,
    focused(next) {
      focus = next;
      told = anchorOf(next);
    },
    look() {
      const placed = focus ? marks.get(focus.id) : undefined;
      const anchor = anchorOf(focus);
      if (placed && told && told !== anchor) tell(placed);
      told = anchor;
    },
  };
}
