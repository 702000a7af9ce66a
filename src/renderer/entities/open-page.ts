/** The way to the page of an entity. */
import type { EntityId } from '#core/identifiers.ts';

import type { Session } from '../session.tsx';

export function openPage({ workbench }: Session, entityId: EntityId): void {
  workbench.update({ view: { kind: 'entities', entityId }, focus: { kind: 'entity', id: entityId } });
}
