/** Where a hit leads. */
import type { Span } from '#core/span.ts';
import { isPassageNote } from '#core/records.ts';

import { goToClaim, goToMark } from '../passages.ts';
import type { Session } from '../session.tsx';
import type { Focus } from '../workbench.ts';
import { readHitKey } from './search-calls.ts';
import type { HitKey } from './search-calls.ts';

/** Shows the record in the Inspector, and stays. */
export function focusHit({ workbench, workspace }: Session, key: HitKey): void {
  const { kind, id } = readHitKey(key);
  if (workspace.get(kind, id)) workbench.update({ focus: { kind, id } });
}

/** Opens what was found where it stands: a passage in its article, an entity or an entry of the codebook on its page. */
export function goToHit(session: Session, key: HitKey, place: Span | null): void {
  const { kind, id } = readHitKey(key);
  const { workspace, workbench } = session;
  if (!workspace.get(kind, id)) return;
  workbench.update({ focus: { kind, id } });
  switch (kind) {
    case 'article': {
      const article = workspace.get(kind, id);
      if (article) workbench.openArticle(article.id, place ? [place] : undefined);
      break;
    }
    case 'statement': {
      const record = workspace.get(kind, id);
      if (record) void goToMark(session, { kind, record });
      break;
    }
    case 'mention': {
      const record = workspace.get(kind, id);
      if (record) void goToMark(session, { kind, record });
      break;
    }
    case 'claim': {
      const claim = workspace.get(kind, id);
      if (claim) goToClaim(session, claim.id);
      break;
    }
    case 'contradiction': {
      const contradiction = workspace.get(kind, id);
      if (contradiction) goToClaim(session, contradiction.a);
      break;
    }
    case 'note':
      goToNote(session, id);
      break;
    case 'entity': {
      const entity = workspace.get(kind, id);
      if (entity) workbench.update({ view: { kind: 'entities', entityId: entity.id } });
      break;
    }
    default: {
      const entry = workspace.get(kind, id);
      if (entry) workbench.update({ view: { kind: 'codebook', entryId: entry.id } });
    }
  }
}

function goToNote(session: Session, id: string): void {
  const { workspace, workbench } = session;
  const note = workspace.get('note', id);
  if (!note) return;
  if (isPassageNote(note)) {
    void goToMark(session, { kind: 'note', record: note });
    return;
  }
  if (note.about && workspace.get(note.about.kind, note.about.id)) {
    goToHit(session, `${note.about.kind} ${note.about.id}`, null);
  }
  // The note is what was asked for, whatever it is about.
  const focus: Focus = { kind: 'note', id };
  workbench.update({ focus });
}
