/** A mark by what it belongs to. */
import type { CaseLookup } from '#core/lookup.ts';
import type { Mark } from '#core/records.ts';

import { words } from '../words.tsx';

export function markName({ kind, record }: Mark, lookup: CaseLookup): string {
  switch (kind) {
    case 'mention':
      return words('orphans.mentionOf', {
        name: lookup.get('entity', record.entityId)?.name ?? words('orphans.entity'),
      });
    case 'note':
      return words('orphans.note');
    case 'statement':
      return words('orphans.claim', { paraphrase: lookup.get('claim', record.claimId)?.paraphrase ?? '' });
  }
}
