/** The index of a case: everything that can be searched, with the records that conditions are judged by. */
import MiniSearch from 'minisearch';
import type { Query as IndexQuery, SearchOptions } from 'minisearch';

import { countValues, meets, withCondition, conditionValues } from '#core/query.ts';
import { isSoughtKind, kindGroupOf, KIND_GROUPS, SOUGHT_KINDS } from '#core/query-kinds.ts';
import type { KindGroup, SearchField, SoughtKind, SoughtRecord } from '#core/query-kinds.ts';
import { patternOfAny } from '#core/query-pattern.ts';
import type { WordPattern } from '#core/query-pattern.ts';
import { isUnspaced, termsOf, termsOfWord } from '#core/query-terms.ts';
import { queryValues } from '#core/query-values.ts';
import { readQuery, typosAllowed } from '#core/query-words.ts';
import type { Query, SoughtWords } from '#core/query-words.ts';
import type { RecordChange } from '#core/edit.ts';
import type { Question } from '#core/saved-search.ts';
import { createView } from '#store/view.ts';

import { excerptOf } from './excerpts.ts';
import { hitKey, readHitKey } from './search-calls.ts';
import type { Excerpt, Found, HitKey, HitOrder, RecordPut } from './search-calls.ts';
import { documentOf } from './search-documents.ts';
import type { SearchDocument } from './search-documents.ts';

/** What a hit of each kind counts: a name a thousand times mentioned must not bury the entity that bears it. */
const WEIGHTS: Readonly<Record<KindGroup, number>> = {
  article: 1.6,
  claim: 1.5,
  statement: 1,
  mention: 0.3,
  contradiction: 1.4,
  note: 1.2,
  entity: 2,
  codebook: 1.2,
};

const SEARCH_OPTIONS: SearchOptions = {
  boost: { title: 2.5, about: 1.2 },
  weights: { fuzzy: 0.25, prefix: 0.6 },
  tokenize: (term) => [term],
  processTerm: (term) => term,
};

/** How many words with typos in them are set off in excerpts. */
const MOST_TYPOS = 60;

/** Hits for some words, best first, and what to set off in them. */
interface WordHits {
  readonly words: string;
  readonly scores: ReadonlyMap<HitKey, number>;
  readonly pattern: RegExp | null;
}

export interface SearchIndex {
  /** Takes records in; they can be found once {@link SearchIndex.index} was called for them. */
  put(puts: readonly RecordPut[]): void;
  /** The canonical text of an article, or (null) none any more. */
  putText(articleId: string, text: string | null): void;
  /** Brings what can be found of a record up to date. */
  index(key: HitKey): void;
  search(question: Question, order: HitOrder): Omit<Found, 'took'>;
  facets(question: Question, field: SearchField): ReadonlyMap<string, number>;
  excerpts(words: string, keys: readonly HitKey[]): readonly Excerpt[];
}

export function createSearchIndex(): SearchIndex {
  const view = createView([]);
  const texts = new Map<string, string>();
  const terms = new MiniSearch<SearchDocument & { readonly id: HitKey }>({
    fields: ['title', 'about', 'text'],
    tokenize: (text) => termsOf(text) as string[],
    processTerm: (term) => term,
    searchOptions: SEARCH_OPTIONS,
  });
  let last: WordHits | null = null;

  function soughtAt(key: HitKey): SoughtRecord | null {
    const { kind, id } = readHitKey(key);
    const record = view.get(kind, id);
    return record ? ({ kind, record } as SoughtRecord) : null;
  }

  const documentAt = (sought: SoughtRecord) => documentOf(sought, (articleId) => texts.get(articleId) ?? '');

  function hits(words: string): WordHits {
    if (last?.words === words) return last;
    const query = readQuery(words);
    const found = terms.search(indexQuery(query));
    const verified = found.filter(verifier(query, (key) => soughtAt(key as HitKey), documentAt));
    last = {
      words,
      scores: new Map(
        verified.map(({ id, score }) => [id as HitKey, score * WEIGHTS[kindGroupOf(readHitKey(id as HitKey).kind)]]),
      ),
      pattern: patternOfAny(patternsOf(query, new Set(verified.flatMap((hit) => hit.terms)))),
    };
    return last;
  }

  /** What the words say, best first; everything, in the order of kinds, when they say nothing. */
  function candidates(words: string): readonly SoughtRecord[] {
    if (!asksForWords(words)) {
      return SOUGHT_KINDS.flatMap((kind) => view.all(kind).map((record) => ({ kind, record }) as SoughtRecord));
    }
    const { scores } = hits(words);
    return [...scores.keys()]
      .toSorted((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0))
      .flatMap((key) => soughtAt(key) ?? []);
  }

  return {
    put(puts) {
      const changes = puts.map(
        ({ kind, id, record }) =>
          ({ type: 'record', kind, before: record ?? { id }, after: record }) as unknown as RecordChange,
      );
      view.apply({ label: '', changes });
      for (const { kind, id, record } of puts) if (kind === 'article' && !record) texts.delete(id);
      last = null;
    },
    putText(articleId, text) {
      if (text === null) texts.delete(articleId);
      else texts.set(articleId, text);
      last = null;
    },
    index(key) {
      const sought = soughtAt(key);
      if (terms.has(key)) terms.discard(key);
      if (sought) terms.add({ id: key, ...documentAt(sought) });
      last = null;
    },
    search({ words, conditions }, order) {
      const others = candidates(words).filter(meets(withCondition(conditions, 'kind', []), view));
      const counts: Partial<Record<KindGroup, number>> = {};
      for (const { kind } of others) counts[kindGroupOf(kind)] = (counts[kindGroupOf(kind)] ?? 0) + 1;
      const kinds = new Set<string>(conditionValues(conditions, 'kind'));
      const found = kinds.size === 0 ? others : others.filter(({ kind }) => kinds.has(kindGroupOf(kind)));
      return {
        keys: inOrder(found, order, (sought) => queryValues('from', sought, view)).map(({ kind, record }) =>
          hitKey(kind, record.id),
        ),
        counts,
      };
    },
    facets({ words, conditions }, field) {
      const found = candidates(words).filter(meets(withCondition(conditions, field, []), view));
      return countValues(found, field, view);
    },
    excerpts(words, keys) {
      const pattern = asksForWords(words) ? hits(words).pattern : null;
      return keys.map((key) => {
        const sought = soughtAt(key);
        if (!sought) return { title: null, text: null, place: null };
        return excerptOf(documentAt(sought), pattern, sought.kind === 'article');
      });
    },
  };
}

function asksForWords(words: string): boolean {
  const { sought, without } = readQuery(words);
  return sought.length + without.length > 0;
}

function indexQuery({ sought, without }: Query): IndexQuery {
  const wanted: IndexQuery =
    sought.length === 0 ? MiniSearch.wildcard : { combineWith: 'AND', queries: sought.map(queryFor) };
  // Phrases that are not wanted are looked for in what is found: their words may stand there apart.
  const unwanted = without.filter(isSingleTerm).map(queryFor);
  return unwanted.length === 0 ? wanted : { combineWith: 'AND_NOT', queries: [wanted, ...unwanted] };
}

function isSingleTerm(words: SoughtWords): boolean {
  return words.kind === 'phrase' && words.words.length === 1 && words.words.every((word) => !isUnspaced(word));
}

function queryFor(words: SoughtWords): IndexQuery {
  if (words.kind === 'word') {
    const { word } = words;
    return { queries: [word], prefix: [...word].length > 1, fuzzy: typosAllowed(word) || false };
  }
  return { combineWith: 'AND', queries: words.words.flatMap(phraseTerms), fuzzy: false };
}

/** The last character of a stretch without spaces is a term only at its end: it is asked for as the start of one. */
function phraseTerms(word: string): readonly IndexQuery[] {
  if (!isUnspaced(word)) return [{ queries: [word], prefix: false }];
  const parts = termsOfWord(word);
  return parts.length === 1 ? [{ queries: [...parts], prefix: true }] : parts.slice(0, -1).map(exactly);
}

function exactly(term: string): IndexQuery {
  return { queries: [term], prefix: false };
}

/** Whether what the index found by its words says the phrases, and none of those that are not wanted. */
function verifier(
  { sought, without }: Query,
  soughtAt: (key: unknown) => SoughtRecord | null,
  documentAt: (sought: SoughtRecord) => SearchDocument,
): (hit: { readonly id: unknown }) => boolean {
  const patternFor = (words: SoughtWords) =>
    words.kind === 'phrase'
      ? new RegExp(patternOfAny([{ words: words.words, isStart: false }])?.source ?? '', 'iu')
      : new RegExp(patternOfAny([{ words: [words.word], isStart: true }])?.source ?? '', 'iu');
  const needed = sought.filter((words) => words.kind === 'phrase' && !isSingleTerm(words)).map(patternFor);
  const refused = without.filter((words) => !isSingleTerm(words)).map(patternFor);
  if (needed.length + refused.length === 0) return () => true;
  return ({ id }) => {
    const record = soughtAt(id);
    if (!record) return false;
    const { title, about, text } = documentAt(record);
    const says = (pattern: RegExp) => pattern.test(title) || pattern.test(text) || pattern.test(about);
    return needed.every(says) && !refused.some(says);
  };
}

/** What to set off: the words as typed and what they start, phrases, and words that were taken for a typo of one of them. */
function patternsOf({ sought }: Query, terms: ReadonlySet<string>): readonly WordPattern[] {
  const words = sought.flatMap((part) => (part.kind === 'word' ? part.word : []));
  const known = new Set(sought.flatMap((part) => (part.kind === 'phrase' ? part.words.flatMap(termsOfWord) : [])));
  const isTypo = (term: string) =>
    !known.has(term) && !isUnspaced(term) && !words.some((word) => term.startsWith(word));
  return [
    ...sought.map((part): WordPattern =>
      part.kind === 'word'
        ? { words: [part.word], isStart: [...part.word].length > 1 }
        : { words: part.words, isStart: false },
    ),
    ...[...terms]
      .filter(isTypo)
      .slice(0, MOST_TYPOS)
      .map((term): WordPattern => ({ words: [term], isStart: false })),
  ];
}

function inOrder(
  found: readonly SoughtRecord[],
  order: HitOrder,
  datesOf: (sought: SoughtRecord) => readonly string[],
): readonly SoughtRecord[] {
  if (order === 'relevance') return found;
  const newestFirst = order === 'newest';
  const dated = found.map((sought) => {
    const dates = datesOf(sought).toSorted();
    return { sought, date: (newestFirst ? dates.at(-1) : dates[0]) ?? '' };
  });
  // What has no date comes last either way.
  return dated
    .toSorted((a, b) => {
      if (a.date === b.date) return 0;
      if (a.date === '' || b.date === '') return a.date === '' ? 1 : -1;
      return a.date < b.date === newestFirst ? 1 : -1;
    })
    .map(({ sought }) => sought);
}

/** The records among `puts` that can be found. */
export function keysIn(puts: readonly RecordPut[]): readonly HitKey[] {
  return puts.flatMap(({ kind, id }) => (isSoughtKind(kind) ? hitKey(kind as SoughtKind, id) : []));
}

/** The groups of kinds of which `counts` has any. */
export function groupsIn(counts: Found['counts']): readonly KindGroup[] {
  return KIND_GROUPS.filter((group) => (counts[group] ?? 0) > 0);
}
