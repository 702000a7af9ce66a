/**
 * Links from a note to records, as Markdown writes them: `[words](counterpoint:claim/ID)`.
 *
 * Any Markdown program shows them as links with their words, so that an exported note reads well elsewhere.
 */
import type { CaseLookup } from './lookup.ts';
import type { Note } from './model.ts';

/** The kinds of record that a note can lead to. */
export const LINKED_KINDS = [
  'article',
  'entity',
  'mention',
  'claim',
  'statement',
  'contradiction',
  'note',
  'frame',
  'entityType',
  'contradictionKind',
  'attribute',
] as const;
export type LinkedKind = (typeof LINKED_KINDS)[number];

/** A record that a link leads to. It may not be there (any more): the link dangles then. */
export interface LinkTarget {
  readonly kind: LinkedKind;
  readonly id: string;
}

/** A link as it stands in a note: `[start, end)` in UTF-16 code units of the note's text. */
export interface NoteLink {
  readonly target: LinkTarget;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

const ADDRESS = /^counterpoint:([A-Za-z]+)\/([\w.:-]{1,128})$/;

/** `counterpoint:claim/ID` */
export function linkAddress({ kind, id }: LinkTarget): string {
  return `counterpoint:${kind}/${id}`;
}

/** The record an address leads to; null for every other address. */
export function linkTarget(address: string): LinkTarget | null {
  const [, kind, id] = ADDRESS.exec(address) ?? [];
  const known = LINKED_KINDS.find((each) => each === kind);
  return known && id !== undefined ? { kind: known, id } : null;
}

/** A link in Markdown. White space in the words becomes single spaces, and what Markdown would read as markup is escaped. */
export function linkMarkdown(target: LinkTarget, words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  return `[${line.replaceAll(/[\\`*_[\]<>&!]/g, String.raw`\$&`)}](${linkAddress(target)})`;
}

/** Code (between as many backticks as it starts with) or an escaped character, in which no link starts; or a link. */
const PIECES =
  /(?<code>(?<!`)(?<ticks>`+)(?!`)[^]*?(?<!`)\k<ticks>(?!`))|\\[^]|\[(?<words>(?:\\[^]|[^\\[\]])*)\]\((?<address>counterpoint:[^\s()]*)\)/g;

/** Every link to a record, in the order of the text. Links in code are words, not links. */
export function linksIn(text: string): readonly NoteLink[] {
  return Array.from(text.matchAll(PIECES)).flatMap((match): readonly NoteLink[] => {
    const { words, address } = match.groups ?? {};
    const target = address === undefined ? null : linkTarget(address);
    if (!target || words === undefined) return [];
    const start = match.index;
    return [{ target, words: words.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1'), start, end: start + match[0].length }];
  });
}

/** Whether what a link leads to is not there. */
export function isDangling(lookup: CaseLookup, { kind, id }: LinkTarget): boolean {
  return lookup.get(kind, id) === undefined;
}

/** The notes that lead to each record, by {@link linkAddress}; each note once, in the order given. */
export function backlinksOf(notes: readonly Note[]): ReadonlyMap<string, readonly Note[]> {
  const backlinks = new Map<string, Note[]>();
  for (const note of notes) {
    for (const address of new Set(linksIn(note.text).map(({ target }) => linkAddress(target)))) {
      const among = backlinks.get(address);
      if (among) among.push(note);
      else backlinks.set(address, [note]);
    }
  }
  return backlinks;
}
