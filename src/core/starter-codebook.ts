/** The codebook a new case starts with. Its ids are fixed, so that the same entry is the same record in every case. */
import type { Edit } from './edit.ts';
import { ContradictionKindId, EntityTypeId } from './identifiers.ts';
import { put } from './marking.ts';
import type { ContradictionKind, EntityType } from './model.ts';
import { stampNew } from './stamp.ts';
import type { Stamp } from './stamp.ts';

const ENTITY_TYPES: readonly (readonly [id: string, name: string, colour: string, definition: string])[] = [
  ['type-person', 'person', '#b45309', 'A human being, named or described.'],
  ['type-organisation', 'organisation', '#7c3aed', 'A company, agency, party, armed force or other body.'],
  ['type-country', 'country', '#1d4ed8', 'A state, also where its capital or government stands for it.'],
  ['type-place', 'place', '#0f766e', 'A city, region, base or other location.'],
  ['type-media', 'media', '#be185d', 'A newspaper, agency, broadcaster or site.'],
  ['type-weapon', 'weapon system', '#4d7c0f', 'A weapon, or a system of them.'],
  ['type-event', 'event', '#b91c1c', 'Something that happened at a time and place.'],
  ['type-document', 'document', '#475569', 'A treaty, law, report, statement or post.'],
  ['type-other', 'other', '#57534e', 'Anything else worth following.'],
];

/** The first three after de Marneffe, Rafferty and Manning (2008) and Argdown; the others name where reports pull apart. */
const CONTRADICTION_KINDS: readonly (readonly [id: string, name: string, colour: string, definition: string])[] = [
  ['kind-contradictory', 'contradictory', '#b91c1c', 'They cannot both be true, and one of them must be.'],
  ['kind-contrary', 'contrary', '#be185d', 'They cannot both be true; both may be false.'],
  ['kind-tension', 'tension', '#b45309', 'Both may be true, but their framing pulls apart.'],
  ['kind-figures', 'figures differ', '#1d4ed8', 'They give different numbers for the same thing.'],
  ['kind-time-scope', 'time or scope differs', '#0f766e', 'They speak of different times, places or extents.'],
  ['kind-attribution', 'attribution differs', '#7c3aed', 'They name different people as the source or the actor.'],
  ['kind-headline', 'headline against body', '#4d7c0f', 'The headline says what the article does not.'],
  ['kind-superseded', 'superseded', '#475569', 'The later one replaces the earlier one.'],
];

/** The entity types and contradiction kinds of a new case. */
export function starterRecords(stamp: Stamp): Edit {
  const provenance = stampNew(stamp);
  const types = ENTITY_TYPES.map(([id, name, colour, definition]): EntityType => ({
    id: EntityTypeId.parse(id),
    name,
    definition,
    example: '',
    hotkey: null,
    earlier: [],
    colour,
    parentId: null,
    ...provenance,
  }));
  const kinds = CONTRADICTION_KINDS.map(([id, name, colour, definition]): ContradictionKind => ({
    id: ContradictionKindId.parse(id),
    name,
    definition,
    example: '',
    hotkey: null,
    earlier: [],
    colour,
    parentId: null,
    ...provenance,
  }));
  return {
    label: 'Set up the codebook',
    changes: [
      ...types.map((type) => put('entityType', null, type)),
      ...kinds.map((kind) => put('contradictionKind', null, kind)),
    ],
  };
}
