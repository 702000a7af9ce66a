/** What happened when, and when it was reported: claims by event date and by publication, with the contradictions among them. */
import { daysOf } from './calendar.ts';
import type { DayRange } from './calendar.ts';
import type { ClaimId, ContradictionId } from './identifiers.ts';
import type { CaseLookup } from './lookup.ts';
import type { Claim } from './model.ts';

export type TimelineDate = 'event' | 'publication';

export interface TimelineItem {
  readonly claim: Claim;
  /** As it is written: to the year, the month or the day. */
  readonly date: string;
  readonly days: DayRange;
}

export interface TimelineLink {
  readonly contradictionId: ContradictionId;
  readonly a: ClaimId;
  readonly b: ClaimId;
}

export interface Timeline {
  /** Ascending by first day, then by last, then by id. */
  readonly items: readonly TimelineItem[];
  /** Contradictions of which both sides stand on it. */
  readonly links: readonly TimelineLink[];
  /** Claims for which no date is known. */
  readonly undated: readonly Claim[];
}

/** A claim's publication is that of the first article that states it. */
export function timelineOf(lookup: CaseLookup, by: TimelineDate): Timeline {
  const items: TimelineItem[] = [];
  const undated: Claim[] = [];
  for (const claim of lookup.all('claim')) {
    const date = by === 'event' ? claim.eventDate : firstPublication(claim, lookup);
    if (date === null) undated.push(claim);
    else items.push({ claim, date, days: daysOf(date) });
  }
  const shown = new Set(items.map(({ claim }) => claim.id));
  return {
    items: items.toSorted(
      (one, other) =>
        one.days.start - other.days.start || one.days.end - other.days.end || (one.claim.id < other.claim.id ? -1 : 1),
    ),
    links: lookup
      .all('contradiction')
      .filter(({ a, b }) => shown.has(a) && shown.has(b))
      .map(({ id, a, b }) => ({ contradictionId: id, a, b })),
    undated,
  };
}

function firstPublication(claim: Claim, lookup: CaseLookup): string | null {
  const dates = lookup
    .statementsOf(claim.id)
    .flatMap(({ articleId }) => lookup.get('article', articleId)?.publishedAt ?? []);
  return dates.toSorted((one, other) => daysOf(one).start - daysOf(other).start)[0] ?? null;
}
