/** What shows when the data on this machine cannot be opened. */
import type { Fault } from '#core/result.ts';

import { EmptyState } from './ui/empty-state.tsx';

export function StartFailure({ fault }: { readonly fault: Fault }) {
  return (
    <main>
      <EmptyState title="Counterpoint could not open its data">{fault.message}</EmptyState>
    </main>
  );
}
