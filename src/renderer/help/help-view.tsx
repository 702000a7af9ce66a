/** Help. */
import { EmptyState } from '../ui/empty-state.tsx';

export function HelpView() {
  return <EmptyState title="Help" />;
}
