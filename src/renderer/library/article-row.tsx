import { CopyCheck, MessageSquareQuote, Split, StickyNote, Tag } from 'lucide-react';

import type { Article, ReadingProgress } from '#core/model.ts';

import { useMarks, useRecords, useSession } from '../session.tsx';
import { Badge } from '../ui/badge.tsx';
import { words } from '../words.tsx';
import { countsOf } from './article-counts.ts';
import { PROGRESS_ICONS } from './article-menu.tsx';
import styles from './article-row.module.css';
import type { FoundArticle } from './find-articles.ts';
import { progressInWords } from './group-articles.ts';

export interface ArticleRowProps {
  readonly found: FoundArticle;
  readonly progress: ReadingProgress;
  /** How many other articles are almost the same. */
  readonly alike: number;
}

/** What is seen of an article in the Library: in columns where there is room. */
export function ArticleRow({ found: { article, quote }, progress, alike }: ArticleRowProps) {
  const { source, publishedAt, reliability, tags } = article;
  return (
    <div className={styles.row} data-progress={progress}>
      <span className={styles.progress} title={progressInWords(progress)}>
        {PROGRESS_ICONS[progress]}
      </span>
      <div className={styles.main}>
        <div className={styles.title} dir="auto">
          {article.title}
        </div>
        {(source !== '' || reliability !== null || alike > 0) && (
          <div className={styles.about}>
            {source !== '' && <bdi className={styles.source}>{source}</bdi>}
            {reliability !== null && (
              <span className={styles.grade} title={words('scales.sourceReliability', { grade: reliability })}>
                {reliability}
              </span>
            )}
            {alike > 0 && (
              <span className={styles.alike} title={words('library.nearDuplicates', { count: alike })}>
                <CopyCheck />
                {alike.toLocaleString('en')}
              </span>
            )}
          </div>
        )}
        {tags.length > 0 && (
          <div className={styles.tags}>
            {tags.map((tag) => (
              <Badge key={tag}>{tag}</Badge>
            ))}
          </div>
        )}
        {quote !== null && (
          <div className={styles.quote} dir="auto">
            “{quote}”
          </div>
        )}
      </div>
      <span className={styles.date}>{publishedAt}</span>
      <Counts article={article} />
    </div>
  );
}

function Counts({ article }: { readonly article: Article }) {
  const { workspace } = useSession();
  // What is counted is read from the workspace: these say when.
  useMarks(article.id);
  useRecords('contradiction');
  useRecords('note');
  const counts = countsOf(article, workspace);
  return (
    <div className={styles.counts}>
      {COLUMNS.map(({ of, icon, label }) => (
        <span key={of} title={words(label)} className={styles.count} data-none={counts[of] === 0 || undefined}>
          {icon}
          {counts[of].toLocaleString('en')}
        </span>
      ))}
    </div>
  );
}

const COLUMNS = [
  { of: 'claims', icon: <MessageSquareQuote />, label: 'library.columnClaims' },
  { of: 'entities', icon: <Tag />, label: 'library.columnEntities' },
  { of: 'contradictions', icon: <Split />, label: 'library.columnContradictions' },
  { of: 'notes', icon: <StickyNote />, label: 'library.columnNotes' },
] as const;

/** The heads of the columns, where there is room for columns. */
export function ColumnHeads() {
  return (
    <div className={styles.heads} aria-hidden="true">
      <span className={styles.main}>{words('library.columnArticle')}</span>
      <span className={styles.date}>{words('library.columnDate')}</span>
      <div className={styles.counts}>
        {COLUMNS.map(({ of, icon, label }) => (
          <span key={of} title={words(label)} className={styles.head}>
            {icon}
          </span>
        ))}
      </div>
    </div>
  );
}
