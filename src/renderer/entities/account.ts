/** What the case says of one entity, read from its articles one after the other. */
import { useEffect, useMemo, useState } from 'react';

import { accountOf } from '#core/entity-account.ts';
import type { MentionInContext } from '#core/entity-account.ts';
import type { ArticleId, ClaimId, EntityId } from '#core/identifiers.ts';
import type { CaseLookup } from '#core/lookup.ts';
import type { Contradiction } from '#core/model.ts';

import { useRecords, useSession, useWorkspace } from '../session.tsx';
import type { Session } from '../session.tsx';

export interface ArticleMentions {
  readonly articleId: ArticleId;
  readonly mentions: readonly MentionInContext[];
}

export interface Beside {
  readonly entityId: EntityId;
  readonly paragraphs: number;
}

export interface Account {
  /** By date, those without one last. */
  readonly articles: readonly ArticleMentions[];
  /** Claims whose quotations cover a mention. */
  readonly mentionedIn: ReadonlySet<ClaimId>;
  /** Those mentioned most often in one paragraph with it first. */
  readonly beside: readonly Beside[];
  readonly done: number;
  readonly of: number;
}

/** How many articles are read between two looks at the screen. */
const AT_ONCE = 8;

export function useAccount(entityId: EntityId): Account {
  const session = useSession();
  const mentions = useWorkspace(useMemo(() => (workspace) => workspace.mentionsOf(entityId), [entityId]));
  const others = useRecords('mention');
  const statements = useRecords('statement');
  const [account, setAccount] = useState<Account>({
    articles: [],
    mentionedIn: new Set(),
    beside: [],
    done: 0,
    of: mentions.length === 0 ? 0 : 1,
  });
  useEffect(() => {
    const wanted = new AbortController();
    readAccount(session, entityId, wanted.signal, setAccount).catch(() => undefined);
    return () => wanted.abort();
    // Any mark that comes or goes may stand beside it.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [session, entityId, mentions, others, statements]);
  return account;
}

async function readAccount(
  { workspace }: Session,
  entityId: EntityId,
  wanted: AbortSignal,
  report: (account: Account) => void,
): Promise<void> {
  const articleIds = inOrder(new Set(workspace.mentionsOf(entityId).map(({ articleId }) => articleId)), workspace);
  const articles: ArticleMentions[] = [];
  const mentionedIn = new Set<ClaimId>();
  const paragraphs = new Map<EntityId, number>();
  const say = () =>
    report({
      articles: [...articles],
      mentionedIn: new Set(mentionedIn),
      beside: [...paragraphs]
        .map(([id, count]) => ({ entityId: id, paragraphs: count }))
        .toSorted((a, b) => b.paragraphs - a.paragraphs),
      done: articles.length,
      of: articleIds.length,
    });
  for (const articleId of articleIds) {
    // oxlint-disable-next-line no-await-in-loop -- a case may have more texts than memory
    const text = await workspace.text(articleId);
    if (wanted.aborted) return;
    const account = accountOf(text, workspace.marksOf(articleId), entityId);
    articles.push({ articleId, mentions: account.mentions });
    for (const id of account.mentionedIn) {
      const statement = workspace.get('statement', id);
      if (statement) mentionedIn.add(statement.claimId);
    }
    for (const [id, count] of account.beside) paragraphs.set(id, (paragraphs.get(id) ?? 0) + count);
    if (articles.length % AT_ONCE === 0 && articles.length < articleIds.length) say();
  }
  say();
}

/** Articles by date, those without one last. */
function inOrder(ids: ReadonlySet<ArticleId>, lookup: CaseLookup): readonly ArticleId[] {
  const key = (id: ArticleId) => {
    const article = lookup.get('article', id);
    return `${article?.publishedAt ?? '9999'} ${article?.title ?? ''}`;
  };
  return [...ids].toSorted((a, b) => key(a).localeCompare(key(b), 'en'));
}

export type ClaimPart = 'makes' | 'attributed' | 'mentionedIn';

export interface ClaimOfEntity {
  readonly claimId: ClaimId;
  readonly parts: readonly ClaimPart[];
}

/** The claims that an entity makes, passes on or is mentioned in; those it makes first. */
export function claimsOf(
  entityId: EntityId,
  mentionedIn: ReadonlySet<ClaimId>,
  lookup: CaseLookup,
): readonly ClaimOfEntity[] {
  const parts = new Map<ClaimId, Set<ClaimPart>>();
  const add = (id: ClaimId, part: ClaimPart) => parts.set(id, (parts.get(id) ?? new Set()).add(part));
  const statements = lookup.all('statement');
  for (const { claimId, claimant } of statements) if (claimant?.entityId === entityId) add(claimId, 'makes');
  for (const { claimId, chain } of statements) {
    if (chain.some(({ source }) => source.entityId === entityId)) add(claimId, 'attributed');
  }
  for (const id of mentionedIn) if (lookup.get('claim', id)) add(id, 'mentionedIn');
  return [...parts].map(([claimId, among]) => ({ claimId, parts: [...among] }));
}

/** The contradictions in which one of the claims stands, each once; those between two of them first. */
export function contradictionsAmong(claims: readonly ClaimOfEntity[], lookup: CaseLookup): readonly Contradiction[] {
  const ids = new Set(claims.map(({ claimId }) => claimId));
  const found = new Map(
    claims.flatMap(({ claimId }) => lookup.contradictionsOf(claimId)).map((each) => [each.id, each]),
  );
  const inside = ({ a, b }: Contradiction) => (ids.has(a) && ids.has(b) ? 0 : 1);
  return [...found.values()].toSorted((a, b) => inside(a) - inside(b));
}
