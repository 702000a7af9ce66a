/** Keys to commands. */
import type { Command } from './command.ts';

/** The command that a key press asks for, or undefined. */
export function commandForKey(
  event: KeyboardEvent,
  commands: readonly Command[],
  isMac: boolean,
  textEntry: boolean,
): Command | undefined {
  if (event.isComposing) return undefined;
  return commands.find((command) => command.keys.some((keys) => matches(event, keys, isMac, textEntry)));
}

/**
 * Plain keys belong to whoever takes text; with a modifier they are commands everywhere. `event.code` stands in for letters
 * that a keyboard layout or an input method writes otherwise, so that `c` marks a claim on a Russian keyboard too.
 */
function matches(event: KeyboardEvent, keys: string, isMac: boolean, textEntry: boolean): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const mod = parts.includes('Mod');
  if (event.altKey || mod !== (isMac ? event.metaKey : event.ctrlKey)) return false;
  if (isMac ? event.ctrlKey : event.metaKey) return false;
  if (!mod && textEntry && !/^F\d+$/.test(key)) return false;
  if (parts.includes('Shift') !== event.shiftKey && (mod || key.length > 1 || /^[a-z]$/.test(key))) return false;
  if (event.key.toLowerCase() === key.toLowerCase()) return true;
  return /^[a-z]$/i.test(key) && !/^[a-z]$/i.test(event.key) && event.code === `Key${key.toUpperCase()}`;
}

const TEXT_INPUTS = new Set(['text', 'search', 'url', 'email', 'number', 'password', 'date', 'tel', '']);

/** Whether plain keys typed into `target` are text, or pick an item in an open widget. */
export function takesText(target: EventTarget | null, editing: boolean): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  if (target instanceof HTMLInputElement) return TEXT_INPUTS.has(target.type);
  if (target.closest('[role="dialog"], [role="alertdialog"], [role="menu"]')) return true;
  if (target.closest('[aria-haspopup="listbox"]')) return true;
  return editing && target.isContentEditable;
}
