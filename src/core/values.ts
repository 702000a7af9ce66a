/** The small values that records are made of: moments, dates, colours, and what every record carries. */
import * as z from 'zod/mini';

import { AnnotatorId } from './identifiers.ts';

/** A value that nobody may change in place. */
export type Immutable<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Immutable<Item>[]
    : { readonly [Key in keyof T]: Immutable<T[Key]> };

export const Count = z.int().check(z.minimum(0));
export const Line = z.string().check(z.maxLength(4096));
export const Prose = z.string().check(z.maxLength(1_000_000));
export const Label = z.string().check(z.minLength(1), z.maxLength(512));

/** SHA-256 as 64 lower-case hexadecimal digits, over the UTF-8 bytes of the text it names. */
export const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** A moment in UTC, as `Date.prototype.toISOString` writes it. */
export const Moment = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));

/** A calendar date known to the year, month or day: `2020`, `2020-07`, `2020-07-30` (EDTF level 0). */
export const CalendarDate = z.string().check(z.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/));

/** `#rrggbb`. */
export const Colour = z.string().check(z.regex(/^#[0-9a-f]{6}$/));

/** How often each annotator has changed a record: the version vector that merging compares. */
export const VersionVector = z.record(AnnotatorId, z.int().check(z.minimum(1)));
export type VersionVector = Immutable<z.infer<typeof VersionVector>>;

/** What every record carries: who made it, when, and its version. */
export const provenance = {
  createdBy: AnnotatorId,
  createdAt: Moment,
  modifiedBy: AnnotatorId,
  modifiedAt: Moment,
  version: VersionVector,
};
export interface Provenance {
  readonly createdBy: AnnotatorId;
  readonly createdAt: string;
  readonly modifiedBy: AnnotatorId;
  readonly modifiedAt: string;
  readonly version: VersionVector;
}
