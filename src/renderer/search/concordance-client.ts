/** The page's side of the concordance: asks the worker, and ends it when it gets nowhere. */
import type { ArticleId, CaseId } from '#core/identifiers.ts';
import type { Workspace } from '#store/workspace.ts';

import type { ConcordanceHit, ConcordanceOrder, ScannedArticle } from './concordance.ts';

export type ToConcordance =
  | {
      readonly type: 'scan';
      readonly number: number;
      readonly caseId: CaseId;
      readonly pattern: RegExp;
      readonly articles: readonly ScannedArticle[];
    }
  | { readonly type: 'order'; readonly number: number; readonly order: ConcordanceOrder };

export type FromConcordance =
  | {
      readonly type: 'scanned';
      readonly number: number;
      readonly done: number;
      readonly of: number;
      readonly count: number;
      /** Since the last message. */
      readonly hits: readonly ConcordanceHit[];
    }
  | { readonly type: 'ordered'; readonly number: number; readonly places: Uint32Array };

export interface Scanned {
  readonly hits: readonly ConcordanceHit[];
  readonly count: number;
}

export interface ConcordanceClient {
  /**
   * Goes through articles. Null when it was stopped; `slow` when a text took longer than {@link TIME_LIMIT}; `broken` when the
   * worker broke down.
   */
  scan(
    pattern: RegExp,
    articleIds: readonly ArticleId[],
    onProgress: (done: number, of: number) => void,
  ): Promise<Scanned | 'slow' | 'broken' | null>;
  /** The hits of the last scan in another order. */
  order(order: ConcordanceOrder): Promise<readonly ConcordanceHit[]>;
  stop(): void;
  close(): void;
}

/** How long the worker may say nothing, in milliseconds: an expression may take for ever. */
export const TIME_LIMIT = 5000;

export function createConcordance(workspace: Workspace): ConcordanceClient {
  let worker: Worker | null = null;
  let number = 0;
  let scanned: readonly ConcordanceHit[] = [];
  let listening = new AbortController();
  let settle: ((outcome: Scanned | 'slow' | 'broken' | null) => void) | null = null;

  function end(outcome: 'slow' | 'broken' | null): void {
    listening.abort();
    worker?.terminate();
    worker = null;
    settle?.(outcome);
    settle = null;
  }

  function start(): Worker {
    return new Worker(new URL('./concordance.worker.ts', import.meta.url), { type: 'module', name: 'concordance' });
  }

  /** Sends a message and hears what comes back until `hear` says that it was the last. */
  function ask(message: ToConcordance, hear: (reply: FromConcordance) => boolean): void {
    listening.abort();
    listening = new AbortController();
    const asked = (worker ??= start());
    const { signal } = listening;
    let timer = setTimeout(() => end('slow'), TIME_LIMIT);
    signal.addEventListener('abort', () => clearTimeout(timer));
    asked.addEventListener(
      'message',
      ({ data }: MessageEvent<FromConcordance>) => {
        if (data.number !== message.number) return;
        clearTimeout(timer);
        if (hear(data)) listening.abort();
        else timer = setTimeout(() => end('slow'), TIME_LIMIT);
      },
      { signal },
    );
    asked.addEventListener(
      'error',
      (event) => {
        event.preventDefault();
        end('broken');
      },
      { signal },
    );
    asked.postMessage(message, {});
  }

  return {
    async scan(pattern, articleIds, onProgress) {
      await workspace.settled();
      const { promise, resolve } = Promise.withResolvers<Scanned | 'slow' | 'broken' | null>();
      settle?.(null);
      settle = resolve;
      number += 1;
      const articles = articleIds.flatMap((id): ScannedArticle | readonly [] => {
        const article = workspace.get('article', id);
        if (!article) return [];
        return { id, source: article.source, publishedAt: article.publishedAt, version: workspace.textVersion(id) };
      });
      const hits: ConcordanceHit[] = [];
      ask({ type: 'scan', number, caseId: workspace.caseId, pattern, articles }, (reply) => {
        if (reply.type !== 'scanned') return false;
        for (const hit of reply.hits) hits.push(hit);
        onProgress(reply.done, reply.of);
        const isLast = reply.done === reply.of;
        if (isLast) {
          settle = null;
          scanned = hits;
          resolve({ hits, count: reply.count });
        }
        return isLast;
      });
      return promise;
    },
    async order(order) {
      const hits = scanned;
      const { promise, resolve } = Promise.withResolvers<readonly ConcordanceHit[]>();
      if (order === 'position' || !worker) return hits;
      number += 1;
      ask({ type: 'order', number, order }, (reply) => {
        if (reply.type === 'ordered') resolve(Array.from(reply.places, (place) => hits[place] as ConcordanceHit));
        return true;
      });
      return promise;
    },
    stop: () => end(null),
    close: () => end(null),
  };
}
