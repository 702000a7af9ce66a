/** What the marking commands do. */
import { describe, quoteOf } from '#core/anchor.ts';
import { canonicalText } from '#core/body.ts';
import type { Edit } from '#core/edit.ts';
import type { ClaimId } from '#core/identifiers.ts';
import { changeRecord, makeClaim, makeStatement, moveMark, toggledFrames, wordsFor } from '#core/marking.ts';
import { placedText, placerFor } from '#core/placement.ts';
import type { Mark } from '#core/records.ts';
import { isPassageNote } from '#core/records.ts';
import {
  removeClaim,
  removeContradiction,
  removeEntity,
  removeMention,
  removeNote,
  removeStatement,
} from '#core/removal.ts';

import { passageOf } from './passages.ts';
import type { Session } from './session.tsx';
import { words } from './words.tsx';
import type { Focus, TextSelection } from './workbench.ts';

/** The selected words, or null after saying what to do. */
function selectedWords(
  { workbench, announce }: Session,
  what: 'claim' | 'entity' | 'quotation' | 'piece',
): TextSelection | null {
  const { selection } = workbench.state;
  if (!selection) announce(words('article.selectFirst', { what }));
  return selection;
}

/** A claim is stated by the selected words; it becomes the focus, and the text keeps the keyboard. */
export async function markClaim(session: Session): Promise<void> {
  const selection = selectedWords(session, 'claim');
  if (!selection) return;
  const passage = await passageOf(session, selection);
  const paraphrase = quoteOf(passage.anchor).replaceAll(/\s+/g, ' ').slice(0, 10_000);
  const { edit, made } = makeClaim(passage, paraphrase, session.workspace.stamp());
  const saved = session.commit(edit);
  session.workbench.update({ focus: { kind: 'statement', id: made.statement.id }, selection: null });
  await saved;
}

export function openEntityDialog(session: Session): void {
  const selection = selectedWords(session, 'entity');
  if (selection) session.workbench.update({ dialog: { kind: 'entity', selection } });
}

/** A note on the selected words, else on what is focused, else on the case. */
export function markNote({ workbench }: Session): void {
  const { selection, focus } = workbench.state;
  const about = selection === null && focus && focus.kind !== 'note' ? focus : null;
  workbench.update({ dialog: { kind: 'note', selection, about } });
}

/** The claim that is focused, itself or by a statement of it. */
export function focusedClaimId({ workspace, workbench }: Session): ClaimId | null {
  const { focus } = workbench.state;
  if (focus?.kind === 'claim') return workspace.get('claim', focus.id)?.id ?? null;
  if (focus?.kind === 'statement') return workspace.get('statement', focus.id)?.claimId ?? null;
  return null;
}

export function contradictFocused(session: Session): void {
  const claimId = focusedClaimId(session);
  if (claimId) session.workbench.update({ dialog: { kind: 'contradiction', claimId } });
  else session.announce(words('article.chooseClaimFirst'));
}

/** The selected words become one more quotation: of the focused claim, else of one that is asked for. */
export async function addStatement(session: Session): Promise<void> {
  const selection = selectedWords(session, 'quotation');
  if (!selection) return;
  const claimId = focusedClaimId(session);
  if (!claimId) {
    session.workbench.update({ dialog: { kind: 'add-statement', selection } });
    return;
  }
  await quoteClaim(session, claimId, selection);
}

export async function quoteClaim(session: Session, claimId: ClaimId, selection: TextSelection): Promise<void> {
  const { edit, made } = makeStatement(claimId, await passageOf(session, selection), session.workspace.stamp());
  const saved = session.commit(edit);
  session.workbench.update({ focus: { kind: 'statement', id: made.id }, selection: null });
  await saved;
}

/** The selected words become a further piece of the focused mark. */
export async function addPiece(session: Session): Promise<void> {
  const { workspace, workbench, announce } = session;
  const selection = selectedWords(session, 'piece');
  if (!selection) return;
  const mark = focusedMark(session);
  if (!mark) {
    announce(words('article.chooseMarkOfPiece'));
    return;
  }
  if (mark.record.articleId !== selection.articleId) {
    announce(words('article.oneArticleAMark'));
    return;
  }
  await workbench.surface?.flush();
  const text = await workspace.text(selection.articleId);
  const placement = placerFor(placedText(text))(mark.record.anchor);
  const spans = placement.kind === 'placed' ? placement.spans : [];
  const anchor = describe(canonicalText(text.blocks), [...spans, ...selection.spans], text.hash);
  const saved = session.commit(moveMark(mark, anchor, workspace.stamp(), 'Add piece'));
  workbench.update({ selection: null });
  await saved;
}

/** The mark that is focused itself. */
export function focusedMark({ workspace, workbench }: Session): Mark | null {
  const { focus } = workbench.state;
  switch (focus?.kind) {
    case 'statement': {
      const record = workspace.get('statement', focus.id);
      return record ? { kind: 'statement', record } : null;
    }
    case 'mention': {
      const record = workspace.get('mention', focus.id);
      return record ? { kind: 'mention', record } : null;
    }
    case 'note': {
      const record = workspace.get('note', focus.id);
      return record && isPassageNote(record) ? { kind: 'note', record } : null;
    }
    default:
      return null;
  }
}

/** Deletes what is focused, with all that hangs on it; the message offers to take it back. */
export async function deleteFocused(session: Session): Promise<void> {
  const { focus } = session.workbench.state;
  if (focus) await deleteRecord(session, focus);
  else session.announce(words('article.nothingToDelete'));
}

export async function deleteRecord(session: Session, focus: Focus): Promise<void> {
  if (focus.kind === 'article') {
    session.announce(words('article.deleteInLibrary'));
    return;
  }
  const edit = removalOf(session, focus);
  if (!edit) return;
  session.workbench.update({ focus: null });
  if (!(await session.commit(edit))) return;
  const kinds = Map.groupBy(
    edit.changes.flatMap((change) => (change.type === 'record' && change.after === null ? [change.kind] : [])),
    (kind) => kind,
  );
  const what = Array.from(kinds, ([kind, { length }]) =>
    length === 1 ? `1 ${wordsFor(kind)}` : `${length} × ${wordsFor(kind)}`,
  );
  session.announce(words('article.deleted', { what: what.join(', ') }), {
    label: words('article.takeBack'),
    run: () => {
      if (session.workspace.history.undo === edit.label) session.run('undo');
      else session.announce(words('article.undoFirst'));
    },
  });
}

function removalOf({ workspace }: Session, { kind, id }: Focus): Edit | null {
  switch (kind) {
    case 'claim': {
      const claim = workspace.get('claim', id);
      return claim ? removeClaim(claim, workspace) : null;
    }
    case 'statement': {
      const statement = workspace.get('statement', id);
      return statement ? removeStatement(statement, workspace) : null;
    }
    case 'mention': {
      const mention = workspace.get('mention', id);
      return mention ? removeMention(mention, workspace) : null;
    }
    case 'entity': {
      const entity = workspace.get('entity', id);
      return entity ? removeEntity(entity, workspace, workspace.stamp()) : null;
    }
    case 'contradiction': {
      const contradiction = workspace.get('contradiction', id);
      return contradiction ? removeContradiction(contradiction, workspace) : null;
    }
    case 'note': {
      const note = workspace.get('note', id);
      return note ? removeNote(note) : null;
    }
    case 'article':
    case 'frame':
    case 'entityType':
    case 'contradictionKind':
    case 'attribute':
      return null;
  }
}

/** Sets or clears the frame with the key `number` (else the one at that place of the list) on the focused claim. */
export async function toggleFrame(session: Session, number: number): Promise<void> {
  const { workspace, announce } = session;
  const claimId = focusedClaimId(session);
  const claim = claimId && workspace.get('claim', claimId);
  if (!claim) {
    announce(words('article.framesNeedClaim'));
    return;
  }
  const frames = workspace.all('frame');
  const frame =
    frames.find(({ hotkey }) => hotkey === String(number)) ??
    frames.filter(({ hotkey }) => hotkey === null)[number - 1];
  if (!frame) {
    announce(words('article.noFrameHasKey', { key: number }));
    return;
  }
  await session.commit(changeRecord('claim', claim, { frameIds: toggledFrames(claim, frame.id) }, workspace.stamp()));
}
