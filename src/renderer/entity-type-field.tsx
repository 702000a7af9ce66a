/** The type of an entity: one of the codebook, or a new one. */
import { useState } from 'react';

import { changeRecord, joinEdits } from '#core/marking.ts';
import type { Entity } from '#core/model.ts';

import { makeEntityType } from './entity-types.ts';
import { change } from './record-line.tsx';
import { useRecords, useSession } from './session.tsx';
import { Select } from './ui/select.tsx';
import { TextField } from './ui/text-field.tsx';
import { words } from './words.tsx';

/** Stands for a type that is yet to be named; no id of a record starts like this. */
const NEW = '+';

export function TypeField({ entity }: { readonly entity: Entity }) {
  const session = useSession();
  const types = useRecords('entityType');
  const [name, setName] = useState<string | null>(null);

  function add(): void {
    if (name === null) return;
    setName(null);
    if (name.trim() === '') return;
    const known = types.find((type) => type.name.toLocaleLowerCase() === name.trim().toLocaleLowerCase());
    if (known) {
      if (known.id !== entity.typeId) change(session, 'entity', entity, { typeId: known.id });
      return;
    }
    const stamp = session.workspace.stamp();
    const { edit, made } = makeEntityType(name.trim(), types, stamp);
    const changed = changeRecord('entity', entity, { typeId: made.id }, stamp);
    void session.commit(joinEdits('Add entity type', [edit, changed]));
  }

  if (name !== null) {
    return (
      <TextField
        label={words('entities.nameOfType')}
        value={name}
        onChange={setName}
        onCommit={add}
        maxLength={512}
        startsFocused
      />
    );
  }
  return (
    <Select<string>
      label={words('entities.type')}
      options={[
        ...types.map(({ id, name: label, definition }) => ({ id: id as string, label, description: definition })),
        { id: NEW, label: words('entities.newType') },
      ]}
      value={entity.typeId}
      onChange={(id) => {
        const type = types.find((each) => each.id === id);
        if (id === NEW) setName('');
        else if (type) change(session, 'entity', entity, { typeId: type.id });
      }}
    />
  );
}
