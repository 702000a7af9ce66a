/** Which records of a case meet the conditions of a search. */
import type { CaseLookup } from './lookup.ts';
import type { SearchCondition } from './model.ts';
import type { SearchField, SoughtRecord } from './query-kinds.ts';
import { queryValues } from './query-values.ts';

/**
 * Tells which records meet every one of `conditions`. A wider frame, type or kind stands for the narrower ones under it. A
 * record without a known date meets no condition on dates.
 */
export function meets(conditions: readonly SearchCondition[], lookup: CaseLookup): (sought: SoughtRecord) => boolean {
  const tests = conditions.map((condition) => testOf(condition, lookup));
  return (sought) => tests.every((test) => test(sought));
}

function testOf({ field, values }: SearchCondition, lookup: CaseLookup): (sought: SoughtRecord) => boolean {
  if (field === 'from') {
    const from = firstDay(values.toSorted()[0] ?? '');
    return (sought) => queryValues(field, sought, lookup).some((date) => lastDay(date) >= from);
  }
  if (field === 'to') {
    const to = lastDay(values.toSorted().at(-1) ?? '');
    return (sought) => queryValues(field, sought, lookup).some((date) => firstDay(date) <= to);
  }
  const wanted = new Set(values.flatMap((value) => narrower(field, value, lookup)));
  return (sought) => queryValues(field, sought, lookup).some((value) => wanted.has(value));
}

/** The first day that a calendar date known to the year, month or day may be. */
function firstDay(date: string): string {
  return date + '-01-01'.slice(date.length - 4);
}

/** Not before the last day that it may be, as strings compare. */
function lastDay(date: string): string {
  return date + '-12-31'.slice(date.length - 4);
}

function isLayered(field: SearchField): field is 'frame' | 'entityType' | 'contradictionKind' {
  return field === 'frame' || field === 'entityType' || field === 'contradictionKind';
}

/** `value` and everything that has it above itself in the codebook. */
function narrower(field: SearchField, value: string, lookup: CaseLookup): readonly string[] {
  if (!isLayered(field)) return [value];
  const found = new Set([value]);
  const entries = lookup.all(field);
  // An entry found makes those under it be found in the next round.
  for (let before = 0; before < found.size;) {
    before = found.size;
    for (const { id, parentId } of entries) if (parentId !== null && found.has(parentId)) found.add(id);
  }
  return [...found];
}

/** `conditions` with others on `field`; none when `values` is empty. */
export function withCondition(
  conditions: readonly SearchCondition[],
  field: SearchField,
  values: readonly string[],
): readonly SearchCondition[] {
  const place = conditions.findIndex((condition) => condition.field === field);
  const others = conditions.filter((condition) => condition.field !== field);
  if (values.length === 0) return others;
  const condition = { field, values };
  return place < 0 ? [...others, condition] : others.toSpliced(place, 0, condition);
}

/** The values that are asked for in a field. */
export function conditionValues(conditions: readonly SearchCondition[], field: SearchField): readonly string[] {
  return conditions.find((condition) => condition.field === field)?.values ?? [];
}

/** How many of `records` have each value of a field; a wider frame, type or kind has what the narrower ones under it have. */
export function countValues(
  records: Iterable<SoughtRecord>,
  field: SearchField,
  lookup: CaseLookup,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const record of records) {
    const values = new Set(queryValues(field, record, lookup));
    // A set goes on to what is added to it while it is gone through.
    for (const value of values) {
      const above = isLayered(field) ? lookup.get(field, value)?.parentId : null;
      if (above) values.add(above);
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return counts;
}
