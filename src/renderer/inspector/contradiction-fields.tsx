/** A contradiction in the Inspector: both quotations, and what is made of them. */
import { Trash2 } from 'lucide-react';

import type { ContradictionKindId } from '#core/identifiers.ts';
import type { Contradiction, ContradictionStatus, Severity } from '#core/model.ts';

import { deleteRecord } from '../marking.ts';
import { useRecords, useSession } from '../session.tsx';
import { IconButton } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { change, Line, Quotation } from './fields.tsx';
import styles from './inspector.module.css';

const SEVERITIES: Readonly<Record<Severity, string>> = { 1: 'slight', 2: 'marked', 3: 'grave' };
const STATUSES: readonly ContradictionStatus[] = ['open', 'explained', 'resolved', 'dismissed'];

export function ContradictionFields({ contradiction }: { readonly contradiction: Contradiction }) {
  const session = useSession();
  const { workspace } = session;
  const kinds = useRecords('contradictionKind');
  const annotator = workspace.get('annotator', contradiction.createdBy);
  const set = (fields: Parameters<typeof change<'contradiction'>>[3]) =>
    change(session, 'contradiction', contradiction, fields);
  return (
    <div className={styles.form}>
      <div className={styles.head}>
        <h2 className={styles.kind}>Contradiction</h2>
        <IconButton
          label="Delete contradiction"
          icon={<Trash2 />}
          keys="Delete"
          onPress={() => void deleteRecord(session, { kind: 'contradiction', id: contradiction.id })}
        />
      </div>
      {[contradiction.a, contradiction.b].flatMap((claimId) =>
        workspace
          .statementsOf(claimId)
          .map((statement) => <Quotation key={statement.id} mark={{ kind: 'statement', record: statement }} />),
      )}
      <div className={styles.pair}>
        <Select<ContradictionKindId>
          label="Kind"
          options={kinds.map(({ id, name, definition }) => ({ id, label: name, description: definition }))}
          value={contradiction.kindId}
          onChange={(kindId) => set({ kindId })}
        />
        <Select<Severity>
          label="Severity"
          options={([1, 2, 3] as const).map((id) => ({ id, label: SEVERITIES[id] }))}
          value={contradiction.severity}
          onChange={(severity) => set({ severity })}
        />
        <Select<Contradiction['sameEvent']>
          label="The same event?"
          options={(['yes', 'no', 'unsure'] as const).map((id) => ({ id, label: id }))}
          value={contradiction.sameEvent}
          onChange={(sameEvent) => set({ sameEvent })}
        />
        <Select<ContradictionStatus>
          label="Status"
          options={STATUSES.map((id) => ({ id, label: id }))}
          value={contradiction.status}
          onChange={(status) => set({ status })}
        />
      </div>
      <Line
        label="Rationale"
        rows={3}
        placeholder="Why they do not sit together"
        value={contradiction.rationale}
        onCommit={(rationale) => set({ rationale })}
      />
      <Line
        label="Resolution"
        rows={2}
        placeholder="What explains or settles it"
        value={contradiction.resolution}
        onCommit={(resolution) => set({ resolution })}
      />
      <p className={styles.meta}>
        {annotator?.name ?? 'Unknown'}, {contradiction.createdAt.slice(0, 10)}
      </p>
    </div>
  );
}
