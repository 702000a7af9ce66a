/** New types of entity. */
import { BARE_ENTRY } from '#core/codebook.ts';
import { EntityTypeId } from '#core/identifiers.ts';
import { put } from '#core/marking.ts';
import type { Made } from '#core/marking.ts';
import type { EntityType } from '#core/model.ts';
import { stampNew } from '#core/stamp.ts';
import type { Stamp } from '#core/stamp.ts';

/** Told apart from each other and from those of the starter codebook; taken in turn. */
const COLOURS = ['#0369a1', '#a21caf', '#3f6212', '#9f1239', '#155e75', '#854d0e', '#4338ca'] as const;

/** The edit that adds a type; `name` is numbered where it is taken, whatever the case. */
export function makeEntityType(name: string, types: readonly EntityType[], stamp: Stamp): Made<EntityType> {
  const used = new Set(types.map(({ colour }) => colour));
  const type: EntityType = {
    id: EntityTypeId.parse(stamp.nextId()),
    name: nameBeside(
      types.map((each) => each.name),
      name,
    ),
    colour: COLOURS.find((colour) => !used.has(colour)) ?? '#57534e',
    ...BARE_ENTRY,
    parentId: null,
    ...stampNew(stamp),
  };
  return { edit: { label: 'Add entity type', changes: [put('entityType', null, type)] }, made: type };
}

/** `name`, numbered where it is taken. */
export function nameBeside(taken: readonly string[], name: string): string {
  const names = new Set(taken.map((each) => each.toLocaleLowerCase()));
  let candidate = name;
  for (let number = 2; names.has(candidate.toLocaleLowerCase()); number += 1) candidate = `${name} ${number}`;
  return candidate;
}
