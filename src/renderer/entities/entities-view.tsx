/** Entities. */
import { EmptyState } from '../ui/empty-state.tsx';

export function EntitiesView() {
  return <EmptyState title="Entities" />;
}
