import type { EntityId } from '#core/identifiers.ts';
export function SplitDialog(_props: { readonly entityId: EntityId; readonly onClose: () => void }) {
  return null;
}
