/** What the commands do that change where the focused mark stands. */
import { describe } from '#core/anchor.ts';
import { canonicalText } from '#core/body.ts';
import { moveEdge, withoutSpans } from '#core/mark-edges.ts';
import type { EdgeMove } from '#core/mark-edges.ts';
import { moveMark } from '#core/marking.ts';
import { placedText, placerFor } from '#core/placement.ts';
import { trimSpan } from '#core/span.ts';
import type { Span } from '#core/span.ts';

import { focusedMark } from './marking.ts';
import { goToMark } from './passages.ts';
import type { Session } from './session.tsx';
import { words } from './words.tsx';

/** Moves one end of the focused mark by a word or character. */
export function moveFocusedEdge(session: Session, move: EdgeMove): Promise<void> {
  return standAnew(session, words('article.moveMark'), (text, spans, language) => {
    const moved = moveEdge(text, spans, move, language);
    if (!moved) session.announce(words(move.grows ? 'article.cannotGrow' : 'article.cannotShrink'));
    return moved;
  });
}

/** Takes the selected words out of the focused mark; without a selection, the piece that the caret is in. */
export async function removePiece(session: Session): Promise<void> {
  const { workbench, announce } = session;
  const mark = focusedMark(session);
  const { selection } = workbench.state;
  if (mark && selection && selection.articleId !== mark.record.articleId) {
    announce(words('article.pieceElsewhere'));
    return;
  }
  const caret = workbench.surface?.caret ?? 0;
  await standAnew(session, words('article.removePiece'), (text, spans) => {
    const taken = selection?.spans ?? spans.filter(({ start, end }) => start <= caret && caret <= end);
    const left = withoutSpans(spans, taken)
      ?.map((span) => trimSpan(text, span))
      .filter(({ start, end }) => end > start);
    if (left && left.length > 0) return left;
    announce(words(selection ? 'article.noWordsToTake' : 'article.noPieceToTake'));
    return null;
  });
  if (selection) workbench.update({ selection: null });
}

/** Selects the words of the focused mark, so that they can be marked or quoted once more. */
export async function selectFocusedMark(session: Session): Promise<void> {
  const mark = focusedMark(session);
  if (mark) await goToMark(session, mark, true);
  else session.announce(words('article.chooseMarkFirst'));
}

/** The focused mark gets other words; nothing happens where `spansFrom` gives null. */
async function standAnew(
  session: Session,
  label: string,
  spansFrom: (text: string, spans: readonly Span[], language: string) => readonly Span[] | null,
): Promise<void> {
  const { workspace, workbench, announce } = session;
  const articleId = focusedMark(session)?.record.articleId;
  if (!articleId) {
    announce(words('article.chooseMarkFirst'));
    return;
  }
  await workbench.surface?.flush();
  const text = await workspace.text(articleId);
  // Keys follow each other quickly: the mark is the one of now.
  const mark = focusedMark(session);
  if (!mark || mark.record.articleId !== articleId) return;
  const placed = placedText(text);
  const placement = placerFor(placed)(mark.record.anchor);
  if (placement.kind !== 'placed') {
    announce(words('article.markIsOrphan'));
    return;
  }
  const language = workspace.get('article', articleId)?.language ?? '';
  const spans = spansFrom(placed.canonical, placement.spans, language);
  if (!spans) return;
  await session.commit(
    moveMark(mark, describe(canonicalText(text.blocks), spans, text.hash), workspace.stamp(), label),
  );
}
