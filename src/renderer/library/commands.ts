/** What can be done with articles. */
import type { Article } from '#core/model.ts';

import { command } from '../command.ts';
import type { Command } from '../command.ts';
import type { Session } from '../session.tsx';
import { words } from '../words.tsx';
import { openDetails, openTags, stepProgress } from './article-actions.ts';

export function libraryCommands(): readonly Command[] {
  return [
    command(
      'article-details',
      words('library.commandDetails'),
      'Case',
      ['Mod+I'],
      onOpenArticle((session, article) => openDetails(session, article.id)),
    ),
    command(
      'article-tags',
      words('library.commandTags'),
      'Case',
      ['Shift+r'],
      onOpenArticle((session, article) => openTags(session, [article])),
    ),
    command(
      'article-status',
      words('library.commandStatus'),
      'Case',
      ['r'],
      onOpenArticle((session, article) => stepProgress(session, [article])),
    ),
    command(
      'near-duplicates',
      words('library.commandNearDuplicates'),
      'Case',
      [],
      onOpenArticle(({ workbench }, { id }) =>
        workbench.update({ dialog: { kind: 'near-duplicates', articleId: id } }),
      ),
    ),
  ];
}

function onOpenArticle(act: (session: Session, article: Article) => void | Promise<void>): Command['run'] {
  return (session) => {
    const { articleId } = session.workbench.state;
    const article = articleId === null ? undefined : session.workspace.get('article', articleId);
    if (article) return act(session, article);
    session.announce(words('library.openFirst'));
    return undefined;
  };
}
