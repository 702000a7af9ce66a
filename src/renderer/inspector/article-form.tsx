/** An article in the Inspector: what is known of it, to be corrected. */
import { BookOpen, SlidersHorizontal } from 'lucide-react';

import { tagCounts, tagList } from '#core/article-labels.ts';
import { ReadingProgress } from '#core/model.ts';
import type { Article, Reliability } from '#core/model.ts';
import { CalendarDate } from '#core/values.ts';

import { isLanguageTag, originOf } from '../article-facts.ts';
import { reliabilityMeaning, reliabilityOptions } from '../reliability.ts';
import { useRecords, useSession } from '../session.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { NONE, Select, withNone } from '../ui/select.tsx';
import { TagField } from '../ui/tag-field.tsx';
import { words } from '../words.tsx';
import { AboutNotes } from './about-notes.tsx';
import { change, Line } from './fields.tsx';
import styles from './inspector.module.css';

export function ArticleForm({ article }: { readonly article: Article }) {
  const session = useSession();
  const { workbench } = session;
  const all = useRecords('article');
  const set = (fields: Parameters<typeof change<'article'>>[3]) => change(session, 'article', article, fields);
  const isDate = (date: string) => date.trim() === '' || CalendarDate.safeParse(date.trim()).success;
  return (
    <div className={styles.form}>
      <div className={styles.head}>
        <h2 className={styles.kind}>{words('library.columnArticle')}</h2>
        <div className={styles.buttons}>
          <Button icon={<BookOpen />} onPress={() => workbench.openArticle(article.id)}>
            {words('library.open')}
          </Button>
          <IconButton
            label={words('library.detailsTitle')}
            icon={<SlidersHorizontal />}
            keys="Mod+I"
            onPress={() => workbench.update({ dialog: { kind: 'article-details', articleId: article.id } })}
          />
        </div>
      </div>
      <Line
        label={words('library.title')}
        value={article.title}
        onCommit={(title) => set({ title: title.trim() })}
        isValid={(title) => title.trim() !== '' && title.length <= 512}
        error={words('library.titleNeeded')}
      />
      <div className={styles.pair}>
        <Line
          label={words('library.source')}
          value={article.source}
          onCommit={(source) => set({ source: source.trim() })}
        />
        <Line
          label={words('library.author')}
          value={article.author}
          onCommit={(author) => set({ author: author.trim() })}
        />
        <Line
          label={words('library.date')}
          placeholder={words('library.datePlaceholder')}
          value={article.publishedAt ?? ''}
          onCommit={(date) => set({ publishedAt: date.trim() || null })}
          isValid={isDate}
          error={words('library.dateWrong')}
        />
        <Line
          label={words('library.dateline')}
          value={article.dateline}
          onCommit={(dateline) => set({ dateline: dateline.trim() })}
        />
        <Line label={words('library.url')} value={article.url} onCommit={(url) => set({ url: url.trim() })} />
        <Line
          label={words('library.language')}
          value={article.language}
          onCommit={(language) => set({ language: language.trim() })}
          isValid={(language) => isLanguageTag(language.trim())}
          error={words('library.languageWrong')}
        />
        <Select<Reliability | typeof NONE>
          label={words('library.reliability')}
          description={article.reliability === null ? undefined : reliabilityMeaning(article.reliability)}
          options={withNone(words('scales.notGraded'), reliabilityOptions())}
          value={article.reliability ?? NONE}
          onChange={(grade) => set({ reliability: grade === NONE ? null : grade })}
        />
        <Select<ReadingProgress>
          label={words('library.status')}
          options={ReadingProgress.options.map((id) => ({ id, label: words('library.progress', { status: id }) }))}
          value={article.progress}
          onChange={(progress) => set({ progress })}
        />
      </div>
      <TagField
        label={words('library.tags')}
        addLabel={words('library.addTag')}
        placeholder={words('library.newTagPlaceholder')}
        tags={article.tags}
        known={[...tagCounts(all).keys()]}
        onChange={(tags) => set({ tags: tagList(tags) })}
      />
      <p className={styles.meta}>{originOf(article)}</p>
      <h3 className={styles.section}>{words('library.columnNotes')}</h3>
      <AboutNotes kind="article" id={article.id} />
    </div>
  );
}
