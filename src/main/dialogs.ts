/** The native dialogs that files come in and go out through. */
import { app, dialog } from 'electron';
import type { BrowserWindow, FileFilter } from 'electron';
import { extname, join } from 'node:path';

import type { FilePurpose } from '#bridge';

interface OpenDialog {
  readonly title: string;
  readonly filter: FileFilter;
  readonly several: boolean;
}

const OPEN_DIALOGS: Readonly<Record<FilePurpose, OpenDialog>> = {
  articles: {
    title: 'Import articles',
    filter: { name: 'Articles', extensions: ['txt', 'text', 'md', 'markdown', 'html', 'htm', 'xhtml'] },
    several: true,
  },
  case: {
    title: 'Import case file',
    filter: { name: 'Counterpoint case', extensions: ['json'] },
    several: false,
  },
};

const EVERY_FILE: FileFilter = { name: 'All files', extensions: ['*'] };

/** The paths of the files a person chooses; none on cancel. */
export async function askWhatToOpen(window: BrowserWindow, purpose: FilePurpose): Promise<readonly string[]> {
  const { title, filter, several } = OPEN_DIALOGS[purpose];
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    filters: [filter, EVERY_FILE],
    properties: several ? ['openFile', 'multiSelections'] : ['openFile'],
  });
  return canceled ? [] : filePaths;
}

/** The path a person gives a file, or null on cancel. The dialog asks before an existing file is replaced. */
export async function askWhereToSave(window: BrowserWindow, suggestedName: string): Promise<string | null> {
  const extension = extname(suggestedName).slice(1);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), suggestedName),
    filters: extension
      ? [{ name: `${extension.toUpperCase()} file`, extensions: [extension] }, EVERY_FILE]
      : [EVERY_FILE],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  return canceled || !filePath ? null : filePath;
}
