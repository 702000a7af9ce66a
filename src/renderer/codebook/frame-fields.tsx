/** One frame: name, colour, key, definition, and the frames it is opposed to. */
import { Trash2 } from 'lucide-react';

import { changeRecord } from '#core/marking.ts';
import type { Frame } from '#core/model.ts';
import type { FieldsOf } from '#core/stamp.ts';

import { useSession } from '../session.tsx';
import { IconButton, ToggleButton } from '../ui/button.tsx';
import { NONE, Select, withNone } from '../ui/select.tsx';
import { Swatch } from '../ui/swatch.tsx';
import { ColourField } from './colour-field.tsx';
import { EditedLine } from './edited-line.tsx';
import { removeFrame, setOpposed } from './frame-edits.ts';
import styles from './frames-dialog.module.css';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

interface FrameFieldsProps {
  readonly frame: Frame;
  readonly place: number;
  readonly frames: readonly Frame[];
}

export function FrameFields({ frame, place, frames }: FrameFieldsProps) {
  const { workspace, commit } = useSession();
  const set = (fields: FieldsOf<Frame>) => void commit(changeRecord('frame', frame, fields, workspace.stamp()));
  return (
    <div className={styles.frame}>
      <div className={styles.line}>
        <Swatch colour={frame.colour} place={place} />
        <EditedLine label={`Name of ${frame.name}`} value={frame.name} onCommit={(name) => set({ name })} isRequired />
        <ColourField label={`Colour of ${frame.name}`} value={frame.colour} onCommit={(colour) => set({ colour })} />
        <Select<string>
          label={`Key of ${frame.name}`}
          hideLabel
          options={withNone(
            'No key',
            KEYS.map((id) => ({ id: id as string, label: `Key ${id}` })),
          )}
          value={frame.hotkey ?? NONE}
          onChange={(key) => set({ hotkey: key === NONE ? null : key })}
        />
        <IconButton
          label={`Delete ${frame.name}`}
          icon={<Trash2 />}
          onPress={() => void commit(removeFrame(frame, workspace, workspace.stamp()))}
        />
      </div>
      <EditedLine
        label={`Definition of ${frame.name}`}
        placeholder="What counts as this reading"
        value={frame.definition}
        onCommit={(definition) => set({ definition })}
      />
      {frames.length > 1 && (
        <fieldset className={styles.opposed} aria-label={`${frame.name} is opposed to`}>
          <span className={styles.hint}>Opposed to</span>
          {frames
            .filter(({ id }) => id !== frame.id)
            .map((other) => (
              <ToggleButton
                key={other.id}
                label={other.name}
                isSelected={frame.opposedTo.includes(other.id)}
                onChange={(isOpposed) => void commit(setOpposed(frame, other, isOpposed, workspace.stamp()))}
              />
            ))}
        </fieldset>
      )}
    </div>
  );
}
