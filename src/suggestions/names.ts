/** The names in a text, told from each other and brought together: a surname to the full name, a capital to its state. */
import { reason } from './candidate.ts';
import type { Candidate } from './candidate.ts';
import type { Paragraph } from './language.ts';
import { CAPITALS, COUNTRIES } from './lexicon/countries.ts';
import { EVENT_WORDS, REGIONS } from './lexicon/places-and-bodies.ts';
import { evidenceOf, isDateline } from './name-kinds.ts';
import type { Evidence } from './name-kinds.ts';
import { findNameRuns, isKnownName, wordsOf } from './name-runs.ts';
import type { NameRun } from './name-runs.ts';

interface Read {
  readonly run: NameRun;
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly evidence: Evidence;
}

export function findNames(paragraphs: readonly Paragraph[]): readonly Candidate[] {
  const runs = paragraphs.flatMap(findNameRuns).map(readRun);
  const sure = new Set(runs.filter(({ run }) => !run.isDoubtful && !run.isTitleAlone).map(({ name }) => name));
  const small = smallWords(paragraphs);
  const kept = runs.filter((read) => isName(read, sure, small));
  const kinds = strongest(kept.filter(({ run }) => !run.isTitleAlone));
  const surnames = surnamesOf(kinds);
  const holders = holdersOf(runs);
  const acronyms = new Map([...shortNamesOf(kinds), ...acronymsOf(kinds)]);
  return kept.flatMap((read) => candidateOf(read, { kinds, surnames, holders, acronyms }));
}

function readRun(run: NameRun): Read {
  const { paragraph, tokens, first } = run;
  let { last } = run;
  // “Galwan skirmish”: the small word that makes a name an event belongs to it.
  const next = tokens[last + 1];
  const event = next !== undefined && !run.isTitleAlone && !run.title && EVENT_WORDS.has(next.lower);
  if (event && !COUNTRIES.has(wordsOf(paragraph, tokens, first, last))) last += 1;
  const words = wordsOf(paragraph, tokens, first, last);
  const prefix = /^(?:pro|anti|non|ex|mid|post|pre)-(?=\p{Lu})/u.exec(words)?.[0].length ?? 0;
  const name = words.slice(prefix).replace(/\.$/, (dot) => (/\p{Lu}\.$/u.test(words) ? dot : ''));
  const start = (tokens[first]?.start ?? 0) + prefix;
  return { run, start, end: start + name.length, name, evidence: evidenceOf({ ...run, last }, name) };
}

/** Words that the text writes with a small letter too: their capital at the start of a sentence tells nothing. */
function smallWords(paragraphs: readonly Paragraph[]): ReadonlySet<string> {
  const tokens = paragraphs.flatMap(({ sentences }) => sentences.flatMap((sentence) => sentence.tokens));
  return new Set(tokens.filter(({ text, lower }) => text === lower).map(({ lower }) => lower));
}

function isName({ run, name }: Read, sure: ReadonlySet<string>, small: ReadonlySet<string>): boolean {
  if (name.length < 2) return false;
  if (isKnownName(name)) return !isUsedAsAdjective(run, name);
  if (!run.isDoubtful || sure.has(name) || isDateline(run)) return true;
  if (run.paragraph.isTitle || run.isTitleAlone) return false;
  const words = name.split(/\s+/);
  if (words.length > 1) return !small.has(words[0]?.toLowerCase() ?? '') || words.length > 2;
  const { tokens, first } = run;
  const verb = /^(?:VERB|AUX)$/.test(tokens[first + 1]?.pos ?? '');
  return tokens[first]?.pos === 'PROPN' && verb && !small.has(name.toLowerCase()) && !/(?:s|ing|ed|ly|men)$/.test(name);
}

/** “Arctic researchers” are not in the Arctic by this word. */
function isUsedAsAdjective({ tokens, last }: NameRun, name: string): boolean {
  return REGIONS.has(name) && /^(?:NOUN|ADJ)$/.test(tokens[last + 1]?.pos ?? '');
}

/** What is heard of each name in all of its places. */
function strongest(reads: readonly Read[]): ReadonlyMap<string, Evidence> {
  const best = new Map<string, Evidence>();
  for (const { name, evidence } of reads) {
    if (evidence.weight > (best.get(name)?.weight ?? 0)) best.set(name, evidence);
  }
  return best;
}

function surnamesOf(kinds: ReadonlyMap<string, Evidence>): ReadonlyMap<string, string> {
  const surnames = new Map<string, string>();
  for (const [name, { kind }] of kinds) {
    const words = name.split(/\s+/);
    const last = words.at(-1) ?? '';
    if (kind === 'person' && words.length > 1 && !surnames.has(last)) surnames.set(last, name);
  }
  return surnames;
}

/** Who is meant where a title stands alone: the one whom the text names with it. */
function holdersOf(runs: readonly Read[]): ReadonlyMap<string, string> {
  return new Map(
    runs.flatMap(({ run, name }) =>
      run.title && !run.isTitleAlone && /^\p{Lu}/u.test(run.title) ? [[run.title, name] as const] : [],
    ),
  );
}

/** “PLA” for “People's Liberation Army”. */
function acronymsOf(kinds: ReadonlyMap<string, Evidence>): ReadonlyMap<string, string> {
  return new Map(
    [...kinds.keys()].flatMap((name) => {
      const initials = (name.match(/(?<![\p{L}'’])\p{Lu}/gu) ?? []).join('');
      return initials.length > 1 && initials !== name ? [[initials, name] as const] : [];
    }),
  );
}

/** “Brightwater” for “Brightwater Shipping”, “Liang” for “Liang Wenbo”, where no other name starts like that. */
function shortNamesOf(kinds: ReadonlyMap<string, Evidence>): ReadonlyMap<string, string> {
  const byFirst = Map.groupBy(
    [...kinds.keys()].filter((name) => / /.test(name)),
    (name) => name.split(' ', 1)[0] ?? '',
  );
  return new Map(
    [...byFirst].flatMap(([first, names]) => {
      const [name = '', ...others] = names;
      const kind = kinds.get(name)?.kind;
      const isShort = others.length === 0 && /^(?:organisation|place|person)$/.test(kind ?? '') && !isKnownName(first);
      return isShort && first.length > 3 ? [[first, name] as const] : [];
    }),
  );
}

interface Context {
  readonly kinds: ReadonlyMap<string, Evidence>;
  readonly surnames: ReadonlyMap<string, string>;
  readonly holders: ReadonlyMap<string, string>;
  readonly acronyms: ReadonlyMap<string, string>;
}

function candidateOf({ run, start, end, name, evidence }: Read, context: Context): readonly Candidate[] {
  const span = { start, end };
  if (run.isTitleAlone) {
    const holder = context.holders.get(name);
    if (holder === undefined) return [];
    return [{ span, name: holder, kind: 'person', score: 0.6, reason: reason('title-alone', { name: holder }) }];
  }
  const country = evidence.kind === 'country' ? (COUNTRIES.get(name) ?? CAPITALS.get(name)) : undefined;
  if (country !== undefined) {
    return [{ span, name: country, kind: 'country', score: evidence.weight, reason: evidence.reason }];
  }
  const full = context.surnames.get(name) ?? context.acronyms.get(name);
  const kind = context.kinds.get(full ?? '')?.kind;
  if (full !== undefined && kind !== undefined) {
    const code = kind === 'person' ? 'surname' : 'short';
    return [{ span, name: full, kind, score: 0.8, reason: reason(code, { name: full }) }];
  }
  const best = context.kinds.get(name) ?? evidence;
  const heard = evidence.reason.code === 'city' ? evidence : best;
  return [{ span, name, kind: heard.kind, score: Math.max(0.3, heard.weight), reason: heard.reason }];
}
