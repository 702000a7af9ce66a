/** One judgement for many records: frames, types, kinds, statuses and answers set on all that a filter shows. */
import type { DescribedRecord } from './codebook-uses.ts';
import type { Edit } from './edit.ts';
import type { AttributeId, ContradictionKindId, EntityTypeId, FrameId } from './identifiers.ts';
import { put } from './marking.ts';
import type { AttributeValue, Claim, ClaimStatus, ContradictionStatus, Severity } from './model.ts';
import { sameValue } from './same-value.ts';
import { stampChanged } from './stamp.ts';
import type { FieldsOf, Stamp } from './stamp.ts';

export type Retag =
  | { readonly kind: 'add-frame'; readonly frameId: FrameId }
  | { readonly kind: 'remove-frame'; readonly frameId: FrameId }
  | { readonly kind: 'replace-frame'; readonly frameId: FrameId; readonly by: FrameId }
  | { readonly kind: 'claim-status'; readonly status: ClaimStatus }
  | { readonly kind: 'entity-type'; readonly typeId: EntityTypeId }
  | { readonly kind: 'contradiction-kind'; readonly kindId: ContradictionKindId }
  | { readonly kind: 'contradiction-status'; readonly status: ContradictionStatus }
  | { readonly kind: 'severity'; readonly severity: Severity }
  /** Null takes the answer away. */
  | { readonly kind: 'attribute'; readonly attributeId: AttributeId; readonly value: AttributeValue | null };

/** The edit that does it to every record that it changes; the others are left alone. */
export function retag(records: readonly DescribedRecord[], what: Retag, stamp: Stamp): Edit {
  const changes = records.flatMap((each) => {
    const fields = fieldsFor(each, what);
    if (!fields || sameValue({ ...each.record, ...fields }, each.record)) return [];
    return [put(each.kind, each.record as never, stampChanged(each.record as Claim, fields, stamp) as never)];
  });
  return { label: 'Retag', changes };
}

/** What it sets on a record; null where it does not apply. */
function fieldsFor({ kind, record }: DescribedRecord, what: Retag): FieldsOf<Claim> | null {
  switch (what.kind) {
    case 'add-frame':
      return kind === 'claim' ? { frameIds: [...new Set([...record.frameIds, what.frameId])] } : null;
    case 'remove-frame':
      return kind === 'claim' ? { frameIds: record.frameIds.filter((id) => id !== what.frameId) } : null;
    case 'replace-frame':
      return kind === 'claim' && record.frameIds.includes(what.frameId)
        ? { frameIds: [...new Set(record.frameIds.map((id) => (id === what.frameId ? what.by : id)))] }
        : null;
    case 'claim-status':
      return kind === 'claim' ? { status: what.status } : null;
    case 'entity-type':
      return kind === 'entity' ? ({ typeId: what.typeId } as FieldsOf<Claim>) : null;
    case 'contradiction-kind':
      return kind === 'contradiction' ? ({ kindId: what.kindId } as FieldsOf<Claim>) : null;
    case 'contradiction-status':
      return kind === 'contradiction' ? ({ status: what.status } as unknown as FieldsOf<Claim>) : null;
    case 'severity':
      return kind === 'contradiction' ? ({ severity: what.severity } as FieldsOf<Claim>) : null;
    case 'attribute': {
      const attributes: Record<string, AttributeValue> = { ...record.attributes };
      if (what.value === null) delete attributes[what.attributeId];
      else attributes[what.attributeId] = what.value;
      return { attributes };
    }
  }
}
