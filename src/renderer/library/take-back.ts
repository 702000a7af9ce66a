/** The action of a message that says what was done. */
import type { Session } from '../session.tsx';
import { words } from '../words.tsx';

interface Action {
  readonly label: string;
  readonly run: () => void;
}

/** Undoes the edit with this label, as long as nothing else was done since. */
export function takeBack({ workspace, run, announce }: Session, label: string): Action {
  return {
    label: words('library.takeBack'),
    run: () => {
      if (workspace.history.undo === label) run('undo');
      else announce(words('library.takeBackTooLate'));
    },
  };
}
