/** How many marks of the open article need to be looked at: those whose words are gone or have changed. */
import { useWorkbench } from '../session.tsx';
import { usePlacements } from '../text.ts';

/** Without a number while there is nothing to look at. */
export function useOrphanCount(): { readonly count?: number } {
  const { articleId } = useWorkbench();
  const placements = usePlacements(articleId);
  let count = 0;
  for (const placement of placements.values()) if (placement.kind !== 'placed' || placement.changed) count += 1;
  return count === 0 ? {} : { count };
}
