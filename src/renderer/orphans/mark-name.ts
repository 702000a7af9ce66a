/** A mark by what it belongs to. */
import type { CaseLookup } from '#core/lookup.ts';
import type { Mark } from '#core/records.ts';

export function markName({ kind, record }: Mark, lookup: CaseLookup): string {
  switch (kind) {
    case 'mention':
      return `Mention of ${lookup.get('entity', record.entityId)?.name ?? 'an entity'}`;
    case 'note':
      return 'Note';
    case 'statement':
      return `Claim: ${lookup.get('claim', record.claimId)?.paraphrase ?? ''}`;
  }
}
