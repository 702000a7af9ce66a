/** The menu of one article or of all that are chosen. */
import { Circle, CircleCheck, Eye, PencilLine } from 'lucide-react';
import type { ReactNode } from 'react';

import type { Article, ReadingProgress } from '#core/model.ts';

import type { Session } from '../session.tsx';
import type { MenuEntry } from '../ui/menu.tsx';
import { words } from '../words.tsx';
import { deleteArticles, openDetails, openTags, setProgress } from './article-actions.ts';

export const PROGRESS_ICONS: Readonly<Record<ReadingProgress, ReactNode>> = {
  unread: <Circle />,
  read: <Eye />,
  working: <PencilLine />,
  done: <CircleCheck />,
};

export type ArticleAction = 'details' | 'tags' | 'compare' | 'delete' | ReadingProgress;

export function articleMenu(
  articles: readonly Article[],
  hasNearDuplicates: boolean,
): readonly MenuEntry<ArticleAction>[] {
  const count = articles.length;
  const status = (id: ReadingProgress): MenuEntry<ArticleAction> => ({
    kind: 'item',
    id,
    label: words('library.menuStatus', { status: id }),
    icon: PROGRESS_ICONS[id],
  });
  return [
    ...(count === 1
      ? [{ kind: 'item', id: 'details', label: words('library.menuDetails'), keys: 'Enter' } as const]
      : []),
    { kind: 'item', id: 'tags', label: words('library.menuTags', { count }), keys: 'Shift+r' },
    ...(count === 1 && hasNearDuplicates
      ? [{ kind: 'item', id: 'compare', label: words('library.menuCompare') } as const]
      : []),
    { kind: 'separator', id: 'above status' },
    status('unread'),
    status('read'),
    status('working'),
    status('done'),
    { kind: 'separator', id: 'above deletion' },
    { kind: 'item', id: 'delete', label: words('library.menuDelete', { count }), keys: 'Delete', isDanger: true },
  ];
}

export function actOnArticles(session: Session, action: ArticleAction, articles: readonly Article[]): void {
  const [first] = articles;
  if (!first) return;
  switch (action) {
    case 'details':
      openDetails(session, first.id);
      break;
    case 'tags':
      openTags(session, articles);
      break;
    case 'compare':
      session.workbench.update({ dialog: { kind: 'near-duplicates', articleId: first.id } });
      break;
    case 'delete':
      void deleteArticles(session, articles);
      break;
    default:
      void setProgress(session, articles, action);
  }
}
