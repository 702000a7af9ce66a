/** Which passages an entity is mentioned at already. */
import { useEffect, useMemo, useState } from 'react';

import type { EntityId } from '#core/identifiers.ts';
import { overlapping } from '#core/occurrences.ts';
import { placedText, placerFor } from '#core/placement.ts';
import { normaliseSpans } from '#core/span.ts';

import { useSession, useWorkspace } from '../session.tsx';
import type { Session } from '../session.tsx';
import type { FoundPassage } from '../workbench.ts';

const NONE: ReadonlySet<FoundPassage> = new Set();

/** The passages that share a character with a mention of the entity; none until that is known. */
export function useMarkedAlready(
  passages: readonly FoundPassage[],
  entityId: EntityId | null,
): ReadonlySet<FoundPassage> {
  const session = useSession();
  const mentions = useWorkspace(
    useMemo(() => (workspace) => (entityId === null ? undefined : workspace.mentionsOf(entityId)), [entityId]),
  );
  const [known, setKnown] = useState<ReadonlySet<FoundPassage>>(NONE);
  useEffect(() => {
    let isWanted = true;
    markedAlready(session, passages, entityId).then(
      (marked) => isWanted && setKnown(marked),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
    // A new mention of the entity changes what is marked already.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [session, passages, entityId, mentions]);
  return known;
}

export async function markedAlready(
  { workspace }: Pick<Session, 'workspace'>,
  passages: readonly FoundPassage[],
  entityId: EntityId | null,
): Promise<ReadonlySet<FoundPassage>> {
  if (entityId === null) return NONE;
  const mentions = Map.groupBy(workspace.mentionsOf(entityId), ({ articleId }) => articleId);
  const marked = new Set<FoundPassage>();
  for (const [articleId, among] of Map.groupBy(passages, (passage) => passage.articleId)) {
    const here = mentions.get(articleId);
    if (!here) continue;
    // oxlint-disable-next-line no-await-in-loop -- a case may have more texts than memory
    const placer = placerFor(placedText(await workspace.text(articleId)));
    const placed = here.map(({ anchor }) => placer(anchor));
    const spans = normaliseSpans(placed.flatMap((each) => (each.kind === 'placed' ? each.spans : [])));
    for (const passage of among) if (overlapping(spans, passage.span)) marked.add(passage);
  }
  return marked;
}
