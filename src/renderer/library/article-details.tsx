import { useState } from 'react';

import { tagCounts, tagList } from '#core/article-labels.ts';
import type { ArticleId } from '#core/identifiers.ts';
import { changeRecord } from '#core/marking.ts';
import { ReadingProgress } from '#core/model.ts';
import type { Article, Reliability } from '#core/model.ts';
import { sameValue } from '#core/same-value.ts';
import type { FieldsOf } from '#core/stamp.ts';

import { isLanguageTag, originOf } from '../article-facts.ts';
import { reliabilityMeaning, reliabilityOptions } from '../reliability.ts';
import { useRecord, useRecords, useSession } from '../session.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { NONE, Select, withNone } from '../ui/select.tsx';
import { TagField } from '../ui/tag-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { words } from '../words.tsx';
import { progressInWords } from './group-articles.ts';
import { dateError } from './import-rows.ts';
import styles from './review-row.module.css';

export interface ArticleDetailsProps {
  readonly articleId: ArticleId;
  readonly onClose: () => void;
}

/** The dialog "Article details": what is known of an article, to be corrected. */
export function ArticleDetails({ articleId, onClose }: ArticleDetailsProps) {
  const article = useRecord('article', articleId);
  return article ? <DetailsForm article={article} onClose={onClose} /> : null;
}

type Line = 'title' | 'source' | 'author' | 'dateline' | 'url' | 'language';

function DetailsForm({ article, onClose }: { readonly article: Article; readonly onClose: () => void }) {
  const { workspace, commit } = useSession();
  const all = useRecords('article');
  const [fields, setFields] = useState({ ...article, publishedAt: article.publishedAt ?? '' });
  const set = (changes: Partial<Fields>) => setFields((before) => ({ ...before, ...changes }));
  const errors = {
    title: fields.title.trim() === '' ? words('library.titleNeeded') : undefined,
    publishedAt: dateError(fields.publishedAt),
    language: isLanguageTag(fields.language) ? undefined : words('library.languageWrong'),
  };
  const isValid = Object.values(errors).every((error) => error === undefined);

  async function save(): Promise<void> {
    if (!isValid) return;
    const changes = changedFields(article, fields);
    if (
      Object.keys(changes).length > 0 &&
      !(await commit(changeRecord('article', article, changes, workspace.stamp())))
    ) {
      return;
    }
    onClose();
  }

  const line = (name: Line, label: string, maxLength = 4096) => (
    <TextField
      label={label}
      value={fields[name]}
      maxLength={maxLength}
      onChange={(value) => set({ [name]: value })}
      error={name in errors ? errors[name as keyof typeof errors] : undefined}
      startsFocused={name === 'title'}
    />
  );

  return (
    <Dialog
      title={words('library.detailsTitle')}
      onClose={onClose}
      onSubmit={() => void save()}
      footer={
        <>
          <Button onPress={onClose}>{words('library.cancel')}</Button>
          <Button variant="primary" type="submit" isDisabled={!isValid}>
            {words('library.save')}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <div className={styles.wide}>{line('title', words('library.title'), 512)}</div>
        {line('source', words('library.source'))}
        {line('author', words('library.author'))}
        <TextField
          label={words('library.date')}
          placeholder={words('library.datePlaceholder')}
          value={fields.publishedAt}
          onChange={(publishedAt) => set({ publishedAt })}
          error={errors.publishedAt}
        />
        {line('dateline', words('library.dateline'))}
        {line('url', words('library.url'))}
        {line('language', words('library.language'), 35)}
        <Select<Reliability | typeof NONE>
          label={words('library.reliability')}
          description={
            fields.reliability === null ? words('library.reliabilityHint') : reliabilityMeaning(fields.reliability)
          }
          options={withNone(words('scales.notGraded'), reliabilityOptions())}
          value={fields.reliability ?? NONE}
          onChange={(grade) => set({ reliability: grade === NONE ? null : grade })}
        />
        <Select<ReadingProgress>
          label={words('library.status')}
          options={ReadingProgress.options.map((id) => ({ id, label: progressInWords(id) }))}
          value={fields.progress}
          onChange={(progress) => set({ progress })}
        />
        <div
          className={styles.wide}
          role="presentation"
          onKeyDown={(event) => {
            // Enter in this field adds a tag: it does not save the form.
            if (event.key === 'Enter') event.preventDefault();
          }}
        >
          <TagField
            label={words('library.tags')}
            addLabel={words('library.addTag')}
            placeholder={words('library.newTagPlaceholder')}
            tags={fields.tags}
            known={[...tagCounts(all).keys()]}
            onChange={(tags) => set({ tags: tagList(tags) })}
          />
        </div>
      </div>
      <p className={styles.caption}>{originOf(article)}</p>
    </Dialog>
  );
}

type Fields = Omit<Article, 'publishedAt'> & { readonly publishedAt: string };

function changedFields(article: Article, fields: Fields): FieldsOf<Article> {
  const after = {
    title: fields.title.trim(),
    source: fields.source.trim(),
    author: fields.author.trim(),
    dateline: fields.dateline.trim(),
    url: fields.url.trim(),
    language: fields.language.trim(),
    reliability: fields.reliability,
    publishedAt: fields.publishedAt.trim() || null,
    progress: fields.progress,
    tags: fields.tags,
  } satisfies FieldsOf<Article>;
  const names = Object.keys(after) as readonly (keyof typeof after)[];
  return Object.fromEntries(
    names.filter((name) => !sameValue(after[name], article[name])).map((name) => [name, after[name]]),
  );
}
