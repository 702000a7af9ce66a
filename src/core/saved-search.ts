/** The edits by which searches are kept under a name, changed and forgotten. */
import type { Edit } from './edit.ts';
import { SavedSearchId } from './identifiers.ts';
import { put } from './marking.ts';
import type { Made } from './marking.ts';
import type { SavedSearch, SearchCondition } from './model.ts';
import { stampNew } from './stamp.ts';
import type { Stamp } from './stamp.ts';

/** What a search asks for. */
export interface Question {
  readonly words: string;
  readonly conditions: readonly SearchCondition[];
}

export function makeSavedSearch(name: string, { words, conditions }: Question, stamp: Stamp): Made<SavedSearch> {
  const made: SavedSearch = {
    id: SavedSearchId.parse(stamp.nextId()),
    name,
    words,
    conditions,
    ...stampNew(stamp),
  };
  return { edit: { label: 'Save search', changes: [put('savedSearch', null, made)] }, made };
}

export function removeSavedSearch(search: SavedSearch): Edit {
  return { label: 'Delete saved search', changes: [put('savedSearch', search, null)] };
}

/** Whether a question is the one that was saved. */
export function asksTheSame(one: Question, other: Question): boolean {
  return one.words.trim() === other.words.trim() && keyOf(one.conditions) === keyOf(other.conditions);
}

function keyOf(conditions: readonly SearchCondition[]): string {
  return JSON.stringify(conditions.map(({ field, values }) => [field, ...values.toSorted()].join('\n')).toSorted());
}
