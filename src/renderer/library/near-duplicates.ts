/** Articles whose texts are almost the same, found in the background and kept in step with the case. */
import { useSyncExternalStore } from 'react';

import type { ArticleId, CaseId } from '#core/identifiers.ts';
import type { Workspace } from '#store/workspace.ts';

import { useSession } from '../session.tsx';
import { createWorkerCalls } from '../ui/worker-calls.ts';

/** How long the case must rest before its texts are compared, in milliseconds. */
const REST = 1500;

export interface NearDuplicatesRequest {
  readonly caseId: CaseId;
}

export interface NearDuplicatesReply {
  readonly pairs: readonly { readonly a: ArticleId; readonly b: ArticleId; readonly share: number }[];
  readonly groups: readonly (readonly ArticleId[])[];
}

export interface NearDuplicates {
  /** The group an article belongs to, itself included. */
  readonly groupOf: ReadonlyMap<string, readonly ArticleId[]>;
  /** The share of the longer of two texts that the other has too; null when they are no near duplicates. */
  shareOf(one: string, other: string): number | null;
}

const NONE: NearDuplicates = { groupOf: new Map(), shareOf: () => null };

export function nearDuplicatesIn({ pairs, groups }: NearDuplicatesReply): NearDuplicates {
  const shares = new Map(pairs.map(({ a, b, share }) => [`${a} ${b}`, share]));
  return {
    groupOf: new Map(groups.flatMap((group) => group.map((articleId) => [articleId, group] as const))),
    shareOf: (one, other) => shares.get(`${one} ${other}`) ?? shares.get(`${other} ${one}`) ?? null,
  };
}

interface NearDuplicatesStore {
  readonly found: NearDuplicates;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Compares while somebody looks: with the first listener a worker starts, with the last it ends. */
function createStore(workspace: Workspace): NearDuplicatesStore {
  const calls = createWorkerCalls<NearDuplicatesRequest, NearDuplicatesReply>(
    () =>
      new Worker(new URL('./near-duplicates.worker.ts', import.meta.url), { type: 'module', name: 'near-duplicates' }),
  );
  const listeners = new Set<() => void>();
  let found = NONE;
  let compared = '';
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isAsking = false;
  let stopWatching: (() => void) | null = null;

  /** Changes when a text comes, goes or is corrected. */
  const state = () =>
    workspace
      .all('article')
      .map(({ id }) => `${id} ${workspace.textVersion(id)}`)
      .join();

  async function compare(): Promise<void> {
    const asked = state();
    if (isAsking || asked === compared) return;
    isAsking = true;
    await workspace.settled();
    const reply = await calls.ask({ caseId: workspace.caseId });
    isAsking = false;
    compared = asked;
    if (reply) found = nearDuplicatesIn(reply);
    for (const listener of listeners) listener();
    if (state() !== asked) wait();
  }

  function wait(): void {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void compare(), REST);
  }

  return {
    get found() {
      return found;
    },
    subscribe(listener) {
      listeners.add(listener);
      if (!stopWatching) {
        stopWatching = workspace.subscribe(wait);
        wait();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stopWatching?.();
        stopWatching = null;
        if (timer !== null) clearTimeout(timer);
        calls.stop();
        isAsking = false;
      };
    },
  };
}

const STORES = new WeakMap<Workspace, NearDuplicatesStore>();

/** Empty until they are found. */
export function useNearDuplicates(): NearDuplicates {
  const { workspace } = useSession();
  const store = STORES.get(workspace) ?? createStore(workspace);
  STORES.set(workspace, store);
  return useSyncExternalStore(store.subscribe, () => store.found);
}
