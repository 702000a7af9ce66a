/** The action of a message that says what was done. */
import type { Session } from '../session.tsx';

interface Action {
  readonly label: string;
  readonly run: () => void;
}

/** Undoes the edit with this label, as long as nothing else was done since. */
export function takeBack({ workspace, run, announce }: Session, label: string): Action {
  return {
    label: 'Take back',
    run: () => {
      if (workspace.history.undo === label) run('undo');
      else announce('Something else was done since. Undo takes the steps back one by one.');
    },
  };
}
