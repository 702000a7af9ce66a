/** What can be done with entities. */
import type { EntityId } from '#core/identifiers.ts';

import { command } from '../command.ts';
import type { Command } from '../command.ts';
import type { Session } from '../session.tsx';
import { words } from '../words.tsx';
import type { OpenDialog } from '../workbench.ts';

export function entityCommands(): readonly Command[] {
  return [
    command('show-entities', words('entities.showRegistryCommand'), 'View', ['Mod+3'], ({ workbench }) =>
      workbench.update({ view: { kind: 'entities', entityId: null } }),
    ),
    command(
      'merge-entities',
      words('entities.mergeCommand'),
      'Edit',
      [],
      withEntity((entityId) => ({ kind: 'merge-entities', entityIds: [entityId] })),
    ),
    command(
      'split-entity',
      words('entities.splitCommand'),
      'Edit',
      [],
      withEntity((entityId) => ({ kind: 'split-entity', entityId })),
    ),
  ];
}

function withEntity(dialogFor: (entityId: EntityId) => OpenDialog): Command['run'] {
  return (session) => {
    const entityId = focusedEntityId(session);
    if (entityId) session.workbench.update({ dialog: dialogFor(entityId) });
    else session.announce(words('entities.chooseFirst'));
  };
}

/** The entity whose page is open, else the one that is focused, itself or by a mention of it. */
function focusedEntityId({ workspace, workbench }: Session): EntityId | null {
  const { focus, view } = workbench.state;
  if (view.kind === 'entities' && view.entityId) return view.entityId;
  if (focus?.kind === 'mention') return workspace.get('mention', focus.id)?.entityId ?? null;
  return focus?.kind === 'entity' ? (workspace.get('entity', focus.id)?.id ?? null) : null;
}
