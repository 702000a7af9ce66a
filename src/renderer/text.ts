/** Texts and placements of marks, live, for every feature. */
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';

import type { ArticleId } from '#core/identifiers.ts';
import type { Anchor, ArticleText } from '#core/text-model.ts';
import { placedText, placerFor } from '#core/placement.ts';
import type { Placement, Placer } from '#core/placement.ts';

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
  const placer = useMemo(() => (text ? rememberingPlacer(text) : null), [text]);
  return useMemo(() => {
    if (!placer || !marks) return NOTHING;
    return new Map(marks.map(({ record }) => [record.id, placer(record.anchor)]));
  }, [placer, marks]);
}

/** A placer that places each anchor once: of thousands of marks, one change leaves all but one as they are. */
function rememberingPlacer(text: ArticleText): Placer {
  const place = placerFor(placedText(text));
  const known = new WeakMap<Anchor, Placement>();
  return (anchor) => {
    const placement = known.get(anchor) ?? place(anchor);
    known.set(anchor, placement);
    return placement;
  };
}
