/** The dialog "Frames and types": the readings that the analyst tracks, and the types of entities. */
import { Plus } from 'lucide-react';

import { BARE_ENTRY } from '#core/codebook.ts';
import { FrameId } from '#core/identifiers.ts';
import { put } from '#core/marking.ts';
import type { Frame } from '#core/model.ts';
import { stampNew } from '#core/stamp.ts';

import { makeEntityType, nameBeside } from '../entity-types.ts';
import { useRecords, useSession, useWorkbench } from '../session.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FRAME_COLOURS } from './colours.ts';
import { FrameFields } from './frame-fields.tsx';
import styles from './frames-dialog.module.css';
import { TypeFields } from './type-fields.tsx';

export function FramesDialog() {
  const { workbench } = useSession();
  const { dialog } = useWorkbench();
  if (dialog?.kind !== 'frames') return null;
  return (
    <Dialog title="Frames and types" size="large" onClose={() => workbench.update({ dialog: null })}>
      <Frames />
      <Types />
    </Dialog>
  );
}

function Frames() {
  const { workspace, commit } = useSession();
  const frames = useRecords('frame');

  function add(): void {
    const stamp = workspace.stamp();
    const used = new Set(frames.map(({ hotkey }) => hotkey));
    const frame: Frame = {
      id: FrameId.parse(stamp.nextId()),
      name: nameBeside(
        frames.map(({ name }) => name),
        'New frame',
      ),
      colour: FRAME_COLOURS[frames.length % FRAME_COLOURS.length] ?? '#0072b2',
      ...BARE_ENTRY,
      parentId: null,
      hotkey: ['1', '2', '3', '4', '5', '6', '7', '8', '9'].find((key) => !used.has(key)) ?? null,
      opposedTo: [],
      ...stampNew(stamp),
    };
    void commit({ label: 'Add frame', changes: [put('frame', null, frame)] });
  }

  return (
    <section aria-label="Frames" className={styles.section}>
      <h3 className={styles.heading}>Frames</h3>
      <p className={styles.hint}>
        Readings of what happens. Claims in frames that oppose each other are where to look first.
      </p>
      {frames.map((frame, place) => (
        <FrameFields key={frame.id} frame={frame} place={place} frames={frames} />
      ))}
      <Button icon={<Plus />} onPress={add}>
        Add frame
      </Button>
    </section>
  );
}

function Types() {
  const { workspace, commit } = useSession();
  const types = useRecords('entityType');

  function add(): void {
    void commit(makeEntityType('new type', types, workspace.stamp()).edit);
  }

  return (
    <section aria-label="Entity types" className={styles.section}>
      <h3 className={styles.heading}>Entity types</h3>
      {types.map((type) => (
        <TypeFields key={type.id} type={type} />
      ))}
      <Button icon={<Plus />} onPress={add}>
        Add entity type
      </Button>
    </section>
  );
}
