import { CircleAlert, CircleCheck, LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';

import type { Workspace } from '#store/workspace.ts';

import { useWorkspace } from '../session.tsx';
import styles from './status-bar.module.css';

export interface StatusBarProps {
  /** What else there is to say, at the end of the line. */
  readonly children?: ReactNode;
}

function savingOf(workspace: Workspace): Workspace['saving'] {
  return workspace.saving;
}

/** The line at the foot of the window: whether what was done is on disk, and what to do when it is not. */
export function StatusBar({ children }: StatusBarProps) {
  const saving = useWorkspace(savingOf);
  return (
    <>
      <output aria-label="Saving" className={styles[saving.kind]}>
        {saving.kind === 'saved' && (
          <>
            <CircleCheck aria-hidden="true" /> All changes saved
          </>
        )}
        {saving.kind === 'saving' && (
          <>
            <LoaderCircle aria-hidden="true" /> Saving…
          </>
        )}
        {saving.kind === 'failed' && (
          <>
            <CircleAlert aria-hidden="true" /> {saving.fault.message}
          </>
        )}
      </output>
      <div className={styles.rest}>{children}</div>
    </>
  );
}
