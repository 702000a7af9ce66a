/** How wide the side columns are and whether they show: remembered on this machine. */
import { useState } from 'react';

export interface PaneLimits {
  readonly least: number;
  readonly most: number;
}

export interface Pane extends PaneLimits {
  /** CSS pixels. */
  readonly size: number;
  readonly isShown: boolean;
  resize(size: number): void;
  show(isShown: boolean): void;
}

interface Remembered {
  readonly size: number;
  readonly isShown: boolean;
}

/** A pane of the window, by the name it is remembered under. */
export function usePane(name: string, usual: number, limits: PaneLimits): Pane {
  const key = `counterpoint.pane.${name}`;
  const [state, setState] = useState<Remembered>(() => readRemembered(localStorage.getItem(key), usual));

  function keep(next: Remembered): void {
    setState(next);
    localStorage.setItem(key, JSON.stringify(next));
  }

  return {
    ...limits,
    ...state,
    size: within(state.size, limits),
    resize: (size) => keep({ ...state, size: within(Math.round(size), limits) }),
    show: (isShown) => keep({ ...state, isShown }),
  };
}

function within(size: number, { least, most }: PaneLimits): number {
  return Math.min(most, Math.max(least, size));
}

/** What was remembered, or the usual where it cannot be read. */
export function readRemembered(stored: string | null, usual: number): Remembered {
  try {
    const value: unknown = JSON.parse(stored ?? 'null');
    if (typeof value === 'object' && value !== null && 'size' in value && 'isShown' in value) {
      const { size, isShown } = value;
      if (typeof size === 'number' && Number.isFinite(size) && typeof isShown === 'boolean') return { size, isShown };
    }
  } catch {
    // Something else wrote here: the usual will do.
  }
  return { size: usual, isShown: true };
}
