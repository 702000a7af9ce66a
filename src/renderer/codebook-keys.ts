/** Keys of codebook entries: what they do to what is focused or selected. They come after the keys of commands. */
import { quoteOf } from '#core/anchor.ts';
import { changeRecord, joinEdits, makeEntity, makeMention, toggledFrames } from '#core/marking.ts';
import type { ContradictionKind, EntityType, Frame } from '#core/model.ts';

import { focusedClaimId } from './marking.ts';
import { passageOf } from './passages.ts';
import type { Session } from './session.tsx';

/** @returns whether an entry has this key and something to do it to is there. */
export function runEntryKey(session: Session, key: string): boolean {
  const { workspace, workbench } = session;
  const { focus, selection } = workbench.state;
  const frame = workspace.all('frame').find(({ hotkey }) => hotkey === key);
  if (frame && focusedClaimId(session)) {
    void toggle(session, frame);
    return true;
  }
  const type = workspace.all('entityType').find(({ hotkey }) => hotkey === key);
  if (type && selection) {
    void markAs(session, type);
    return true;
  }
  const kind = workspace.all('contradictionKind').find(({ hotkey }) => hotkey === key);
  if (kind && focus?.kind === 'contradiction') {
    void setKind(session, kind, focus.id);
    return true;
  }
  return false;
}

async function toggle(session: Session, frame: Frame): Promise<void> {
  const { workspace, commit } = session;
  const claim = workspace.get('claim', focusedClaimId(session) ?? '');
  if (claim) {
    await commit(changeRecord('claim', claim, { frameIds: toggledFrames(claim, frame.id) }, workspace.stamp()));
  }
}

/** The selected words mention an entity of the type: one of that name or alias, else a new one. */
async function markAs(session: Session, type: EntityType): Promise<void> {
  const { workspace, workbench, commit } = session;
  const { selection } = workbench.state;
  if (!selection) return;
  const passage = await passageOf(session, selection);
  const name = quoteOf(passage.anchor).replaceAll(/\s+/g, ' ').slice(0, 512);
  const lower = name.toLowerCase();
  const known = workspace
    .all('entity')
    .find((entity) => [entity.name, ...entity.aliases].some((each) => each.toLowerCase() === lower));
  const stamp = workspace.stamp();
  const fresh = known ? null : makeEntity(name, type.id, stamp);
  const mention = makeMention((known ?? fresh?.made ?? { id: '' as never }).id, passage, stamp);
  const saved = commit(fresh ? joinEdits('Add entity', [fresh.edit, mention.edit]) : mention.edit);
  workbench.update({ focus: { kind: 'mention', id: mention.made.id }, selection: null });
  await saved;
}

async function setKind({ workspace, commit }: Session, kind: ContradictionKind, id: string): Promise<void> {
  const contradiction = workspace.get('contradiction', id);
  if (contradiction) {
    await commit(changeRecord('contradiction', contradiction, { kindId: kind.id }, workspace.stamp()));
  }
}
