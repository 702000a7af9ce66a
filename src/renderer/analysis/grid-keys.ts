/** Arrow keys in a table of cells of which one takes the keyboard focus (the grid pattern of WAI-ARIA). */
import { useState } from 'react';
import type { KeyboardEvent } from 'react';

export interface Cell {
  readonly row: number;
  readonly column: number;
}

export interface GridKeys {
  /** Whether a cell is the one that Tab goes to. */
  readonly isCurrent: (row: number, column: number) => boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Names the cell that has been clicked or focused. */
  readonly enter: (row: number, column: number) => void;
  /** The attributes by which a cell is found again. */
  readonly cell: (row: number, column: number) => { readonly 'data-cell': string; readonly tabIndex: 0 | -1 };
  readonly current: Cell;
}

/** Where a key leads from a cell, in a table of so many rows and columns; null for any other key. */
export function nextCell({ row, column }: Cell, key: string, rows: number, columns: number): Cell | null {
  const bounded = (cell: Cell): Cell => ({
    row: Math.min(rows - 1, Math.max(0, cell.row)),
    column: Math.min(columns - 1, Math.max(0, cell.column)),
  });
  switch (key) {
    case 'ArrowUp':
      return bounded({ row: row - 1, column });
    case 'ArrowDown':
      return bounded({ row: row + 1, column });
    case 'ArrowLeft':
      return bounded({ row, column: column - 1 });
    case 'ArrowRight':
      return bounded({ row, column: column + 1 });
    case 'Home':
      return bounded({ row, column: 0 });
    case 'End':
      return bounded({ row, column: columns - 1 });
    case 'PageUp':
      return bounded({ row: row - 10, column });
    case 'PageDown':
      return bounded({ row: row + 10, column });
    default:
      return null;
  }
}

export function useGridKeys(rows: number, columns: number): GridKeys {
  const [wanted, setWanted] = useState<Cell>({ row: 0, column: 0 });
  // Rows and columns may have gone since.
  const current = {
    row: Math.min(wanted.row, Math.max(0, rows - 1)),
    column: Math.min(wanted.column, Math.max(0, columns - 1)),
  };
  const isCurrent = (row: number, column: number) => row === current.row && column === current.column;
  return {
    current,
    isCurrent,
    enter: (row, column) => {
      if (!isCurrent(row, column)) setWanted({ row, column });
    },
    cell: (row, column) => ({ 'data-cell': `${row} ${column}`, tabIndex: isCurrent(row, column) ? 0 : -1 }),
    onKeyDown(event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const next = nextCell(current, event.key, rows, columns);
      if (!next) return;
      event.preventDefault();
      event.stopPropagation();
      setWanted(next);
      const selector = `[data-cell="${next.row} ${next.column}"]`;
      event.currentTarget.querySelector<HTMLElement>(selector)?.focus();
    },
  };
}
