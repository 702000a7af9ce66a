import { FilePlus2 } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';

import { FILE_SIZE_LIMITS } from '#core/limits.ts';

import { useSession, useWorkbench } from '../session.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { isCaseFile, useFileDrop } from '../ui/file-drop.ts';
import { Progress } from '../ui/progress.tsx';
import { words } from '../words.tsx';
import styles from './article-import.module.css';
import { useArticleImport } from './use-article-import.ts';
import type { ArticleImportState } from './use-article-import.ts';

const PasteDialog = lazy(async () => ({ default: (await import('./paste-dialog.tsx')).PasteDialog }));
const ImportReview = lazy(async () => ({ default: (await import('./import-review.tsx')).ImportReview }));

/** Everything by which articles come in: chosen, dropped and pasted. Render it once, anywhere. */
export function ArticleImport() {
  const { workbench } = useSession();
  const isPasting = useWorkbench().dialog?.kind === 'paste-article';
  const state = useArticleImport();
  const isOver = useFileDrop((name) => !isCaseFile(name), FILE_SIZE_LIMITS.articles, state.takeFiles);
  return (
    <>
      {isOver && (
        <div className={styles.drop} aria-hidden="true">
          <div>
            <FilePlus2 />
            {words('library.dropToImport')}
          </div>
        </div>
      )}
      {state.stage === 'reading' && <ReadingDialog state={state} />}
      <Suspense>
        {isPasting && <PasteDialog onPaste={state.takePaste} onClose={() => workbench.update({ dialog: null })} />}
        {(state.stage === 'review' || state.stage === 'saving') && <ImportReview state={state} />}
      </Suspense>
    </>
  );
}

/** Milliseconds before the progress shows: most imports are over by then. */
const PATIENCE = 350;

function ReadingDialog({ state }: { readonly state: ArticleImportState }) {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  if (!isShown) return null;

  const { rows, done, cancel } = state;
  return (
    <Dialog
      title={words('library.readingTitle')}
      size="small"
      onClose={cancel}
      footer={<Button onPress={cancel}>{words('library.cancel')}</Button>}
    >
      <Progress
        label={rows[done]?.fileName || words('library.pastedText')}
        value={rows.length === 1 ? null : done}
        of={rows.length}
        words={rows.length === 1 ? '' : words('library.readingProgress', { done, count: rows.length })}
      />
      <p className={styles.muted}>{words('library.readingHint')}</p>
    </Dialog>
  );
}
