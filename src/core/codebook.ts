/** The codebook: frames, entity types, contradiction kinds and attributes, and what records say of them. */
import type { CodebookEntryId } from './identifiers.ts';
import type { Attribute, ContradictionKind, EntityType, Frame } from './model.ts';

export interface CodebookEntryOf {
  readonly frame: Frame;
  readonly entityType: EntityType;
  readonly contradictionKind: ContradictionKind;
  readonly attribute: Attribute;
}
export type CodebookKind = keyof CodebookEntryOf;
export type CodebookEntry = CodebookEntryOf[CodebookKind];

export const CODEBOOK_KINDS: readonly CodebookKind[] = ['frame', 'entityType', 'contradictionKind', 'attribute'];

/** What an entry has that only has a name. */
export const BARE_ENTRY = { definition: '', example: '', hotkey: null, earlier: [] } as const satisfies Partial<Frame>;

/** Which edition of its definition an entry stands in, counted from 1. */
export function editionOf(entry: CodebookEntry): number {
  return entry.earlier.length + 1;
}

/** The editions of the entries that a record is made under now, as the record keeps them. */
export function editionsOf(entries: readonly CodebookEntry[]): Readonly<Record<CodebookEntryId, number>> {
  const later = entries.filter((entry) => editionOf(entry) > 1);
  return Object.fromEntries(later.map((entry) => [entry.id, editionOf(entry)])) as Record<CodebookEntryId, number>;
}
