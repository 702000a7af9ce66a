/** Suggestions. */
import { EmptyState } from '../ui/empty-state.tsx';

export function SuggestionList() {
  return <EmptyState title="Suggestions" />;
}
