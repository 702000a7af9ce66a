import type { EntityId } from '#core/identifiers.ts';
export function MergeDialog(_props: { readonly entityIds: readonly EntityId[]; readonly onClose: () => void }) {
  return null;
}
