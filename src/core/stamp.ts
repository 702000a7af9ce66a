/** Who changes something, when, and where new ids come from: what pure edits need from outside. */
import type { AnnotatorId } from './identifiers.ts';
import type { Provenance, VersionVector } from './values.ts';

export interface Stamp {
  readonly by: AnnotatorId;
  /** A {@link Moment}: UTC, with milliseconds. */
  readonly at: string;
  /** A fresh id on each call. */
  readonly nextId: () => string;
}

/** Provenance of a record made now. */
export function stampNew(stamp: Stamp): Provenance {
  return {
    createdBy: stamp.by,
    createdAt: stamp.at,
    modifiedBy: stamp.by,
    modifiedAt: stamp.at,
    version: { [stamp.by]: 1 },
  };
}

/** Fields of a record that a person may set: all but its id and provenance. */
export type FieldsOf<R> = Partial<Omit<R, 'id' | keyof Provenance>>;

/** `record` with the given fields changed now. */
export function stampChanged<R extends Provenance>(record: R, changes: FieldsOf<R>, stamp: Stamp): R {
  return {
    ...record,
    ...changes,
    modifiedBy: stamp.by,
    modifiedAt: stamp.at,
    version: nextVersion(record.version, stamp.by),
  };
}

/** The version vector after one more change by `by`. */
export function nextVersion(version: VersionVector, by: AnnotatorId): VersionVector {
  return { ...version, [by]: (version[by] ?? 0) + 1 };
}
