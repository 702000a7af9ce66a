/** Messages in a corner: what was done, and how to take it back. */

export interface ToastAction {
  /** Not "Undo": the page has one button of that name. "Take back" says the same. */
  readonly label: string;
  readonly run: () => void;
}

export interface Toast {
  readonly id: number;
  readonly message: string;
  readonly actions: readonly ToastAction[];
}

export interface Toasts {
  /** Newest last, at most {@link TOASTS_AT_ONCE}. The same array until it changes. */
  readonly shown: readonly Toast[];
  /**
   * Shows a message. One with the same words gives way to it; so do those with actions when it has some itself, because to
   * take back what is no longer the last thing done would take back something else.
   */
  announce(message: string, ...actions: readonly ToastAction[]): void;
  dismiss(id: number): void;
  subscribe(listener: () => void): () => void;
}

export const TOASTS_AT_ONCE = 3;

export function createToasts(): Toasts {
  let shown: readonly Toast[] = [];
  let lastId = 0;
  const listeners = new Set<() => void>();

  function show(next: readonly Toast[]): void {
    shown = next;
    for (const listener of listeners) listener();
  }

  return {
    get shown() {
      return shown;
    },
    announce(message, ...actions) {
      lastId += 1;
      const gives = (toast: Toast) => toast.message === message || (actions.length > 0 && toast.actions.length > 0);
      const others = shown.filter((toast) => !gives(toast));
      show([...others, { id: lastId, message, actions }].slice(-TOASTS_AT_ONCE));
    },
    dismiss(id) {
      show(shown.filter((toast) => toast.id !== id));
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
