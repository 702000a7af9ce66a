/** The pages of the help: Markdown files of one folder a language, so that a translation is a folder. */

export interface HelpPage {
  /** The name of its file. */
  readonly id: string;
  /** The first heading. */
  readonly title: string;
  readonly text: string;
}

/** Pages in the order of their files' names. */
export function helpPages(files: Readonly<Record<string, string>>): readonly HelpPage[] {
  return Object.entries(files)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, text]) => ({
      id: /([^/]+)\.md$/.exec(path)?.[1] ?? path,
      title: /^# (.+)$/m.exec(text)?.[1] ?? path,
      text,
    }));
}

/** The pages that hold every word sought, whatever the case. */
export function searchedPages(pages: readonly HelpPage[], sought: string): readonly HelpPage[] {
  const terms = sought.toLowerCase().split(/\s+/);
  return pages.filter(({ text }) => terms.every((term) => text.toLowerCase().includes(term)));
}

const KEY_OF = /\{\{key:([\w-]+)\}\}/g;

/** The ids of the commands whose keys a text tells. */
export function commandsIn(text: string): readonly string[] {
  return Array.from(text.matchAll(KEY_OF), ([, id]) => id ?? '');
}

/** The text with the keys of commands in the place of their ids, set as code. */
export function withKeysOf(text: string, keysOf: (commandId: string) => string): string {
  return text.replaceAll(KEY_OF, (_, id: string) => `\`${keysOf(id)}\``);
}
