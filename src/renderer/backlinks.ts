/** The notes about a record and the notes that lead to it, live. */
import { backlinksOf, linkAddress } from '#core/note-links.ts';
import type { LinkTarget } from '#core/note-links.ts';
import type { Note } from '#core/model.ts';

import { useRecords } from './session.tsx';

const BACKLINKS = new WeakMap<readonly Note[], ReturnType<typeof backlinksOf>>();
const NOTHING: readonly Note[] = [];

/** Notes that lead to the record, however many records there are: links are searched once a change of notes. */
export function useBacklinks(target: LinkTarget): readonly Note[] {
  const notes = useRecords('note');
  const backlinks = BACKLINKS.get(notes) ?? backlinksOf(notes);
  BACKLINKS.set(notes, backlinks);
  return backlinks.get(linkAddress(target)) ?? NOTHING;
}
