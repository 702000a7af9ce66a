/** Electron's dialogs, answered by the test in the person's place. */
import type Electron from 'electron';

import { strict } from './strict.ts';

/** How a person will answer: files chosen (null cancels), a path from the dialog's options, the number of a button. */
export interface DialogAnswers {
  readonly open: (readonly string[] | null)[];
  readonly save: ((options: Electron.SaveDialogOptions) => string | null)[];
  readonly message: number[];
}

export type AskedDialog =
  | { readonly kind: 'open'; readonly options: Electron.OpenDialogOptions }
  | { readonly kind: 'save'; readonly options: Electron.SaveDialogOptions }
  | { readonly kind: 'message'; readonly options: Electron.MessageBoxOptions };

export function createDialogs(): {
  readonly dialog: Electron.Dialog;
  readonly answers: DialogAnswers;
  readonly asked: readonly AskedDialog[];
} {
  const answers: DialogAnswers = { open: [], save: [], message: [] };
  const asked: AskedDialog[] = [];

  const dialog = strict<Electron.Dialog>('dialog', {
    async showOpenDialog(...args: readonly unknown[]) {
      const options = args.at(-1) as Electron.OpenDialogOptions;
      asked.push({ kind: 'open', options });
      const paths = next(answers.open, 'open');
      return { canceled: paths === null, filePaths: [...(paths ?? [])] };
    },
    async showSaveDialog(...args: readonly unknown[]) {
      const options = args.at(-1) as Electron.SaveDialogOptions;
      asked.push({ kind: 'save', options });
      const path = next(answers.save, 'save')(options);
      return { canceled: path === null, filePath: path ?? '' };
    },
    async showMessageBox(...args: readonly unknown[]) {
      const options = args.at(-1) as Electron.MessageBoxOptions;
      asked.push({ kind: 'message', options });
      return { response: next(answers.message, 'message'), checkboxChecked: false };
    },
  });
  return { dialog, answers, asked };
}

function next<Answer>(queue: Answer[], kind: string): Answer {
  if (queue.length === 0) throw new Error(`Nobody answers the ${kind} dialog.`);
  return queue.shift() as Answer;
}
