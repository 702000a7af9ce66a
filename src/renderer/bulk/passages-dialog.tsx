/** Many passages in context, to be unticked one by one or by the article, and what the ticked ones are to become. */
import { useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';

import type { EntityId } from '#core/identifiers.ts';

import { PassageInContext } from '../passage-in-context.tsx';
import { sourceInWords } from '../passages.ts';
import { useRecords, useSession } from '../session.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { TickList } from '../ui/tick-list.tsx';
import { words } from '../words.tsx';
import type { FoundPassage } from '../workbench.ts';
import { markFound } from './apply-marks.ts';
import { markedAlready, useMarkedAlready } from './marked-already.ts';
import { passageId, rowsOf, ticksOf, untickedAfter } from './passage-rows.ts';
import type { ArticleRow, PassagesRow } from './passage-rows.ts';
import styles from './passages-dialog.module.css';
import { PurposeFields } from './purpose-fields.tsx';
import { chosenEntity, purposeOf } from './purpose.ts';
import type { PurposeDraft } from './purpose.ts';

export interface PassagesDialogProps {
  readonly title: string;
  /** The same array until others are found. */
  readonly passages: readonly FoundPassage[];
  /** The words they were found by: what a new entity is called. */
  readonly terms: readonly string[];
  readonly entityId: EntityId | null;
  /** Whether more may be found yet. */
  readonly isSearching?: boolean;
  /** Stands above the passages: how they are found. */
  readonly search?: ReactNode;
  readonly emptyWords: string;
  readonly onClose: () => void;
}

const NOTHING: ReadonlySet<string> = new Set();

export function PassagesDialog(props: PassagesDialogProps) {
  const { title, passages, terms, isSearching = false, onClose } = props;
  const session = useSession();
  const { workspace, announce } = session;
  const types = useRecords('entityType');
  const [draft, setDraft] = useState<PurposeDraft>(() => {
    const entity = props.entityId === null ? undefined : workspace.get('entity', props.entityId);
    return {
      kind: 'mentions',
      entity: entity ? { id: entity.id, text: entity.name } : { id: null, text: terms[0] ?? '' },
      typeId: types[0]?.id ?? null,
      claim: { id: null, text: terms[0] ?? '' },
      frameIds: [],
      note: '',
    };
  });
  const marked = useMarkedAlready(passages, draft.kind === 'mentions' ? chosenEntity(draft, workspace) : null);
  const left = useMemo(() => passages.filter((passage) => !marked.has(passage)), [passages, marked]);
  const rows = useMemo(() => rowsOf(left), [left]);
  const [unticked, setUnticked] = useState(NOTHING);
  const { ticked, partly } = useMemo(() => ticksOf(rows, unticked), [rows, unticked]);
  const chosen = left.filter((passage) => !unticked.has(passageId(passage)));
  const purpose = purposeOf(draft, terms, workspace);
  const isApplying = useRef(false);

  async function apply(): Promise<void> {
    if (isApplying.current || !purpose || chosen.length === 0 || isSearching) return;
    isApplying.current = true;
    onClose();
    // What is marked already may not have been known yet when the button was pressed.
    const entityId = purpose.kind === 'known-entity' ? purpose.entityId : null;
    const already = await markedAlready(session, passages, entityId);
    const done = await markFound(
      session,
      chosen.filter((passage) => !already.has(passage)),
      purpose,
    );
    if (!done) return;
    session.workbench.update({ selection: null });
    const takeBack = {
      label: words('bulk.takeBack'),
      run: () => {
        if (workspace.history.undo === 'Mark passages') session.run('undo');
        else announce(words('bulk.somethingElse'));
      },
    };
    const said = words('bulk.done', { ...done, already: already.size });
    if (done.marked > 0) announce(said, takeBack);
    else announce(said);
  }

  return (
    <Dialog
      title={title}
      size="large"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{words('bulk.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={isSearching || chosen.length === 0 || !purpose}
            onPress={() => void apply()}
          >
            {words('bulk.apply', { count: chosen.length })}
          </Button>
        </>
      }
    >
      {props.search}
      <PurposeFields draft={draft} onChange={setDraft} />
      <output className={styles.count} aria-label={words('bulk.found')}>
        <span>
          {words('bulk.ticked', {
            count: chosen.length,
            all: left.length,
            articles: rows.length - left.length,
          })}
        </span>
        {marked.size > 0 && <span className={styles.left}>{words('bulk.already', { count: marked.size })}</span>}
      </output>
      <div className={styles.found}>
        <TickList<PassagesRow>
          label={words('bulk.passages')}
          rows={rows}
          idOf={(row) => row.id}
          nameOf={(row) => nameOf(row)}
          ticked={ticked}
          partly={partly}
          onTick={(next) => setUnticked(untickedAfter(rows, unticked, next))}
          emptyState={
            !isSearching && <EmptyState title={marked.size > 0 ? words('bulk.allMarked') : props.emptyWords} />
          }
        >
          {(row) =>
            row.kind === 'article' ? <ArticleLine row={row} unticked={unticked} /> : <PassageLine row={row} />
          }
        </TickList>
      </div>
    </Dialog>
  );

  function nameOf(row: PassagesRow): string {
    if (row.kind === 'passage') {
      const { before, quote, after } = row.passage;
      return `${before}${quote}${after}`.replaceAll(/\s+/g, ' ').trim();
    }
    return words('bulk.articleRow', {
      title: workspace.get('article', row.articleId)?.title ?? '',
      count: row.passageIds.filter((id) => !unticked.has(id)).length,
      all: row.passageIds.length,
    });
  }
}

function ArticleLine({ row, unticked }: { readonly row: ArticleRow; readonly unticked: ReadonlySet<string> }) {
  const { workspace } = useSession();
  const article = workspace.get('article', row.articleId);
  const count = row.passageIds.filter((id) => !unticked.has(id)).length;
  return (
    <span className={styles.articleRow}>
      <span className={styles.articleTitle} dir="auto">
        {article?.title}
      </span>
      <span className={styles.articleFacts} dir="auto">
        {[article ? sourceInWords(article) : '', words('bulk.ofCount', { count, all: row.passageIds.length })]
          .filter((part) => part !== '')
          .join(' · ')}
      </span>
    </span>
  );
}

function PassageLine({ row }: { readonly row: Extract<PassagesRow, { readonly kind: 'passage' }> }) {
  return (
    <span className={styles.passageRow}>
      <PassageInContext {...row.passage} />
    </span>
  );
}
