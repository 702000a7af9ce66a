/** The region "Inspector": the focused record, to be looked at and changed. */
import { lazy, Suspense, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';

import { useRecord, useWorkbench } from '../session.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Keys } from '../ui/keys.tsx';
import type { Focus } from '../workbench.ts';
import { ArticleFields } from './article-fields.tsx';
import styles from './inspector.module.css';
import { NoteFields } from './note-fields.tsx';

const ClaimFields = lazy(async () => ({ default: (await import('./claim-fields.tsx')).ClaimFields }));
const ContradictionFields = lazy(async () => ({
  default: (await import('./contradiction-fields.tsx')).ContradictionFields,
}));
const EntityFields = lazy(async () => ({ default: (await import('./entity-fields.tsx')).EntityFields }));

export function Inspector() {
  const { focus } = useWorkbench();
  const panel = useRef<HTMLElement>(null);
  return (
    <section ref={panel} aria-label="Inspector" className={styles.panel} tabIndex={-1}>
      <Suspense>
        {focus ? <Focused key={`${focus.kind} ${focus.id}`} focus={focus} panel={panel} /> : <NothingFocused />}
      </Suspense>
    </section>
  );
}

interface FocusedProps {
  readonly focus: Focus;
  /** What scrolls. */
  readonly panel: RefObject<HTMLElement | null>;
}

function Focused({ focus, panel }: FocusedProps) {
  useLayoutEffect(() => {
    // Another record is read from its beginning, a statement of it from its quotation.
    panel.current?.scrollTo({ top: 0 });
    panel.current
      ?.querySelector(`.${styles.card}[data-focused] .${styles.quotation}`)
      ?.scrollIntoView({ block: 'nearest' });
  }, [panel]);
  const statement = useRecord('statement', focus.kind === 'statement' ? focus.id : null);
  const mention = useRecord('mention', focus.kind === 'mention' ? focus.id : null);
  const claim = useRecord('claim', statement?.claimId ?? (focus.kind === 'claim' ? focus.id : null));
  const entity = useRecord('entity', mention?.entityId ?? (focus.kind === 'entity' ? focus.id : null));
  const contradiction = useRecord('contradiction', focus.kind === 'contradiction' ? focus.id : null);
  const note = useRecord('note', focus.kind === 'note' ? focus.id : null);
  const article = useRecord('article', focus.kind === 'article' ? focus.id : null);
  if (claim) return <ClaimFields key={claim.id} claim={claim} statementId={statement?.id ?? null} />;
  if (entity) return <EntityFields key={entity.id} entity={entity} mention={mention ?? null} />;
  if (contradiction) return <ContradictionFields contradiction={contradiction} />;
  if (note) return <NoteFields note={note} />;
  if (article) return <ArticleFields article={article} />;
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
