/** What is asked of the open case and what was found, kept while other views show. */
import type { Question } from '#core/saved-search.ts';
import type { Workspace } from '#store/workspace.ts';

import { createConcordance } from './concordance-client.ts';
import type { ConcordanceClient } from './concordance-client.ts';
import type { ConcordanceHit, ConcordanceOrder, ConcordanceQuery } from './concordance.ts';
import { createSearchClient } from './search-client.ts';
import type { SearchClient } from './search-client.ts';
import type { Excerpt, Found, HitKey, HitOrder } from './search-calls.ts';

/** How long the index outlives the view: building it anew costs time, keeping it memory. In milliseconds. */
const IDLE = 10 * 60 * 1000;

export interface ContextState {
  readonly how: ConcordanceQuery['how'];
  readonly matchCase: boolean;
  readonly order: ConcordanceOrder;
  /** What the hits answer; null before the first search. */
  readonly query: ConcordanceQuery | null;
  readonly hits: readonly ConcordanceHit[];
  /** Hits in all; more than are listed when there are too many. */
  readonly count: number;
  readonly ticked: ReadonlySet<ConcordanceHit>;
  readonly active: number | null;
  readonly scrollTop: number;
  /** How far the articles are gone through; null while nothing runs. */
  readonly running: { readonly done: number; readonly of: number } | null;
  /** Why there are no hits, in words; null when nothing went wrong. */
  readonly trouble: string | null;
}

export interface SearchState extends Question {
  readonly tab: 'records' | 'context';
  readonly order: HitOrder;
  readonly found: Found | null;
  /** What {@link SearchState.found} answers. */
  readonly answered: Question | null;
  /** Excerpts of what was found, as far as they were looked at. */
  readonly excerpts: ReadonlyMap<HitKey, Excerpt>;
  readonly active: HitKey | null;
  readonly scrollTop: number;
  readonly context: ContextState;
}

export interface SearchDesk {
  readonly state: SearchState;
  update(changes: Partial<SearchState>): void;
  updateContext(changes: Partial<ContextState>): void;
  /** For when a list is shown again; nothing is drawn anew. */
  readonly rememberScroll: (scrollTop: number) => void;
  readonly rememberContextScroll: (scrollTop: number) => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly client: SearchClient;
  readonly concordance: ConcordanceClient;
  /** Keeps the workers until the function returned is called, and a while longer. */
  attend(): () => void;
  close(): void;
}

const START: SearchState = {
  words: '',
  conditions: [],
  tab: 'records',
  order: 'relevance',
  found: null,
  answered: null,
  excerpts: new Map(),
  active: null,
  scrollTop: 0,
  context: {
    how: 'words',
    matchCase: false,
    order: 'position',
    query: null,
    hits: [],
    count: 0,
    ticked: new Set(),
    active: null,
    scrollTop: 0,
    running: null,
    trouble: null,
  },
};

let open: { readonly workspace: Workspace; readonly desk: SearchDesk } | null = null;

/** The desk of a case: the same one as long as no other case is searched. */
export function searchDeskOf(workspace: Workspace): SearchDesk {
  if (open?.workspace === workspace) return open.desk;
  open?.desk.close();
  open = { workspace, desk: createSearchDesk(workspace) };
  return open.desk;
}

function createSearchDesk(workspace: Workspace): SearchDesk {
  let state = START;
  let client: SearchClient | null = null;
  let concordance: ConcordanceClient | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  function close(): void {
    clearTimeout(timer);
    client?.close();
    concordance?.close();
    client = null;
    concordance = null;
  }

  function update(changes: Partial<SearchState>): void {
    state = { ...state, ...changes };
    for (const listener of listeners) listener();
  }

  return {
    get state() {
      return state;
    },
    get client() {
      return (client ??= createSearchClient(workspace));
    },
    get concordance() {
      return (concordance ??= createConcordance(workspace));
    },
    update,
    rememberScroll(scrollTop) {
      state = { ...state, scrollTop };
    },
    rememberContextScroll(scrollTop) {
      state = { ...state, context: { ...state.context, scrollTop } };
    },
    updateContext: (changes) => update({ context: { ...state.context, ...changes } }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    attend() {
      clearTimeout(timer);
      return () => {
        timer = setTimeout(close, IDLE);
      };
    },
    close,
  };
}
