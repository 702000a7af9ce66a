/** Records by the words a person knows them by. */
import { quoteOf } from '#core/anchor.ts';
import type { CaseLookup } from '#core/lookup.ts';
import type { LinkTarget, LinkedKind } from '#core/note-links.ts';
import type { Note } from '#core/model.ts';

import { quotationOf } from './passages.ts';
import { words } from './words.tsx';

/** The kind in words: "entity type". */
export function kindInWords(kind: LinkedKind): string {
  return words('notes.kind', { kind });
}

/** What a record goes by; null when it is not there (any more). */
export function recordName(lookup: CaseLookup, { kind, id }: LinkTarget): string | null {
  switch (kind) {
    case 'article':
      return lookup.get('article', id)?.title ?? null;
    case 'claim':
      return lookup.get('claim', id)?.paraphrase ?? null;
    case 'note': {
      const note = lookup.get('note', id);
      return note ? firstLine(note) : null;
    }
    case 'contradiction': {
      const contradiction = lookup.get('contradiction', id);
      if (!contradiction) return null;
      const { a, b, kindId } = contradiction;
      const name = lookup.get('contradictionKind', kindId)?.name ?? '';
      return words('notes.contradictionName', { kind: name, a: quotationOf(lookup, a), b: quotationOf(lookup, b) });
    }
    case 'mention':
    case 'statement': {
      const mark = lookup.get(kind, id);
      return mark ? quoteOf(mark.anchor) : null;
    }
    case 'entity':
    case 'frame':
    case 'entityType':
    case 'contradictionKind':
    case 'attribute':
      return lookup.get(kind, id)?.name ?? null;
  }
}

/** The first line of a note that says something, without Markdown’s marks. */
export function firstLine({ text }: Note): string {
  const line = text.split('\n').find((each) => each.trim() !== '') ?? '';
  return (
    line
      .replaceAll(/\[((?:\\.|[^\\[\]])*)\]\([^()\s]*\)/g, '$1')
      .replaceAll(/^[#>\s*-]+|[*_`\\]/g, '')
      .trim() || words('notes.empty')
  );
}

/** What a note is about: "on the claim “…”". */
export function noteSubject(note: Note, lookup: CaseLookup): string {
  if (note.anchor) return words('notes.onWords', { words: quoteOf(note.anchor) });
  if (!note.about) return words('notes.onCase');
  const { kind } = note.about;
  const name = recordName(lookup, note.about);
  if (name === null) return words('notes.onGone', { kind: kindInWords(kind) });
  return words('notes.onRecord', { kind: kindInWords(kind), name });
}
