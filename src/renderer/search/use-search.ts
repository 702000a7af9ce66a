/** Asking the index as the question changes, and again when the case does. */
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';

import type { SearchField } from '#core/query-kinds.ts';

import { useSession } from '../session.tsx';
import type { Excerpt, HitKey } from './search-calls.ts';
import { searchDeskOf } from './search-desk.ts';
import type { SearchDesk, SearchState } from './search-desk.ts';

/** While the index is built what is found changes all the time: it is asked for again after so many milliseconds. */
const ASK_AGAIN_AFTER = 400;
/** How many excerpts are asked for at once. */
const EXCERPTS_AT_ONCE = 40;

export function useSearchDesk(): SearchDesk {
  return searchDeskOf(useSession().workspace);
}

export function useSearchState(desk: SearchDesk): SearchState {
  return useSyncExternalStore(desk.subscribe, () => desk.state);
}

export function useIndexProgress({ client }: SearchDesk) {
  const progress = useSyncExternalStore(client.subscribe, () => client.progress);
  const isBroken = useSyncExternalStore(client.subscribe, () => client.isBroken);
  const isBuilding = !isBroken && (progress === null || progress.indexed < progress.of);
  return { progress, isBroken, isBuilding };
}

/** Keeps what is found in step with what is asked. */
export function useSearching(desk: SearchDesk): void {
  const { words, conditions, order } = useSearchState(desk);
  const { progress } = useIndexProgress(desk);
  const running = useRef(0);
  const askedAt = useRef(0);

  useEffect(() => {
    if (words.trim() === '' && conditions.length === 0) return undefined;
    let isWanted = true;
    async function ask(): Promise<void> {
      running.current += 1;
      const number = running.current;
      askedAt.current = performance.now();
      const found = await desk.client.ask<'search'>({ type: 'search', question: { words, conditions }, order });
      if (found && isWanted && number === running.current) {
        desk.update({ found, answered: { words, conditions }, excerpts: new Map() });
      }
    }
    const wait = Math.max(0, askedAt.current + ASK_AGAIN_AFTER - performance.now());
    const isSameQuestion = desk.state.found !== null && lastAsked.get(desk) === keyOf(words, conditions, order);
    lastAsked.set(desk, keyOf(words, conditions, order));
    const timer = setTimeout(() => void ask(), isSameQuestion ? wait : 0);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
    // What is indexed is another object whenever it changed.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [desk, words, conditions, order, progress]);
}

const lastAsked = new WeakMap<SearchDesk, string>();

function keyOf(...parts: readonly unknown[]): string {
  return JSON.stringify(parts);
}

/** A function that asks for the excerpts around a hit, unless they are there or on their way; the same one all along. */
export function useExcerpts(desk: SearchDesk): (key: HitKey) => void {
  const [want] = useState(() => createWant(desk));
  return want;
}

function createWant(desk: SearchDesk): (key: HitKey) => void {
  let asked = new Set<HitKey>();
  let askedOf: SearchState['found'] = null;
  return (key) => {
    const { found, excerpts, words } = desk.state;
    if (!found) return;
    if (askedOf !== found) {
      askedOf = found;
      asked = new Set();
    }
    if (excerpts.has(key) || asked.has(key)) return;
    const index = found.keys.indexOf(key);
    if (index < 0) return;
    const start = index - (index % EXCERPTS_AT_ONCE);
    const keys = found.keys.slice(start, start + EXCERPTS_AT_ONCE);
    for (const each of keys) asked.add(each);
    void desk.client.ask<'excerpts'>({ type: 'excerpts', words, keys }).then((made) => {
      if (!made || desk.state.found !== found) return;
      const more = new Map(desk.state.excerpts);
      keys.forEach((each, at) => {
        const excerpt = made[at];
        if (excerpt) more.set(each, excerpt);
      });
      desk.update({ excerpts: more });
    });
  };
}

/** The excerpt of a hit, once it is there. */
export function useExcerpt(desk: SearchDesk, key: HitKey): Excerpt | undefined {
  return useSyncExternalStore(desk.subscribe, () => desk.state.excerpts.get(key));
}

/** How many hits have each value of a field; empty until that is known. */
export function useFacets(desk: SearchDesk, field: SearchField): ReadonlyMap<string, number> {
  const { words, conditions, found } = useSearchState(desk);
  const [facets, setFacets] = useState<ReadonlyMap<string, number>>(new Map());
  useEffect(() => {
    let isWanted = true;
    void desk.client.ask<'facets'>({ type: 'facets', question: { words, conditions }, field }).then((counts) => {
      if (isWanted && counts) setFacets(counts);
    });
    return () => {
      isWanted = false;
    };
    // What is found changes with the case.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [desk, words, conditions, field, found]);
  return facets;
}
