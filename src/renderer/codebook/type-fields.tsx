/** One type of entity: name and colour. */
import { Trash2 } from 'lucide-react';

import { changeRecord, put } from '#core/marking.ts';
import type { EntityType } from '#core/model.ts';
import type { FieldsOf } from '#core/stamp.ts';

import { useSession } from '../session.tsx';
import { IconButton } from '../ui/button.tsx';
import { ColourField } from './colour-field.tsx';
import { EditedLine } from './edited-line.tsx';
import styles from './frames-dialog.module.css';

export function TypeFields({ type }: { readonly type: EntityType }) {
  const { workspace, commit, announce } = useSession();
  const set = (fields: FieldsOf<EntityType>) =>
    void commit(changeRecord('entityType', type, fields, workspace.stamp()));

  function remove(): void {
    const count = workspace.all('entity').filter(({ typeId }) => typeId === type.id).length;
    if (count > 0) announce(`${count} entities are of the type “${type.name}”. Give them another type first.`);
    else void commit({ label: 'Delete entity type', changes: [put('entityType', type, null)] });
  }

  return (
    <div className={styles.line}>
      <EditedLine label={`Name of ${type.name}`} value={type.name} onCommit={(name) => set({ name })} isRequired />
      <ColourField label={`Colour of ${type.name}`} value={type.colour} onCommit={(colour) => set({ colour })} />
      <IconButton label={`Delete ${type.name}`} icon={<Trash2 />} onPress={remove} />
    </div>
  );
}
