/** What the command palette offers: commands, and records to go to. */
import type { CaseLookup } from '#core/lookup.ts';

import type { Command } from '../command.ts';
import type { Focus } from '../workbench.ts';

export type PaletteEntry =
  | { readonly kind: 'command'; readonly id: string; readonly label: string; readonly command: Command }
  | { readonly kind: 'record'; readonly id: string; readonly label: string; readonly focus: Focus };

/** How well a label answers a query: higher is better, null when it does not. Every word of the query must be found. */
export function rankOf(label: string, query: string): number | null {
  const text = label.toLowerCase();
  let rank = 0;
  for (const word of query.toLowerCase().split(/\s+/)) {
    if (word === '') continue;
    const at = text.indexOf(word);
    if (at === 0) rank += 4;
    else if (at > 0 && /[^\p{L}\p{N}]/u.test(text.charAt(at - 1))) rank += 3;
    else if (at > 0) rank += 1;
    else if (hasInOrder(text, word)) rank += 0.25;
    else return null;
  }
  // Of two that answer alike, the shorter is meant more likely.
  return rank + 1 / (1 + label.length);
}

/** Whether the letters stand in the text one after the other, with others between them. */
function hasInOrder(text: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return letters.length > 2;
}

const MOST = 60;

/** The best answers to a query: commands before records of the same rank; without a query the commands, recent ones first. */
export function paletteEntries(
  commands: readonly Command[],
  lookup: CaseLookup,
  query: string,
  recent: readonly string[],
): readonly PaletteEntry[] {
  const known = commands.map((command): PaletteEntry => ({
    kind: 'command',
    id: `command ${command.id}`,
    label: command.label,
    command,
  }));
  if (query.trim() === '') return known.toSorted((one, other) => ageOf(one, recent) - ageOf(other, recent));
  const ranked: { readonly entry: PaletteEntry; readonly rank: number }[] = [];
  for (const entry of known) {
    const rank = rankOf(entry.label, query);
    if (rank !== null) ranked.push({ entry, rank: rank + 0.5 + (ageOf(entry, recent) < Infinity ? 0.25 : 0) });
  }
  for (const { focus, label } of recordsOf(lookup)) {
    const rank = rankOf(label, query);
    if (rank !== null) ranked.push({ entry: { kind: 'record', id: `${focus.kind} ${focus.id}`, label, focus }, rank });
  }
  return ranked
    .toSorted((one, other) => other.rank - one.rank)
    .slice(0, MOST)
    .map(({ entry }) => entry);
}

function ageOf(entry: PaletteEntry, recent: readonly string[]): number {
  const age = entry.kind === 'command' ? recent.indexOf(entry.command.id) : -1;
  return age < 0 ? Infinity : age;
}

function* recordsOf(lookup: CaseLookup): Generator<{ readonly focus: Focus; readonly label: string }> {
  for (const { id, title } of lookup.all('article')) yield { focus: { kind: 'article', id }, label: title };
  for (const { id, name } of lookup.all('entity')) yield { focus: { kind: 'entity', id }, label: name };
  for (const { id, name } of lookup.all('frame')) yield { focus: { kind: 'frame', id }, label: name };
  for (const { id, paraphrase } of lookup.all('claim')) yield { focus: { kind: 'claim', id }, label: paraphrase };
}

/** The recent commands after one was run: it comes first, and the list stays short. */
export function afterRunning(recent: readonly string[], commandId: string): readonly string[] {
  return [commandId, ...recent.filter((id) => id !== commandId)].slice(0, 12);
}
