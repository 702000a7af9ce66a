/** Which notes the list shows. */
import type { CaseLookup } from '#core/lookup.ts';
import type { Note } from '#core/model.ts';

import { noteSubject } from '../record-names.ts';

/** What a note stands on, as far as the list tells kinds apart: marks belong to what they mark. */
export const NOTE_GROUNDS = ['passage', 'case', 'article', 'entity', 'claim', 'contradiction', 'codebook'] as const;
export type NoteGround = (typeof NOTE_GROUNDS)[number];

export interface NoteFilter {
  readonly words: string;
  /** Null for any. */
  readonly ground: NoteGround | null;
}

export const NO_FILTER: NoteFilter = { words: '', ground: null };

export function groundOf({ anchor, about }: Pick<Note, 'anchor' | 'about'>): NoteGround {
  if (anchor) return 'passage';
  switch (about?.kind) {
    case undefined:
      return 'case';
    case 'mention':
      return 'entity';
    case 'statement':
      return 'claim';
    case 'article':
    case 'entity':
    case 'claim':
    case 'contradiction':
      return about.kind;
    case 'frame':
    case 'entityType':
    case 'contradictionKind':
    case 'attribute':
      return 'codebook';
  }
}

/** Notes in whose text, subject or author every word occurs; newest first. */
export function findNotes(notes: readonly Note[], { words, ground }: NoteFilter, lookup: CaseLookup): readonly Note[] {
  const wanted = words
    .toLocaleLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return notes
    .filter((note) => {
      if (ground !== null && groundOf(note) !== ground) return false;
      if (wanted.length === 0) return true;
      const author = lookup.get('annotator', note.createdBy)?.name ?? '';
      const all = `${note.text}\n${noteSubject(note, lookup)}\n${author}`.toLocaleLowerCase();
      return wanted.every((word) => all.includes(word));
    })
    .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
}
