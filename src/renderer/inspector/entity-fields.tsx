/** An entity in the Inspector, and the mention that was picked. */
import { FileText, Trash2 } from 'lucide-react';
import { useState } from 'react';

import type { Entity, Mention } from '#core/model.ts';

import { EntityFacts, EntityNames } from '../entity-form.tsx';
import { deleteRecord } from '../marking.ts';
import { change } from '../record-line.tsx';
import { useRecords, useSession, useWorkspace } from '../session.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { ComboBox } from '../ui/combo-box.tsx';
import { words } from '../words.tsx';
import { AboutNotes } from './about-notes.tsx';
import { AttributeFields } from './attribute-fields.tsx';
import { Quotation } from './fields.tsx';
import styles from './inspector.module.css';
import { Mentions } from './mentions.tsx';

interface EntityFieldsProps {
  readonly entity: Entity;
  readonly mention: Mention | null;
}

export function EntityFields({ entity, mention }: EntityFieldsProps) {
  const session = useSession();
  const mentions = useWorkspace((workspace) => workspace.mentionsOf(entity.id));
  return (
    <div className={styles.form}>
      <div className={styles.head}>
        <h2 className={styles.kind}>{words('entities.entity')}</h2>
        <span>
          <IconButton
            label={words('entities.openPage')}
            icon={<FileText />}
            onPress={() => session.workbench.update({ view: { kind: 'entities', entityId: entity.id } })}
          />
          <IconButton
            label={words('entities.delete')}
            icon={<Trash2 />}
            onPress={() => void deleteRecord(session, { kind: 'entity', id: entity.id })}
          />
        </span>
      </div>
      {mention && <MentionFields mention={mention} entity={entity} />}
      <EntityNames entity={entity} />
      <EntityFacts entity={entity} />
      <h3 className={styles.section}>{words('entities.mentionCount', { count: mentions.length })}</h3>
      <Mentions mentions={mentions} />
      <h3 className={styles.section}>{words('entities.notes')}</h3>
      <AttributeFields kind="entity" record={entity} />
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
        label={words('entities.mentionOf')}
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
          {words('entities.deleteMention')}
        </Button>
      </div>
    </div>
  );
}
