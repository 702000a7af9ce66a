/** Light, dark, or what the system says: remembered on this machine, shown through `data-theme` on the root element. */

export type Theme = 'system' | 'light' | 'dark';

export interface Themes {
  readonly theme: Theme;
  choose(theme: Theme): void;
  /** From what shows now to the other one of light and dark. */
  toggle(): void;
  subscribe(listener: () => void): () => void;
}

const STORAGE_KEY = 'counterpoint.theme';

/** Applies the remembered theme to `root` at once. */
export function createThemes(root: HTMLElement, storage: Storage, systemIsDark: () => boolean): Themes {
  let theme = themeNamed(storage.getItem(STORAGE_KEY));
  const listeners = new Set<() => void>();
  show();

  function show(): void {
    if (theme === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
  }

  function choose(next: Theme): void {
    theme = next;
    storage.setItem(STORAGE_KEY, next);
    show();
    for (const listener of listeners) listener();
  }

  return {
    get theme() {
      return theme;
    },
    choose,
    toggle() {
      const isDark = theme === 'dark' || (theme === 'system' && systemIsDark());
      choose(isDark ? 'light' : 'dark');
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function themeNamed(name: string | null): Theme {
  return name === 'light' || name === 'dark' ? name : 'system';
}
