/** The dialogs that belong to the window rather than to records: palette, keys, the first minute. Loaded when they open. */
import { lazy, Suspense, useEffect, useState } from 'react';

import type { Own } from './app.tsx';
import type { Command } from './command.ts';
import { useSession, useWorkbench } from './session.tsx';
import { afterRunning } from './shell/palette-entries.ts';

const Palette = lazy(async () => ({ default: (await import('./shell/palette.tsx')).Palette }));
const ShortcutsDialog = lazy(async () => ({ default: (await import('./shell/shortcuts-dialog.tsx')).ShortcutsDialog }));
const Tour = lazy(async () => ({ default: (await import('./shell/tour.tsx')).Tour }));

interface WindowDialogsProps {
  readonly commands: readonly Command[];
  /** The commands with the keys that they have by themselves. */
  readonly usual: readonly Command[];
  readonly own: Own;
}

export function WindowDialogs({ commands, usual, own }: WindowDialogsProps) {
  const { workbench, run } = useSession();
  const { dialog } = useWorkbench();
  const [recent, setRecent] = useState(own.recentCommands);
  const close = () => workbench.update({ dialog: null });

  useEffect(() => {
    if (own.isTourDue() && workbench.state.dialog === null) workbench.update({ dialog: { kind: 'tour' } });
  }, [own, workbench]);

  function runFromPalette(commandId: string): void {
    const next = afterRunning(recent, commandId);
    setRecent(next);
    own.rememberCommands(next);
    run(commandId);
  }

  return (
    <Suspense>
      {dialog?.kind === 'palette' && (
        <Palette commands={commands} recent={recent} onRun={runFromPalette} onClose={close} />
      )}
      {dialog?.kind === 'shortcuts' && (
        <ShortcutsDialog commands={commands} usual={usual} keyBindings={own.keyBindings} onClose={close} />
      )}
      {dialog?.kind === 'tour' && (
        <Tour
          onClose={() => {
            own.rememberTour();
            close();
          }}
        />
      )}
    </Suspense>
  );
}
