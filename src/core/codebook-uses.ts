/** What the entries of the codebook describe, and under which edition. */
import { editionOf } from './codebook.ts';
import type { CodebookEntry, CodebookEntryOf, CodebookKind } from './codebook.ts';
import type { Edit, RecordChange } from './edit.ts';
import type { CaseLookup } from './lookup.ts';
import { sameValue } from './same-value.ts';
import type { Claim, Contradiction, Entity } from './model.ts';

/** A record that the codebook describes. */
export type DescribedRecord =
  | { readonly kind: 'claim'; readonly record: Claim }
  | { readonly kind: 'entity'; readonly record: Entity }
  | { readonly kind: 'contradiction'; readonly record: Contradiction };

export function entriesOf<Kind extends CodebookKind>(kind: Kind, lookup: CaseLookup): readonly CodebookEntryOf[Kind][] {
  return lookup.all(kind) as unknown as readonly CodebookEntryOf[Kind][];
}

/** The entries that a record names: frames, its type or kind, and the attributes it answers. */
export function entryIdsOf({ kind, record }: DescribedRecord): readonly string[] {
  const answered = Object.keys(record.attributes);
  switch (kind) {
    case 'claim':
      return [...record.frameIds, ...answered];
    case 'entity':
      return [record.typeId, ...answered];
    case 'contradiction':
      return [record.kindId, ...answered];
  }
}

/** The records that name an entry. */
export function describedUsing(kind: CodebookKind, id: string, lookup: CaseLookup): readonly DescribedRecord[] {
  const claims = lookup.all('claim').map((record): DescribedRecord => ({ kind: 'claim', record }));
  const entities = lookup.all('entity').map((record): DescribedRecord => ({ kind: 'entity', record }));
  const contradictions = lookup
    .all('contradiction')
    .map((record): DescribedRecord => ({ kind: 'contradiction', record }));
  const searched = { frame: claims, entityType: entities, contradictionKind: contradictions, attribute: null }[kind];
  return (searched ?? [...claims, ...entities, ...contradictions]).filter((each) => entryIdsOf(each).includes(id));
}

/** Whether a record that names an entry was made under an earlier edition of it. */
export function isOutdated({ record }: DescribedRecord, entry: CodebookEntry): boolean {
  const editions: Readonly<Record<string, number>> = record.editions;
  return (editions[entry.id] ?? 1) < editionOf(entry);
}

export function outdatedUses(kind: CodebookKind, entry: CodebookEntry, lookup: CaseLookup): readonly DescribedRecord[] {
  if (editionOf(entry) === 1) return [];
  return describedUsing(kind, entry.id, lookup).filter((each) => isOutdated(each, entry));
}

const DESCRIBED_KINDS: ReadonlySet<string> = new Set(['claim', 'entity', 'contradiction']);

/**
 * The edit with the editions written down under which it judges: of every entry that a record newly names, or answers anew, the
 * present one. To be done to edits that a person makes now, not to those read back from history.
 */
export function withEditions(edit: Edit, lookup: CaseLookup): Edit {
  const changes = edit.changes.map((change) =>
    change.type === 'record' && DESCRIBED_KINDS.has(change.kind) && change.after ? judgedNow(change, lookup) : change,
  );
  return changes.every((change, at) => change === edit.changes[at]) ? edit : { ...edit, changes };
}

function judgedNow(change: RecordChange, lookup: CaseLookup): RecordChange {
  const before = change.before && ({ kind: change.kind, record: change.before } as DescribedRecord);
  const after = { kind: change.kind, record: change.after } as DescribedRecord;
  const known = new Set(before ? entryIdsOf(before) : []);
  const editions: Record<string, number> = { ...after.record.editions };
  const named = entryIdsOf(after);
  for (const id of Object.keys(editions)) if (!named.includes(id)) delete editions[id];
  for (const id of named) {
    const answers = [before?.record.attributes, after.record.attributes] as readonly (
      Record<string, unknown> | undefined
    )[];
    const isNew = !known.has(id) || !sameValue(answers[0]?.[id] ?? null, answers[1]?.[id] ?? null);
    const edition = isNew ? presentEdition(id, lookup) : 1;
    if (edition > 1) editions[id] = edition;
  }
  if (sameValue(editions, after.record.editions)) return change;
  return { ...change, after: { ...after.record, editions } } as RecordChange;
}

function presentEdition(id: string, lookup: CaseLookup): number {
  const entry =
    lookup.get('frame', id) ??
    lookup.get('entityType', id) ??
    lookup.get('contradictionKind', id) ??
    lookup.get('attribute', id);
  return entry ? editionOf(entry) : 1;
}
