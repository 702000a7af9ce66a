/** The region "Orphans": marks of the open article whose words are gone, and those whose words have changed. */
import { useEffect, useRef } from 'react';

import { quoteOf, wordsAt } from '#core/anchor.ts';
import { canonicalText } from '#core/body.ts';
import type { Placement } from '#core/placement.ts';
import type { Mark } from '#core/records.ts';

import { useMarks, useSession, useWorkbench } from '../session.tsx';
import { useArticleText, usePlacements } from '../text.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { words } from '../words.tsx';
import { ChangedMark } from './changed-mark.tsx';
import { OrphanedMark } from './orphaned-mark.tsx';
import styles from './orphans.module.css';

export function OrphanList() {
  const { articleId } = useWorkbench();
  return (
    <section aria-label="Orphans" className={styles.panel}>
      {articleId ? (
        <ArticleOrphans key={articleId} articleId={articleId} />
      ) : (
        <EmptyState title={words('orphans.noArticle')} />
      )}
    </section>
  );
}

interface Standing {
  readonly mark: Mark;
  readonly placement: Placement;
}

function ArticleOrphans({ articleId }: { readonly articleId: Mark['record']['articleId'] }) {
  const { workspace } = useSession();
  const marks = useMarks(articleId);
  const placements = usePlacements(articleId);
  const text = useArticleText(articleId);
  const standings = marks.flatMap((mark): readonly Standing[] => {
    const placement = placements.get(mark.record.id);
    return placement ? [{ mark, placement }] : [];
  });
  const orphans = standings.filter(({ placement }) => placement.kind !== 'placed');
  const changed = standings.filter(({ placement }) => placement.kind === 'placed' && placement.changed);
  useNewOrphans(text ? orphans.length : null);
  if (!text) return null;
  if (orphans.length + changed.length === 0) {
    return (
      <EmptyState title={words('orphans.none')}>
        <p>{words('orphans.noneHint')}</p>
      </EmptyState>
    );
  }
  const canonical = canonicalText(text.blocks);
  const names = workspace.all('entity').flatMap(({ name, aliases }) => [name, ...aliases]);
  const frames = workspace.all('frame').map(({ name }) => name);
  return (
    <>
      {orphans.length > 0 && <h3 className={styles.heading}>{words('orphans.gone', { count: orphans.length })}</h3>}
      <ul className={styles.list} aria-label={words('orphans.goneList')}>
        {orphans.map(({ mark, placement }) => (
          <OrphanedMark
            key={mark.record.id}
            mark={mark}
            text={text}
            canonical={canonical}
            terms={{ frames, names }}
            isForeign={placement.kind === 'foreign'}
          />
        ))}
      </ul>
      {changed.length > 0 && <h3 className={styles.heading}>{words('orphans.changed', { count: changed.length })}</h3>}
      <ul className={styles.list} aria-label={words('orphans.changedList')}>
        {changed.map(({ mark, placement }) => (
          <ChangedMark
            key={mark.record.id}
            mark={mark}
            before={quoteOf(mark.record.anchor)}
            after={placement.kind === 'placed' ? wordsAt(canonical, placement.spans) : ''}
            terms={{ frames, names }}
          />
        ))}
      </ul>
    </>
  );
}

/** A mark that loses its words is not lost quietly: the list comes up. `count` is null until the text is read. */
function useNewOrphans(count: number | null): void {
  const { workbench } = useSession();
  const known = useRef<number | null>(null);
  useEffect(() => {
    if (count !== null && known.current !== null && count > known.current) workbench.update({ panel: 'orphans' });
    known.current = count;
  }, [count, workbench]);
}
