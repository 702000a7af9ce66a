/** The fields that say what found passages are to become. */
import { offeredEntities } from '#core/entity-names.ts';
import type { FrameId } from '#core/identifiers.ts';

import { useRecords, useSession } from '../session.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { ComboBox } from '../ui/combo-box.tsx';
import { Select } from '../ui/select.tsx';
import { TextArea } from '../ui/text-field.tsx';
import { words } from '../words.tsx';
import styles from './passages-dialog.module.css';
import { chosenEntity } from './purpose.ts';
import type { PurposeDraft, PurposeKind } from './purpose.ts';

export interface PurposeFieldsProps {
  readonly draft: PurposeDraft;
  readonly onChange: (draft: PurposeDraft) => void;
}

export function PurposeFields({ draft, onChange }: PurposeFieldsProps) {
  return (
    <div className={styles.purpose}>
      <Select<PurposeKind>
        label={words('bulk.become')}
        options={[
          { id: 'mentions', label: words('bulk.mentions') },
          { id: 'claims', label: words('bulk.claims') },
          { id: 'statements', label: words('bulk.statements') },
          { id: 'notes', label: words('bulk.notes') },
        ]}
        value={draft.kind}
        onChange={(kind) => onChange({ ...draft, kind })}
      />
      {draft.kind === 'mentions' && <EntityChoice draft={draft} onChange={onChange} />}
      {draft.kind === 'statements' && <ClaimChoice draft={draft} onChange={onChange} />}
      {(draft.kind === 'claims' || (draft.kind === 'statements' && draft.claim.id === null)) && (
        <FrameChoice draft={draft} onChange={onChange} />
      )}
      {draft.kind === 'notes' && (
        <div className={styles.wide}>
          <TextArea
            label={words('bulk.noteText')}
            rows={2}
            value={draft.note}
            onChange={(note) => onChange({ ...draft, note })}
          />
        </div>
      )}
    </div>
  );
}

function EntityChoice({ draft, onChange }: PurposeFieldsProps) {
  const { workspace } = useSession();
  const entities = useRecords('entity');
  const types = useRecords('entityType');
  const known = chosenEntity(draft, workspace);
  const offered = offeredEntities(entities, draft.entity.text);
  const entity = known === null ? undefined : workspace.get('entity', known);
  return (
    <>
      <ComboBox
        label={words('bulk.entity')}
        description={entity ? words('bulk.knownEntity', { name: entity.name }) : words('bulk.newEntity')}
        options={offered.map(({ id, name, aliases }) => ({ id, label: name, description: aliases.join(', ') }))}
        value={draft.entity}
        onChange={(value) => onChange({ ...draft, entity: value })}
        isNarrowed
        allowsWords
      />
      {entity ? (
        <p className={styles.fact}>
          {words('bulk.typeOfKnown', { type: workspace.get('entityType', entity.typeId)?.name ?? '' })}
        </p>
      ) : (
        <Select
          label={words('bulk.type')}
          options={types.map(({ id, name, definition }) => ({ id, label: name, description: definition }))}
          value={draft.typeId}
          onChange={(typeId) => onChange({ ...draft, typeId })}
        />
      )}
    </>
  );
}

function ClaimChoice({ draft, onChange }: PurposeFieldsProps) {
  const claims = useRecords('claim');
  return (
    <div className={styles.wide}>
      <ComboBox
        label={words('bulk.claim')}
        description={draft.claim.id ? words('bulk.knownClaim') : words('bulk.newClaim')}
        options={claims.map(({ id, paraphrase }) => ({ id, label: paraphrase }))}
        value={draft.claim}
        onChange={(claim) => onChange({ ...draft, claim })}
        allowsWords
      />
    </div>
  );
}

function FrameChoice({ draft, onChange }: PurposeFieldsProps) {
  const frames = useRecords('frame');
  if (frames.length === 0) return null;
  const toggled = (id: FrameId, isSelected: boolean) =>
    isSelected ? [...draft.frameIds, id] : draft.frameIds.filter((each) => each !== id);
  return (
    <fieldset aria-label={words('bulk.frames')} className={styles.frames}>
      {frames.map(({ id, name }) => (
        <Checkbox
          key={id}
          isSelected={draft.frameIds.includes(id)}
          onChange={(isSelected) => onChange({ ...draft, frameIds: toggled(id, isSelected) })}
        >
          {name}
        </Checkbox>
      ))}
    </fieldset>
  );
}
