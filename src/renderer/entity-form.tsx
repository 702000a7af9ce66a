/** The fields of an entity: what it is called, what it is, and how others name it. */
import type { Entity } from '#core/model.ts';

import styles from './entity-form.module.css';
import { areExternalIds, externalIdsIn, externalIdsInWords, listIn } from './entity-lines.ts';
import { TypeField } from './entity-type-field.tsx';
import { change, Line } from './record-line.tsx';
import { useSession } from './session.tsx';
import { words } from './words.tsx';

/** Longest name, as the model allows it. */
const NAME_LENGTH = 512;

interface EntityFormProps {
  readonly entity: Entity;
}

/** Name, type and aliases. */
export function EntityNames({ entity }: EntityFormProps) {
  const session = useSession();
  return (
    <>
      <div className={styles.pair}>
        <Line
          label={words('entities.name')}
          value={entity.name}
          onCommit={(name) => change(session, 'entity', entity, { name: name.trim() })}
          isValid={(name) => name.trim() !== '' && name.length <= NAME_LENGTH}
          error={words('entities.nameError')}
        />
        <TypeField entity={entity} />
      </div>
      <Line
        label={words('entities.aliases')}
        description={words('entities.aliasesHelp')}
        value={entity.aliases.join('; ')}
        onCommit={(line) => change(session, 'entity', entity, { aliases: listIn(line) })}
      />
    </>
  );
}

/** External ids and the note. */
export function EntityFacts({ entity }: EntityFormProps) {
  const session = useSession();
  return (
    <>
      <Line
        label={words('entities.externalIds')}
        description={words('entities.externalIdsHelp')}
        value={externalIdsInWords(entity.externalIds)}
        onCommit={(line) => change(session, 'entity', entity, { externalIds: externalIdsIn(line) })}
        isValid={areExternalIds}
        error={words('entities.externalIdsError')}
      />
      <Line
        label={words('entities.note')}
        rows={2}
        value={entity.note}
        onCommit={(note) => change(session, 'entity', entity, { note })}
      />
    </>
  );
}
