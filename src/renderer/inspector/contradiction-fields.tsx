/** A contradiction in the Inspector: both quotations, and what is made of them. */
import { Trash2 } from 'lucide-react';

import type { ClaimId, ContradictionKindId } from '#core/identifiers.ts';
import type { Contradiction, ContradictionStatus, Severity } from '#core/model.ts';

import { deleteRecord } from '../marking.ts';
import { quotationOf } from '../passages.ts';
import { useRecords, useSession, useWorkspace } from '../session.tsx';
import { IconButton } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { AboutNotes } from './about-notes.tsx';
import { AttributeFields } from './attribute-fields.tsx';
import { change, Line, momentInWords, Quotation } from './fields.tsx';
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
      <Side name="One side" claimId={contradiction.a} />
      <Side name="The other side" claimId={contradiction.b} />
      <Select<ContradictionKindId>
        label="Kind"
        description={workspace.get('contradictionKind', contradiction.kindId)?.definition}
        options={kinds.map(({ id, name, definition }) => ({ id, label: name, description: definition }))}
        value={contradiction.kindId}
        onChange={(kindId) => set({ kindId })}
      />
      <div className={styles.triple}>
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
        {annotator?.name ?? 'Unknown'}, {momentInWords(contradiction.createdAt)}
      </p>
      <AttributeFields kind="contradiction" record={contradiction} />
      <AboutNotes kind="contradiction" id={contradiction.id} />
    </div>
  );
}

interface SideProps {
  readonly name: string;
  readonly claimId: ClaimId;
}

/** Every quotation of one claim; the claim itself is a click away. */
function Side({ name, claimId }: SideProps) {
  const { workspace, workbench } = useSession();
  const statements = useWorkspace((each) => each.statementsOf(claimId));
  const paraphrase = workspace.get('claim', claimId)?.paraphrase ?? '';
  const isParaphrased = paraphrase !== quotationOf(workspace, claimId).replaceAll(/\s+/g, ' ');
  return (
    <fieldset className={styles.card} aria-label={name}>
      {statements.map((statement) => (
        <Quotation key={statement.id} mark={{ kind: 'statement', record: statement }} />
      ))}
      <button
        type="button"
        className={styles.note}
        dir="auto"
        onClick={() => workbench.update({ focus: { kind: 'claim', id: claimId } })}
      >
        {isParaphrased ? `Claim: ${paraphrase}` : 'Go to the claim'}
      </button>
    </fieldset>
  );
}
