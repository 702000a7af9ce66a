import { Pencil } from 'lucide-react';

import type { Article } from '#core/model.ts';

import { reliabilityInWords } from '../reliability.ts';
import { useSession, useWorkbench } from '../session.tsx';
import { Badge } from '../ui/badge.tsx';
import { ToggleButton } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { words } from '../words.tsx';
import styles from './article-header.module.css';

/** Title and metadata of the article, and the switch to correcting its text. */
export function ArticleHeader({ article, lang }: { readonly article: Article; readonly lang: string | undefined }) {
  const { workbench } = useSession();
  const { editing } = useWorkbench();
  const facts = [article.source, article.author, dateWords(article.publishedAt), article.dateline].filter(
    (fact) => fact !== '',
  );
  const technical = [languageName(article.language), article.encoding.toUpperCase()].filter((fact) => fact !== '');
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <h1 className={styles.title} dir="auto" lang={lang} title={article.title}>
          {article.title}
        </h1>
        <p className={styles.facts}>
          {facts.map((fact) => (
            <span key={fact} className={styles.fact} dir="auto">
              {fact}
            </span>
          ))}
          {article.reliability && (
            <Badge title={words('scales.sourceReliability', { grade: reliabilityInWords(article.reliability) })}>
              {words('article.reliability', { grade: article.reliability })}
            </Badge>
          )}
          {technical.map((fact) => (
            <span key={fact} className={classNames(styles.fact, styles.technical)}>
              {fact}
            </span>
          ))}
        </p>
      </div>
      {editing && <output className={styles.editing}>{words('article.editing')}</output>}
      <ToggleButton
        label={words('article.editText')}
        icon={<Pencil />}
        isSelected={editing}
        onChange={(isSelected) => workbench.update({ editing: isSelected })}
        keys="Mod+Shift+E"
        tooltip={words(editing ? 'article.backToMarking' : 'article.correctText')}
      />
    </header>
  );
}

function languageName(code: string): string {
  if (code === '') return '';
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** A calendar date known to the year, month or day, in words. */
function dateWords(date: string | null): string {
  if (date === null) return '';
  const [year = '', month, day] = date.split('-');
  const format = new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    ...(month ? { month: 'long' } : {}),
    ...(day ? { day: 'numeric' } : {}),
    timeZone: 'UTC',
  });
  return format.format(new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1))));
}
