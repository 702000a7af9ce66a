/** Records that a note may lead to, for the list that opens with `[[`. */
import type { CaseLookup } from '#core/lookup.ts';
import type { LinkTarget } from '#core/note-links.ts';

import { recordName } from './record-names.ts';

export interface LinkCandidate {
  readonly target: LinkTarget;
  readonly name: string;
}

/** The kinds on offer, in the order in which equally good ones are listed. */
const OFFERED = ['article', 'entity', 'claim', 'contradiction', 'note', 'frame'] as const;

/** At most this many are listed. */
const LISTED = 8;

/** What stands between the last `[[` before the caret and the caret; null when no link is being typed there. */
export function soughtAt(text: string, caret: number): { readonly start: number; readonly words: string } | null {
  const start = text.lastIndexOf('[[', caret - 1);
  if (start < 0 || start + 2 > caret) return null;
  const words = text.slice(start + 2, caret);
  return /[\n[\]]/.test(words) || words.length > 80 ? null : { start, words };
}

/** Records in whose name every word occurs: those first that start with the words, then the shorter names. */
export function linkCandidates(lookup: CaseLookup, sought: string): readonly LinkCandidate[] {
  const phrase = sought.trim().toLocaleLowerCase();
  const wanted = phrase.split(/\s+/).filter((word) => word !== '');
  const found: (LinkCandidate & { readonly rank: number })[] = [];
  for (const [order, kind] of OFFERED.entries()) {
    for (const { id } of lookup.all(kind)) {
      const name = recordName(lookup, { kind, id }) ?? '';
      const lower = name.toLocaleLowerCase();
      if (!wanted.every((word) => lower.includes(word) || aliasesOf(lookup, kind, id).includes(word))) continue;
      const isStart = lower.startsWith(phrase) ? 0 : 1;
      found.push({ target: { kind, id }, name, rank: isStart * 1e6 + Math.min(name.length, 999) * 10 + order });
    }
  }
  return found.toSorted((a, b) => a.rank - b.rank).slice(0, LISTED);
}

function aliasesOf(lookup: CaseLookup, kind: LinkTarget['kind'], id: string): string {
  return kind === 'entity' ? (lookup.get('entity', id)?.aliases.join('\n').toLocaleLowerCase() ?? '') : '';
}
