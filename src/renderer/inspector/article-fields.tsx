/** An article in the Inspector: where it comes from. Its details are corrected in the Library. */
import { BookOpen } from 'lucide-react';

import type { Article } from '#core/model.ts';
import { RELIABILITY_WORDS } from '#core/scales.ts';

import { useSession } from '../session.tsx';
import { Button } from '../ui/button.tsx';
import { AboutNotes } from './about-notes.tsx';
import styles from './inspector.module.css';

export function ArticleFields({ article }: { readonly article: Article }) {
  const { workbench } = useSession();
  const { reliability } = article;
  const facts = [
    ['Source', article.source],
    ['Author', article.author],
    ['Date', article.publishedAt ?? ''],
    ['Dateline', article.dateline],
    ['Address', article.url],
    ['Language', article.language],
    ['File', article.fileName],
    ['Source reliability', reliability ? `${reliability}, ${RELIABILITY_WORDS[reliability]}` : 'not judged'],
  ] as const;
  return (
    <div className={styles.form}>
      <div className={styles.head}>
        <h2 className={styles.kind}>Article</h2>
        <Button icon={<BookOpen />} onPress={() => workbench.openArticle(article.id)}>
          Open
        </Button>
      </div>
      <p className={styles.title} dir="auto">
        {article.title}
      </p>
      <dl className={styles.facts}>
        {facts.map(([name, value]) =>
          value === '' ? null : (
            <div key={name} className={styles.fact}>
              <dt>{name}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ),
        )}
      </dl>
      <p className={styles.meta}>To correct these, open the details of the article in the Library.</p>
      <AboutNotes kind="article" id={article.id} />
    </div>
  );
}
