/** Where a hit leads. */
import type { Span } from '#core/span.ts';

import { goToRecord } from '../go-to-record.ts';
import type { Session } from '../session.tsx';
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
  const article = kind === 'article' && workspace.get(kind, id);
  const entity = kind === 'entity' && workspace.get(kind, id);
  const about = kind === 'note' ? workspace.get(kind, id)?.about : null;
  if (about && workspace.get(about.kind, about.id)) goToHit(session, `${about.kind} ${about.id}`, null);
  goToRecord(session, { kind, id });
  if (article && place) workbench.openArticle(article.id, [place], { select: true });
  if (entity) workbench.update({ view: { kind: 'entities', entityId: entity.id } });
}
