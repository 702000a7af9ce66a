/** The dialog "Open an article beside": what is typed narrows the list, Enter opens the chosen one. */
import { useState } from 'react';

import type { Article } from '#core/model.ts';

import { sourceInWords } from '../passages.ts';
import { useRecords, useSession } from '../session.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ItemList } from '../ui/item-list.tsx';
import { SearchField } from '../ui/text-field.tsx';
import { words } from '../words.tsx';
import styles from './beside-dialog.module.css';

export function BesideDialog({ onClose }: { readonly onClose: () => void }) {
  const { workbench } = useSession();
  const [sought, setSought] = useState('');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const terms = sought.toLowerCase().split(/\s+/);
  const found = useRecords('article').filter((article) => {
    const text = `${article.title} ${article.source}`.toLowerCase();
    return article.id !== workbench.state.articleId && terms.every((term) => text.includes(term));
  });
  const chosen = found.find(({ id }) => id === chosenId) ?? found[0];

  function take(article: Article | undefined): void {
    if (!article) return;
    onClose();
    workbench.openBeside(article.id);
  }

  return (
    <Dialog title={words('compare.dialogTitle')} onClose={onClose}>
      <SearchField
        label={words('compare.search')}
        value={sought}
        onChange={setSought}
        onSubmit={() => take(chosen)}
        startsFocused
      />
      <div className={styles.list}>
        <ItemList<Article>
          label={words('compare.articles')}
          items={found}
          idOf={({ id }) => id}
          nameOf={({ title }) => title}
          describe={sourceInWords}
          selectedId={chosen?.id ?? null}
          onSelect={({ id }) => setChosenId(id)}
          onAction={take}
          estimatedRowHeight={48}
          emptyState={<EmptyState title={words('compare.nothingFits')} />}
        >
          {(article) => (
            <div className={styles.article}>
              <bdi>{article.title}</bdi>
              <bdi className={styles.source}>{sourceInWords(article)}</bdi>
            </div>
          )}
        </ItemList>
      </div>
    </Dialog>
  );
}
