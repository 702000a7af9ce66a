/** What found passages are to become, as it is being chosen. */
import type { BulkPurpose } from '#core/bulk-marking.ts';
import { entityNamed, foldName } from '#core/entity-names.ts';
import type { ClaimId, EntityId, EntityTypeId, FrameId } from '#core/identifiers.ts';
import type { CaseLookup } from '#core/lookup.ts';

import type { ComboValue } from '../ui/combo-box.tsx';

export type PurposeKind = 'mentions' | 'claims' | 'statements' | 'notes';

export interface PurposeDraft {
  readonly kind: PurposeKind;
  readonly entity: ComboValue<EntityId>;
  readonly typeId: EntityTypeId | null;
  readonly claim: ComboValue<ClaimId>;
  readonly frameIds: readonly FrameId[];
  readonly note: string;
}

/** The entity that is chosen, or goes by exactly the words that were written. */
export function chosenEntity({ entity }: PurposeDraft, lookup: CaseLookup): EntityId | null {
  if (entity.id && lookup.get('entity', entity.id)) return entity.id;
  const name = entity.text.trim();
  return name === '' ? null : (entityNamed(lookup.all('entity'), name)?.id ?? null);
}

/** What the draft says, or null while something is missing. `terms` are the words that were sought. */
export function purposeOf(draft: PurposeDraft, terms: readonly string[], lookup: CaseLookup): BulkPurpose | null {
  const frames = draft.frameIds.flatMap((id) => lookup.get('frame', id) ?? []);
  switch (draft.kind) {
    case 'mentions': {
      const entityId = chosenEntity(draft, lookup);
      if (entityId) return { kind: 'known-entity', entityId };
      const name = draft.entity.text.trim().slice(0, 512);
      const type = draft.typeId === null ? undefined : lookup.get('entityType', draft.typeId);
      if (name === '' || !type) return null;
      const aliases = terms.filter((term) => foldName(term) !== foldName(name) && term.length <= 512);
      return { kind: 'new-entity', name, type, aliases };
    }
    case 'claims':
      return { kind: 'claims', frames };
    case 'statements': {
      if (draft.claim.id && lookup.get('claim', draft.claim.id))
        return { kind: 'known-claim', claimId: draft.claim.id };
      const paraphrase = draft.claim.text.trim();
      return paraphrase === '' ? null : { kind: 'new-claim', paraphrase, frames };
    }
    case 'notes':
      return draft.note.trim() === '' ? null : { kind: 'notes', text: draft.note.trim() };
  }
}
