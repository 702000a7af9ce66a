/** The page's side of the index: keeps the worker in step with the case and asks it. */
import type { Workspace } from '#store/workspace.ts';

import { watchCase } from './case-changes.ts';
import type { CaseChanges } from './case-changes.ts';
import type { FromWorker, IndexProgress, SearchAnswers, SearchRequest, ToWorker } from './search-calls.ts';

/** How many records go to the worker at once: a few milliseconds of copying. */
const RECORDS_AT_ONCE = 500;

export interface SearchClient {
  /** The reply, or null when the worker broke down. */
  ask<Type extends SearchRequest['type']>(
    request: Extract<SearchRequest, { type: Type }>,
  ): Promise<SearchAnswers[Type] | null>;
  /** Null while nobody knows; another object whenever what is indexed changed. */
  readonly progress: IndexProgress | null;
  /** Whether the worker broke down: for want of memory, most likely. */
  readonly isBroken: boolean;
  subscribe(listener: () => void): () => void;
  close(): void;
}

export function createSearchClient(workspace: Workspace): SearchClient {
  const worker = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module', name: 'search' });
  const changesSince = watchCase(workspace);
  const listeners = new Set<() => void>();
  const asked = new Map<number, (answer: never) => void>();
  let progress: IndexProgress | null = null;
  let isBroken = false;
  let isStale = true;
  let sending: Promise<void> | null = null;
  let number = 0;

  const post = (message: ToWorker) => worker.postMessage(message, {});

  function notify(): void {
    for (const listener of listeners) listener();
  }

  /** Sends what changed, records in portions with a rest between them; texts once they are on the disk, where the worker reads them. */
  async function send({ puts, articleIds }: CaseChanges): Promise<void> {
    for (let at = 0; at < puts.length; at += RECORDS_AT_ONCE) {
      post({ type: 'records', puts: puts.slice(at, at + RECORDS_AT_ONCE) });
      // oxlint-disable-next-line no-await-in-loop -- a rest after each portion
      if (puts.length > RECORDS_AT_ONCE) await new Promise((resolve) => setTimeout(resolve));
    }
    if (articleIds.length === 0) return;
    await workspace.settled();
    post({ type: 'texts', articleIds });
  }

  async function catchUp(): Promise<void> {
    // oxlint-disable-next-line no-await-in-loop -- what changed while the last changes were sent comes after them
    for (isStale = true; isStale;) {
      isStale = false;
      // oxlint-disable-next-line no-await-in-loop
      await send(changesSince());
    }
    sending = null;
  }

  function changed(): void {
    isStale = true;
    sending ??= catchUp();
  }

  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.type === 'progress') {
      ({ progress } = data);
      notify();
      return;
    }
    asked.get(data.number)?.(data.answer as never);
    asked.delete(data.number);
  });
  const breakDown = (event: Event) => {
    event.preventDefault();
    isBroken = true;
    for (const answer of asked.values()) answer(null as never);
    asked.clear();
    notify();
  };
  worker.addEventListener('error', breakDown);
  worker.addEventListener('messageerror', breakDown);

  post({ type: 'open', caseId: workspace.caseId });
  changed();
  const stop = workspace.subscribe(changed);

  return {
    ask(request) {
      const { promise, resolve } = Promise.withResolvers<never>();
      if (isBroken) return Promise.resolve(null);
      number += 1;
      asked.set(number, resolve);
      post({ type: 'ask', number, request });
      return promise;
    },
    get progress() {
      return progress;
    },
    get isBroken() {
      return isBroken;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      stop();
      worker.terminate();
    },
  };
}
