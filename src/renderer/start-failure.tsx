/** What shows when the data on this machine cannot be opened. */
import type { Fault } from '#core/result.ts';

import styles from './start-failure.module.css';

export function StartFailure({ fault }: { readonly fault: Fault }) {
  return (
    <main className={styles.window}>
      <div className={styles.card} role="alert">
        <h1 className={styles.title}>Counterpoint could not open its data</h1>
        <p>{fault.message}</p>
      </div>
    </main>
  );
}
