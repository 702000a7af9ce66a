/** What a search is about: the kinds of record that it finds. */
import { CODEBOOK_KINDS } from './codebook.ts';
import type { CodebookKind } from './codebook.ts';
import type { SearchCondition } from './model.ts';
import type { RecordOf } from './records.ts';

/** The kinds of record that a search finds, in the order in which it lists them. */
export const SOUGHT_KINDS = [
  'article',
  'claim',
  'statement',
  'mention',
  'contradiction',
  'note',
  'entity',
  'frame',
  'entityType',
  'contradictionKind',
  'attribute',
] as const;
export type SoughtKind = (typeof SOUGHT_KINDS)[number];

export type SoughtRecord = {
  [Kind in SoughtKind]: { readonly kind: Kind; readonly record: RecordOf[Kind] };
}[SoughtKind];

export type SearchField = SearchCondition['field'];

export function isSoughtKind(kind: string): kind is SoughtKind {
  return (SOUGHT_KINDS as readonly string[]).includes(kind);
}

/** What a condition on `kind` says of a record: entries of the codebook are one kind. */
export function kindGroupOf(kind: SoughtKind): KindGroup {
  return (CODEBOOK_KINDS as readonly string[]).includes(kind)
    ? 'codebook'
    : (kind as Exclude<SoughtKind, CodebookKind>);
}
export const KIND_GROUPS = [
  'article',
  'claim',
  'statement',
  'mention',
  'contradiction',
  'note',
  'entity',
  'codebook',
] as const;
export type KindGroup = (typeof KIND_GROUPS)[number];
