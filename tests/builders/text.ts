/** Texts with their spans marked by tags, as in the tests of ProseMirror. */
import type { Span } from '#core/span.ts';

/** A text and what was tagged in it. */
export interface MarkedText {
  readonly text: string;
  /** By tag name, in the order in which the tags close. */
  readonly spans: Readonly<Record<string, readonly Span[]>>;
  /** The spans of one tag. @throws when there is none. */
  at(tag: string): readonly Span[];
}

/**
 * The text without its tags: `doc('Moscow <a>denies</a> it')` is "Moscow denies it" with one span named `a`. Tags may overlap and
 * nest; a tag that occurs twice is discontinuous.
 */
export function doc(marked: string): MarkedText {
  const open = new Map<string, number>();
  const spans: Record<string, Span[]> = {};
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(/<(\/?)([a-z][a-z0-9]*)>/g)) {
    const [tag, slash, name = ''] = match;
    text += marked.slice(from, match.index);
    from = match.index + tag.length;
    const start = open.get(name);
    if (slash === '') open.set(name, text.length);
    else if (start === undefined) throw new Error(`</${name}> closes nothing.`);
    else {
      (spans[name] ??= []).push({ start, end: text.length });
      open.delete(name);
    }
  }
  if (open.size > 0) throw new Error(`<${[...open.keys()].join('>, <')}> is not closed.`);
  text += marked.slice(from);
  return {
    text,
    spans,
    at(tag) {
      const found = spans[tag];
      if (!found) throw new Error(`No <${tag}> in “${marked}”.`);
      return found;
    },
  };
}

/** The words of a tag, its pieces joined by "|". */
export function wordsOfTag(marked: MarkedText, tag: string): string {
  return marked
    .at(tag)
    .map(({ start, end }) => marked.text.slice(start, end))
    .join('|');
}

/** A stand-in for the SHA-256 of a text: 64 digits that differ as `seed` differs. */
export function fakeHash(seed: number): string {
  return seed.toString(16).padStart(64, '0');
}
