/** The dialog "Merge entities": which of them are one, under which name, and what becomes of what refers to them. */
import { X } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';

import { mergeEntities, previewMerge } from '#core/entity-merge.ts';
import type { MergePreview } from '#core/entity-merge.ts';
import { entitiesFor, offeredEntities } from '#core/entity-names.ts';
import type { EntityId } from '#core/identifiers.ts';
import type { CaseLookup } from '#core/lookup.ts';
import type { Entity } from '#core/model.ts';

import { externalIdsInWords } from '../entity-lines.ts';
import { useRecords, useSession } from '../session.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { ComboBox } from '../ui/combo-box.tsx';
import type { ComboValue } from '../ui/combo-box.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Select } from '../ui/select.tsx';
import { words } from '../words.tsx';
import styles from './merge-dialog.module.css';
import { takeBack } from './take-back.ts';

interface MergeDialogProps {
  readonly entityIds: readonly EntityId[];
  readonly onClose: () => void;
}

const EMPTY: ComboValue<EntityId> = { id: null, text: '' };

export function MergeDialog({ entityIds, onClose }: MergeDialogProps) {
  const session = useSession();
  const { workspace, workbench, commit, announce } = session;
  const all = useRecords('entity');
  const [ids, setIds] = useState(entityIds);
  const [value, setValue] = useState(EMPTY);
  const entities = ids.flatMap((id) => workspace.get('entity', id) ?? []);
  const [chosen, setChosen] = useState<EntityId | null>(() => mostMentioned(entities, workspace));
  const named = entities.find(({ id }) => id === chosen) ?? entities[0];
  const preview = named && entities.length > 1 ? previewMerge(entities, named.id, workspace) : null;
  const options = useMemo(() => optionsFor(all, entities, value.text), [all, entities, value.text]);
  const isMerging = useRef(false);

  function add(next: ComboValue<EntityId>): void {
    if (next.id === null || ids.includes(next.id)) return;
    setIds([...ids, next.id]);
    setValue(EMPTY);
  }

  async function merge(): Promise<void> {
    if (isMerging.current || !preview || !named) return;
    isMerging.current = true;
    const edit = mergeEntities(entities, named.id, workspace, workspace.stamp());
    onClose();
    const { view } = workbench.state;
    const isShown = view.kind === 'entities' && view.entityId !== null;
    workbench.update({
      focus: { kind: 'entity', id: preview.survivorId },
      ...(isShown ? { view: { kind: 'entities', entityId: preview.survivorId } } : {}),
    });
    if (!(await commit(edit))) return;
    const { mentions } = preview;
    announce(
      words('entities.merged', { count: entities.length, name: named.name, mentions }),
      takeBack(session, edit.label),
    );
  }

  return (
    <Dialog
      title={words('entities.mergeTitle')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{words('entities.cancel')}</Button>
          <Button variant="primary" isDisabled={!preview} onPress={() => void merge()}>
            {words('entities.mergeApply', { count: entities.length })}
          </Button>
        </>
      }
    >
      <ul className={styles.entities} aria-label={words('entities.toMerge')}>
        {entities.map((entity) => (
          <EntityLine key={entity.id} entity={entity} onLeaveOut={() => setIds(ids.filter((id) => id !== entity.id))} />
        ))}
      </ul>
      <ComboBox
        label={words('entities.addToMerge')}
        options={options}
        value={value}
        onChange={setValue}
        onCommit={add}
        isNarrowed
        startsFocused={entities.length < 2}
      />
      {named && entities.length > 1 && (
        <Select
          label={words('entities.nameStays')}
          options={entities.map(({ id, name, typeId }) => ({
            id,
            label: name,
            description: workspace.get('entityType', typeId)?.name,
          }))}
          value={named.id}
          onChange={setChosen}
          startsFocused
        />
      )}
      {preview && named ? <Outcome preview={preview} /> : <p>{words('entities.mergeMore')}</p>}
    </Dialog>
  );
}

/** Those that answer to the words first; without words, those that answer to a name of the ones that are merged. */
function optionsFor(all: readonly Entity[], merged: readonly Entity[], text: string) {
  const left = all.filter(({ id }) => !merged.some((entity) => entity.id === id));
  const likely = text.trim() === '' ? merged.flatMap((entity) => entitiesFor(left, entity.name)) : [];
  return [...new Set([...likely, ...offeredEntities(left, text)])].map(({ id, name, aliases }) => ({
    id,
    label: name,
    description: aliases.join(', '),
  }));
}

/** The name that most of the case goes by already. */
function mostMentioned(entities: readonly Entity[], lookup: CaseLookup): EntityId | null {
  const count = ({ id }: Entity) => lookup.mentionsOf(id).length;
  return entities.toSorted((a, b) => count(b) - count(a))[0]?.id ?? null;
}

function EntityLine({ entity, onLeaveOut }: { readonly entity: Entity; readonly onLeaveOut: () => void }) {
  const { workspace } = useSession();
  const type = workspace.get('entityType', entity.typeId);
  return (
    <li className={styles.entity}>
      <span className={styles.names} dir="auto">
        <strong>{entity.name}</strong>
        {entity.aliases.length > 0 && <span className={styles.aliases}>{entity.aliases.join(', ')}</span>}
      </span>
      {type && <Badge colour={type.colour}>{type.name}</Badge>}
      <span className={styles.count}>
        {words('entities.mentionCount', { count: workspace.mentionsOf(entity.id).length })}
      </span>
      <IconButton label={words('entities.leaveOut', { name: entity.name })} icon={<X />} onPress={onLeaveOut} />
    </li>
  );
}

function Outcome({ preview }: { readonly preview: MergePreview }) {
  const { fields, mentions, statements, notes, doubleMentions, savedSearches, differingAttributes } = preview;
  return (
    <section className={styles.outcome} aria-label={words('entities.mergeOutcome')} aria-live="polite">
      <p>{words('entities.mergeCounts', { mentions, statements, notes, name: fields.name })}</p>
      {fields.aliases.length > 0 && (
        <p dir="auto">{words('entities.mergeAliases', { aliases: fields.aliases.join(', ') })}</p>
      )}
      {fields.externalIds.length > 0 && (
        <p>{words('entities.mergeIds', { ids: externalIdsInWords(fields.externalIds) })}</p>
      )}
      {doubleMentions > 0 && <p>{words('entities.mergeDouble', { count: doubleMentions })}</p>}
      {savedSearches > 0 && <p>{words('entities.mergeSearches', { count: savedSearches })}</p>}
      {differingAttributes > 0 && <p>{words('entities.mergeAnswers', { count: differingAttributes })}</p>}
    </section>
  );
}
