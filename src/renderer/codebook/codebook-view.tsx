/** Codebook. */
import { EmptyState } from '../ui/empty-state.tsx';

export function CodebookView() {
  return <EmptyState title="Codebook" />;
}
