import { Ellipsis } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { KeyboardEvent } from 'react';

import { tagCounts } from '#core/article-labels.ts';
import type { Article } from '#core/model.ts';

import { useRecords, useSession, useWorkbench } from '../session.tsx';
import { IconButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { GroupedList } from '../ui/grouped-list.tsx';
import { ContextMenu, Menu } from '../ui/menu.tsx';
import type { Point } from '../ui/menu.tsx';
import { SearchField } from '../ui/text-field.tsx';
import { Words, words } from '../words.tsx';
import { deleteArticles, openDetails, openTags, readingMemoryOf, stepProgress } from './article-actions.ts';
import { countsInWords, countsOf } from './article-counts.ts';
import { actOnArticles, articleMenu } from './article-menu.tsx';
import type { ArticleAction } from './article-menu.tsx';
import { ArticleRow, ColumnHeads } from './article-row.tsx';
import { filterArticles, findArticles, NO_FILTER, sortArticles } from './find-articles.ts';
import type { FoundArticle } from './find-articles.ts';
import { groupArticles, progressInWords } from './group-articles.ts';
import styles from './library-panel.module.css';
import { LibraryTools } from './library-tools.tsx';
import { useLibraryLook } from './library-view.ts';
import { useNearDuplicates } from './near-duplicates.ts';
import type { NearDuplicates } from './near-duplicates.ts';
import { progressOf, READING_TIME } from './reading-memory.ts';

const NOTHING: ReadonlySet<string> = new Set();

/** The region "Library": the articles of the case. */
export function LibraryPanel() {
  const session = useSession();
  const { workspace, workbench } = session;
  const { articleId } = useWorkbench();
  const articles = useRecords('article');
  const memory = readingMemoryOf(workspace);
  const memoryVersion = useSyncExternalStore(memory.subscribe, () => memory.version);
  const nearDuplicates = useNearDuplicates();
  const [look, setLook] = useLibraryLook();
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState(NO_FILTER);
  const [folded, setFolded] = useState(NOTHING);
  const [several, setSeveral] = useState(NOTHING);
  const [pointed, setPointed] = useState<{ readonly articles: readonly Article[]; readonly at: Point } | null>(null);
  useReading();

  const sought = useDeferredValue(query);
  const measures = useMeasures(look.order === 'marks' || look.order === 'contradictions');
  const found = useMemo(() => {
    const knowledge = {
      progressOf: (article: Article) => progressOf(article, memory),
      countsOf: (article: Article) => countsOf(article, workspace),
    };
    const inOrder = sortArticles(filterArticles(articles, filter, knowledge), look.order, knowledge);
    return findArticles(inOrder, sought, (article) => workspace.marksOf(article.id));
    // What was read here and what is counted are read from objects that stay: the version and the measures say when.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [articles, filter, look.order, sought, workspace, memory, memoryVersion, measures]);
  const likeness = useMemo(() => likenessNames(articles, nearDuplicates), [articles, nearDuplicates]);
  const groups = useMemo(
    () =>
      groupArticles(found, look.grouping, {
        progressOf: (article) => progressOf(article, memory),
        likenessOf: (article) => likeness.get(article.id) ?? null,
      }),
    // oxlint-disable-next-line react/exhaustive-deps
    [found, look.grouping, likeness, memory, memoryVersion],
  );
  // Thousands of rows take a moment to be laid out anew: what is there stays until then, and nothing waits for it.
  const listed = useDeferredValue(useMemo(() => ({ found, groups, folded }), [found, groups, folded]));
  const tags = useMemo(() => [...tagCounts(articles).keys()], [articles]);
  // Several are chosen as long as the open article is among them.
  const chosenIds =
    several.size > 1 && articleId && several.has(articleId) ? several : new Set(articleId ? [articleId] : []);
  const chosen = () => found.flatMap(({ article }) => (chosenIds.has(article.id) ? [article] : []));
  const alike = (article: Article) => (nearDuplicates.groupOf.get(article.id)?.length ?? 1) - 1;

  /** What a key or the menu on an item is about: all that are chosen when it is among them. */
  function meant({ article }: FoundArticle): readonly Article[] {
    return chosenIds.has(article.id) ? chosen() : [article];
  }

  function select(ids: ReadonlySet<string>): void {
    setSeveral(ids);
    const isOpenChosen = articleId !== null && ids.has(articleId);
    if (ids.size > 1 && isOpenChosen) return;
    const first = articles.find(({ id }) => ids.has(id));
    if (!first) return;
    workbench.openArticle(first.id);
    workbench.update({ focus: { kind: 'article', id: first.id } });
  }

  function onKey(event: KeyboardEvent, item: FoundArticle): boolean {
    const isMod = event.ctrlKey || event.metaKey;
    if (event.key === 'Delete' || event.key === 'Backspace') void deleteArticles(session, meant(item));
    else if (event.key === 'r' && !isMod) void stepProgress(session, meant(item));
    else if (event.key === 'R' && event.shiftKey && !isMod) openTags(session, meant(item));
    else return false;
    return true;
  }

  function fold(groupId: string, isFolded: boolean): void {
    const next = new Set(folded);
    if (isFolded) next.add(groupId);
    else next.delete(groupId);
    setFolded(next);
  }

  const hasNearDuplicates = ([only]: readonly Article[]) => only !== undefined && alike(only) > 0;
  const open = chosen();

  return (
    <section aria-label="Library" className={styles.panel}>
      <div className={styles.head}>
        <SearchField
          label={words('library.search')}
          placeholder={words('library.searchPlaceholder')}
          value={query}
          onChange={setQuery}
        />
        <LibraryTools
          look={look}
          onLook={setLook}
          filter={filter}
          onFilter={setFilter}
          tags={tags}
          onFoldAll={groups && ((isFolded) => setFolded(isFolded ? new Set(groups.map(({ id }) => id)) : NOTHING))}
        >
          <Menu<ArticleAction>
            label={words('library.articleMenu')}
            entries={articleMenu(open, hasNearDuplicates(open))}
            onAction={(action) => actOnArticles(session, action, open)}
          >
            <IconButton
              label={words('library.articleMenu')}
              icon={<Ellipsis />}
              isDisabled={open.length === 0}
              {...(open.length > 0 ? {} : { tooltip: words('library.chooseFirst') })}
            />
          </Menu>
        </LibraryTools>
      </div>
      {articles.length > 0 && <ColumnHeads />}
      {chosenIds.size > 1 && <p className={styles.chosen}>{words('library.chosen', { count: chosenIds.size })}</p>}
      <GroupedList<FoundArticle>
        label={words('library.articles')}
        groups={listed.groups}
        items={listed.found}
        foldedIds={listed.folded}
        onFold={fold}
        idOf={({ article }) => article.id}
        nameOf={({ article }) => article.title}
        describe={({ article }) => describe(article)}
        selectedIds={chosenIds}
        onSelect={select}
        onAction={({ article }) => openDetails(session, article.id)}
        onKey={onKey}
        onContextMenu={(item, at) => setPointed({ articles: meant(item), at })}
        estimatedRowHeight={74}
        emptyState={<NothingListed isSearch={articles.length > 0} />}
      >
        {(item) => <ArticleRow found={item} progress={progressOf(item.article, memory)} alike={alike(item.article)} />}
      </GroupedList>
      {pointed && (
        <ContextMenu<ArticleAction>
          label={words('library.articleMenu')}
          entries={articleMenu(pointed.articles, hasNearDuplicates(pointed.articles))}
          at={pointed.at}
          onAction={(action) => actOnArticles(session, action, pointed.articles)}
          onClose={() => setPointed(null)}
        />
      )}
    </section>
  );

  function describe(article: Article): string {
    const parts = [
      article.source,
      article.publishedAt,
      progressInWords(progressOf(article, memory)),
      article.reliability && words('scales.sourceReliability', { grade: article.reliability }),
      article.tags.length > 0 && words('library.taggedWith', { tags: article.tags.join(', ') }),
      countsInWords(countsOf(article, workspace)),
      alike(article) > 0 && words('library.nearDuplicates', { count: alike(article) }),
    ];
    return parts.filter(Boolean).join(', ');
  }
}

/** The group of each near duplicate goes by the title of the one that was imported first. */
function likenessNames(
  articles: readonly Article[],
  { groupOf }: NearDuplicates,
): ReadonlyMap<string, { readonly id: string; readonly name: string }> {
  const names = new Map<readonly string[], { readonly id: string; readonly name: string }>();
  const places = new Map<string, { readonly id: string; readonly name: string }>();
  for (const { id, title } of articles) {
    const group = groupOf.get(id);
    if (!group) continue;
    const place = names.get(group) ?? { id, name: title };
    names.set(group, place);
    places.set(id, place);
  }
  return places;
}

/** Something that changes whenever the articles may have other numbers, as far as their order hangs on them. */
function useMeasures(isNeeded: boolean): unknown {
  const statements = useRecords('statement');
  const mentions = useRecords('mention');
  const contradictions = useRecords('contradiction');
  const latest = useMemo(() => ({ statements, mentions, contradictions }), [statements, mentions, contradictions]);
  return useDeferredValue(isNeeded ? latest : null);
}

/** Remembers the open article as read once it has been open for a while in a window that shows. */
function useReading(): void {
  const { workspace } = useSession();
  const { articleId, view } = useWorkbench();
  const isShown = view.kind === 'article';
  useEffect(() => {
    if (articleId === null || !isShown) return undefined;
    let seen = 0;
    const STEP = 1000;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') seen += STEP;
      if (seen < READING_TIME) return;
      clearInterval(timer);
      readingMemoryOf(workspace).add(articleId);
    }, STEP);
    return () => clearInterval(timer);
  }, [workspace, articleId, isShown]);
}

function NothingListed({ isSearch }: { readonly isSearch: boolean }) {
  if (isSearch)
    return <EmptyState title={words('library.nothingFound')}>{words('library.nothingFoundHint')}</EmptyState>;
  return (
    <EmptyState title={words('library.noArticles')}>
      <p>
        <Words of="library.noArticlesHint" />
      </p>
    </EmptyState>
  );
}
