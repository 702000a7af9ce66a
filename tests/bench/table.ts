/** The table that the bench prints. */

export interface Row {
  readonly what: string;
  readonly measured: number;
  readonly unit: 'ms' | 'kB';
  /** At most this; null for a row that others are compared with. */
  readonly goal: number | null;
}

export function printTable(rows: readonly Row[]): void {
  const width = Math.max(...rows.map(({ what }) => what.length));
  for (const { what, measured, unit, goal } of rows) {
    const figure = `${measured.toFixed(measured < 10 ? 1 : 0)} ${unit}`.padStart(10);
    const verdict =
      goal === null
        ? ''
        : `goal ${goal.toFixed(0)} ${unit}, ${measured <= goal ? 'met' : 'MISSED'} (${(measured / goal).toFixed(2)} of it)`;
    console.log(`${what.padEnd(width)} ${figure}  ${verdict}`);
  }
}
