/** Texts and placements of marks, live, for every feature. */
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';

import type { ArticleId } from '#core/identifiers.ts';
import type { ArticleText } from '#core/text-model.ts';
import { placedText, placerFor } from '#core/placement.ts';
import type { Placement } from '#core/placement.ts';

import { useSession } from './session.tsx';

/** The text of an article as it is stored; undefined until it is read. */
export function useArticleText(articleId: ArticleId | null): ArticleText | undefined {
  const { workspace } = useSession();
  const version = useSyncExternalStore(workspace.subscribe, () =>
    articleId === null ? 0 : workspace.textVersion(articleId),
  );
  const [read, setRead] = useState<ArticleText>();
  useEffect(() => {
    if (articleId === null) return undefined;
    let wanted = true;
    workspace.text(articleId).then(
      (text) => wanted && setRead(text),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
    // The version says when there is another text to read.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [workspace, articleId, version]);
  return read?.articleId === articleId ? read : undefined;
}

const NOTHING: ReadonlyMap<string, Placement> = new Map();

/** Where the marks of an article stand, by their ids; empty until its text is read. */
export function usePlacements(articleId: ArticleId | null): ReadonlyMap<string, Placement> {
  const { workspace } = useSession();
  const text = useArticleText(articleId);
  const marks = useSyncExternalStore(workspace.subscribe, () =>
    articleId === null ? undefined : workspace.marksOf(articleId),
  );
  return useMemo(() => {
    if (!text || !marks) return NOTHING;
    const placer = placerFor(placedText(text));
    return new Map(marks.map(({ record }) => [record.id, placer(record.anchor)]));
  }, [text, marks]);
}
