/** What the React part of the article view shows of the imperative one. */
import type { PlacedMark } from './mark-table.ts';

/** A place in the page column, in pixels from its top left corner. */
export interface ColumnPoint {
  readonly left: number;
  /** From the right edge of the column to the right of the place. */
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The find bar: what is looked for, and which hit is shown, counted from 0 (-1: none). */
export interface FindState {
  readonly query: string;
  readonly count: number;
  readonly current: number;
  /** Grows each time the bar is asked for, so that it takes the keyboard again. */
  readonly asked: number;
}

export interface ViewState {
  /** Where the toolbar of the selection stands; null without a selection. */
  readonly toolbar: ColumnPoint | null;
  /** Marks to choose from, because several stand where the person pointed; `label` says what they have in common. */
  readonly choice: {
    readonly marks: readonly PlacedMark[];
    readonly at: ColumnPoint;
    readonly label: string;
  } | null;
  readonly find: FindState | null;
  /** What a screen reader is told. */
  readonly announcement: string;
}

export interface ViewStore {
  readonly state: ViewState;
  update(changes: Partial<ViewState>): void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createViewStore(): ViewStore {
  let state: ViewState = { toolbar: null, choice: null, find: null, announcement: '' };
  const listeners = new Set<() => void>();
  return {
    get state() {
      return state;
    },
    update(changes) {
      state = { ...state, ...changes };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
