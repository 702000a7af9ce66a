/** What a claim, entity or contradiction is called where it stands in a list of several kinds. */
import type { DescribedRecord } from '#core/codebook-uses.ts';
import type { CaseLookup } from '#core/lookup.ts';

import { quotationOf } from './passages.ts';

export function recordName({ kind, record }: DescribedRecord, lookup: CaseLookup): string {
  switch (kind) {
    case 'claim':
      return record.paraphrase;
    case 'entity':
      return record.name;
    case 'contradiction':
      return `“${quotationOf(lookup, record.a)}” – “${quotationOf(lookup, record.b)}”`;
  }
}
