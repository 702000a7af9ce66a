/** The open article, or two side by side with lines between the statements of contradicting claims. */
import { X } from 'lucide-react';
import { useRef } from 'react';

import type { ArticleId } from '#core/identifiers.ts';

import { ArticleView } from './article/article-view.tsx';
import styles from './article-panes.module.css';
import { Connectors } from './compare/connectors.tsx';
import { useSession, useWorkbench } from './session.tsx';
import { IconButton } from './ui/button.tsx';
import { words } from './words.tsx';

export function ArticlePanes() {
  const { workspace, workbench } = useSession();
  const { articleId, pair } = useWorkbench();
  const box = useRef<HTMLDivElement>(null);
  const isWhole = pair !== null && pair.every((id) => workspace.get('article', id));
  const shown: readonly ArticleId[] = isWhole ? pair : articleId ? [articleId] : [];
  return (
    <div ref={box} className={styles.panes}>
      {shown.map((id, place) => (
        // The left one stays the same element when another comes and goes beside it.
        <div
          key={place}
          className={styles.pane}
          data-open={(isWhole && id === articleId) || undefined}
          onFocusCapture={() => {
            if (workbench.state.articleId !== id) workbench.update({ articleId: id });
          }}
        >
          <ArticleView articleId={id} {...(place === 1 ? { label: words('compare.beside') } : {})} />
          {place === 1 && (
            <div className={styles.close}>
              <IconButton label={words('compare.close')} icon={<X />} onPress={() => workbench.closeBeside()} />
            </div>
          )}
        </div>
      ))}
      {isWhole && <Connectors pair={pair} box={box} />}
    </div>
  );
}
