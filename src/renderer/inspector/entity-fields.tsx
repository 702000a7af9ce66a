/** An entity in the Inspector, and the mention that was picked. */
import { Trash2 } from 'lucide-react';
import { useState } from 'react';

import type { EntityTypeId } from '#core/identifiers.ts';
import type { Entity, Mention } from '#core/model.ts';

import { deleteRecord } from '../marking.ts';
import { useRecords, useSession, useWorkspace } from '../session.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { ComboBox } from '../ui/combo-box.tsx';
import { Select } from '../ui/select.tsx';
import { change, Line, Quotation } from './fields.tsx';
import styles from './inspector.module.css';

/** Mentions beyond this many are counted, not listed. */
const SHOWN = 100;

interface EntityFieldsProps {
  readonly entity: Entity;
  readonly mention: Mention | null;
}

export function EntityFields({ entity, mention }: EntityFieldsProps) {
  const session = useSession();
  const types = useRecords('entityType');
  const mentions = useWorkspace((workspace) => workspace.mentionsOf(entity.id));
  const set = (fields: Parameters<typeof change<'entity'>>[3]) => change(session, 'entity', entity, fields);
  return (
    <div className={styles.form}>
      <div className={styles.head}>
        <h2 className={styles.kind}>Entity</h2>
        <IconButton
          label="Delete entity"
          icon={<Trash2 />}
          onPress={() => void deleteRecord(session, { kind: 'entity', id: entity.id })}
        />
      </div>
      {mention && <MentionFields mention={mention} entity={entity} />}
      <div className={styles.pair}>
        <Line
          label="Name"
          value={entity.name}
          onCommit={(name) => set({ name: name.trim() })}
          isValid={(name) => name.trim() !== '' && name.length <= 512}
          error="An entity has a name."
        />
        <Select<EntityTypeId>
          label="Type"
          options={types.map(({ id, name, definition }) => ({ id, label: name, description: definition }))}
          value={entity.typeId}
          onChange={(typeId) => set({ typeId })}
        />
      </div>
      <Line
        label="Aliases"
        description="Separated by semicolons"
        value={entity.aliases.join('; ')}
        onCommit={(words) => set({ aliases: listIn(words) })}
      />
      <Line
        label="External ids"
        description="For example wikidata:Q148; separated by semicolons"
        value={entity.externalIds.map(({ scheme, id }) => `${scheme}:${id}`).join('; ')}
        onCommit={(words) => set({ externalIds: externalIdsIn(words) })}
        isValid={(words) => listIn(words).every((word) => /^[^:]+:.+$/.test(word))}
        error="A scheme, a colon and the id, like wikidata:Q148."
      />
      <Line label="Note" rows={2} value={entity.note} onCommit={(note) => set({ note })} />
      <h3 className={styles.section}>
        {mentions.length} mention{mentions.length === 1 ? '' : 's'}
      </h3>
      {mentions.slice(0, SHOWN).map((each) => (
        <Quotation key={each.id} mark={{ kind: 'mention', record: each }} />
      ))}
      {mentions.length > SHOWN && <p className={styles.meta}>and {mentions.length - SHOWN} more</p>}
    </div>
  );
}

function MentionFields({ mention, entity }: { readonly mention: Mention; readonly entity: Entity }) {
  const session = useSession();
  const entities = useRecords('entity');
  const [value, setValue] = useState({ id: entity.id as typeof entity.id | null, text: entity.name });
  return (
    <div className={styles.card} data-focused>
      <Quotation mark={{ kind: 'mention', record: mention }} />
      <ComboBox
        label="This mention is of"
        options={entities.map(({ id, name }) => ({ id, label: name }))}
        value={value}
        onChange={setValue}
        onCommit={({ id }) => {
          if (id && id !== mention.entityId) change(session, 'mention', mention, { entityId: id });
        }}
      />
      <div className={styles.buttons}>
        <Button
          icon={<Trash2 />}
          keys="Delete"
          onPress={() => void deleteRecord(session, { kind: 'mention', id: mention.id })}
        >
          Delete mention
        </Button>
      </div>
    </div>
  );
}

function listIn(words: string): readonly string[] {
  const items = words.split(';').map((word) => word.trim().slice(0, 512));
  return [...new Set(items.filter((word) => word !== ''))];
}

function externalIdsIn(words: string): Entity['externalIds'] {
  return listIn(words).map((word) => {
    const [scheme = '', ...id] = word.split(':');
    return { scheme: scheme.trim(), id: id.join(':').trim() };
  });
}
