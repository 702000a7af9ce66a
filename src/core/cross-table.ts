/** Claims counted by frame on one side and by source, date or entity on the other: who reads events how. */
import { monthOf } from './calendar.ts';
import { entityNames } from './claim-profile.ts';
import { quoteOf } from './anchor.ts';
import type { ClaimId, FrameId } from './identifiers.ts';
import type { CaseLookup } from './lookup.ts';
import type { Claim } from './model.ts';

export type CrossTableSide = 'source' | 'month' | 'entity';

/** A row or column; `id` is null for claims without a frame, and for what has no source, date or entity. */
export interface CrossTableHead {
  readonly id: string | null;
  readonly name: string;
  /** Claims in it, each once. */
  readonly count: number;
}

export interface CrossTable {
  /** Frames in the order of the codebook, those without a frame last. Only those with claims. */
  readonly columns: readonly CrossTableHead[];
  /** Months in their order; sources and entities with the most claims first; what is not known last. */
  readonly rows: readonly CrossTableHead[];
  /** The claims of a cell, each once; none for an empty one. */
  readonly claimsAt: (rowId: string | null, columnId: string | null) => readonly ClaimId[];
}

/**
 * The table of all claims. A claim with several frames, or with statements from several sources, counts in each of them; the
 * counts of rows and columns count it once.
 */
export function crossTable(lookup: CaseLookup, side: CrossTableSide): CrossTable {
  const headsOf = HEADS_OF[side](lookup);
  const cells = new Map<string, ClaimId[]>();
  const rows = new Map<string | null, { readonly name: string; count: number }>();
  const columns = new Map<string | null, number>();
  for (const claim of lookup.all('claim')) {
    const frames: readonly (FrameId | null)[] = claim.frameIds.length > 0 ? claim.frameIds : [null];
    const heads = headsOf(claim);
    for (const frame of frames) columns.set(frame, (columns.get(frame) ?? 0) + 1);
    for (const [id, name] of heads.size > 0 ? heads : UNKNOWN) {
      const row = rows.get(id) ?? { name, count: 0 };
      row.count += 1;
      rows.set(id, row);
      for (const frame of frames) {
        const key = cellKey(id, frame);
        const claims = cells.get(key) ?? [];
        claims.push(claim.id);
        cells.set(key, claims);
      }
    }
  }
  return {
    columns: [
      ...lookup.all('frame').flatMap(({ id, name }) => headIn(columns, id, name)),
      ...headIn(columns, null, ''),
    ],
    rows: Array.from(rows, ([id, { name, count }]) => ({ id, name, count })).toSorted(ORDERS[side]),
    claimsAt: (rowId, columnId) => cells.get(cellKey(rowId, columnId)) ?? [],
  };
}

const UNKNOWN: ReadonlyMap<string | null, string> = new Map([[null, '']]);

/** The rows that a claim stands in, by id, with their names. */
type HeadsOf = (claim: Claim) => ReadonlyMap<string | null, string>;

const HEADS_OF: Readonly<Record<CrossTableSide, (lookup: CaseLookup) => HeadsOf>> = {
  source: (lookup) => (claim) =>
    new Map(
      lookup.statementsOf(claim.id).flatMap(({ articleId }) => {
        const source = lookup.get('article', articleId)?.source ?? '';
        return source === '' ? [] : [[source, source]];
      }),
    ),
  month: (lookup) => (claim) => {
    const published = lookup
      .statementsOf(claim.id)
      .flatMap(({ articleId }) => lookup.get('article', articleId)?.publishedAt ?? []);
    return new Map(published.map((date) => [monthOf(date), monthOf(date)]));
  },
  entity: (lookup) => {
    const names = entityNames(lookup);
    return (claim) =>
      new Map(
        lookup
          .statementsOf(claim.id)
          .flatMap(({ anchor, articleId }) => names.find(quoteOf(anchor), articleId))
          .map(({ id }) => [id, lookup.get('entity', id)?.name ?? '']),
      );
  },
};

type Order = (one: CrossTableHead, other: CrossTableHead) => number;

const byName: Order = (one, other) => compare(one.name, other.name);
const byCount: Order = (one, other) => other.count - one.count || byName(one, other);
const unknownLast =
  (order: Order): Order =>
  (one, other) =>
    Number(one.id === null) - Number(other.id === null) || order(one, other);

const ORDERS: Readonly<Record<CrossTableSide, Order>> = {
  source: unknownLast(byCount),
  month: unknownLast(byName),
  entity: unknownLast(byCount),
};

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function headIn(
  counts: ReadonlyMap<string | null, number>,
  id: string | null,
  name: string,
): readonly CrossTableHead[] {
  const count = counts.get(id);
  return count === undefined ? [] : [{ id, name, count }];
}

/** Neither a source nor an id holds a line feed. */
function cellKey(rowId: string | null, columnId: string | null): string {
  return `${rowId ?? ''}\n${columnId ?? ''}`;
}
