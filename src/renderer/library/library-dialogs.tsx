/** The dialogs about articles that are there, loaded when one is first opened. */
import { lazy, Suspense } from 'react';

import { useSession, useWorkbench } from '../session.tsx';

const ArticleDetails = lazy(async () => ({ default: (await import('./article-details.tsx')).ArticleDetails }));
const TagsDialog = lazy(async () => ({ default: (await import('./tags-dialog.tsx')).TagsDialog }));
const NearDuplicatesDialog = lazy(async () => ({
  default: (await import('./near-duplicates-dialog.tsx')).NearDuplicatesDialog,
}));

export function LibraryDialogs() {
  return (
    <Suspense>
      <OpenLibraryDialog />
    </Suspense>
  );
}

function OpenLibraryDialog() {
  const { workbench } = useSession();
  const { dialog } = useWorkbench();
  const close = () => workbench.update({ dialog: null });
  switch (dialog?.kind) {
    case 'article-details':
      return <ArticleDetails articleId={dialog.articleId} onClose={close} />;
    case 'article-tags':
      return <TagsDialog articleIds={dialog.articleIds} onClose={close} />;
    case 'near-duplicates':
      return <NearDuplicatesDialog articleId={dialog.articleId} onClose={close} />;
    default:
      return null;
  }
}
