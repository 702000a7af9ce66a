import { Ellipsis } from 'lucide-react';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';

import type { Article } from '#core/model.ts';
import { removeArticle } from '#core/removal.ts';

import { useRecords, useSession, useWorkbench } from '../session.tsx';
import { IconButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ItemList } from '../ui/item-list.tsx';
import { Keys } from '../ui/keys.tsx';
import { ContextMenu, Menu } from '../ui/menu.tsx';
import type { MenuEntry, Point } from '../ui/menu.tsx';
import { Select } from '../ui/select.tsx';
import { SearchField } from '../ui/text-field.tsx';
import { countMarks, countsInWords } from './article-counts.ts';
import { ArticleDetails } from './article-details.tsx';
import { ArticleRow } from './article-row.tsx';
import { findArticles, sortArticles } from './find-articles.ts';
import type { ArticleOrder, FoundArticle } from './find-articles.ts';
import styles from './library-panel.module.css';
import { takeBack } from './take-back.ts';

const ORDERS = [
  { id: 'imported', label: 'Newest import first' },
  { id: 'date', label: 'Newest date first' },
  { id: 'title', label: 'By title' },
  { id: 'source', label: 'By source' },
] as const satisfies readonly { readonly id: ArticleOrder; readonly label: string }[];

type ArticleAction = 'details' | 'delete';

const ARTICLE_MENU: readonly MenuEntry<ArticleAction>[] = [
  { kind: 'item', id: 'details', label: 'Article details…', keys: 'Enter' },
  { kind: 'separator', id: 'line' },
  { kind: 'item', id: 'delete', label: 'Delete article', keys: 'Delete', isDanger: true },
];

/** The region "Library": the articles of the case. */
export function LibraryPanel() {
  const session = useSession();
  const { workspace, workbench, announce, commit } = session;
  const { articleId } = useWorkbench();
  const articles = useRecords('article');
  const contradictions = useRecords('contradiction');
  const [query, setQuery] = useState('');
  const [order, setOrder] = useState<ArticleOrder>('imported');
  const [detailed, setDetailed] = useState<Article | null>(null);
  const [pointed, setPointed] = useState<{ readonly article: Article; readonly at: Point } | null>(null);

  const sorted = useMemo(() => sortArticles(articles, order), [articles, order]);
  const sought = useDeferredValue(query);
  const found = useMemo(
    () => findArticles(sorted, sought, (article) => workspace.marksOf(article.id)),
    [sorted, sought, workspace],
  );
  const open = articles.find((article) => article.id === articleId);
  const countsOf = useCallback(
    (article: Article) => countMarks(workspace.marksOf(article.id), contradictions),
    [workspace, contradictions],
  );

  async function remove(article: Article): Promise<void> {
    if (article.id === articleId) await workbench.surface?.flush();
    const text = await workspace.text(article.id);
    const counts = countsInWords(countsOf(article));
    const edit = removeArticle(article, text, workspace);
    if (!(await commit(edit))) return;
    if (article.id === articleId) workbench.update({ articleId: null, focus: null, selection: null, editing: false });
    announce(`Deleted “${article.title}” with ${counts}.`, takeBack(session, edit.label));
  }

  function act(action: ArticleAction, article: Article): void {
    if (action === 'details') setDetailed(article);
    else void remove(article);
  }

  return (
    <section aria-label="Library" className={styles.panel}>
      <div className={styles.head}>
        <SearchField label="Search" placeholder="Titles and quotations" value={query} onChange={setQuery} />
        <div className={styles.tools}>
          <Select<ArticleOrder>
            label="Order"
            hideLabel
            options={ORDERS}
            value={order}
            onChange={setOrder}
            className={styles.order}
          />
          <Menu label="Article menu" entries={ARTICLE_MENU} onAction={(action) => open && act(action, open)}>
            <IconButton
              label="Article menu"
              icon={<Ellipsis />}
              isDisabled={!open}
              {...(open ? {} : { tooltip: 'Choose an article first' })}
            />
          </Menu>
        </div>
      </div>
      <ItemList<FoundArticle>
        label="Articles"
        items={found}
        idOf={({ article }) => article.id}
        nameOf={({ article }) => article.title}
        describe={({ article }) =>
          [article.source, article.publishedAt, countsInWords(countsOf(article))].filter(Boolean).join(', ')
        }
        selectedId={articleId}
        onSelect={({ article }) => workbench.openArticle(article.id)}
        onAction={({ article }) => setDetailed(article)}
        onDelete={({ article }) => void remove(article)}
        onContextMenu={({ article }, at) => setPointed({ article, at })}
        estimatedRowHeight={86}
        emptyState={<NothingListed isSearch={articles.length > 0} />}
      >
        {(item) => <ArticleRow found={item} />}
      </ItemList>
      {pointed && (
        <ContextMenu
          label="Article menu"
          entries={ARTICLE_MENU}
          at={pointed.at}
          onAction={(action) => act(action, pointed.article)}
          onClose={() => setPointed(null)}
        />
      )}
      {detailed && <ArticleDetails articleId={detailed.id} onClose={() => setDetailed(null)} />}
    </section>
  );
}

function NothingListed({ isSearch }: { readonly isSearch: boolean }) {
  if (isSearch) return <EmptyState title="Nothing found.">No title, source or quotation has these words.</EmptyState>;
  return (
    <EmptyState title="No articles yet">
      <p>
        Drop files here, choose them with <Keys keys="Mod+O" />, or paste text with <Keys keys="Mod+Shift+V" />.
      </p>
    </EmptyState>
  );
}
