/** New entries of the codebook. */
import { BARE_ENTRY } from '#core/codebook.ts';
import type { CodebookKind } from '#core/codebook.ts';
import type { Edit } from '#core/edit.ts';
import { AttributeId, ContradictionKindId, FrameId } from '#core/identifiers.ts';
import type { CodebookEntryId } from '#core/identifiers.ts';
import type { CaseLookup } from '#core/lookup.ts';
import { put } from '#core/marking.ts';
import type { Attribute, ContradictionKind, Frame } from '#core/model.ts';
import { stampNew } from '#core/stamp.ts';
import type { Stamp } from '#core/stamp.ts';

import { makeEntityType, nameBeside } from '../entity-types.ts';
import { words } from '../words.tsx';
import { FRAME_COLOURS } from './colours.ts';

/** An entry of a kind, with a name and a colour that are free. */
export function makeEntry(kind: CodebookKind, lookup: CaseLookup, stamp: Stamp): { edit: Edit; id: CodebookEntryId } {
  const names = lookup.all(kind).map((entry) => (entry as Frame).name);
  const colour = FRAME_COLOURS[names.length % FRAME_COLOURS.length] ?? '#0072b2';
  switch (kind) {
    case 'frame': {
      const used = new Set(lookup.all('frame').map(({ hotkey }) => hotkey));
      const frame: Frame = {
        id: FrameId.parse(stamp.nextId()),
        name: nameBeside(names, words('codebook.newFrame')),
        ...BARE_ENTRY,
        colour,
        parentId: null,
        hotkey: Array.from('123456789').find((key) => !used.has(key)) ?? null,
        opposedTo: [],
        ...stampNew(stamp),
      };
      return { edit: { label: 'Add frame', changes: [put('frame', null, frame)] }, id: frame.id };
    }
    case 'entityType': {
      const { edit, made } = makeEntityType(words('codebook.newEntityType'), lookup.all('entityType'), stamp);
      return { edit, id: made.id };
    }
    case 'contradictionKind': {
      const made: ContradictionKind = {
        id: ContradictionKindId.parse(stamp.nextId()),
        name: nameBeside(names, words('codebook.newContradictionKind')),
        ...BARE_ENTRY,
        colour,
        parentId: null,
        ...stampNew(stamp),
      };
      return {
        edit: { label: 'Add contradiction kind', changes: [put('contradictionKind', null, made)] },
        id: made.id,
      };
    }
    case 'attribute': {
      const made: Attribute = {
        id: AttributeId.parse(stamp.nextId()),
        name: nameBeside(names, words('codebook.newAttribute')),
        ...BARE_ENTRY,
        type: { kind: 'text' },
        subjects: ['claim'],
        ...stampNew(stamp),
      };
      return { edit: { label: 'Add attribute', changes: [put('attribute', null, made)] }, id: made.id };
    }
  }
}
