/** What an entity can be split by: each of its mentions, and each role it has in a statement. */
import { quoteOf } from '#core/anchor.ts';
import { rolesOf } from '#core/entity-split.ts';
import type { SourceRole } from '#core/entity-split.ts';
import type { ArticleId, EntityId, MentionId } from '#core/identifiers.ts';
import type { CaseLookup } from '#core/lookup.ts';
import type { Mention, Statement } from '#core/model.ts';

interface SplitPlace {
  readonly id: string;
  readonly articleId: ArticleId;
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

export interface MentionRow extends SplitPlace {
  readonly kind: 'mention';
  readonly mentionId: MentionId;
}

export interface RoleRow extends SplitPlace {
  readonly kind: 'role';
  readonly role: SourceRole;
}

export type SplitRow = MentionRow | RoleRow;

/** By article, mentions before roles, in the order in which their anchors were made. */
export function splitRows(entityId: EntityId, lookup: CaseLookup): readonly SplitRow[] {
  const mentions = lookup
    .mentionsOf(entityId)
    .map((mention): SplitRow => ({ kind: 'mention', mentionId: mention.id, ...placeOf(mention, mention.id) }));
  const roles = rolesOf(entityId, lookup).flatMap((role): readonly SplitRow[] => {
    const statement = lookup.get('statement', role.statementId);
    return statement ? [{ kind: 'role', role, ...placeOf(statement, `${role.statementId} ${role.role}`) }] : [];
  });
  const start = new Map(
    [...lookup.mentionsOf(entityId)].map(({ id, anchor }) => [id as string, anchor.spans[0]?.start ?? 0]),
  );
  const titleOf = (row: SplitRow) => lookup.get('article', row.articleId)?.title ?? '';
  return [...mentions, ...roles].toSorted(
    (a, b) =>
      titleOf(a).localeCompare(titleOf(b), 'en') ||
      a.kind.localeCompare(b.kind, 'en') ||
      (start.get(a.id) ?? 0) - (start.get(b.id) ?? 0),
  );
}

function placeOf({ articleId, anchor }: Mention | Statement, id: string): SplitPlace {
  return {
    id,
    articleId,
    before: anchor.spans[0]?.prefix ?? '',
    quote: quoteOf(anchor),
    after: anchor.spans.at(-1)?.suffix ?? '',
  };
}

/** The rows whose passage, article or source has the words, whatever their case. */
export function filterSplitRows(rows: readonly SplitRow[], words: string, lookup: CaseLookup): readonly SplitRow[] {
  const sought = words.trim().toLowerCase();
  if (sought === '') return rows;
  return rows.filter(({ articleId, before, quote, after }) => {
    const article = lookup.get('article', articleId);
    return `${before}${quote}${after} ${article?.title ?? ''} ${article?.source ?? ''}`.toLowerCase().includes(sought);
  });
}
