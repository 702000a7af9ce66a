/** Where names stand: runs of capitalised words, without titles, nationalities and the capitals of sentences. */
import type { Paragraph, Token } from './language.ts';
import { CAPITALS, COUNTRIES, NATIONALITIES } from './lexicon/countries.ts';
import { BODIES, BODY_WORDS, CALENDAR, DOCUMENT_WORDS, MEDIA, REGIONS, TITLES } from './lexicon/places-and-bodies.ts';

/** A run of words that looks like a name. */
export interface NameRun {
  readonly paragraph: Paragraph;
  /** All tokens of the paragraph, and which of them are the name. */
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly last: number;
  /** The title in front of it, or the title alone where no name follows. */
  readonly title: string | null;
  readonly isTitleAlone: boolean;
  /** Its capital may be owed to the beginning of a sentence or to a headline. */
  readonly isDoubtful: boolean;
}

const PARTICLES = new Set('de del la al el bin ibn von van der den du di da dos ul ben'.split(' '));
const OWNERS = new Set(
  'people men women children workers farmers doctors reporters fishermen king queen soldiers veterans'.split(' '),
);
const JOINING_OF = new Set(
  'Republic Gulf Bay Strait Straits Cape Port Isle House Duke Bank Institute Declaration Charter Battle State'.split(
    ' ',
  ),
);
/** Parts of speech that begin sentences and no names. */
const FUNCTION_PARTS = new Set(['DET', 'PRON', 'ADP', 'ADV', 'SCONJ', 'CCONJ', 'AUX', 'PART', 'INTJ', 'NUM', 'VERB']);
const LONGEST_TITLE = 3;

/** The words that a run of tokens covers, as the text has them. */
export function wordsOf(paragraph: Paragraph, tokens: readonly Token[], first: number, last: number): string {
  const [from, to] = [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0];
  return paragraph.text.slice(from - paragraph.start, to - paragraph.start);
}

/** Whether a name is known without looking around. */
export function isKnownName(name: string): boolean {
  return COUNTRIES.has(name) || CAPITALS.has(name) || REGIONS.has(name) || MEDIA.has(name) || BODIES.has(name);
}

export function findNameRuns(paragraph: Paragraph): readonly NameRun[] {
  const starts = new Set(paragraph.sentences.map(({ start }) => start));
  const tokens = paragraph.sentences.flatMap((sentence) => sentence.tokens);
  const begins = (index: number) =>
    starts.has(tokens[index]?.start ?? -1) || /^["“”«:•–—]$/u.test(tokens[index - 1]?.text ?? '');
  const runs: NameRun[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    if (!startsName(tokens, index, begins(index))) continue;
    const last = endOfRun(tokens, index);
    runs.push(...splitRun(paragraph, tokens, index, last, paragraph.isTitle || begins(index)));
    index = last;
  }
  return runs;
}

function isNameWord(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    /^(?:\p{Lu}|(?:al|el)-\p{Lu}|(?:pro|anti|non|ex|mid|post|pre)-\p{Lu})/u.test(token.text) &&
    token.text !== 'I' &&
    !NATIONALITIES.has(token.text) &&
    !CALENDAR.has(token.text.replace(/\.$/, ''))
  );
}

function startsName(tokens: readonly Token[], index: number, begins: boolean): boolean {
  const token = tokens[index];
  if (!token || !isNameWord(token)) return false;
  if (!begins || isKnownName(token.text)) return true;
  if (FUNCTION_PARTS.has(token.pos) && !/^\p{Lu}{2,}/u.test(token.text)) return isTitleAt(tokens, index);
  return true;
}

function isTitleAt(tokens: readonly Token[], index: number): boolean {
  return TITLES.has(tokens[index]?.lower ?? '') && isNameWord(tokens[index + 1]);
}

function endOfRun(tokens: readonly Token[], first: number): number {
  let last = first;
  for (;;) {
    const [next, after] = [tokens[last + 1], tokens[last + 2]];
    const word = tokens[last]?.text ?? '';
    if (isNameWord(next)) last += 1;
    else if (next?.text === '-' && isJoinedByHyphen(tokens, last)) last += 2;
    else if (next && PARTICLES.has(next.lower) && isNameWord(after)) last += 2;
    else if (next?.lower === 'of' && joinsOf(word)) {
      const skip = after?.lower === 'the' ? 3 : 2;
      if (!isNameWord(tokens[last + skip])) return last;
      last += skip;
    } else if (next?.lower === 'for' && BODY_WORDS.has(word) && isNameWord(after)) last += 2;
    else if (next?.lower === 'and' && isNameWord(after) && hasOf(tokens, first, last)) last += 2;
    else if (/^['’]s$/.test(next?.text ?? '') && OWNERS.has(word.toLowerCase()) && isNameWord(after)) last += 2;
    else if (next && /^\d+$/.test(next.text) && DOCUMENT_WORDS.has(word)) last += 1;
    else return last;
  }
}

/** “Vostok-Inform” is one name, “China-Russia” is two. */
function isJoinedByHyphen(tokens: readonly Token[], last: number): boolean {
  const [word, hyphen, next] = [tokens[last], tokens[last + 1], tokens[last + 2]];
  if (!word || !hyphen || !next || !isNameWord(next)) return false;
  const touch = word.end === hyphen.start && hyphen.end === next.start;
  return touch && !isKnownName(word.text) && !isKnownName(next.text);
}

function joinsOf(word: string): boolean {
  return BODY_WORDS.has(word) || DOCUMENT_WORDS.has(word) || JOINING_OF.has(word);
}

function hasOf(tokens: readonly Token[], first: number, last: number): boolean {
  const words = tokens.slice(first, last + 1);
  return (
    words.some(({ lower }) => lower === 'of') && words.some(({ text }) => /^(Ministry|Department|Office)$/.test(text))
  );
}

/** A run without its titles: “India Prime Minister Modi” is a state and a person. */
function splitRun(
  paragraph: Paragraph,
  tokens: readonly Token[],
  first: number,
  last: number,
  isDoubtful: boolean,
): readonly NameRun[] {
  const shared = { paragraph, tokens };
  const whole = wordsOf(paragraph, tokens, first, last);
  const plain = { ...shared, first, last, title: null, isTitleAlone: false, isDoubtful };
  if (isKnownName(whole) || BODY_WORDS.has(tokens[last]?.text ?? '')) return [plain];
  for (let at = first; at <= last; at += 1) {
    const length = titleLength(tokens, at, last);
    if (length === 0) continue;
    const title = wordsOf(paragraph, tokens, at, at + length - 1);
    const before = at > first ? [{ ...plain, last: at - 1 }] : [];
    const rest = at + length;
    if (rest > last) return [...before, { ...plain, first: at, title, isTitleAlone: true }];
    return [...before, { ...plain, first: rest, title, isDoubtful: false }];
  }
  const title = smallTitleBefore(tokens, first);
  return [{ ...plain, title, isDoubtful: isDoubtful && title === null }];
}

function titleLength(tokens: readonly Token[], at: number, last: number): number {
  for (let length = Math.min(LONGEST_TITLE, last - at + 1); length > 0; length -= 1) {
    const words = tokens.slice(at, at + length).map(({ lower }) => lower);
    if (TITLES.has(words.join(' '))) return length;
  }
  return 0;
}

/** A title in small letters: “spokeswoman Maria Zakharova”. */
function smallTitleBefore(tokens: readonly Token[], first: number): string | null {
  const before = tokens[first - 1];
  return before && TITLES.has(before.lower) ? before.text : null;
}
