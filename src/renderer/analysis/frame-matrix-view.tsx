/** The view "Frames": how many claims of which source, month or entity stand in which frame. */
import { useMemo, useState } from 'react';

import { crossTable } from '#core/cross-table.ts';
import type { CrossTable, CrossTableHead, CrossTableSide } from '#core/cross-table.ts';

import { useRecords, useSession } from '../session.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Select } from '../ui/select.tsx';
import { tinted } from '../ui/tint.ts';
import { words } from '../words.tsx';
import type { MessageKey } from '../words.tsx';
import styles from './analysis.module.css';
import { ClaimRows } from './claim-rows.tsx';
import { useGridKeys } from './grid-keys.ts';

const SIDES: readonly (readonly [CrossTableSide, MessageKey, MessageKey])[] = [
  ['source', 'analysis.matrixBySource', 'analysis.matrixUnknownSource'],
  ['month', 'analysis.matrixByMonth', 'analysis.matrixUnknownMonth'],
  ['entity', 'analysis.matrixByEntity', 'analysis.matrixUnknownEntity'],
];

/** More rows are shown when asked for. */
const FIRST_ROWS = 200;

interface Chosen {
  readonly row: CrossTableHead;
  readonly column: CrossTableHead;
}

export function FrameMatrixView() {
  const { workspace } = useSession();
  const claims = useRecords('claim');
  const statements = useRecords('statement');
  const articles = useRecords('article');
  const frames = useRecords('frame');
  const [side, setSide] = useState<CrossTableSide>('source');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const table = useMemo(
    () => crossTable(workspace, side),
    // The table is counted from these records.
    // oxlint-disable-next-line react/exhaustive-deps
    [workspace, side, claims, statements, articles, frames],
  );
  if (claims.length === 0) {
    return (
      <EmptyState title={words('analysis.matrixEmpty')}>
        <p>{words('analysis.matrixEmptyText')}</p>
      </EmptyState>
    );
  }
  return (
    <section aria-label={words('analysis.matrixTitle')} className={styles.view}>
      <header className={styles.head}>
        <h1 className={styles.title}>{words('analysis.matrixTitle')}</h1>
        <Select<CrossTableSide>
          label={words('analysis.matrixRows')}
          hideLabel
          options={SIDES.map(([id, key]) => ({ id, label: words(key) }))}
          value={side}
          onChange={(id) => {
            setSide(id);
            setChosen(null);
          }}
        />
      </header>
      <Table key={side} table={table} side={side} chosen={chosen} onChoose={setChosen} />
      <div className={styles.behind}>
        <h2 className={styles.subtitle}>
          {chosen
            ? words('analysis.matrixChosen', { row: rowName(chosen.row, side), column: columnName(chosen.column) })
            : words('analysis.matrixChoose')}
        </h2>
        <div className={styles.list}>
          <ClaimRows
            label={words('analysis.matrixClaims')}
            claimIds={chosen ? table.claimsAt(chosen.row.id, chosen.column.id) : []}
          />
        </div>
      </div>
    </section>
  );
}

interface TableProps {
  readonly table: CrossTable;
  readonly side: CrossTableSide;
  readonly chosen: Chosen | null;
  readonly onChoose: (chosen: Chosen) => void;
}

function Table({ table, side, chosen, onChoose }: TableProps) {
  const { workspace } = useSession();
  const [showsAll, setShowsAll] = useState(false);
  const rows = showsAll ? table.rows : table.rows.slice(0, FIRST_ROWS);
  const keys = useGridKeys(rows.length, table.columns.length);
  const most = Math.max(
    1,
    ...rows.flatMap((row) => table.columns.map((column) => table.claimsAt(row.id, column.id).length)),
  );
  return (
    <div className={styles.scroller}>
      <table
        role="grid"
        aria-label={words('analysis.matrixTable')}
        className={styles.matrix}
        onKeyDown={keys.onKeyDown}
      >
        <thead>
          <tr>
            <td aria-hidden="true" />
            {table.columns.map((column) => (
              <th key={column.id ?? ''} scope="col" className={styles.columnHead}>
                <bdi>{columnName(column)}</bdi>
                <span className={styles.count}>{column.count}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowAt) => (
            <tr key={row.id ?? ''}>
              <th scope="row" className={styles.rowHead}>
                <bdi>{rowName(row, side)}</bdi>
                <span className={styles.count}>{row.count}</span>
              </th>
              {table.columns.map((column, columnAt) => {
                const count = table.claimsAt(row.id, column.id).length;
                const isChosen = chosen?.row.id === row.id && chosen.column.id === column.id;
                const colour = workspace.get('frame', column.id ?? '')?.colour ?? '#6b7280';
                return (
                  <td key={column.id ?? ''} aria-selected={isChosen} className={styles.cell}>
                    <button
                      type="button"
                      {...keys.cell(rowAt, columnAt)}
                      className={`tinted ${styles.number}`}
                      style={{ ...tinted(colour), '--share': count / most } as React.CSSProperties}
                      data-chosen={isChosen || undefined}
                      data-empty={count === 0 || undefined}
                      aria-label={words('analysis.matrixCell', {
                        row: rowName(row, side),
                        column: columnName(column),
                        count,
                      })}
                      onFocus={() => keys.enter(rowAt, columnAt)}
                      onClick={() => onChoose({ row, column })}
                    >
                      {count === 0 ? '·' : count}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length < table.rows.length && (
        <Button variant="quiet" onPress={() => setShowsAll(true)}>
          {words('analysis.matrixMore', { count: table.rows.length })}
        </Button>
      )}
    </div>
  );
}

function columnName({ id, name }: CrossTableHead): string {
  return id === null ? words('analysis.matrixNoFrame') : name;
}

function rowName({ id, name }: CrossTableHead, side: CrossTableSide): string {
  if (id !== null) return name;
  const [, , unknown] = SIDES.find(([each]) => each === side) ?? [];
  return unknown ? words(unknown) : '';
}
