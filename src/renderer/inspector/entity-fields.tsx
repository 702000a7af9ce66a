/** An entity in the Inspector, and the mention that was picked. */
import { Trash2 } from 'lucide-react';
import { useState } from 'react';

import type { Entity, Mention } from '#core/model.ts';

import { deleteRecord } from '../marking.ts';
import { useRecords, useSession, useWorkspace } from '../session.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { ComboBox } from '../ui/combo-box.tsx';
import { AboutNotes } from './about-notes.tsx';
import { areExternalIds, externalIdsIn, externalIdsInWords, listIn } from './entity-lines.ts';
import { change, Line, Quotation } from './fields.tsx';
import styles from './inspector.module.css';
import { Mentions } from './mentions.tsx';
import { TypeField } from './type-field.tsx';

interface EntityFieldsProps {
  readonly entity: Entity;
  readonly mention: Mention | null;
}

export function EntityFields({ entity, mention }: EntityFieldsProps) {
  const session = useSession();
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
        <TypeField entity={entity} />
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
        value={externalIdsInWords(entity.externalIds)}
        onCommit={(words) => set({ externalIds: externalIdsIn(words) })}
        isValid={areExternalIds}
        error="A scheme, a colon and the id, like wikidata:Q148."
      />
      <Line label="Note" rows={2} value={entity.note} onCommit={(note) => set({ note })} />
      <h3 className={styles.section}>
        {mentions.length} mention{mentions.length === 1 ? '' : 's'}
      </h3>
      <Mentions mentions={mentions} />
      <h3 className={styles.section}>Notes</h3>
      <AboutNotes kind="entity" id={entity.id} />
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
