/** What stands in the middle of the window: the open article, or one of the views that are loaded when first shown. */
import { lazy, Suspense } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';

import { ArticlePanes } from './article-panes.tsx';
import { useRecords, useSession, useWorkbench } from './session.tsx';
import { NoArticle } from './shell/no-article.tsx';
import type { View } from './workbench.ts';

const LAZY_VIEWS: Readonly<Record<Exclude<View['kind'], 'article'>, LazyExoticComponent<ComponentType>>> = {
  search: lazy(async () => ({ default: (await import('./search/search-view.tsx')).SearchView })),
  entities: lazy(async () => ({ default: (await import('./entities/entities-view.tsx')).EntitiesView })),
  codebook: lazy(async () => ({ default: (await import('./codebook/codebook-view.tsx')).CodebookView })),
  claim: lazy(async () => ({ default: (await import('./claim-page/claim-view.tsx')).ClaimView })),
  board: lazy(async () => ({ default: (await import('./board/board-view.tsx')).BoardView })),
  frames: lazy(async () => ({ default: (await import('./analysis/frame-matrix-view.tsx')).FrameMatrixView })),
  timeline: lazy(async () => ({ default: (await import('./analysis/timeline-view.tsx')).TimelineView })),
  network: lazy(async () => ({ default: (await import('./analysis/network-view.tsx')).NetworkView })),
  ach: lazy(async () => ({ default: (await import('./analysis/ach-view.tsx')).AchView })),
  help: lazy(async () => ({ default: (await import('./help/help-view.tsx')).HelpView })),
};

export function CentreView() {
  const { view } = useWorkbench();
  if (view.kind === 'article') return <OpenArticle />;
  const Shown = LAZY_VIEWS[view.kind];
  return (
    <Suspense>
      <Shown />
    </Suspense>
  );
}

function OpenArticle() {
  const { workspace } = useSession();
  const { articleId } = useWorkbench();
  useRecords('article');
  if (!articleId || !workspace.get('article', articleId)) return <NoArticle />;
  return <ArticlePanes />;
}
