/** The edits of the frames dialog that touch more than one record. */
import type { Edit } from '#core/edit.ts';
import type { CaseLookup } from '#core/lookup.ts';
import { changeRecord, joinEdits, put } from '#core/marking.ts';
import type { Frame } from '#core/model.ts';
import type { Stamp } from '#core/stamp.ts';

/** Opposition goes both ways: setting or clearing it on one frame does so on the other. */
export function setOpposed(one: Frame, other: Frame, isOpposed: boolean, stamp: Stamp): Edit {
  const toggled = (frame: Frame, id: Frame['id']) => {
    const opposedTo = frame.opposedTo.filter((each) => each !== id);
    return changeRecord('frame', frame, { opposedTo: isOpposed ? [...opposedTo, id] : opposedTo }, stamp);
  };
  return joinEdits('Change opposed frames', [toggled(one, other.id), toggled(other, one.id)]);
}

/** A frame goes from the claims and frames that name it, too. */
export function removeFrame(frame: Frame, lookup: CaseLookup, stamp: Stamp): Edit {
  const claims = lookup.all('claim').filter(({ frameIds }) => frameIds.includes(frame.id));
  const opposed = lookup.all('frame').filter(({ id, opposedTo }) => id !== frame.id && opposedTo.includes(frame.id));
  return joinEdits('Delete frame', [
    { label: '', changes: [put('frame', frame, null)] },
    ...claims.map((claim) => {
      const frameIds = claim.frameIds.filter((id) => id !== frame.id);
      return changeRecord('claim', claim, { frameIds }, stamp);
    }),
    ...opposed.map((other) => {
      const opposedTo = other.opposedTo.filter((id) => id !== frame.id);
      return changeRecord('frame', other, { opposedTo }, stamp);
    }),
  ]);
}
