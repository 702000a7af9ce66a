/** Search. */
import { words } from '../words.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

export function SearchView() {
  return <EmptyState title={words('search.title')} />;
}
