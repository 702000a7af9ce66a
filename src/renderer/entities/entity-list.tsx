/** The list "Entities": whom and what the articles speak of. */
import { MoreHorizontal } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';

import { quoteOf } from '#core/anchor.ts';
import type { EntityTypeId } from '#core/identifiers.ts';
import type { CaseLookup } from '#core/lookup.ts';
import type { Entity, Mention } from '#core/model.ts';

import { arrowStep } from '../arrow-steps.ts';
import { goToMark } from '../passages.ts';
import { RetagButton } from '../retag-button.tsx';
import { useRecords, useSession, useWorkbench } from '../session.tsx';
import { Badge } from '../ui/badge.tsx';
import { IconButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ItemList } from '../ui/item-list.tsx';
import { ContextMenu, Menu } from '../ui/menu.tsx';
import type { MenuEntry, Point } from '../ui/menu.tsx';
import { NONE, Select, withNone } from '../ui/select.tsx';
import { SearchField } from '../ui/text-field.tsx';
import { Words, words } from '../words.tsx';
import styles from './entity-list.module.css';
import { findEntities } from './find-entities.ts';
import { openPage } from './open-page.ts';

export function EntityList() {
  const session = useSession();
  const { workspace, workbench } = session;
  const { focus } = useWorkbench();
  const entities = useRecords('entity');
  const types = useRecords('entityType');
  const mentions = useRecords('mention');
  const [text, setText] = useState('');
  const [menu, setMenu] = useState<Point | null>(null);
  const [typeId, setTypeId] = useState<EntityTypeId | null>(null);
  const sought = useDeferredValue(text);
  const found = useMemo(
    () => findEntities(entities, { words: sought, typeId }),
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

  /** From one mention of the selected entity to the next or previous one, round and round. */
  function stepMentions(event: KeyboardEvent): void {
    const step = arrowStep(event);
    const entity = step !== 0 && selectedId !== null && workspace.get('entity', selectedId);
    if (!entity) return;
    const all = workspace.mentionsOf(entity.id);
    const current = focus?.kind === 'mention' ? all.findIndex(({ id }) => id === focus.id) : -1;
    const from = current < 0 && step < 0 ? 0 : current;
    const next: Mention | undefined = all[(from + step + all.length) % all.length];
    if (!next) return;
    event.preventDefault();
    workbench.update({ focus: { kind: 'mention', id: next.id } });
    void goToMark(session, { kind: 'mention', record: next });
  }

  return (
    <div className={styles.panel}>
      <div className={styles.filters}>
        <SearchField
          label={words('entities.filter')}
          placeholder={words('entities.filterPlaceholder')}
          value={text}
          onChange={setText}
        />
        <Select
          label={words('entities.filterType')}
          hideLabel
          options={withNone(
            words('entities.allTypes'),
            types.map(({ id, name }) => ({ id, label: name })),
          )}
          value={typeId ?? NONE}
          onChange={(id) => setTypeId(id === NONE ? null : id)}
        />
        <RetagButton records={found.map((record) => ({ kind: 'entity', record }))} />
        <Menu label={words('entities.actions')} entries={menuEntries(selectedId !== null)} onAction={act}>
          <IconButton label={words('entities.actions')} icon={<MoreHorizontal />} />
        </Menu>
      </div>
      <div className={styles.list} role="presentation" onKeyDown={stepMentions}>
        <ItemList
          label="Entities"
          items={found}
          idOf={(entity) => entity.id}
          nameOf={(entity) => entityInWords(entity, workspace)}
          describe={() => words('entities.arrows')}
          selectedId={selectedId}
          onSelect={choose}
          onAction={({ id }) => openPage(session, id)}
          onContextMenu={(entity, at) => {
            workbench.update({ focus: { kind: 'entity', id: entity.id } });
            setMenu(at);
          }}
          onDelete={(entity) => {
            workbench.update({ focus: { kind: 'entity', id: entity.id } });
            session.run('delete-focused');
          }}
          estimatedRowHeight={68}
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
          {(entity) => <EntityRow entity={entity} />}
        </ItemList>
      </div>
      {menu && (
        <ContextMenu
          at={menu}
          label={words('entities.actions')}
          entries={menuEntries(true)}
          onAction={act}
          onClose={() => setMenu(null)}
        />
      )}
    </div>
  );

  function act(id: MenuAction): void {
    setMenu(null);
    const entity = selectedId === null ? undefined : workspace.get('entity', selectedId);
    if (id === 'open-page') {
      if (entity) openPage(session, entity.id);
    } else session.run(id);
  }
}

type MenuAction =
  'open-page' | 'mark-occurrences' | 'merge-entities' | 'split-entity' | 'delete-focused' | 'show-entities';

/** What can be done with the selected entity, and with the list as a whole. */
function menuEntries(hasSelected: boolean): readonly MenuEntry<MenuAction>[] {
  const item = (id: MenuAction, label: string, keys?: string): MenuEntry<MenuAction> => ({
    kind: 'item',
    id,
    label,
    keys,
    isDisabled: !hasSelected && id !== 'show-entities',
    isDanger: id === 'delete-focused',
  });
  return [
    item('open-page', words('entities.openPageShort'), 'Enter'),
    item('mark-occurrences', words('entities.markAll'), 'm'),
    item('merge-entities', words('entities.mergeWith')),
    item('split-entity', words('entities.split')),
    item('delete-focused', words('entities.deleteShort'), 'Delete'),
    { kind: 'separator', id: 'whole' },
    item('show-entities', words('entities.showRegistry'), 'Mod+3'),
  ];
}

function EntityRow({ entity }: { readonly entity: Entity }) {
  const { workspace } = useSession();
  const type = workspace.get('entityType', entity.typeId);
  const mentions = workspace.mentionsOf(entity.id);
  const quotes = firstQuotes(mentions);
  return (
    <div className={styles.row}>
      <span className={styles.name} dir="auto">
        {entity.name}
      </span>
      <span className={styles.facts}>
        {type && <Badge colour={type.colour}>{type.name}</Badge>}
        <span>{words('entities.mentionCount', { count: mentions.length })}</span>
        {entity.aliases.length > 0 && (
          <bdi className={styles.aliases}>{words('entities.also', { aliases: entity.aliases.join(', ') })}</bdi>
        )}
      </span>
      {quotes.length > 0 && <bdi className={styles.quotes}>{quotes.map((quote) => `“${quote}”`).join(', ')}</bdi>}
    </div>
  );
}

function entityInWords(entity: Entity, lookup: CaseLookup): string {
  const type = lookup.get('entityType', entity.typeId)?.name ?? '';
  const mentions = lookup.mentionsOf(entity.id);
  const count = words('entities.mentionCount', { count: mentions.length });
  return [entity.name, type, count, ...firstQuotes(mentions).map((quote) => `“${quote}”`)].join(', ');
}

/** Different words by which it is mentioned, at most five of them. */
function firstQuotes(mentions: readonly Mention[]): readonly string[] {
  return [...new Set(mentions.map(({ anchor }) => quoteOf(anchor)))].slice(0, 5);
}
