/** Comparing plain values by what they contain. */
import type { Provenance } from './values.ts';

/** Whether two plain values (as JSON has them) are equal, whatever the order of their members. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const members = Object.entries(a);
  const others = b as Readonly<Record<string, unknown>>;
  return (
    Array.isArray(a) === Array.isArray(b) &&
    members.length === Object.keys(b).length &&
    members.every(([key, value]) => Object.hasOwn(b, key) && sameValue(value, others[key]))
  );
}

const PROVENANCE = {
  createdBy: null,
  createdAt: null,
  modifiedBy: null,
  modifiedAt: null,
  version: null,
} as const satisfies Record<keyof Provenance, null>;

/** Whether two records say the same, whoever said it and when. */
export function sameFields<R extends Provenance>(a: R, b: R): boolean {
  return sameValue({ ...a, ...PROVENANCE }, { ...b, ...PROVENANCE });
}
