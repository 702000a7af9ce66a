/** The dialog "Split": what of an entity is about somebody or something else, and about whom. */
import { useMemo, useRef, useState } from 'react';

import { entityNamed, offeredEntities } from '#core/entity-names.ts';
import { splitEntity } from '#core/entity-split.ts';
import type { SplitChoice } from '#core/entity-split.ts';
import type { EntityId } from '#core/identifiers.ts';
import type { Entity } from '#core/model.ts';

import { PassageInContext } from '../passage-in-context.tsx';
import { useRecord, useRecords, useSession } from '../session.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { ComboBox } from '../ui/combo-box.tsx';
import type { ComboValue } from '../ui/combo-box.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Select } from '../ui/select.tsx';
import { SearchField } from '../ui/text-field.tsx';
import { TickList } from '../ui/tick-list.tsx';
import { words } from '../words.tsx';
import styles from './split-dialog.module.css';
import { filterSplitRows, splitRows } from './split-rows.ts';
import type { SplitRow } from './split-rows.ts';
import { takeBack } from './take-back.ts';

interface SplitDialogProps {
  readonly entityId: EntityId;
  readonly onClose: () => void;
}

export function SplitDialog({ entityId, onClose }: SplitDialogProps) {
  const entity = useRecord('entity', entityId);
  return entity ? <SplitOf entity={entity} onClose={onClose} /> : null;
}

function SplitOf({ entity, onClose }: { readonly entity: Entity; readonly onClose: () => void }) {
  const session = useSession();
  const { workspace, commit, announce } = session;
  const entities = useRecords('entity');
  const types = useRecords('entityType');
  const [value, setValue] = useState<ComboValue<EntityId>>({ id: null, text: '' });
  const [typeId, setTypeId] = useState(entity.typeId);
  const [filter, setFilter] = useState('');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [aliases, setAliases] = useState<readonly string[]>([]);
  const rows = useMemo(() => splitRows(entity.id, workspace), [entity.id, workspace]);
  const shown = useMemo(() => filterSplitRows(rows, filter, workspace), [rows, filter, workspace]);
  const name = value.text.trim();
  const target = (value.id && workspace.get('entity', value.id)) || entityNamed(entities, name);
  const isSelf = target?.id === entity.id;
  const chosen = rows.filter(({ id }) => ticked.has(id));
  const isReady = name !== '' && !isSelf && chosen.length + aliases.length > 0;
  const isSplitting = useRef(false);

  async function split(): Promise<void> {
    if (isSplitting.current || !isReady) return;
    isSplitting.current = true;
    const mentionIds = chosen.flatMap((row) => (row.kind === 'mention' ? [row.mentionId] : []));
    const choice: SplitChoice = {
      mentionIds: new Set(mentionIds),
      roles: chosen.flatMap((row) => (row.kind === 'role' ? [row.role] : [])),
      aliases,
      target: target ? { kind: 'known', entityId: target.id } : { kind: 'new', name: name.slice(0, 512), typeId },
    };
    const edit = splitEntity(entity, choice, workspace, workspace.stamp());
    onClose();
    if (!(await commit(edit))) return;
    const counts = { mentions: mentionIds.length, roles: choice.roles.length };
    announce(words('entities.splitDone', { ...counts, name: target?.name ?? name }), takeBack(session, edit.label));
  }

  return (
    <Dialog
      title={words('entities.splitTitle', { name: entity.name })}
      size="large"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{words('entities.cancel')}</Button>
          <Button variant="primary" isDisabled={!isReady} onPress={() => void split()}>
            {words('entities.splitApply', { count: chosen.length })}
          </Button>
        </>
      }
    >
      <div className={styles.target}>
        <ComboBox
          label={words('entities.splitTo')}
          description={words(isSelf ? 'entities.splitSelf' : target ? 'entities.splitKnown' : 'entities.splitNew')}
          options={optionsFor(
            entities.filter(({ id }) => id !== entity.id),
            value.text,
          )}
          value={value}
          onChange={setValue}
          isNarrowed
          allowsWords
          startsFocused
        />
        {!target && (
          <Select
            label={words('entities.type')}
            options={types.map(({ id, name: label }) => ({ id, label }))}
            value={typeId}
            onChange={setTypeId}
          />
        )}
      </div>
      {entity.aliases.length > 0 && (
        <fieldset className={styles.aliases}>
          <legend>{words('entities.splitAliases')}</legend>
          {entity.aliases.map((alias) => (
            <Checkbox
              key={alias}
              isSelected={aliases.includes(alias)}
              onChange={(isSelected) =>
                setAliases(isSelected ? [...aliases, alias] : aliases.filter((each) => each !== alias))
              }
            >
              {alias}
            </Checkbox>
          ))}
        </fieldset>
      )}
      <div className={styles.filter}>
        <SearchField
          label={words('entities.splitFilter')}
          placeholder={words('entities.splitFilterPlaceholder')}
          value={filter}
          onChange={setFilter}
        />
        <span aria-live="polite">{words('entities.splitCount', { count: chosen.length, all: rows.length })}</span>
      </div>
      <p className={styles.how}>{words('entities.splitHow')}</p>
      <div className={styles.list}>
        <TickList<SplitRow>
          label={words('entities.splitList')}
          rows={shown}
          idOf={({ id }) => id}
          nameOf={(row) =>
            [
              roleInWords(row),
              `${row.before}${row.quote}${row.after}`.replaceAll(/\s+/g, ' ').trim(),
              titleOf(row),
            ].join(', ')
          }
          ticked={ticked}
          onTick={(next) => {
            const visible = new Set(shown.map(({ id }) => id));
            setTicked(new Set([...[...ticked].filter((id) => !visible.has(id)), ...next]));
          }}
          estimatedRowHeight={48}
          emptyState={<EmptyState title={words('entities.splitNothing')} />}
        >
          {(row) => (
            <span className={styles.row}>
              <PassageInContext {...row} />
              <span className={styles.facts}>
                {row.kind === 'role' && <Badge>{roleInWords(row)}</Badge>}
                <bdi>{titleOf(row)}</bdi>
              </span>
            </span>
          )}
        </TickList>
      </div>
    </Dialog>
  );

  function titleOf({ articleId }: SplitRow): string {
    return workspace.get('article', articleId)?.title ?? '';
  }
}

function roleInWords(row: SplitRow): string {
  if (row.kind === 'mention') return words('entities.roleMention');
  return words(row.role.role === 'claimant' ? 'entities.roleClaimant' : 'entities.roleHop');
}

function optionsFor(entities: readonly Entity[], text: string) {
  return offeredEntities(entities, text).map(({ id, name, aliases }) => ({
    id,
    label: name,
    description: aliases.join(', '),
  }));
}
