/** How a change meets what is there: the one rule by which a file, a merge and the database take edits. */
import type { Tombstone } from './content.ts';
import type { RecordChange } from './edit.ts';
import { wordsFor } from './marking.ts';
import type { Provenance, VersionVector } from './values.ts';
import type { AnyRecord } from './records.ts';
import { failure, fault, success } from './result.ts';
import type { Result } from './result.ts';
import { sameFields } from './same-value.ts';
import { nextVersion } from './stamp.ts';
import type { Stamp } from './stamp.ts';

/** What there is of one id: a record, what is left of a deleted one, or neither. */
export interface Present {
  readonly record: AnyRecord | null;
  readonly tombstone: Tombstone | null;
}

/**
 * What there is after `change`, or why it does not fit.
 *
 * A change fits when, provenance aside, the record is as its `before` says. A record that goes leaves a tombstone, one that
 * comes back takes its tombstone away. What is written is newer than what it replaces: where its version does not say so
 * (an edit taken back), it is stamped anew.
 */
export function settleChange(
  present: Present,
  change: RecordChange,
  signature: Pick<Stamp, 'by' | 'at'>,
): Result<Present> {
  const { kind, before, after } = change;
  const id = (after ?? before)?.id;
  if (id === undefined) return failure(fault('edit.empty', 'The change neither expects nor writes a record.'));
  if (before && after && before.id !== after.id) return failure(fault('edit.identity', 'A record keeps its id.'));
  const name = `The ${wordsFor(kind)} “${id}”`;
  if (!before && present.record) return failure(fault('record.exists', `${name} is there already.`));
  if (before && !present.record) return failure(fault('record.missing', `${name} is not there.`));
  if (before && present.record && !sameFields(present.record, before)) {
    return failure(fault('record.moved-on', `${name} was changed elsewhere in the meantime.`));
  }
  const replaced = present.record?.version ?? present.tombstone?.version ?? {};
  if (after) return success({ record: newer(after, replaced, signature), tombstone: null });
  if (kind === 'case') return failure(fault('edit.case', 'A case is neither added to itself nor removed from itself.'));
  const { by, at } = signature;
  return success({
    record: null,
    tombstone: { kind, id, deletedBy: by, deletedAt: at, version: nextVersion(replaced, by) },
  });
}

/** `record` as it is where its version follows `replaced`, else stamped so that it does. */
function newer<R extends Provenance>(record: R, replaced: VersionVector, { by, at }: Pick<Stamp, 'by' | 'at'>): R {
  if (follows(record.version, replaced)) return record;
  const joined: Record<string, number> = { ...replaced };
  for (const [annotator, count] of Object.entries(record.version)) {
    joined[annotator] = Math.max(count, joined[annotator] ?? 0);
  }
  return { ...record, modifiedBy: by, modifiedAt: at, version: nextVersion(joined, by) };
}

/** Whether `version` knows everything `earlier` knows, and more. */
function follows(version: Readonly<Record<string, number>>, earlier: Readonly<Record<string, number>>): boolean {
  return (
    Object.entries(earlier).every(([annotator, count]) => (version[annotator] ?? 0) >= count) &&
    Object.entries(version).some(([annotator, count]) => count > (earlier[annotator] ?? 0))
  );
}
