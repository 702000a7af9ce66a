/** The view "Entities": the registry, or the page of one of them. */
import { useState } from 'react';

import { useRecord, useWorkbench } from '../session.tsx';
import { EntityPage } from './entity-page.tsx';
import { Registry } from './registry.tsx';
import type { RegistryState } from './registry.tsx';

const START: RegistryState = {
  filter: { words: '', typeId: null },
  order: { column: 'mentions', isDescending: true },
  ticked: new Set(),
  showsDuplicates: false,
};

export function EntitiesView() {
  const { view } = useWorkbench();
  const entity = useRecord('entity', view.kind === 'entities' ? view.entityId : null);
  // The registry is as it was left when a page leads back to it.
  const [state, setState] = useState(START);
  if (entity) return <EntityPage key={entity.id} entity={entity} />;
  return <Registry state={state} onChange={setState} />;
}
