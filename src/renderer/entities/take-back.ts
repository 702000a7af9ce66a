/** The offer to take back what was just done. */
import type { Session } from '../session.tsx';
import { words } from '../words.tsx';

/** An action for a message; it does nothing but say so once something else was done. */
export function takeBack({ workspace, run, announce }: Session, label: string) {
  return {
    label: words('entities.takeBack'),
    run: () => {
      if (workspace.history.undo === label) run('undo');
      else announce(words('entities.somethingElse'));
    },
  };
}
