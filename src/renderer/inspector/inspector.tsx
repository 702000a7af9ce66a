/** The region "Inspector": the focused record, to be looked at and changed. */
import { useRecord, useWorkbench } from '../session.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Keys } from '../ui/keys.tsx';
import type { Focus } from '../workbench.ts';
import { ClaimFields } from './claim-fields.tsx';
import { ContradictionFields } from './contradiction-fields.tsx';
import { EntityFields } from './entity-fields.tsx';
import styles from './inspector.module.css';
import { NoteFields } from './note-fields.tsx';

export function Inspector() {
  const { focus } = useWorkbench();
  return (
    <section aria-label="Inspector" className={styles.panel} tabIndex={-1}>
      {focus ? <Focused key={`${focus.kind} ${focus.id}`} focus={focus} /> : <NothingFocused />}
    </section>
  );
}

function Focused({ focus }: { readonly focus: Focus }) {
  const statement = useRecord('statement', focus.kind === 'statement' ? focus.id : null);
  const mention = useRecord('mention', focus.kind === 'mention' ? focus.id : null);
  const claim = useRecord('claim', statement?.claimId ?? (focus.kind === 'claim' ? focus.id : null));
  const entity = useRecord('entity', mention?.entityId ?? (focus.kind === 'entity' ? focus.id : null));
  const contradiction = useRecord('contradiction', focus.kind === 'contradiction' ? focus.id : null);
  const note = useRecord('note', focus.kind === 'note' ? focus.id : null);
  if (claim) return <ClaimFields key={claim.id} claim={claim} statementId={statement?.id ?? null} />;
  if (entity) return <EntityFields key={entity.id} entity={entity} mention={mention ?? null} />;
  if (contradiction) return <ContradictionFields contradiction={contradiction} />;
  if (note) return <NoteFields note={note} />;
  return <NothingFocused />;
}

function NothingFocused() {
  return (
    <div className={styles.form}>
      <EmptyState title="Nothing is chosen">
        <p>
          Click a mark, or step through them with <Keys keys="[" /> and <Keys keys="]" />. On a claim, <Keys keys="x" />{' '}
          finds what contradicts it and <Keys keys="1" /> to <Keys keys="9" /> set its frames.
        </p>
      </EmptyState>
    </div>
  );
}
