/** Who says what, in English: cue words with who stands beside them, and what they introduce or close. */
import { overlaps } from '#core/span.ts';
import type { Span } from '#core/span.ts';

import type { Attribution } from './attribution.ts';
import type { Paragraph, Sentence, Token } from './language.ts';
import { ACCUSING, ADDRESSED, CITING, NEEDS_THAT, PARTICIPLES, SAYING } from './lexicon/cues.ts';
import { phraseAfter, phraseAtStart, phraseBefore } from './noun-phrases.ts';
import type { Phrase } from './noun-phrases.ts';
import { findQuotations } from './quotations.ts';
import type { Quotation } from './quotations.ts';

/** A sentence as one works on it: a quotation of several sentences keeps together what is said around it. */
interface Unit {
  readonly tokens: readonly Token[];
  readonly quotations: readonly Quotation[];
  readonly paragraph: Paragraph;
}

const FEWEST_WORDS = 3;

export function findAttributions(paragraph: Paragraph): readonly Attribution[] {
  const quotations = findQuotations(paragraph.text).map(({ start, end, inner }) => ({
    start: start + paragraph.start,
    end: end + paragraph.start,
    inner: { start: inner.start + paragraph.start, end: inner.end + paragraph.start },
  }));
  const found = unitsOf(paragraph, quotations).flatMap(attributionsIn);
  return nested(found);
}

function unitsOf(paragraph: Paragraph, quotations: readonly Quotation[]): readonly Unit[] {
  const groups: Sentence[][] = [];
  for (const sentence of paragraph.sentences) {
    const last = groups.at(-1)?.at(-1);
    const joined = last && quotations.some((quotation) => quotation.start < last.end && quotation.end > sentence.start);
    if (joined) groups.at(-1)?.push(sentence);
    else groups.push([sentence]);
  }
  return groups.map((group) => {
    const tokens = group.flatMap((sentence) => sentence.tokens);
    const span = { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 };
    return { tokens, paragraph, quotations: quotations.filter((quotation) => overlaps(quotation, span)) };
  });
}

function attributionsIn(unit: Unit): readonly Attribution[] {
  const { tokens, quotations } = unit;
  const all: Attribution[] = [];
  tokens.forEach((token, index) => {
    if (quotations.some(({ start, end }) => token.start > start && token.start < end)) return;
    const found =
      token.lower === 'according' && tokens[index + 1]?.lower === 'to'
        ? accordingTo(unit, index)
        : SAYING.has(token.lower) && !isNounHere(tokens, index)
          ? saying(unit, index)
          : null;
    if (found) all.push(continued(tokens, index, found, all.at(-1)));
  });
  return all;
}

/** “…, the official said, adding that”: who spoke last goes on. */
function continued(
  tokens: readonly Token[],
  index: number,
  found: Attribution,
  last: Attribution | undefined,
): Attribution {
  const goesOn = tokens[index - 1]?.text === ',' && PARTICIPLES.has(tokens[index]?.lower ?? '');
  const isFree = last !== undefined && !overlaps(last.source, found.content);
  return goesOn && isFree ? { ...found, source: last.source, through: last.through } : found;
}

/** “its report”, “the claims”. */
function isNounHere(tokens: readonly Token[], index: number): boolean {
  const [token, before] = [tokens[index], tokens[index - 1]];
  if (token?.pos === 'NOUN' && before && /^(?:DET|ADJ|PRON|NUM|ADP)$/.test(before.pos))
    return before.pos !== 'PRON' || /^(?:its|his|her|their|our|my|your)$/.test(before.lower);
  return before !== undefined && /^(?:the|a|an|its|his|their|these|those|of)$/.test(before.lower);
}

function accordingTo(unit: Unit, index: number): Attribution | null {
  const { tokens } = unit;
  const source = phraseAfter(tokens, index + 2, tokens.length);
  if (!source) return null;
  const shared = { pattern: 'according-to', cue: spanOf(tokens, index, index + 1), score: 0.85 } as const;
  const isFirst = index <= 1 || /^[;:]$/.test(tokens[index - 1]?.text ?? '');
  const content = isFirst
    ? clause(unit, afterComma(tokens, source.last + 1), tokens.length - 1)
    : clause(unit, clauseStart(tokens, index), index - 1);
  return made(unit, source, content, shared);
}

function saying(unit: Unit, index: number): Attribution | null {
  const { tokens } = unit;
  const verb = tokens[index]?.lower ?? '';
  // What somebody did not say, nobody said.
  if (CITING.has(verb) || /^(?:not|n['’]t|never)$/.test(tokens[index - 1]?.lower ?? '')) return null;
  const cue = spanOf(tokens, index, index);
  if (tokens[index + 1]?.lower === 'by' || isAllegedTo(tokens, index)) return passive(unit, index, cue);
  const quotation = quotationBeside(unit, index);
  if (quotation) return quoted(unit, index, cue, quotation);
  // “India was assured that”: the subject hears it.
  const isHeard = ADDRESSED.has(verb) && /^(?:is|are|was|were|been|be|being)$/.test(tokens[index - 1]?.lower ?? '');
  if (isHeard) return null;
  const source = sourceBefore(unit, index);
  if (ACCUSING.has(verb)) {
    const content = clause(unit, index + 1, endOfClause(tokens, index + 1));
    return source && made(unit, source, content, { pattern: 'accusation', cue, score: 0.75 });
  }
  if (isInverted(tokens, index)) {
    const inserted = closing(unit, index, cue, source);
    if (inserted) return inserted;
  }
  // “…, the exporter said on Thursday”: nothing that is said follows.
  const isLast = /^(?:ADP|PUNCT)$/.test(tokens[index + 1]?.pos ?? 'PUNCT');
  const ahead = isLast ? closing(unit, index, cue, source) : null;
  return ahead ?? introduced(unit, index, cue, source) ?? closing(unit, index, cue, source);
}

/** “…, said Nandini Rao of the Forum”: after the speaker the sentence ends, or goes on behind a comma. */
function isInverted(tokens: readonly Token[], index: number): boolean {
  if (tokens[index - 1]?.text !== ',' || PARTICIPLES.has(tokens[index]?.lower ?? '')) return false;
  const speaker = phraseAfter(tokens, index + 1, tokens.length);
  return speaker !== null && /^(?:[,.;:"”»]|who|in|on)?$/u.test(tokens[speaker.last + 1]?.lower ?? '');
}

/** “is alleged to have passed”, “it was reported that” have no speaker that could be named. */
function isAllegedTo(tokens: readonly Token[], index: number): boolean {
  return (
    tokens[index + 1]?.lower === 'to' &&
    tokens[index]?.pos !== 'NOUN' &&
    /^(?:is|are|was|were|been|be)$/.test(tokens[index - 1]?.lower ?? '')
  );
}

function passive(unit: Unit, index: number, cue: Span): Attribution | null {
  const { tokens } = unit;
  if (tokens[index + 1]?.lower !== 'by') return null;
  const source = phraseAfter(tokens, index + 2, tokens.length);
  if (!source || tokens[index + 2]?.pos === 'VERB') return null;
  const rest = source.last + 1;
  const content =
    tokens[rest]?.lower === 'that' || tokens[rest]?.lower === 'of'
      ? clause(unit, rest + 1, endOfClause(tokens, rest + 1))
      : clause(unit, clauseStart(tokens, index), index - 1);
  return made(unit, source, content, { pattern: 'passive', cue, score: 0.65 });
}

/** The quotation that the cue at `index` belongs to: what it closes, else what it opens. */
function quotationBeside({ tokens, quotations }: Unit, index: number): Quotation | null {
  const at = tokens[index]?.start ?? 0;
  const near = (quotation: Quotation, reach: number) =>
    tokens.filter(({ start }) => start > Math.min(at, quotation.end) && start < Math.max(at, quotation.start)).length <=
    reach;
  const closed = quotations.filter(({ end }) => end <= at).at(-1);
  const opened = quotations.find(({ start }) => start > at);
  if (
    opened &&
    near(opened, 3) &&
    /[,:]|that/.test(
      tokens
        .filter(({ end, start }) => start > at && end <= opened.start + 1)
        .map(({ lower }) => lower)
        .join(' '),
    )
  )
    return opened;
  if (closed && near(closed, 10)) return closed;
  return opened && near(opened, 4) ? opened : null;
}

function quoted(unit: Unit, index: number, cue: Span, quotation: Quotation): Attribution | null {
  const { tokens } = unit;
  const isClosing = quotation.end <= (tokens[index]?.start ?? 0);
  const from = isClosing ? tokens.findIndex(({ start }) => start >= quotation.end) : 0;
  const source =
    phraseBefore(tokens, index, from) ?? (isClosing ? phraseAfter(tokens, index + 1, tokens.length) : null);
  return source && made(unit, source, quotation.inner, { pattern: 'quotation', cue, score: 0.9 });
}

/** The subject of a cue; a participle goes on from the subject of its sentence. */
function sourceBefore({ tokens, quotations }: Unit, index: number): Phrase | null {
  const verb = tokens[index]?.lower ?? '';
  const closed = quotations.filter(({ end }) => end <= (tokens[index]?.start ?? 0)).at(-1);
  const from = closed
    ? Math.max(
        0,
        tokens.findIndex(({ start }) => start >= closed.end),
      )
    : 0;
  const before = tokens[index - 1];
  if (PARTICIPLES.has(verb) && (before?.text === ',' || before?.lower === 'by' || before?.pos === 'NOUN')) {
    return phraseAtStart(tokens, from, index);
  }
  return phraseBefore(tokens, index, from);
}

/** “many experts believe that …”: the cue comes before what is said. */
function introduced(unit: Unit, index: number, cue: Span, source: Phrase | null): Attribution | null {
  const { tokens } = unit;
  const verb = tokens[index]?.lower ?? '';
  let first = index + 1;
  let addressee: Phrase | null = null;
  if (ADDRESSED.has(verb) && tokens[first]?.lower !== 'that') {
    addressee = phraseAfter(tokens, first, tokens.length);
    if (addressee) first = addressee.last + 1;
  }
  // “said on Monday that”, “said in a statement that”
  const that = tokens.findIndex(
    ({ lower, pos }, at) => at >= first && at < first + 10 && lower === 'that' && pos !== 'DET',
  );
  const untilThat = tokens.slice(first, Math.max(first, that));
  const reaches =
    that >= 0 &&
    !untilThat.some(({ text, lower, pos }) => /^[;:.]$/.test(text) || (pos === 'VERB' && !CITING.has(lower)));
  if (reaches) first = that + 1;
  else if (NEEDS_THAT.has(verb) || tokens[first]?.text === ',' || tokens[first]?.text === '.') return null;
  else if (addressee && !reaches) return null;
  if (!source) return null;
  const last = endOfClause(tokens, first);
  if (!reaches && !tokens.slice(first, last + 1).some(({ pos }) => pos === 'VERB' || pos === 'AUX')) return null;
  const content = clause(unit, first, last);
  const attribution = made(unit, source, content, { pattern: 'subject-cue', cue, score: reaches ? 0.85 : 0.7 });
  return attribution && (/^t[eo]l/.test(verb) ? throughOutlet(tokens, attribution, addressee) : attribution);
}

/** “…, a diplomatic source told TASS.” and “…, said Nandini Rao of the Forum”: the cue comes after what is said. */
function closing(unit: Unit, index: number, cue: Span, source: Phrase | null): Attribution | null {
  const { tokens } = unit;
  const inverted = isInverted(tokens, index);
  const speaker = inverted ? phraseAfter(tokens, index + 1, tokens.length) : source;
  if (!speaker) return null;
  const comma = inverted ? index - 1 : speaker.first - 1;
  if (tokens[comma]?.text !== ',') return null;
  const content = clause(unit, clauseStart(tokens, comma), comma - 1);
  const attribution = made(unit, speaker, content, {
    pattern: inverted ? 'inverted' : 'subject-cue',
    cue,
    score: 0.8,
  });
  const heard = ADDRESSED.has(tokens[index]?.lower ?? '') ? phraseAfter(tokens, index + 1, tokens.length) : null;
  return attribution && throughOutlet(tokens, attribution, heard);
}

/** Whoever is told, and has a name, hands it on. */
function throughOutlet(tokens: readonly Token[], attribution: Attribution, heard: Phrase | null): Attribution {
  if (!heard || !isOutlet(tokens, heard)) return attribution;
  return { ...attribution, through: [spanOf(tokens, heard.first, heard.last), ...attribution.through] };
}

function isOutlet(tokens: readonly Token[], { first, last }: Phrase): boolean {
  return tokens.slice(first, last + 1).some(({ pos, text }) => pos === 'PROPN' && /^\p{Lu}/u.test(text));
}

function made(
  unit: Unit,
  source: Phrase,
  content: Span | null,
  rest: Pick<Attribution, 'pattern' | 'cue' | 'score'>,
): Attribution | null {
  const said = spanOf(unit.tokens, source.first, source.last);
  if (!content || overlaps(said, content) || overlaps(rest.cue, content)) return null;
  const cited = citedIn(unit, said, content);
  return cited ? { ...rest, content, source: cited, through: [said] } : { ...rest, content, source: said, through: [] };
}

/** “Citing Sohu, UAWire reported”: the one who is cited says it, through the one who cites. */
function citedIn({ tokens, quotations }: Unit, source: Span, content: Span): Span | null {
  const index = tokens.findIndex(
    ({ lower, start }) =>
      CITING.has(lower) &&
      !quotations.some((quotation) => start > quotation.start && start < quotation.end) &&
      !(start >= content.start && start < content.end),
  );
  if (index < 0) return null;
  const cited = phraseAfter(tokens, index + 1, tokens.length);
  const span = cited && spanOf(tokens, cited.first, cited.last);
  return span && !overlaps(span, source) && !overlaps(span, content) ? span : null;
}

/** What is said inside of what another says came through the other: “watchers believe …, according to CNN”. */
function nested(found: readonly Attribution[]): readonly Attribution[] {
  return found.map((inner) => {
    const outer = found.filter(
      (other) => other !== inner && contains(other.content, inner.content) && contains(other.content, inner.source),
    );
    const through = outer
      .toSorted((a, b) => b.content.end - b.content.start - (a.content.end - a.content.start))
      .flatMap((other) => [...other.through, other.source]);
    return { ...inner, through: [...through, ...inner.through] };
  });
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function spanOf(tokens: readonly Token[], first: number, last: number): Span {
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
}

/** Behind the next comma; “, which cited a memo,” is passed over. */
function afterComma(tokens: readonly Token[], index: number): number {
  const comma = tokens.findIndex(({ text }, at) => at >= index && text === ',');
  if (comma < 0) return index;
  return /^(?:which|who|whose)$/.test(tokens[comma + 1]?.lower ?? '') ? afterComma(tokens, comma + 1) : comma + 1;
}

function clauseStart(tokens: readonly Token[], before: number): number {
  for (let at = before - 1; at >= 0; at -= 1) if (/^[;:]$/.test(tokens[at]?.text ?? '')) return at + 1;
  return 0;
}

/** A clause goes to the end of its sentence, to a semicolon, or to “according to”. */
function endOfClause(tokens: readonly Token[], from: number): number {
  const end = tokens.findIndex(({ text, lower }, at) => at > from && (text === ';' || lower === 'according'));
  return end < 0 ? tokens.length - 1 : end - 1;
}

/** From one token to another, without punctuation at the ends; null for a few words. */
function clause({ tokens }: Unit, from: number, to: number): Span | null {
  let [first, last] = [from, to];
  const isMark = (index: number) => /^[^\p{L}\p{N}$€£¥%)\]]+$/u.test(tokens[index]?.text ?? 'x');
  while (first < last && isMark(first)) first += 1;
  while (last > first && isMark(last)) last -= 1;
  return last - first + 1 < FEWEST_WORDS ? null : spanOf(tokens, first, last);
}
