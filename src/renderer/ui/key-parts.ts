/** How keys are printed on this machine's keyboard. */

export const IS_MAC = typeof navigator !== 'undefined' && /^Mac|^iP/.test(navigator.platform);

const MAC_SIGNS: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↩', Escape: 'Esc' };
const OTHER_SIGNS: Readonly<Record<string, string>> = { Mod: 'Ctrl', Escape: 'Esc' };

/** The parts of `Mod+Shift+Z` as they are printed on this machine's keys. */
export function keyParts(keys: string, isMac: boolean = IS_MAC): readonly string[] {
  const signs = isMac ? MAC_SIGNS : OTHER_SIGNS;
  return keys.split('+').map((part) => signs[part] ?? (part.length === 1 ? part.toUpperCase() : part));
}
