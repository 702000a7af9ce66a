/** How the window looks: contrast and density, remembered on this machine, shown through attributes of the root element. */

export interface Look {
  /** Lines and words stand out as far as they can. */
  readonly contrast: boolean;
  /** Less space around everything. */
  readonly compact: boolean;
}

export interface Looks {
  readonly look: Look;
  change(changes: Partial<Look>): void;
  readonly subscribe: (listener: () => void) => () => void;
}

const STORAGE_KEY = 'counterpoint.look';

/** Applies the remembered look to `root` at once. */
export function createLooks(root: HTMLElement, storage: Storage): Looks {
  let look = rememberedLook(storage.getItem(STORAGE_KEY));
  const listeners = new Set<() => void>();
  show();

  function show(): void {
    root.toggleAttribute('data-contrast', look.contrast);
    root.toggleAttribute('data-compact', look.compact);
  }

  return {
    get look() {
      return look;
    },
    change(changes) {
      look = { ...look, ...changes };
      storage.setItem(STORAGE_KEY, JSON.stringify(look));
      show();
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What was remembered; the usual for what cannot be read. */
export function rememberedLook(stored: string | null): Look {
  try {
    const value: unknown = JSON.parse(stored ?? 'null');
    const read = typeof value === 'object' && value !== null ? (value as Partial<Record<keyof Look, unknown>>) : {};
    return { contrast: read.contrast === true, compact: read.compact === true };
  } catch {
    return { contrast: false, compact: false };
  }
}
