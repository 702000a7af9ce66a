/** A statement in the Inspector: who says it, citing whom, and how. */
import { Trash2 } from 'lucide-react';

import type { Attitude, Statement } from '#core/model.ts';

import { deleteRecord } from '../marking.ts';
import { useSession } from '../session.tsx';
import { IconButton } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { ChainFields } from './chain-fields.tsx';
import { change, Line, Quotation } from './fields.tsx';
import styles from './inspector.module.css';
import { SourceField } from './source-field.tsx';

const ATTITUDES: readonly Attitude[] = ['asserts', 'denies', 'reports', 'questions'];

interface StatementFieldsProps {
  readonly statement: Statement;
  /** Its place among the statements of its claim, from 1, and how many there are. */
  readonly number: number;
  readonly count: number;
  readonly isFocused: boolean;
}

export function StatementFields({ statement, number, count, isFocused }: StatementFieldsProps) {
  const session = useSession();
  const set = (fields: Parameters<typeof change<'statement'>>[3]) => change(session, 'statement', statement, fields);
  return (
    <fieldset
      className={styles.card}
      aria-label={`Quotation ${number} of ${count}`}
      data-focused={(isFocused && count > 1) || undefined}
    >
      <div className={styles.head}>
        <Quotation mark={{ kind: 'statement', record: statement }} />
        {count > 1 && (
          <IconButton
            label="Delete quotation"
            icon={<Trash2 />}
            onPress={() => void deleteRecord(session, { kind: 'statement', id: statement.id })}
          />
        )}
      </div>
      <div className={styles.spoken}>
        <SourceField
          label="Claimant"
          source={statement.claimant}
          onCommit={(claimant) => set({ claimant })}
          placeholder="Who says it"
        />
        <Select<Attitude>
          label="Attitude"
          options={ATTITUDES.map((id) => ({ id, label: id }))}
          value={statement.attitude}
          onChange={(attitude) => set({ attitude })}
        />
      </div>
      <ChainFields chain={statement.chain} onChange={(chain) => set({ chain })} />
      <Line
        label="Cue words"
        placeholder="according to, told, accused"
        value={statement.cue}
        onCommit={(cue) => set({ cue })}
      />
    </fieldset>
  );
}
