/** Who speaks: the noun phrase on either side of a cue. Positions are indexes of tokens. */
import type { Token } from './language.ts';
import { AUXILIARIES } from './lexicon/cues.ts';
import { CALENDAR } from './lexicon/places-and-bodies.ts';

/** From `first` to `last`, both of them in it. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'PRON', 'SYM', 'X']);
const HEADS = new Set(['NOUN', 'PROPN', 'PRON', 'X']);
const LINKS = new Set('of in at for from with on'.split(' '));
const RELATIVES = new Set('who which that'.split(' '));
const OPENERS = new Set(
  'but and so yet while although though however meanwhile still even when if as because since after before'.split(' '),
);

function isQuoteMark(token: Token | undefined): boolean {
  return token !== undefined && /^["“”«»„]$/u.test(token.text);
}

/** “told reporters on Friday”: the day is not who is told. */
function isDay(token: Token | undefined): boolean {
  return CALENDAR.has(token?.text ?? '');
}

function isNominal(token: Token | undefined): boolean {
  if (!token || isQuoteMark(token)) return false;
  // A name after a small word is a name, whatever the model takes it for.
  return NOMINAL.has(token.pos) || /^['’]s?$/.test(token.text) || token.text === '-' || /^\p{Lu}/u.test(token.text);
}

/** The phrase that ends before `verb`: over auxiliaries and adverbs, and over what stands between commas. */
export function phraseBefore(tokens: readonly Token[], verb: number, from: number): Phrase | null {
  let last = verb - 1;
  while (last >= from && (AUXILIARIES.has(tokens[last]?.lower ?? '') || tokens[last]?.pos === 'ADV')) last -= 1;
  const end = tokens[last];
  if (!end || last < from) return null;
  if (end.text === ',') return namedBetweenCommas(tokens, last, from) ?? phraseAtStart(tokens, from, last);
  if (RELATIVES.has(end.lower) && end.pos !== 'DET') {
    const antecedent = tokens[last - 1]?.text === ',' ? last - 2 : last - 1;
    return backFrom(tokens, antecedent, from);
  }
  return backFrom(tokens, last, from);
}

/** “The agency's director, Hanne Vos, told”: the name that stands between commas. */
function namedBetweenCommas(tokens: readonly Token[], comma: number, from: number): Phrase | null {
  let first = comma;
  while (first > from && /^\p{Lu}/u.test(tokens[first - 1]?.text ?? '')) first -= 1;
  const isBetween = first < comma && first > from && tokens[first - 1]?.text === ',';
  return isBetween && comma - first > 1 ? { first, last: comma - 1 } : null;
}

function backFrom(tokens: readonly Token[], last: number, from: number): Phrase | null {
  let first = last;
  for (let at = last; at >= from; at -= 1) {
    const token = tokens[at];
    if (isNominal(token) && !RELATIVES.has(token?.lower ?? '')) first = at;
    else if (LINKS.has(token?.lower ?? '') && at > from && isNominal(tokens[at - 1])) continue;
    else if (token?.lower === 'and' && at > from && tokens[at - 1]?.pos === 'PROPN') continue;
    else break;
  }
  return trimmed(tokens, { first, last });
}

/** The first phrase of a clause: the subject of most sentences. “In Kyiv, the minister …” starts after its comma. */
export function phraseAtStart(tokens: readonly Token[], from: number, until: number): Phrase | null {
  let first = from;
  while (
    first < until &&
    (OPENERS.has(tokens[first]?.lower ?? '') ||
      tokens[first]?.pos === 'ADV' ||
      tokens[first]?.text === ',' ||
      isQuoteMark(tokens[first]))
  ) {
    first += 1;
  }
  if (tokens[first]?.pos === 'ADP' || tokens[first]?.pos === 'SCONJ') {
    const comma = tokens.findIndex(({ text }, index) => index > first && index < until && text === ',');
    if (comma < 0) return null;
    first = comma + 1;
  } else if (tokens[first + 1]?.text === ',' || tokens[first + 2]?.text === ',') {
    // “Last month, Defence Minister …” tells when, and then who.
    const isTime = /^(?:last|this|next|recently|earlier|yesterday|today|meanwhile)$/.test(tokens[first]?.lower ?? '');
    if (isTime) first += tokens[first + 1]?.text === ',' ? 2 : 3;
  }
  return phraseAfter(tokens, first, until);
}

/** The phrase that starts at `from`: “according to …”, “said …”. */
export function phraseAfter(tokens: readonly Token[], from: number, until: number): Phrase | null {
  let last = from - 1;
  for (let at = from; at < until; at += 1) {
    const token = tokens[at];
    if (isNominal(token) && !RELATIVES.has(token?.lower ?? '')) last = at;
    else if (LINKS.has(token?.lower ?? '') && at > from && isNominal(tokens[at + 1]) && !isDay(tokens[at + 1]))
      continue;
    else break;
  }
  return last < from ? null : trimmed(tokens, { first: from, last });
}

/** Without small words and possessives at its ends; null where nothing is left that could speak. */
function trimmed(tokens: readonly Token[], phrase: Phrase): Phrase | null {
  let { first, last } = phrase;
  while (last >= first && (LINKS.has(tokens[last]?.lower ?? '') || /^['’-]s?$/.test(tokens[last]?.text ?? '')))
    last -= 1;
  while (first <= last && (LINKS.has(tokens[first]?.lower ?? '') || /^['’-]s?$/.test(tokens[first]?.text ?? '')))
    first += 1;
  const within = tokens.slice(first, last + 1);
  const speaks = within.some(({ pos, text }) => HEADS.has(pos) || /^\p{Lu}\p{L}+/u.test(text));
  const isEmpty = within.every(({ lower }) =>
    /^(?:this|that|there|what|which|these|those|one|so|i|we|you)$/.test(lower),
  );
  return speaks && !isEmpty ? { first, last } : null;
}
