/** The registry: every entity of the case in one list that is sorted, filtered and ticked for work on several. */
import { Copy, GitMerge, Highlighter } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';

import { likelyDuplicates } from '#core/entity-duplicates.ts';
import { namesOf } from '#core/entity-names.ts';
import type { EntityId } from '#core/identifiers.ts';

import { useRecords, useSession } from '../session.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button, ToggleButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { NONE, Select, withNone } from '../ui/select.tsx';
import { SearchField } from '../ui/text-field.tsx';
import { TickList } from '../ui/tick-list.tsx';
import { Words, words } from '../words.tsx';
import { Duplicates } from './duplicates.tsx';
import { openPage } from './open-page.ts';
import { RegistryHead } from './registry-head.tsx';
import { filterRows, registryOf, sortRows } from './registry-rows.ts';
import type { RegistryFilter, RegistryOrder, RegistryRow } from './registry-rows.ts';
import styles from './registry.module.css';

export interface RegistryState {
  readonly filter: RegistryFilter;
  readonly order: RegistryOrder;
  /** Ids of entities. */
  readonly ticked: ReadonlySet<string>;
  readonly showsDuplicates: boolean;
}

export interface RegistryProps {
  readonly state: RegistryState;
  readonly onChange: (state: RegistryState) => void;
}

export function Registry({ state, onChange }: RegistryProps) {
  const session = useSession();
  const { workspace, workbench } = session;
  const { filter, order, showsDuplicates } = state;
  const types = useRecords('entityType');
  const entities = useRecords('entity');
  const mentions = useRecords('mention');
  const statements = useRecords('statement');
  const notes = useRecords('note');
  const dismissals = useRecords('dismissal');
  const rows = useMemo(
    () => registryOf(workspace),
    // What a row says follows from all of these.
    // oxlint-disable-next-line react/exhaustive-deps
    [workspace, entities, mentions, statements, notes, types],
  );
  const sought = useDeferredValue(filter);
  const shown = useMemo(() => sortRows(filterRows(rows, sought), order), [rows, sought, order]);
  const compared = useDeferredValue(entities);
  const pairs = useMemo(() => likelyDuplicates(compared, dismissals), [compared, dismissals]);
  const ticked = useMemo(
    () => entities.filter(({ id }) => state.ticked.has(id)).map(({ id }) => id),
    [entities, state.ticked],
  );
  const [first] = ticked;

  function tick(next: ReadonlySet<string>): void {
    // What the filter hides stays ticked.
    const visible = new Set(shown.map(({ entity }) => entity.id as string));
    onChange({ ...state, ticked: new Set([...[...state.ticked].filter((id) => !visible.has(id)), ...next]) });
  }

  return (
    <section className={styles.view} aria-label={words('entities.registry')}>
      <header className={styles.head}>
        <h1 className={styles.title}>{words('entities.title')}</h1>
        <span className={styles.count} role="presentation">
          {shown.length === entities.length
            ? words('entities.count', { count: entities.length })
            : words('entities.countOf', { count: shown.length, all: entities.length })}
        </span>
        <ToggleButton
          label={words('entities.duplicates', { count: pairs.length })}
          icon={<Copy />}
          isSelected={showsDuplicates}
          onChange={(isShown) => onChange({ ...state, showsDuplicates: isShown })}
        />
      </header>
      {showsDuplicates && <Duplicates pairs={pairs} />}
      <div className={styles.tools}>
        <div className={styles.sought}>
          <SearchField
            label={words('entities.filter')}
            placeholder={words('entities.filterPlaceholder')}
            value={filter.words}
            onChange={(text) => onChange({ ...state, filter: { ...filter, words: text } })}
          />
        </div>
        <Select
          className={styles.ofType}
          label={words('entities.filterType')}
          hideLabel
          options={withNone(
            words('entities.allTypes'),
            types.map(({ id, name }) => ({ id, label: name })),
          )}
          value={filter.typeId ?? NONE}
          onChange={(id) => onChange({ ...state, filter: { ...filter, typeId: id === NONE ? null : id } })}
        />
        <Button
          icon={<GitMerge />}
          isDisabled={ticked.length === 0}
          onPress={() => workbench.update({ dialog: { kind: 'merge-entities', entityIds: ticked } })}
        >
          {words('entities.merge')}
        </Button>
        <Button
          icon={<Highlighter />}
          isDisabled={ticked.length !== 1}
          onPress={() => first && markOccurrencesOf(first)}
        >
          {words('entities.markAll')}
        </Button>
        <span className={styles.ticked} aria-live="polite">
          {ticked.length > 0 && words('entities.tickedCount', { count: ticked.length })}
        </span>
      </div>
      <RegistryHead order={order} onChange={(next) => onChange({ ...state, order: next })} />
      <div className={styles.list}>
        <TickList<RegistryRow>
          label={words('entities.registry')}
          rows={shown}
          idOf={({ entity }) => entity.id}
          nameOf={inWords}
          ticked={state.ticked}
          onTick={tick}
          onAction={({ entity }) => openPage(session, entity.id)}
          estimatedRowHeight={44}
          emptyState={
            entities.length === 0 ? (
              <EmptyState title={words('entities.noneTitle')}>
                <p>
                  <Words of="entities.noneHow" />
                </p>
              </EmptyState>
            ) : (
              <EmptyState title={words('entities.noneFits')} />
            )
          }
        >
          {(row) => <Row row={row} />}
        </TickList>
      </div>
    </section>
  );

  function markOccurrencesOf(entityId: EntityId): void {
    const entity = workspace.get('entity', entityId);
    if (!entity) return;
    const names = { terms: namesOf(entity), entityId, articleId: null };
    workbench.update({ dialog: { kind: 'mark-occurrences', sought: names } });
  }
}

function inWords({ entity, type, mentions, articles, claims, notes }: RegistryRow): string {
  const said = words('entities.row', { name: entity.name, type, mentions, articles, claims, notes });
  const { aliases } = entity;
  return aliases.length === 0 ? said : `${said}, ${words('entities.rowAlso', { aliases: aliases.join(', ') })}`;
}

function Row({ row }: { readonly row: RegistryRow }) {
  const { workspace } = useSession();
  const { entity, type, mentions, articles, claims, notes } = row;
  return (
    <div className={styles.columns}>
      <span className={styles.names}>
        <span className={styles.name} dir="auto">
          {entity.name}
        </span>
        {entity.aliases.length > 0 && (
          <span className={styles.aliases} dir="auto">
            {entity.aliases.join(', ')}
          </span>
        )}
      </span>
      <span className={styles.type}>
        <Badge colour={workspace.get('entityType', entity.typeId)?.colour}>{type}</Badge>
      </span>
      <Figure value={mentions} />
      <Figure value={articles} />
      <Figure value={claims} />
      <Figure value={notes} />
      <span className={styles.ids}>{entity.externalIds.map(({ id }) => id).join(', ')}</span>
    </div>
  );
}

function Figure({ value }: { readonly value: number }) {
  return (
    <span className={styles.figure} data-zero={value === 0}>
      {value.toLocaleString('en')}
    </span>
  );
}
