/** Which entity type of the case stands for a kind of thing: by the starter codebook's id, else by its name. */
import type { EntityTypeId } from '#core/identifiers.ts';
import type { EntityType } from '#core/model.ts';

import type { ThingKind } from './candidate.ts';

const NAMES: Readonly<Record<ThingKind, readonly string[]>> = {
  person: ['person', 'people', 'individual', 'human'],
  organisation: ['organisation', 'organization', 'body', 'institution', 'company', 'group'],
  country: ['country', 'state', 'nation', 'place', 'location'],
  place: ['place', 'location', 'city', 'region'],
  media: ['media', 'outlet', 'newspaper', 'news agency', 'organisation', 'organization'],
  weapon: ['weapon system', 'weapon', 'arms', 'equipment', 'product', 'object'],
  event: ['event', 'incident'],
  document: ['document', 'law', 'treaty', 'report'],
  date: ['date', 'time'],
  quantity: ['quantity', 'number', 'amount', 'figure'],
  other: [],
};
const FALLBACK = ['other', 'miscellaneous', 'misc', 'thing'];

/** Null where the codebook has no type that fits. */
export function typesByThing(
  types: readonly Pick<EntityType, 'id' | 'name'>[],
): (kind: ThingKind) => EntityTypeId | null {
  const byName = new Map(types.map(({ id, name }) => [name.toLowerCase(), id]));
  const byId = new Map(types.map(({ id }) => [String(id), id]));
  return (kind) => {
    const starter = byId.get(`type-${kind}`);
    if (starter !== undefined) return starter;
    const fitting = NAMES[kind].find((name) => byName.has(name));
    if (fitting !== undefined) return byName.get(fitting) ?? null;
    if (kind === 'date' || kind === 'quantity') return null;
    const other = byId.get('type-other') ?? FALLBACK.map((name) => byName.get(name)).find((id) => id !== undefined);
    return other ?? null;
  };
}
