import { Plus } from 'lucide-react';
import { useEffect, useState } from 'react';

import type { Result } from '#core/result.ts';

import { useSession, useWorkbench } from '../session.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ItemList } from '../ui/item-list.tsx';
import { Notice } from '../ui/notice.tsx';
import { CaseRow, caseInWords } from './case-row.tsx';
import { faultInWords } from './case-shelf.ts';
import type { CaseShelf, CaseSummary } from './case-shelf.ts';
import styles from './cases-dialog.module.css';
import { NameDialog } from './name-dialog.tsx';

/** The dialog "Cases": the cases on this machine. */
export function CasesDialog({ shelf }: { readonly shelf: CaseShelf }) {
  const { workbench } = useSession();
  const { dialog } = useWorkbench();
  if (dialog?.kind !== 'cases') return null;
  return <OpenCasesDialog shelf={shelf} onClose={() => workbench.update({ dialog: null })} />;
}

type Question =
  | { readonly kind: 'new' }
  | { readonly kind: 'rename'; readonly of: CaseSummary }
  | { readonly kind: 'purge'; readonly of: CaseSummary };

interface OpenCasesDialogProps {
  readonly shelf: CaseShelf;
  readonly onClose: () => void;
}

function OpenCasesDialog({ shelf, onClose }: OpenCasesDialogProps) {
  const [cases, setCases] = useState<readonly CaseSummary[] | null>(null);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);

  useEffect(() => {
    void shelf.list().then(setCases);
  }, [shelf]);

  async function attempt(action: Promise<Result<unknown>>, closes: boolean): Promise<void> {
    setQuestion(null);
    const result = await action;
    setFailure(result.ok ? null : faultInWords(result.error));
    if (result.ok && closes) onClose();
    else setCases(await shelf.list());
  }

  const listed = cases ?? [];
  const selected = listed.find(({ id }) => id === selectedId) ?? listed.find(({ isOpen }) => isOpen);

  return (
    <>
      <Dialog
        title="Cases"
        onClose={onClose}
        footer={
          <>
            <Button icon={<Plus />} className={styles.first} onPress={() => setQuestion({ kind: 'new' })}>
              New case
            </Button>
            {selected && (
              <CaseActions
                selected={selected}
                onOpen={() => void attempt(selected.isOpen ? openAlready() : shelf.open(selected.id), true)}
                onRename={() => setQuestion({ kind: 'rename', of: selected })}
                onRemove={() => void attempt(shelf.remove(selected.id), false)}
                onRestore={() => void attempt(shelf.restore(selected.id), false)}
                onPurge={() => setQuestion({ kind: 'purge', of: selected })}
              />
            )}
          </>
        }
      >
        {failure !== null && <Notice tone="danger">{failure}</Notice>}
        <div className={styles.list}>
          <ItemList<CaseSummary>
            label="Cases"
            items={listed}
            idOf={({ id }) => id}
            nameOf={caseInWords}
            selectedId={selected?.id ?? null}
            onSelect={({ id }) => setSelectedId(id)}
            onAction={(summary) => summary.deletedAt === null && void attempt(shelf.open(summary.id), true)}
            onDelete={(summary) => summary.deletedAt === null && void attempt(shelf.remove(summary.id), false)}
            typeahead
            startsFocused
            estimatedRowHeight={54}
            emptyState={cases !== null && <EmptyState title="There are no cases." />}
          >
            {(summary) => <CaseRow summary={summary} />}
          </ItemList>
        </div>
      </Dialog>
      {question?.kind === 'new' && (
        <NameDialog
          title="New case"
          action="Create"
          name=""
          onName={(name) => void attempt(shelf.create(name), true)}
          onClose={() => setQuestion(null)}
        />
      )}
      {question?.kind === 'rename' && (
        <NameDialog
          title="Rename case"
          action="Rename"
          name={question.of.name}
          onName={(name) => void attempt(shelf.rename(question.of.id, name), false)}
          onClose={() => setQuestion(null)}
        />
      )}
      {question?.kind === 'purge' && (
        <PurgeDialog
          summary={question.of}
          onConfirm={() => void attempt(shelf.purge(question.of.id), false)}
          onClose={() => setQuestion(null)}
        />
      )}
    </>
  );
}

async function openAlready(): Promise<Result<unknown>> {
  return { ok: true, value: null };
}

interface CaseActionsProps {
  readonly selected: CaseSummary;
  readonly onOpen: () => void;
  readonly onRename: () => void;
  readonly onRemove: () => void;
  readonly onRestore: () => void;
  readonly onPurge: () => void;
}

function CaseActions({ selected, onOpen, onRename, onRemove, onRestore, onPurge }: CaseActionsProps) {
  if (selected.deletedAt !== null) {
    return (
      <>
        <Button variant="danger" onPress={onPurge}>
          Remove for good…
        </Button>
        <Button variant="primary" onPress={onRestore}>
          Restore
        </Button>
      </>
    );
  }
  return (
    <>
      <Button onPress={onRemove}>Delete</Button>
      <Button onPress={onRename}>Rename…</Button>
      <Button variant="primary" onPress={onOpen}>
        Open
      </Button>
    </>
  );
}

interface PurgeDialogProps {
  readonly summary: CaseSummary;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

function PurgeDialog({ summary, onConfirm, onClose }: PurgeDialogProps) {
  return (
    <Dialog
      title="Remove this case for good?"
      role="alertdialog"
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose} startsFocused>
            Cancel
          </Button>
          <Button variant="danger" onPress={onConfirm}>
            Remove for good
          </Button>
        </>
      }
    >
      <p>
        “<bdi>{summary.name}</bdi>” and all that is in it will be removed from this machine. This cannot be undone.
        Files you exported stay.
      </p>
    </Dialog>
  );
}
