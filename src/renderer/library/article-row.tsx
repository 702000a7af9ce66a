import { MessageSquareQuote, Split, Tag } from 'lucide-react';

import { useMarks, useRecords } from '../session.tsx';
import { countMarks } from './article-counts.ts';
import styles from './article-row.module.css';
import type { FoundArticle } from './find-articles.ts';

/** What is seen of an article in the Library. */
export function ArticleRow({ found: { article, quote } }: { readonly found: FoundArticle }) {
  const counts = countMarks(useMarks(article.id), useRecords('contradiction'));
  return (
    <div className={styles.row}>
      <div className={styles.title} dir="auto">
        {article.title}
      </div>
      <div className={styles.about}>
        {article.source && <bdi className={styles.source}>{article.source}</bdi>}
        {article.publishedAt && <span className={styles.date}>{article.publishedAt}</span>}
      </div>
      {quote !== null && (
        <div className={styles.quote} dir="auto">
          “{quote}”
        </div>
      )}
      <div className={styles.counts}>
        <Count icon={<MessageSquareQuote />} title="Claims" count={counts.claims} />
        <Count icon={<Tag />} title="Entities" count={counts.entities} />
        <Count icon={<Split />} title="Contradictions" count={counts.contradictions} />
      </div>
    </div>
  );
}

interface CountProps {
  readonly icon: React.ReactNode;
  readonly title: string;
  readonly count: number;
}

function Count({ icon, title, count }: CountProps) {
  return (
    <span title={title} className={count === 0 ? styles.none : styles.count}>
      {icon}
      {count.toLocaleString('en')}
    </span>
  );
}
