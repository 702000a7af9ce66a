/** The dialog "Mark every occurrence": words are found in this article or the whole case, and marked after a look at each. */
import { useMemo, useState } from 'react';

import type { ArticleId } from '#core/identifiers.ts';

import { useRecords, useSession, useWorkbench } from '../session.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Notice } from '../ui/notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { Select } from '../ui/select.tsx';
import { words } from '../words.tsx';
import type { SoughtWords } from '../workbench.ts';
import { useOccurrences } from './find-occurrences.ts';
import type { OccurrenceSearch } from './find-occurrences.ts';
import { PassagesDialog } from './passages-dialog.tsx';
import styles from './passages-dialog.module.css';

export interface MarkOccurrencesDialogProps {
  readonly sought: SoughtWords;
  readonly onClose: () => void;
}

export function MarkOccurrencesDialog({ sought, onClose }: MarkOccurrencesDialogProps) {
  const { workspace } = useSession();
  const { articleId: open } = useWorkbench();
  const articles = useRecords('article');
  const [scope, setScope] = useState<'article' | 'case'>(sought.articleId === null ? 'case' : 'article');
  const [matchesCase, setMatchesCase] = useState(false);
  const here = sought.articleId ?? open;
  const articleIds = useMemo(
    () => (scope === 'article' && here ? [here] : inReadingOrder(articles)),
    [scope, here, articles],
  );
  const search = useOccurrences({ articleIds, terms: sought.terms, matchesCase });
  const { passages, state } = search;
  return (
    <PassagesDialog
      title={words('bulk.markOccurrencesOf', { words: sought.terms[0] ?? '' })}
      passages={passages}
      terms={sought.terms}
      entityId={sought.entityId}
      isSearching={state === 'running'}
      emptyWords={words('bulk.nothingFound')}
      onClose={onClose}
      search={
        <>
          <div className={styles.search}>
            <Select<'article' | 'case'>
              label={words('bulk.where')}
              options={[
                { id: 'case', label: words('bulk.wholeCase', { count: articles.length }) },
                ...(here
                  ? [
                      {
                        id: 'article' as const,
                        label: words('bulk.thisArticle'),
                        description: workspace.get('article', here)?.title,
                      },
                    ]
                  : []),
              ]}
              value={scope}
              onChange={setScope}
            />
            <div>
              <Checkbox isSelected={matchesCase} onChange={setMatchesCase}>
                {words('bulk.matchCase')}
              </Checkbox>
              <p className={styles.hint}>
                {sought.terms.length > 1
                  ? words('bulk.hintNames', { names: sought.terms.join(', ') })
                  : words('bulk.hint')}
              </p>
            </div>
          </div>
          <SearchState search={search} onStop={search.stop} />
        </>
      }
    />
  );
}

function SearchState({ search, onStop }: { readonly search: OccurrenceSearch; readonly onStop: () => void }) {
  const { state, done, of } = search;
  switch (state) {
    case 'running':
      return (
        <div className={styles.running}>
          <Progress label={words('bulk.searching')} value={done} of={of} words={words('bulk.progress', { done, of })} />
          <Button onPress={onStop}>{words('bulk.stop')}</Button>
        </div>
      );
    case 'stopped':
      return <Notice tone="warning">{words('bulk.stopped', { done, of })}</Notice>;
    case 'broken':
      return <Notice tone="danger">{words('bulk.broken')}</Notice>;
    case 'done':
      return null;
  }
}

/** The articles as they came out, those without a date last. */
function inReadingOrder(
  articles: readonly { readonly id: ArticleId; readonly publishedAt: string | null; readonly title: string }[],
): readonly ArticleId[] {
  return articles
    .toSorted(
      (a, b) =>
        (a.publishedAt ?? '9999').localeCompare(b.publishedAt ?? '9999', 'en') || a.title.localeCompare(b.title, 'en'),
    )
    .map(({ id }) => id);
}
