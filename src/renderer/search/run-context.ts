/** Listing every occurrence: from what is asked to hits in their order. */
import type { ArticleId } from '#core/identifiers.ts';
import { withCondition } from '#core/query.ts';

import { words } from '../words.tsx';
import { TIME_LIMIT } from './concordance-client.ts';
import { readConcordanceQuery } from './concordance.ts';
import type { ConcordanceOrder, ConcordanceQuery } from './concordance.ts';
import { readHitKey } from './search-calls.ts';
import type { SearchDesk } from './search-desk.ts';

export async function runContext(desk: SearchDesk): Promise<void> {
  const { state } = desk;
  const { how, matchCase, order } = state.context;
  const query: ConcordanceQuery = { words: state.words, how, matchCase, conditions: state.conditions };
  const pattern = readConcordanceQuery(query);
  const none = { query: null, hits: [], count: 0, ticked: new Set<never>(), active: null, scrollTop: 0, running: null };
  if (!pattern.ok) {
    const { code, message } = pattern.error;
    const trouble = code === 'concordance.invalid' ? words('search.invalid', { reason: message }) : null;
    desk.updateContext({ ...none, trouble });
    return;
  }
  const articleIds = await articlesMeeting(desk);
  desk.updateContext({ ...none, trouble: null, running: { done: 0, of: articleIds.length } });
  const found = await desk.concordance.scan(pattern.value, articleIds, (done, of) =>
    desk.updateContext({ running: { done, of } }),
  );
  if (found === null) {
    desk.updateContext({ running: null });
    return;
  }
  if (typeof found === 'string') {
    const trouble =
      found === 'slow' ? words('search.slow', { seconds: TIME_LIMIT / 1000 }) : words('search.contextBroken');
    desk.updateContext({ ...none, trouble });
    return;
  }
  const hits = await desk.concordance.order(order);
  desk.updateContext({ query, hits, count: found.count, running: null });
}

/** Puts the hits that are listed in another order. */
export async function orderContext(desk: SearchDesk, order: ConcordanceOrder): Promise<void> {
  desk.updateContext({ order });
  if (desk.state.context.query === null) return;
  const hits = await desk.concordance.order(order);
  // The worker that had them was given up in the meantime.
  if (hits.length !== desk.state.context.hits.length) await runContext(desk);
  else if (desk.state.context.order === order) desk.updateContext({ hits, active: null, scrollTop: 0 });
}

/** The articles that meet the conditions, in the order of the case. */
async function articlesMeeting(desk: SearchDesk): Promise<readonly ArticleId[]> {
  const conditions = withCondition(desk.state.conditions, 'kind', ['article']);
  const request = { type: 'search', question: { words: '', conditions }, order: 'relevance' } as const;
  const found = await desk.client.ask<'search'>(request);
  return (found?.keys ?? []).map((key) => readHitKey(key).id as ArticleId);
}
