/** What can be done with many passages at once. */
import { namesOf } from '#core/entity-names.ts';

import { command } from '../command.ts';
import type { Command } from '../command.ts';
import type { Session } from '../session.tsx';
import { words } from '../words.tsx';
import type { SoughtWords } from '../workbench.ts';

export function bulkCommands(): readonly Command[] {
  return [command('mark-occurrences', words('bulk.markOccurrences'), 'Mark', ['m'], markOccurrences)];
}

/** Every occurrence of the selected words, else of the names of the entity that is focused. */
function markOccurrences(session: Session): void {
  const sought = soughtWords(session);
  if (sought) session.workbench.update({ dialog: { kind: 'mark-occurrences', sought } });
  else session.announce(words('bulk.selectFirst'));
}

function soughtWords({ workbench, workspace }: Session): SoughtWords | null {
  const { selection, focus, view } = workbench.state;
  if (selection) {
    const term = selection.quote.replaceAll(/\s+/g, ' ').trim();
    return term === '' ? null : { terms: [term], entityId: null, articleId: null };
  }
  const shown = view.kind === 'entities' ? view.entityId : null;
  const mention = focus?.kind === 'mention' ? workspace.get('mention', focus.id) : undefined;
  const entityId = shown ?? mention?.entityId ?? (focus?.kind === 'entity' ? focus.id : null);
  const entity = entityId === null ? undefined : workspace.get('entity', entityId);
  return entity ? { terms: namesOf(entity), entityId: entity.id, articleId: null } : null;
}
