/** What can be done with two articles side by side. */
import { placedText, placerFor } from '#core/placement.ts';

import { command } from '../command.ts';
import type { Command } from '../command.ts';
import { focusedClaimId } from '../marking.ts';
import type { Session } from '../session.tsx';
import { words } from '../words.tsx';
import { otherEnd } from './links.ts';

export function compareCommands(): readonly Command[] {
  return [
    command('open-beside', 'Open an article beside…', 'View', ['z'], ({ workbench }) =>
      workbench.update({ dialog: { kind: 'open-beside' } }),
    ),
    command('close-beside', 'Close the article beside', 'View', ['Shift+z'], ({ workbench }) =>
      workbench.closeBeside(),
    ),
    command('other-side', 'Go to the other side of the contradiction', 'Move', ['\\'], goToOtherSide),
  ];
}

/** From a claim to what contradicts it: in the same article, in the one beside, or in one that opens beside. */
async function goToOtherSide(session: Session): Promise<void> {
  const { workspace, workbench, announce } = session;
  const { articleId, pair, focus } = workbench.state;
  const contradiction = focus?.kind === 'contradiction' ? workspace.get('contradiction', focus.id) : undefined;
  const claimId = contradiction?.a ?? focusedClaimId(session);
  const end = claimId && otherEnd(claimId, workspace, pair ?? (articleId ? [articleId] : []));
  if (!end) {
    announce(words('compare.noOtherSide'));
    return;
  }
  const { statement } = end;
  const placement = placerFor(placedText(await workspace.text(statement.articleId)))(statement.anchor);
  const spans = placement.kind === 'placed' ? placement.spans : [];
  if (statement.articleId !== articleId) workbench.openBeside(statement.articleId, spans);
  workbench.openArticle(statement.articleId, spans);
  workbench.update({ focus: { kind: 'statement', id: statement.id } });
  workbench.focusArticle(statement.articleId);
}
