import { useState } from 'react';

import type { ArticleId } from '#core/identifiers.ts';
import { changeRecord } from '#core/marking.ts';
import type { Article, Reliability } from '#core/model.ts';
import type { FieldsOf } from '#core/stamp.ts';

import { useRecord, useSession } from '../session.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { NONE, Select, withNone } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { encodingName } from './encodings.ts';
import { dateError } from './import-rows.ts';
import { RELIABILITIES } from './reliability.ts';
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
  const [fields, setFields] = useState({ ...article, publishedAt: article.publishedAt ?? '' });
  const errors = {
    title: fields.title.trim() === '' ? 'An article needs a title.' : undefined,
    publishedAt: dateError(fields.publishedAt),
    language:
      fields.language === '' || /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(fields.language)
        ? undefined
        : 'Write a language tag such as en, ru or zh-Hans, or leave it empty.',
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
      onChange={(value) => setFields({ ...fields, [name]: value })}
      error={name in errors ? errors[name as keyof typeof errors] : undefined}
      startsFocused={name === 'title'}
    />
  );

  return (
    <Dialog
      title="Article details"
      onClose={onClose}
      onSubmit={() => void save()}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" isDisabled={!isValid}>
            Save
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <div className={styles.wide}>{line('title', 'Title', 512)}</div>
        {line('source', 'Source')}
        {line('author', 'Author')}
        <TextField
          label="Date"
          placeholder="YYYY-MM-DD"
          value={fields.publishedAt}
          onChange={(publishedAt) => setFields({ ...fields, publishedAt })}
          error={errors.publishedAt}
        />
        {line('dateline', 'Dateline')}
        {line('url', 'Address (URL)')}
        {line('language', 'Language', 35)}
        <div className={styles.wide}>
          <Select<Reliability | typeof NONE>
            label="Reliability of the source"
            description="AJP-2.1. It grades the source, not what this article says: that is the credibility of each claim."
            options={withNone('Not graded', RELIABILITIES)}
            value={fields.reliability ?? NONE}
            onChange={(grade) => setFields({ ...fields, reliability: grade === NONE ? null : grade })}
          />
        </div>
      </div>
      <p className={styles.caption}>{origin(article)}</p>
    </Dialog>
  );
}

type Fields = Omit<Article, 'publishedAt'> & { readonly publishedAt: string };

const EDITABLE = ['title', 'source', 'author', 'dateline', 'url', 'language', 'reliability'] as const;

function changedFields(article: Article, fields: Fields): FieldsOf<Article> {
  const after: FieldsOf<Article> = {
    title: fields.title.trim(),
    source: fields.source.trim(),
    author: fields.author.trim(),
    dateline: fields.dateline.trim(),
    url: fields.url.trim(),
    language: fields.language,
    reliability: fields.reliability,
    publishedAt: fields.publishedAt.trim() || null,
  };
  const names = ['publishedAt', ...EDITABLE] as const;
  return Object.fromEntries(names.filter((name) => after[name] !== article[name]).map((name) => [name, after[name]]));
}

function origin(article: Article): string {
  const from = article.fileName ? `Imported from “${article.fileName}”` : 'Pasted';
  const encoding = article.encoding ? `, read as ${encodingName(article.encoding)}` : '';
  return `${from} on ${article.createdAt.slice(0, 10)}${encoding}.`;
}
