/** The columns of the board: contradictions put together by what they have in common. */
import { entityNames } from '#core/claim-profile.ts';
import { quoteOf } from '#core/anchor.ts';
import type { CaseLookup } from '#core/lookup.ts';
import type { Contradiction } from '#core/model.ts';

export type Grouping = 'status' | 'kind' | 'frame' | 'entity' | 'source' | 'article';

export interface Column {
  readonly id: string;
  /** Empty for what belongs to no group. */
  readonly name: string;
  /** `#rrggbb`, where the group has one. */
  readonly colour?: string | undefined;
  readonly contradictions: readonly Contradiction[];
}

const STATUSES: readonly Contradiction['status'][] = ['open', 'explained', 'resolved', 'dismissed'];

/**
 * The columns for a grouping: those of the status in their order, the others by how much they hold. A contradiction stands in
 * every group that either of its sides belongs to. Within a column the gravest and newest come first.
 */
export function columnsOf(
  contradictions: readonly Contradiction[],
  grouping: Grouping,
  lookup: CaseLookup,
  statusName: (status: Contradiction['status']) => string,
): readonly Column[] {
  const groupsOf = GROUPS_OF[grouping](lookup);
  const columns = new Map<string, { name: string; colour?: string | undefined; contradictions: Contradiction[] }>();
  if (grouping === 'status') {
    for (const status of STATUSES) columns.set(status, { name: statusName(status), contradictions: [] });
  }
  for (const contradiction of contradictions.toSorted(byGravity)) {
    const groups = new Map(groupsOf(contradiction).map((group) => [group.id, group]));
    for (const { id, name, colour } of groups.size > 0 ? groups.values() : [NO_GROUP]) {
      const column = columns.get(id) ?? { name, colour, contradictions: [] };
      column.contradictions.push(contradiction);
      columns.set(id, column);
    }
  }
  const listed = Array.from(columns, ([id, column]): Column => ({ id, ...column }));
  if (grouping === 'status') return listed;
  return listed.toSorted(
    (one, other) =>
      Number(one.id === '') - Number(other.id === '') ||
      other.contradictions.length - one.contradictions.length ||
      (one.name < other.name ? -1 : 1),
  );
}

interface Group {
  readonly id: string;
  readonly name: string;
  readonly colour?: string | undefined;
}

const NO_GROUP: Group = { id: '', name: '' };

function byGravity(one: Contradiction, other: Contradiction): number {
  return other.severity - one.severity || (one.createdAt > other.createdAt ? -1 : 1);
}

type GroupsOf = (contradiction: Contradiction) => readonly Group[];

const GROUPS_OF: Readonly<Record<Grouping, (lookup: CaseLookup) => GroupsOf>> = {
  status:
    () =>
    ({ status }) => [{ id: status, name: status }],
  kind:
    (lookup) =>
    ({ kindId }) => {
      const kind = lookup.get('contradictionKind', kindId);
      return kind ? [{ id: kind.id, name: kind.name, colour: kind.colour }] : [];
    },
  frame: (lookup) => (contradiction) =>
    sidesOf(contradiction).flatMap((claimId) =>
      (lookup.get('claim', claimId)?.frameIds ?? []).flatMap((id) => {
        const frame = lookup.get('frame', id);
        return frame ? [{ id, name: frame.name, colour: frame.colour }] : [];
      }),
    ),
  entity: (lookup) => {
    const names = entityNames(lookup);
    return (contradiction) =>
      statementsOf(contradiction, lookup)
        .flatMap(({ anchor, articleId }) => names.find(quoteOf(anchor), articleId))
        .map(({ id }) => ({ id, name: lookup.get('entity', id)?.name ?? '' }));
  },
  source: (lookup) => (contradiction) =>
    statementsOf(contradiction, lookup).flatMap(({ articleId }) => {
      const source = lookup.get('article', articleId)?.source ?? '';
      return source === '' ? [] : [{ id: source, name: source }];
    }),
  article: (lookup) => (contradiction) =>
    statementsOf(contradiction, lookup).flatMap(({ articleId }) => {
      const article = lookup.get('article', articleId);
      return article ? [{ id: articleId, name: article.title }] : [];
    }),
};

function sidesOf({ a, b }: Contradiction) {
  return [a, b];
}

function statementsOf(contradiction: Contradiction, lookup: CaseLookup) {
  return sidesOf(contradiction).flatMap((claimId) => lookup.statementsOf(claimId));
}

/** Those whose quotations, rationale, resolution, kind or sources hold every word sought. */
export function searchedContradictions(
  contradictions: readonly Contradiction[],
  sought: string,
  lookup: CaseLookup,
): readonly Contradiction[] {
  const words = sought
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return contradictions;
  return contradictions.filter((contradiction) => {
    const statements = statementsOf(contradiction, lookup);
    const text = [
      contradiction.rationale,
      contradiction.resolution,
      lookup.get('contradictionKind', contradiction.kindId)?.name ?? '',
      ...sidesOf(contradiction).map((id) => lookup.get('claim', id)?.paraphrase ?? ''),
      ...statements.map(({ anchor }) => quoteOf(anchor)),
      ...statements.map(({ articleId }) => lookup.get('article', articleId)?.source ?? ''),
    ]
      .join('\n')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
