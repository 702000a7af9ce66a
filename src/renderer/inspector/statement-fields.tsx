/** A statement in the Inspector: who says it, citing whom, and how. */
import { ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';

import type { EntityId } from '#core/identifiers.ts';
import type { Attitude, Certainty, Hop, HopRole, SourceReference, Statement } from '#core/model.ts';
import { CERTAINTY_WORDS } from '#core/scales.ts';

import { deleteRecord } from '../marking.ts';
import { useRecords, useSession } from '../session.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { ComboBox } from '../ui/combo-box.tsx';
import { Select } from '../ui/select.tsx';
import { chainInWords, parseChain, sourceNamed } from './chain.ts';
import { change, Line, Quotation } from './fields.tsx';
import styles from './inspector.module.css';

interface StatementFieldsProps {
  readonly statement: Statement;
  readonly isFocused: boolean;
  readonly isOnly: boolean;
}

export function StatementFields({ statement, isFocused, isOnly }: StatementFieldsProps) {
  const session = useSession();
  const entities = useRecords('entity');
  const set = (fields: Parameters<typeof change<'statement'>>[3]) => change(session, 'statement', statement, fields);
  return (
    <div className={styles.card} data-focused={isFocused || undefined}>
      <div className={styles.head}>
        <Quotation mark={{ kind: 'statement', record: statement }} />
        {!isOnly && (
          <IconButton
            label="Delete quotation"
            icon={<Trash2 />}
            onPress={() => void deleteRecord(session, { kind: 'statement', id: statement.id })}
          />
        )}
      </div>
      <div className={styles.pair}>
        <SourceField
          label="Claimant"
          source={statement.claimant}
          onCommit={(claimant) => set({ claimant })}
          placeholder="Who says it"
        />
        <Select<Attitude>
          label="Attitude"
          options={(['asserts', 'denies', 'reports', 'questions'] as const).map((id) => ({ id, label: id }))}
          value={statement.attitude}
          onChange={(attitude) => set({ attitude })}
        />
      </div>
      <Line
        label="Attribution chain"
        description="Outermost first: UAWire > Sohu > columnist"
        value={chainInWords(statement.chain)}
        onCommit={(words) => set({ chain: parseChain(words, entities, statement.chain) })}
      />
      {statement.chain.map((_, index) => (
        <HopFields key={index} chain={statement.chain} index={index} onChange={(chain) => set({ chain })} />
      ))}
      {statement.chain.length > 0 && (
        <Button
          variant="quiet"
          icon={<Plus />}
          onPress={() => set({ chain: [...statement.chain, ...parseChain('source', [], [])] })}
        >
          Add a link
        </Button>
      )}
      <Line
        label="Cue words"
        placeholder="according to, told, accused"
        value={statement.cue}
        onCommit={(cue) => set({ cue })}
      />
    </div>
  );
}

interface SourceFieldProps {
  readonly label: string;
  readonly source: SourceReference | null;
  readonly onCommit: (source: SourceReference | null) => void;
  readonly placeholder?: string;
}

/** An entity of the case, or words that name none. */
function SourceField({ label, source, onCommit, placeholder }: SourceFieldProps) {
  const entities = useRecords('entity');
  return (
    <SourceComboBox
      key={`${source?.entityId} ${source?.label}`}
      label={label}
      options={entities.map(({ id, name }) => ({ id, label: name }))}
      start={{ id: source?.entityId ?? null, text: source?.label ?? '' }}
      placeholder={placeholder ?? ''}
      onCommit={(text) => {
        const next = text.trim() === '' ? null : sourceNamed(text, entities);
        if (next?.label !== source?.label || next?.entityId !== source?.entityId) onCommit(next);
      }}
    />
  );
}

interface SourceComboBoxProps {
  readonly label: string;
  readonly options: readonly { readonly id: EntityId; readonly label: string }[];
  readonly start: { readonly id: EntityId | null; readonly text: string };
  readonly placeholder: string;
  readonly onCommit: (text: string) => void;
}

function SourceComboBox({ start, onCommit, ...props }: SourceComboBoxProps) {
  const [value, setValue] = useState(start);
  return <ComboBox {...props} value={value} onChange={setValue} onCommit={({ text }) => onCommit(text)} allowsWords />;
}

interface HopFieldsProps {
  readonly chain: readonly Hop[];
  readonly index: number;
  readonly onChange: (chain: readonly Hop[]) => void;
}

const ROLES: readonly HopRole[] = ['publisher', 'cited outlet', 'speaker', 'document', 'unnamed'];

function HopFields({ chain, index, onChange }: HopFieldsProps) {
  const hop = chain[index];
  if (!hop) return null;
  const set = (fields: Partial<Hop>) => onChange(chain.with(index, { ...hop, ...fields }));
  const name = hop.source.label;
  return (
    <div className={styles.hop}>
      <SourceField
        label={`Link ${index + 1}`}
        source={hop.source}
        onCommit={(source) => (source ? set({ source }) : onChange(chain.toSpliced(index, 1)))}
      />
      <div className={styles.buttons}>
        {index > 0 && (
          <IconButton
            label={`Move ${name} up`}
            icon={<ArrowUp />}
            onPress={() => onChange(chain.toSpliced(index - 1, 2, hop, ...chain.slice(index - 1, index)))}
          />
        )}
        <IconButton label={`Remove ${name}`} icon={<Trash2 />} onPress={() => onChange(chain.toSpliced(index, 1))} />
      </div>
      <div className={styles.hopDetails}>
        <Select<HopRole>
          label={`Role of ${name}`}
          hideLabel
          options={ROLES.map((id) => ({ id, label: id }))}
          value={hop.role}
          onChange={(role) => set({ role })}
        />
        <Select<Certainty>
          label={`How certain ${name} is`}
          hideLabel
          options={(['CT', 'PR', 'PS', 'U'] as const).map((id) => ({ id, label: CERTAINTY_WORDS[id] }))}
          value={hop.certainty}
          onChange={(certainty) => set({ certainty })}
        />
        <Select<Hop['polarity']>
          label={`Whether ${name} affirms it`}
          hideLabel
          options={[
            { id: '+', label: 'affirms' },
            { id: '-', label: 'denies' },
            { id: 'u', label: 'leaves open' },
          ]}
          value={hop.polarity}
          onChange={(polarity) => set({ polarity })}
        />
      </div>
    </div>
  );
}
