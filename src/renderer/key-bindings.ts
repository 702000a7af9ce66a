/** The keys of commands as a person has bound them; those of the list where nothing was changed. Remembered on this machine. */
import type { Command } from './command.ts';

/** Keys by the id of the command; an empty list takes a command's keys away. */
export type BoundKeys = Readonly<Record<string, readonly string[]>>;

export interface KeyBindings {
  readonly bound: BoundKeys;
  bind(commandId: string, keys: readonly string[]): void;
  /** Gives a command its usual keys back. */
  reset(commandId: string): void;
  resetAll(): void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createKeyBindings(remembered: BoundKeys, remember: (bound: BoundKeys) => void): KeyBindings {
  let bound = remembered;
  const listeners = new Set<() => void>();

  function become(next: BoundKeys): void {
    bound = next;
    remember(next);
    for (const listener of listeners) listener();
  }

  return {
    get bound() {
      return bound;
    },
    bind: (commandId, keys) => become({ ...bound, [commandId]: keys }),
    reset: (commandId) => become(Object.fromEntries(Object.entries(bound).filter(([id]) => id !== commandId))),
    resetAll: () => become({}),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The commands with the keys that are bound to them. */
export function withKeys(commands: readonly Command[], bound: BoundKeys): readonly Command[] {
  return commands.map((command) => {
    const keys = bound[command.id];
    return keys ? { ...command, keys } : command;
  });
}

/** The other commands that the keys would run, too. */
export function clashesOf(commands: readonly Command[], commandId: string, keys: string): readonly Command[] {
  const sought = keys.toLowerCase();
  return commands.filter(({ id, keys: own }) => id !== commandId && own.some((each) => each.toLowerCase() === sought));
}

const MODIFIERS = new Set(['Control', 'Shift', 'Alt', 'Meta', 'CapsLock', 'Dead', 'Process', 'Unidentified']);

/**
 * What was pressed, as commands write it; null for a modifier by itself, and for what cannot be a command's key: Alt belongs to
 * menus and to letters of many keyboards, the space bar, Tab and Enter to what has the focus.
 */
export function keysPressed(event: KeyboardEvent, isMac: boolean): string | null {
  if (MODIFIERS.has(event.key) || event.altKey || [' ', 'Tab', 'Enter'].includes(event.key)) return null;
  const mod = isMac ? event.metaKey : event.ctrlKey;
  if (isMac ? event.ctrlKey : event.metaKey) return null;
  // A letter of another script is named by the place of its key, as `keyboard.ts` finds it.
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
  const isLatin = /^[\x20-\x7e]$/.test(event.key);
  const key = event.key.length === 1 && !isLatin && letter ? letter.toLowerCase() : event.key;
  const isLetter = /^[a-z]$/i.test(key);
  const named = isLetter && mod ? key.toUpperCase() : isLetter ? key.toLowerCase() : key;
  // The sign that Shift makes of another key is the key: "?" is not Shift and "?".
  const shift = event.shiftKey && (isLetter || key.length > 1 || mod);
  return [mod ? 'Mod' : '', shift ? 'Shift' : '', named].filter((part) => part !== '').join('+');
}
