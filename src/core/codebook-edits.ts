/** The edits of the codebook: definitions with their editions, the hierarchy, merging and removing entries. */
import { editionOf } from './codebook.ts';
import type { CodebookEntry, CodebookEntryOf, CodebookKind } from './codebook.ts';
import { describedUsing, entriesOf, outdatedUses } from './codebook-uses.ts';
import type { DescribedRecord } from './codebook-uses.ts';
import type { Edit, RecordChange } from './edit.ts';
import type { CaseLookup } from './lookup.ts';
import { notesAbout } from './lookup.ts';
import { changeRecord, put } from './marking.ts';
import type { Claim, Contradiction, Entity, Frame } from './model.ts';
import { stampChanged } from './stamp.ts';
import type { FieldsOf, Stamp } from './stamp.ts';

type AnyFields = FieldsOf<Frame & CodebookEntry>;

function change(kind: CodebookKind, entry: CodebookEntry, fields: AnyFields, stamp: Stamp): RecordChange {
  return put(kind, entry as never, stampChanged(entry as Frame, fields, stamp) as never);
}

/** A definition whose meaning changed: the entry rises to its next edition, and keeps the definition that held before. */
export function raiseEdition(kind: CodebookKind, entry: CodebookEntry, before: string, stamp: Stamp): Edit {
  const earlier = [...entry.earlier, { definition: before, until: stamp.at }];
  return { label: 'Change definition', changes: [change(kind, entry, { earlier }, stamp)] };
}

/** Records that were made under an earlier edition are looked at, and hold under the present one. */
export function confirmEdition(entry: CodebookEntry, uses: readonly DescribedRecord[], stamp: Stamp): Edit {
  const editions = { [entry.id]: editionOf(entry) };
  return {
    label: 'Confirm edition',
    changes: uses.map(({ kind, record }) =>
      put(
        kind,
        record as never,
        stampChanged(record as Claim, { editions: { ...record.editions, ...editions } }, stamp) as never,
      ),
    ),
  };
}

/** The entries that stand under an entry, however deep; itself included. */
export function branchOf<Kind extends CodebookKind>(kind: Kind, id: string, lookup: CaseLookup): ReadonlySet<string> {
  const branch = new Set([id]);
  for (const member of branch) {
    for (const entry of lookup.all(kind) as readonly CodebookEntry[]) {
      if ('parentId' in entry && entry.parentId === member) branch.add(entry.id);
    }
  }
  return branch;
}

/** An entry comes under another, or (null) to the top. Null when it would come under itself. */
export function moveEntry(
  kind: Exclude<CodebookKind, 'attribute'>,
  entry: CodebookEntry,
  parentId: string | null,
  lookup: CaseLookup,
  stamp: Stamp,
): Edit | null {
  if (parentId !== null && branchOf(kind, entry.id, lookup).has(parentId)) return null;
  return { label: 'Move entry', changes: [change(kind, entry, { parentId: parentId as Frame['parentId'] }, stamp)] };
}

/** Opposition goes both ways: setting or clearing it on one frame does so on the other. */
export function setOpposed(one: Frame, other: Frame, isOpposed: boolean, stamp: Stamp): Edit {
  const toggled = (frame: Frame, id: Frame['id']) => {
    const opposedTo = frame.opposedTo.filter((each) => each !== id);
    return change('frame', frame, { opposedTo: isOpposed ? [...opposedTo, id] : opposedTo }, stamp);
  };
  return { label: 'Change opposed frames', changes: [toggled(one, other.id), toggled(other, one.id)] };
}

/**
 * An entry goes. What it describes gets `heir` in its place; with no heir, frames and answers are taken off. Its children come
 * under its parent, notes about it go with it.
 * @throws RangeError without an heir for a type or kind that something is of: every entity and contradiction has one.
 */
export function removeEntry<Kind extends CodebookKind>(
  kind: Kind,
  entry: CodebookEntryOf[Kind],
  heir: CodebookEntryOf[Kind] | null,
  lookup: CaseLookup,
  stamp: Stamp,
): Edit {
  const changes = [...handOver(kind, entry, heir, lookup, stamp), put(kind, entry as never, null)];
  const notes = notesAbout(lookup, entry.id).map((note) => put('note', note, null));
  return { label: 'Delete codebook entry', changes: [...changes, ...notes] };
}

/** `gone` becomes part of `kept`: records, children, opposed frames and notes follow, its name and definition are kept in words. */
export function mergeEntries<Kind extends CodebookKind>(
  kind: Kind,
  kept: CodebookEntryOf[Kind],
  gone: CodebookEntryOf[Kind],
  lookup: CaseLookup,
  stamp: Stamp,
): Edit {
  const also = gone.definition === '' ? gone.name : `${gone.name}: ${gone.definition}`;
  const definition = kept.definition === '' ? `(${also})` : `${kept.definition}\n(${also})`;
  const fields: AnyFields = { definition };
  if (kind === 'frame') {
    const opposed = new Set([...(kept as Frame).opposedTo, ...(gone as Frame).opposedTo]);
    opposed.delete(kept.id as Frame['id']);
    opposed.delete(gone.id as Frame['id']);
    Object.assign(fields, { opposedTo: [...opposed] });
  }
  // What stood under the entry that goes must not leave the one that stays under itself.
  if ('parentId' in kept && branchOf(kind, gone.id, lookup).has(kept.id)) {
    Object.assign(fields, { parentId: 'parentId' in gone ? gone.parentId : null });
  }
  const following = handOver(kind, gone, kept, lookup, stamp).filter(({ before }) => before?.id !== kept.id);
  const notes = notesAbout(lookup, gone.id).map((note) =>
    put('note', note, stampChanged(note, { about: { kind, id: kept.id } }, stamp)),
  );
  return {
    label: 'Merge codebook entries',
    changes: [change(kind, kept, fields, stamp), ...following, put(kind, gone as never, null), ...notes],
  };
}

/** Everything that names `entry` names `heir` instead, or nothing. */
function handOver<Kind extends CodebookKind>(
  kind: Kind,
  entry: CodebookEntryOf[Kind],
  heir: CodebookEntryOf[Kind] | null,
  lookup: CaseLookup,
  stamp: Stamp,
): readonly RecordChange[] {
  const uses = describedUsing(kind, entry.id, lookup);
  if (!heir && uses.length > 0 && (kind === 'entityType' || kind === 'contradictionKind')) {
    throw new RangeError(`Something is of the ${kind} “${entry.name}”.`);
  }
  const heirParent = heir && branchOf(kind, entry.id, lookup).has(heir.id) ? heir.id : null;
  const children = (entriesOf(kind, lookup) as readonly CodebookEntry[]).filter(
    (child) => 'parentId' in child && child.parentId === entry.id && child.id !== heirParent,
  );
  const parentId = 'parentId' in entry ? (heir?.id ?? entry.parentId) : null;
  return [
    ...uses.map(({ kind: of, record }) =>
      put(of, record as never, stampChanged(record as Claim, heirFields(kind, entry.id, heir, record), stamp) as never),
    ),
    ...children.map((child) => change(kind, child, { parentId: parentId as Frame['parentId'] }, stamp)),
    ...(kind === 'frame' ? unopposed(entry.id, heir?.id ?? null, lookup, stamp) : []),
  ];
}

/** Frames that were opposed to one that goes are opposed to its heir. */
function unopposed(id: string, heirId: string | null, lookup: CaseLookup, stamp: Stamp): readonly RecordChange[] {
  return lookup
    .all('frame')
    .filter((frame) => frame.id !== id && frame.opposedTo.some((each) => each === id))
    .map((frame) => {
      const kept = frame.opposedTo.filter((each) => each !== id);
      const heir = heirId !== null && heirId !== frame.id ? [heirId as Frame['id']] : [];
      return change('frame', frame, { opposedTo: [...new Set([...kept, ...heir])] }, stamp);
    });
}

/** What a record has instead of the entry that goes. */
function heirFields(
  kind: CodebookKind,
  id: string,
  heir: CodebookEntry | null,
  record: Claim | Entity | Contradiction,
): FieldsOf<Claim> {
  const editions = Object.fromEntries(Object.entries(record.editions).filter(([each]) => each !== id));
  if (heir && editionOf(heir) > 1) editions[heir.id] = editionOf(heir);
  const fields = { editions } as FieldsOf<Claim>;
  switch (kind) {
    case 'frame': {
      const frameIds = (record as Claim).frameIds.map((each) => (each === id ? (heir?.id as Frame['id']) : each));
      return { ...fields, frameIds: [...new Set(frameIds.filter((each) => each !== undefined))] };
    }
    case 'entityType':
      return { ...fields, typeId: heir?.id } as FieldsOf<Claim>;
    case 'contradictionKind':
      return { ...fields, kindId: heir?.id } as FieldsOf<Claim>;
    case 'attribute': {
      const answers: Record<string, unknown> = { ...record.attributes };
      const answer = answers[id];
      delete answers[id];
      // An answer that is there already is not overwritten.
      if (heir && !(heir.id in answers)) answers[heir.id] = answer;
      return { ...fields, attributes: answers } as FieldsOf<Claim>;
    }
  }
}

/** How many records were made under an earlier edition of each entry of a kind; entries without any are not there. */
export function outdatedCounts(kind: CodebookKind, lookup: CaseLookup): ReadonlyMap<string, number> {
  const counts = (entriesOf(kind, lookup) as readonly CodebookEntry[]).map((entry): [string, number] => [
    entry.id,
    outdatedUses(kind, entry, lookup).length,
  ]);
  return new Map(counts.filter(([, count]) => count > 0));
}

/** Sets fields of an entry. */
export function changeEntry<Kind extends CodebookKind>(
  kind: Kind,
  entry: CodebookEntryOf[Kind],
  fields: FieldsOf<CodebookEntryOf[Kind]>,
  stamp: Stamp,
): Edit {
  return changeRecord(kind, entry as never, fields as never, stamp);
}
