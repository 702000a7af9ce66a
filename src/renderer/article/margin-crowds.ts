/** Claims that the lanes in the margin have no room for: counted, where they stand together. */

/** As many claims as there are bars, from `top` to `bottom`. */
export interface Crowd {
  readonly markIds: readonly string[];
  readonly top: number;
  readonly bottom: number;
}

interface Hidden {
  readonly markId: string;
  readonly top: number;
  readonly bottom: number;
}

/** Bars that reach the same line are one crowd. */
export function crowdsOf(bars: readonly Hidden[]): readonly Crowd[] {
  const crowds: Crowd[] = [];
  for (const { markId, top, bottom } of bars.toSorted((a, b) => a.top - b.top)) {
    const last = crowds.at(-1);
    if (!last || top >= last.bottom) crowds.push({ markIds: [markId], top, bottom });
    else {
      const markIds = last.markIds.includes(markId) ? last.markIds : [...last.markIds, markId];
      crowds[crowds.length - 1] = { markIds, top: last.top, bottom: Math.max(last.bottom, bottom) };
    }
  }
  return crowds;
}
