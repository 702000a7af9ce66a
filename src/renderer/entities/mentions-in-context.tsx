/** Every mention of an entity with the words around it, by article. */
import { useMemo } from 'react';

import type { MentionInContext } from '#core/entity-account.ts';
import type { ArticleId } from '#core/identifiers.ts';

import { PassageInContext } from '../passage-in-context.tsx';
import { goToMark, sourceInWords } from '../passages.ts';
import { useSession } from '../session.tsx';
import { ActionList } from '../ui/action-list.tsx';
import { Badge } from '../ui/badge.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Words, words } from '../words.tsx';
import type { ArticleMentions } from './account.ts';
import styles from './entity-page.module.css';

type Row =
  | { readonly kind: 'article'; readonly id: string; readonly articleId: ArticleId; readonly count: number }
  | { readonly kind: 'mention'; readonly id: string; readonly found: MentionInContext };

function rowsOf(articles: readonly ArticleMentions[]): readonly Row[] {
  return articles.flatMap(({ articleId, mentions }): readonly Row[] => [
    { kind: 'article', id: articleId, articleId, count: mentions.length },
    ...mentions.map((found) => ({ kind: 'mention' as const, id: found.mention.id, found })),
  ]);
}

interface MentionsInContextProps {
  readonly articles: readonly ArticleMentions[];
  readonly isRead: boolean;
}

export function MentionsInContext({ articles, isRead }: MentionsInContextProps) {
  const session = useSession();
  const { workspace, workbench } = session;
  const rows = useMemo(() => rowsOf(articles), [articles]);

  function goTo(row: Row): void {
    if (row.kind === 'article') {
      workbench.openArticle(row.articleId);
      return;
    }
    const { mention } = row.found;
    workbench.update({ focus: { kind: 'mention', id: mention.id } });
    void goToMark(session, { kind: 'mention', record: mention });
  }

  function nameOf(row: Row): string {
    if (row.kind === 'article') {
      const title = workspace.get('article', row.articleId)?.title ?? '';
      return words('entities.articleInList', { title, count: row.count });
    }
    const { before, quote, after, isOrphan } = row.found;
    const said = `${before}${quote}${after}`.replaceAll(/\s+/g, ' ').trim();
    return isOrphan ? `${words('entities.orphan')}: ${said}` : said;
  }

  return (
    <ActionList<Row>
      label={words('entities.mentionsInContext')}
      items={rows}
      idOf={({ id }) => id}
      nameOf={nameOf}
      onAction={goTo}
      emptyState={
        isRead && (
          <EmptyState title={words('entities.noMentions')}>
            <p>
              <Words of="entities.noMentionsHow" />
            </p>
          </EmptyState>
        )
      }
    >
      {(row) =>
        row.kind === 'article' ? (
          <ArticleLine articleId={row.articleId} count={row.count} />
        ) : (
          <span className={styles.mention}>
            <PassageInContext {...row.found} />
            {row.found.isOrphan && <Badge tone="warning">{words('entities.orphan')}</Badge>}
          </span>
        )
      }
    </ActionList>
  );
}

function ArticleLine({ articleId, count }: { readonly articleId: ArticleId; readonly count: number }) {
  const { workspace } = useSession();
  const article = workspace.get('article', articleId);
  return (
    <span className={styles.articleLine}>
      <span className={styles.articleTitle} dir="auto">
        {article?.title}
      </span>
      <span className={styles.facts} dir="auto">
        {[article ? sourceInWords(article) : '', words('entities.mentionCount', { count })]
          .filter((part) => part !== '')
          .join(' · ')}
      </span>
    </span>
  );
}
