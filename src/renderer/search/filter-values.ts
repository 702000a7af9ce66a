/** What can be chosen in a filter, in words. */
import type { CaseLookup } from '#core/lookup.ts';
import type { Credibility, Reliability } from '#core/model.ts';
import { CREDIBILITY_WORDS } from '#core/scales.ts';
import type { KindGroup, SearchField } from '#core/query-kinds.ts';
import { OUTDATED } from '#core/query-values.ts';

import { reliabilityInWords } from '../reliability.ts';
import { words } from '../words.tsx';
import type { MessageKey } from '../words.tsx';
import { capital } from './capital.ts';

/** In the order in which they are offered; kinds have a row of their own. */
export const FILTER_FIELDS = [
  'frame',
  'entity',
  'entityType',
  'contradictionKind',
  'source',
  'from',
  'to',
  'tag',
  'progress',
  'article',
  'author',
  'reliability',
  'credibility',
  'status',
  'attribute',
  'edition',
  'annotator',
] as const satisfies readonly SearchField[];

export function fieldInWords(field: SearchField): string {
  return words(`search.field${capital(field)}`);
}

/** A value of a field as a person knows it. */
export function valueInWords(field: SearchField, value: string, lookup: CaseLookup): string {
  switch (field) {
    case 'kind':
      return words(`search.group${capital(value as KindGroup)}`);
    case 'frame':
    case 'entity':
    case 'entityType':
    case 'contradictionKind':
    case 'annotator':
      return lookup.get(field, value)?.name ?? words('search.gone');
    case 'article':
      return lookup.get('article', value)?.title ?? words('search.gone');
    case 'progress':
      return words(`search.progress${capital(value)}` as MessageKey);
    case 'status':
      return words(`search.status${capital(value)}` as MessageKey);
    case 'reliability':
      return reliabilityInWords(value as Reliability);
    case 'credibility':
      return words('search.graded', { grade: value, meaning: CREDIBILITY_WORDS[Number(value) as Credibility][0] });
    case 'attribute':
      return answerInWords(value, lookup);
    case 'edition':
      return value === OUTDATED ? words('search.outdated') : entryName(value, lookup);
    case 'from':
    case 'to':
    case 'source':
    case 'author':
    case 'tag':
      return value;
  }
}

function answerInWords(value: string, lookup: CaseLookup): string {
  const at = value.indexOf('=');
  const attribute = lookup.get('attribute', value.slice(0, at));
  const answer = value.slice(at + 1);
  const said = attribute?.type.kind === 'yes-no' ? words(answer === 'true' ? 'search.yes' : 'search.no') : answer;
  return words('search.answer', { attribute: attribute?.name ?? words('search.gone'), answer: said });
}

function entryName(id: string, lookup: CaseLookup): string {
  for (const kind of ['frame', 'entityType', 'contradictionKind', 'attribute'] as const) {
    const entry = lookup.get(kind, id);
    if (entry) return entry.name;
  }
  return words('search.gone');
}

/** The colour that a value is known by, where it has one. */
export function colourOf(field: SearchField, value: string, lookup: CaseLookup): string | undefined {
  if (field !== 'frame' && field !== 'entityType' && field !== 'contradictionKind') return undefined;
  return lookup.get(field, value)?.colour;
}

export interface FilterOption {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** Values that go up a scale keep its order; the others come by how many have them. */
const SCALES: readonly SearchField[] = ['reliability', 'credibility', 'progress'];

/** The values to choose from: those that something found has, and those that are chosen. */
export function optionsOf(
  field: SearchField,
  counts: ReadonlyMap<string, number>,
  chosen: readonly string[],
  lookup: CaseLookup,
): readonly FilterOption[] {
  const values = [...new Set([...counts.keys(), ...chosen])];
  const options = values.map((value) => ({
    value,
    label: valueInWords(field, value, lookup),
    count: counts.get(value) ?? 0,
  }));
  if (SCALES.includes(field)) return options.toSorted((a, b) => (a.value < b.value ? -1 : 1));
  return options.toSorted((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'en'));
}
