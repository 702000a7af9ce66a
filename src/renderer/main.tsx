/** Where the renderer starts. */
import { createRoot } from 'react-dom/client';

import { AnnotatorId } from '#core/identifiers.ts';
import { isNewerDatabase, openDatabase } from '#store/db.ts';
import type { Database } from '#store/db.ts';
import { newerDatabaseFault, storageFault } from '#store/faults.ts';
import { createIds } from '#store/ids.ts';
import { readSetting, writeSetting } from '#store/settings.ts';
import type { Author } from '#store/workspace.ts';

import { App } from './app.tsx';
import type { Own } from './app.tsx';
import { openDesk } from './desk.ts';
import { connectHost } from './host/host.ts';
import { createKeyBindings } from './key-bindings.ts';
import { createLooks } from './shell/looks.ts';
import { createThemes } from './shell/themes.ts';
import { StartFailure } from './start-failure.tsx';
import './ui/tokens.css';
import './ui/base.css';
import { claimPressableStyle } from './ui/pressable.ts';
import { createToasts } from './ui/toasts.ts';

/** Who works here: made on the first start, renamed by the person. */
async function author(database: Database): Promise<Author> {
  const known = await readSetting(database, 'annotator');
  if (known) return known;
  const nextId = createIds(Date.now, (bytes) => crypto.getRandomValues(bytes));
  const made = { id: AnnotatorId.parse(nextId()), name: 'Analyst' };
  await writeSetting(database, 'annotator', made);
  return made;
}

async function start(): Promise<void> {
  claimPressableStyle(document);
  const themes = createThemes(
    document.documentElement,
    localStorage,
    () => matchMedia('(prefers-color-scheme: dark)').matches,
  );
  const looks = createLooks(document.documentElement, localStorage);
  const bridge = connectHost();
  const root = createRoot(document.getElementById('root') ?? document.body);
  try {
    if (await isNewerDatabase()) {
      root.render(<StartFailure fault={newerDatabaseFault()} />);
      return;
    }
    const database = openDatabase();
    const desk = await openDesk(database, await author(database));
    if (!desk.ok) {
      root.render(<StartFailure fault={desk.error} />);
      return;
    }
    // Asks the browser not to clear what is stored here when space runs short; it may say no.
    void navigator.storage.persist();
    const [keys, recentCommands, tourSeen] = await Promise.all([
      readSetting(database, 'keyBindings'),
      readSetting(database, 'recentCommands'),
      readSetting(database, 'tourSeen'),
    ]);
    let isTourDue = tourSeen !== true;
    const own: Own = {
      themes,
      looks,
      keyBindings: createKeyBindings(keys ?? {}, (bound) => void writeSetting(database, 'keyBindings', bound)),
      recentCommands: recentCommands ?? [],
      rememberCommands: (ids) => void writeSetting(database, 'recentCommands', ids),
      isTourDue: () => isTourDue,
      rememberTour() {
        isTourDue = false;
        void writeSetting(database, 'tourSeen', true);
      },
    };
    root.render(<App desk={desk.value} bridge={bridge} own={own} toasts={createToasts()} />);
  } catch (error) {
    root.render(<StartFailure fault={storageFault(error)} />);
  }
}

void start();
