/** A codebook that comes from elsewhere, set beside the one that is here. */
import type { CodebookEntry, CodebookKind } from './codebook.ts';
import { CODEBOOK_KINDS } from './codebook.ts';
import { entriesOf } from './codebook-uses.ts';
import type { Edit, RecordChange } from './edit.ts';
import type { CaseLookup } from './lookup.ts';
import { put } from './marking.ts';
import type { Attribute, ContradictionKind, EntityType, Frame } from './model.ts';
import { sameValue } from './same-value.ts';
import { stampChanged, stampNew } from './stamp.ts';
import type { Stamp } from './stamp.ts';

export type Codebook = Readonly<{
  frame: readonly Frame[];
  entityType: readonly EntityType[];
  contradictionKind: readonly ContradictionKind[];
  attribute: readonly Attribute[];
}>;

export interface ComparedEntry {
  readonly kind: CodebookKind;
  readonly name: string;
  readonly standing: 'new' | 'changed' | 'same';
}

export interface CodebookImport {
  readonly entries: readonly ComparedEntry[];
  readonly edit: Edit;
}

const BOOKKEEPING = ['createdBy', 'createdAt', 'modifiedBy', 'modifiedAt', 'version', 'id'] as const;

/**
 * What taking a codebook in would do. Entries are the same by their id, else by kind and name (whatever the case). What it says
 * of an entry that is here replaces what was said; entries that only are here stay.
 */
export function importCodebook(codebook: Codebook, lookup: CaseLookup, stamp: Stamp): CodebookImport {
  const standsFor = new Map<string, string>();
  const pairs = CODEBOOK_KINDS.flatMap((kind) =>
    (codebook[kind] as readonly CodebookEntry[]).map((arriving) => {
      const present = counterpartOf(kind, arriving, lookup);
      standsFor.set(arriving.id, present?.id ?? arriving.id);
      return { kind, arriving, present };
    }),
  );
  const entries: ComparedEntry[] = [];
  const changes: RecordChange[] = [];
  for (const { kind, arriving, present } of pairs) {
    const fields = fieldsOf(arriving, standsFor, kind, lookup);
    const isSame = present !== undefined && sameValue({ ...present, ...fields }, present);
    entries.push({ kind, name: arriving.name, standing: present ? (isSame ? 'same' : 'changed') : 'new' });
    if (isSame) continue;
    const after = present
      ? stampChanged(present as Frame, fields as Partial<Frame>, stamp)
      : { ...fields, id: arriving.id, ...stampNew(stamp) };
    changes.push(put(kind, (present ?? null) as never, after as never));
  }
  return { entries, edit: { label: 'Import codebook', changes } };
}

function counterpartOf(kind: CodebookKind, entry: CodebookEntry, lookup: CaseLookup): CodebookEntry | undefined {
  const present = lookup.get(kind, entry.id) as CodebookEntry | undefined;
  const name = entry.name.toLowerCase();
  return (
    present ?? (entriesOf(kind, lookup) as readonly CodebookEntry[]).find((each) => each.name.toLowerCase() === name)
  );
}

/** What an entry says, with the ids that its references have here; references to what is nowhere fall. */
function fieldsOf(
  entry: CodebookEntry,
  standsFor: ReadonlyMap<string, string>,
  kind: CodebookKind,
  lookup: CaseLookup,
): Record<string, unknown> {
  const fields: Record<string, unknown> = { ...entry };
  for (const name of BOOKKEEPING) delete fields[name];
  const here = (id: string) => standsFor.get(id) ?? lookup.get(kind, id)?.id ?? null;
  if ('parentId' in entry) fields['parentId'] = entry.parentId === null ? null : here(entry.parentId);
  if ('opposedTo' in entry) fields['opposedTo'] = entry.opposedTo.flatMap((id) => here(id) ?? []);
  return fields;
}
