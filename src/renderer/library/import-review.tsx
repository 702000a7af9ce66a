import { Check, CircleAlert, Copy, Minus, TriangleAlert } from 'lucide-react';
import { useState } from 'react';

import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ItemList } from '../ui/item-list.tsx';
import { words } from '../words.tsx';
import styles from './import-review.module.css';
import { ReviewRow } from './review-row.tsx';
import { chosenRows, dateError } from './import-rows.ts';
import type { ImportRow } from './import-rows.ts';
import type { ArticleImportState } from './use-article-import.ts';

/** The dialog "Import articles": what was read, file by file, before anything is changed. */
export function ImportReview({ state }: { readonly state: ArticleImportState }) {
  const { rows, cancel, confirm, changeRow } = state;
  const [selectedId, setSelectedId] = useState(() => (rows.find(isDoubtful) ?? rows[0])?.id ?? null);
  const selected = rows.find((row) => row.id === selectedId);
  const chosen = chosenRows(rows);
  const wrongDates = chosen.filter((row) => dateError(row.fields.publishedAt) !== undefined);
  const canImport = chosen.length > 0 && wrongDates.length === 0 && state.stage === 'review';

  return (
    <Dialog
      title={words('library.importTitle')}
      size="large"
      onClose={cancel}
      footer={
        <>
          <span className={styles.summary}>{summary(rows, chosen.length, wrongDates.length)}</span>
          <Button onPress={cancel}>{words('library.cancel')}</Button>
          <Button variant="primary" onPress={confirm} isDisabled={!canImport}>
            {words('library.import', { count: chosen.length })}
          </Button>
        </>
      }
    >
      <div className={rows.length > 1 ? styles.both : styles.one}>
        {rows.length > 1 && (
          <div className={styles.files}>
            <ItemList
              label={words('library.files')}
              items={rows}
              idOf={(row) => row.id}
              nameOf={(row) => words('library.fileAndState', { title: rowTitle(row), state: stateInWords(row) })}
              selectedId={selectedId}
              onSelect={(row) => setSelectedId(row.id)}
              onAction={(row) => row.state.kind === 'read' && changeRow({ ...row, isChosen: !row.isChosen })}
              estimatedRowHeight={54}
            >
              {(row) => <FileRow row={row} />}
            </ItemList>
          </div>
        )}
        {selected && <ReviewRow key={selected.id} row={selected} state={state} />}
      </div>
    </Dialog>
  );
}

function FileRow({ row }: { readonly row: ImportRow }) {
  return (
    <div className={styles.file}>
      <span className={styles[iconOf(row)]}>{ICONS[iconOf(row)]}</span>
      <span className={styles.fileWords}>
        <span className={styles.fileTitle} dir="auto">
          {rowTitle(row)}
        </span>
        <span className={styles.fileState}>{stateInWords(row)}</span>
      </span>
    </div>
  );
}

const ICONS = {
  chosen: <Check />,
  doubtful: <TriangleAlert />,
  same: <Copy />,
  failed: <CircleAlert />,
  left: <Minus />,
} as const;

function iconOf(row: ImportRow): keyof typeof ICONS {
  if (row.state.kind !== 'read') return 'failed';
  if (!row.isChosen) return row.sameAs === null ? 'left' : 'same';
  return row.state.outcome.read.warnings.length > 0 ? 'doubtful' : 'chosen';
}

function isDoubtful(row: ImportRow): boolean {
  return iconOf(row) !== 'chosen';
}

function rowTitle(row: ImportRow): string {
  return row.fields.title || row.fileName || words('library.pastedText');
}

function stateInWords(row: ImportRow): string {
  if (row.state.kind !== 'read') return words('library.fileFails');
  if (row.sameAs !== null) return words(row.isChosen ? 'library.fileTwice' : 'library.fileKnown');
  if (!row.isChosen) return words('library.fileLeft');
  const { warnings } = row.state.outcome.read;
  return words(warnings.length > 0 ? 'library.fileDoubtful' : 'library.fileTaken');
}

function summary(rows: readonly ImportRow[], chosen: number, wrongDates: number): string {
  if (wrongDates > 0) return words('library.wrongDates', { count: wrongDates });
  if (rows.length === 1) return '';
  return words('library.summary', { chosen, count: rows.length });
}
