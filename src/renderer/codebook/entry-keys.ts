/** Keys of codebook entries, and what they must not clash with. */
import { CODEBOOK_KINDS } from '#core/codebook.ts';
import type { CodebookEntry } from '#core/codebook.ts';
import type { CaseLookup } from '#core/lookup.ts';

import { words } from '../words.tsx';

/** What speaks against a key for an entry, in words; null when nothing does. `keyOwner` names the command that has a key. */
export function keyFault(
  key: string,
  entry: CodebookEntry,
  lookup: CaseLookup,
  keyOwner: (key: string) => string | null,
): string | null {
  if (key === '') return null;
  if (Array.from(key).length !== 1 || key.length !== 1) return words('codebook.keyOne');
  // The digits are commands, "the frame with this key", so that frames may have them.
  const command = /^[1-9]$/.test(key) ? null : keyOwner(key);
  if (command !== null) return words('codebook.keyTaken', { key, owner: command });
  const other = CODEBOOK_KINDS.flatMap((kind) => lookup.all(kind) as readonly CodebookEntry[]).find(
    ({ id, hotkey }) => id !== entry.id && hotkey === key,
  );
  return other ? words('codebook.keyTaken', { key, owner: `“${other.name}”` }) : null;
}
