/** The list "Entities": whom and what the articles speak of. */
import { useDeferredValue, useMemo, useState } from 'react';

import { quoteOf } from '#core/anchor.ts';
import type { CaseLookup } from '#core/lookup.ts';
import type { Entity } from '#core/model.ts';

import { goToMark } from '../passages.ts';
import { useRecords, useSession, useWorkbench } from '../session.tsx';
import { Badge } from '../ui/badge.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ItemList } from '../ui/item-list.tsx';
import { Keys } from '../ui/keys.tsx';
import { NONE, Select, withNone } from '../ui/select.tsx';
import { SearchField } from '../ui/text-field.tsx';
import styles from './entity-list.module.css';

export function EntityList() {
  const session = useSession();
  const { workspace, workbench } = session;
  const { focus } = useWorkbench();
  const entities = useRecords('entity');
  const types = useRecords('entityType');
  const mentions = useRecords('mention');
  const [words, setWords] = useState('');
  const [typeId, setTypeId] = useState<string>(NONE);
  const sought = useDeferredValue(words);
  const found = useMemo(
    () => findEntities(entities, sought, typeId === NONE ? null : typeId),
    // A new mention changes what an item says of itself.
    // oxlint-disable-next-line react/exhaustive-deps
    [entities, mentions, sought, typeId],
  );
  const selectedId =
    focus?.kind === 'entity'
      ? focus.id
      : focus?.kind === 'mention'
        ? (workspace.get('mention', focus.id)?.entityId ?? null)
        : null;

  function choose(entity: Entity): void {
    workbench.update({ focus: { kind: 'entity', id: entity.id } });
    const [first] = workspace.mentionsOf(entity.id);
    if (first) void goToMark(session, { kind: 'mention', record: first });
  }

  return (
    <div className={styles.panel}>
      <div className={styles.filters}>
        <SearchField label="Filter entities" placeholder="Name or alias" value={words} onChange={setWords} />
        <Select
          label="Type"
          hideLabel
          options={withNone(
            'All types',
            types.map(({ id, name }) => ({ id: id as string, label: name })),
          )}
          value={typeId}
          onChange={setTypeId}
        />
      </div>
      <div className={styles.list}>
        <ItemList
          label="Entities"
          items={found}
          idOf={(entity) => entity.id}
          nameOf={(entity) => entityInWords(entity, workspace)}
          selectedId={selectedId}
          onSelect={choose}
          onAction={choose}
          onDelete={(entity) => {
            workbench.update({ focus: { kind: 'entity', id: entity.id } });
            session.run('delete-focused');
          }}
          estimatedRowHeight={52}
          emptyState={
            entities.length === 0 ? (
              <EmptyState title="No entities yet">
                <p>
                  Select a name in the article and press <Keys keys="e" />.
                </p>
              </EmptyState>
            ) : (
              <EmptyState title="No entity fits the filter" />
            )
          }
        >
          {(entity) => <EntityRow entity={entity} />}
        </ItemList>
      </div>
    </div>
  );
}

function EntityRow({ entity }: { readonly entity: Entity }) {
  const { workspace } = useSession();
  const type = workspace.get('entityType', entity.typeId);
  const count = workspace.mentionsOf(entity.id).length;
  return (
    <div className={styles.row}>
      <span className={styles.name} dir="auto">
        {entity.name}
      </span>
      <span className={styles.facts}>
        {type && <Badge colour={type.colour}>{type.name}</Badge>}
        <span>
          {count} mention{count === 1 ? '' : 's'}
        </span>
        {entity.aliases.length > 0 && <bdi className={styles.aliases}>{entity.aliases.join(', ')}</bdi>}
      </span>
    </div>
  );
}

function findEntities(entities: readonly Entity[], words: string, typeId: string | null): readonly Entity[] {
  const term = words.trim().toLocaleLowerCase();
  return entities.filter(
    (entity) =>
      (typeId === null || entity.typeId === typeId) &&
      [entity.name, ...entity.aliases].some((name) => name.toLocaleLowerCase().includes(term)),
  );
}

function entityInWords(entity: Entity, lookup: CaseLookup): string {
  const type = lookup.get('entityType', entity.typeId)?.name ?? '';
  const mentions = lookup.mentionsOf(entity.id);
  const quotes = [...new Set(mentions.map((mention) => quoteOf(mention.anchor)))].slice(0, 5);
  const count = `${mentions.length} mention${mentions.length === 1 ? '' : 's'}`;
  return [entity.name, type, count, ...quotes.map((quote) => `“${quote}”`)].join(', ');
}
