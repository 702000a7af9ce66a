/** The dialog "Entity": the selected words mention an entity that is there, or a new one. */
import { useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';

import { entityNamed } from '#core/entity-names.ts';
import type { EntityId, EntityTypeId } from '#core/identifiers.ts';
import { changeRecord, joinEdits, makeEntity, makeMention } from '#core/marking.ts';

import { passageOf } from '../passages.ts';
import { useRecords, useSession } from '../session.tsx';
import { Button } from '../ui/button.tsx';
import { ComboBox } from '../ui/combo-box.tsx';
import type { ComboValue } from '../ui/combo-box.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Select } from '../ui/select.tsx';
import { words } from '../words.tsx';
import type { TextSelection } from '../workbench.ts';
import { aliasesWith, entityOptions } from './find-entities.ts';

/** The type chosen last: names of one kind tend to come together. */
let lastTypeId: EntityTypeId | null = null;

interface EntityDialogProps {
  readonly selection: TextSelection;
  readonly onClose: () => void;
}

export function EntityDialog({ selection, onClose }: EntityDialogProps) {
  const session = useSession();
  const { workspace } = session;
  const entities = useRecords('entity');
  const types = useRecords('entityType');
  const quote = selection.quote.replaceAll(/\s+/g, ' ').trim();
  const [value, setValue] = useState<ComboValue<EntityId>>(() => {
    const known = entityNamed(entities, quote);
    return known ? { id: known.id, text: known.name } : { id: null, text: quote };
  });
  const [typeId, setTypeId] = useState<EntityTypeId | null>(
    () => types.find(({ id }) => id === lastTypeId)?.id ?? types[0]?.id ?? null,
  );
  const entity = (value.id && workspace.get('entity', value.id)) || entityNamed(entities, value.text.trim());

  const options = useMemo(() => entityOptions(entities, value.text, quote), [entities, value.text, quote]);
  const isMarking = useRef(false);

  async function mark(): Promise<void> {
    const name = value.text.trim();
    if (isMarking.current || (!entity && (name === '' || !typeId))) return;
    isMarking.current = true;
    const passage = await passageOf(session, selection);
    const stamp = workspace.stamp();
    const made = entity || !typeId ? null : makeEntity(name, typeId, stamp, { aliases: aliasesWith(name, [], quote) });
    const entityId = entity?.id ?? made?.made.id;
    if (!entityId) return;
    const mention = makeMention(entityId, passage, stamp);
    const aliases = entity && aliasesWith(entity.name, entity.aliases, quote);
    const named = entity && aliases && aliases.length > entity.aliases.length;
    const edits = [
      ...(made ? [made.edit] : []),
      ...(named ? [changeRecord('entity', entity, { aliases }, stamp)] : []),
      mention.edit,
    ];
    if (made) lastTypeId = typeId;
    onClose();
    const saved = session.commit(joinEdits(made ? 'Add entity' : 'Add mention', edits));
    session.workbench.update({ focus: { kind: 'mention', id: mention.made.id }, selection: null });
    session.workbench.surface?.focusText();
    await saved;
  }

  /** A list of suggestions that is open takes Enter to close itself. Unless one of them was gone to, Enter means what was typed. */
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(event.target instanceof HTMLInputElement)) return;
    const { ariaExpanded } = event.target;
    if (ariaExpanded !== 'true' || event.target.hasAttribute('aria-activedescendant')) return;
    event.preventDefault();
    event.stopPropagation();
    void mark();
  }

  return (
    <Dialog
      title={words('entities.entity')}
      size="small"
      onClose={onClose}
      onSubmit={() => void mark()}
      footer={
        <>
          <Button onPress={onClose}>{words('entities.cancel')}</Button>
          <Button variant="primary" type="submit" isDisabled={value.text.trim() === ''}>
            {words(entity ? 'entities.addMention' : 'entities.addEntity')}
          </Button>
        </>
      }
    >
      <div role="presentation" onKeyDownCapture={onKeyDown}>
        <ComboBox
          label={words('entities.name')}
          description={entity ? words('entities.knownAnother', { name: entity.name }) : words('entities.knownNew')}
          options={options}
          isNarrowed
          value={value}
          onChange={setValue}
          allowsWords
          startsFocused
        />
      </div>
      {entity ? (
        <p>{words('entities.knownType', { type: workspace.get('entityType', entity.typeId)?.name ?? '' })}</p>
      ) : (
        <Select
          label={words('entities.type')}
          options={types.map(({ id, name, definition }) => ({ id, label: name, description: definition }))}
          value={typeId}
          onChange={setTypeId}
        />
      )}
    </Dialog>
  );
}
