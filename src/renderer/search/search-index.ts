/** The index of a case: everything that can be searched, with the records that conditions are judged by. */
import { countValues, meets, withCondition, conditionValues } from '#core/query.ts';
import { isSoughtKind, kindGroupOf, SOUGHT_KINDS } from '#core/query-kinds.ts';
import type { KindGroup, SearchField, SoughtKind, SoughtRecord } from '#core/query-kinds.ts';
import { patternOfAny } from '#core/query-pattern.ts';
import type { WordPattern } from '#core/query-pattern.ts';
import { isUnspaced, termsOfWord } from '#core/query-terms.ts';
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
import { TermIndex } from './term-index.ts';
import type { TermHit, WantedTerms } from './term-index.ts';

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

/** What a word counts that only starts with the one sought, and one that is spelt like it. */
const LONGER = 0.5;
const ALIKE = 0.3;

/** How many words are taken for one that does not occur, at most, in what is said and set off. */
const MOST_SIMILAR = 40;

/** Hits for some words, best first, and what to set off in them. */
interface WordHits {
  readonly words: string;
  readonly scores: ReadonlyMap<HitKey, number>;
  readonly similar: Found['similar'];
  readonly pattern: RegExp | null;
}

export interface SearchIndex {
  /** Takes records in; they can be found once {@link SearchIndex.index} was called for them. */
  put(puts: readonly RecordPut[]): void;
  /** The canonical text of an article, or (null) none any more. */
  putText(articleId: string, text: string | null): void;
  /** Brings what can be found of a record up to date. */
  index(key: HitKey): void;
  /** For when nothing waits to be indexed. */
  settle(): void;
  search(question: Question, order: HitOrder): Omit<Found, 'took'>;
  facets(question: Question, field: SearchField): ReadonlyMap<string, number>;
  excerpts(words: string, keys: readonly HitKey[]): readonly Excerpt[];
}

export function createSearchIndex(): SearchIndex {
  const view = createView([]);
  const texts = new Map<string, string>();
  const terms = new TermIndex<HitKey>();
  let last: WordHits | null = null;

  function soughtAt(key: HitKey): SoughtRecord | null {
    const { kind, id } = readHitKey(key);
    const record = view.get(kind, id);
    return record ? ({ kind, record } as SoughtRecord) : null;
  }

  const documentAt = (sought: SoughtRecord) => documentOf(sought, (articleId) => texts.get(articleId) ?? '');

  /** The terms that a word stands for: itself, those that start with it and, where it says so, those spelt like it. */
  function termsFor(part: SoughtWords): readonly WantedTerms[] {
    if (part.kind === 'phrase') return part.words.flatMap(phraseTerms);
    const exact = terms.exactly(part.word);
    const longer = [...part.word].length > 1 ? terms.startingWith(part.word) : [];
    const like = part.isLike ? terms.like(part.word, typosAllowed(part.word)) : [];
    const wanted = new Map<number, number>();
    for (const { number, typos } of like) wanted.set(number, ALIKE / typos);
    for (const term of longer) wanted.set(term, LONGER);
    if (exact !== undefined) wanted.set(exact, 1);
    return [[...wanted].map(([term, factor]) => ({ term, factor }))];
  }

  /** The last character of a stretch without spaces is a term only at its end: it is asked for as the start of one. */
  function phraseTerms(word: string): readonly WantedTerms[] {
    const parts = isUnspaced(word) ? termsOfWord(word) : [word];
    const [only] = parts;
    if (parts.length === 1 && only !== undefined && isUnspaced(word)) {
      return [terms.startingWith(only).map((term) => ({ term, factor: 1 }))];
    }
    return (isUnspaced(word) ? parts.slice(0, -1) : parts).map((part) => {
      const term = terms.exactly(part);
      return term === undefined ? [] : [{ term, factor: 1 }];
    });
  }

  function foundBy({ sought, without }: Query): readonly TermHit<HitKey>[] {
    // Phrases that are not wanted are looked for in what is found: their words may stand there apart.
    return terms.find(sought.flatMap(termsFor), without.filter(isSingleTerm).flatMap(termsFor).flat());
  }

  /** What the index has; where that is nothing, words that occur nowhere are taken for typos. */
  function searched(query: Query): { readonly query: Query; readonly found: readonly TermHit<HitKey>[] } {
    const found = foundBy(query);
    if (found.length > 0) return { query, found };
    const occurs = (word: string) => terms.startingWith(word).length > 0;
    const likened = withSimilar(query, occurs);
    return { query: likened, found: foundBy(likened) };
  }

  function hits(words: string): WordHits {
    if (last?.words === words) return last;
    const { query, found } = searched(readQuery(words));
    const verified = found.filter(verifier(query, soughtAt, documentAt));
    const similar = query.sought.flatMap((part) => {
      if (part.kind === 'phrase' || !part.isLike) return [];
      const like = terms.like(part.word, typosAllowed(part.word)).map(({ term }) => term);
      return { word: part.word, like: like.filter((term) => !term.startsWith(part.word)).slice(0, MOST_SIMILAR) };
    });
    last = {
      words,
      scores: new Map(verified.map(({ key, score }) => [key, score * WEIGHTS[kindGroupOf(readHitKey(key).kind)]])),
      similar,
      pattern: patternOfAny(patternsOf(query, similar)),
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
      if (sought) terms.set(key, documentAt(sought));
      else terms.remove(key);
      last = null;
    },
    settle: () => terms.settle(),
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
        similar: asksForWords(words) ? hits(words).similar : [],
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

function isSingleTerm(words: SoughtWords): boolean {
  return words.kind === 'phrase' && words.words.length === 1 && words.words.every((word) => !isUnspaced(word));
}

/** Whether what the index found by its words says the phrases, and none of those that are not wanted. */
function verifier(
  { sought, without }: Query,
  soughtAt: (key: HitKey) => SoughtRecord | null,
  documentAt: (sought: SoughtRecord) => SearchDocument,
): (hit: TermHit<HitKey>) => boolean {
  const patternFor = (words: SoughtWords) =>
    words.kind === 'phrase'
      ? new RegExp(patternOfAny([{ words: words.words, isStart: false }])?.source ?? '', 'iu')
      : new RegExp(patternOfAny([{ words: [words.word], isStart: true }])?.source ?? '', 'iu');
  const needed = sought.filter((words) => words.kind === 'phrase' && !isSingleTerm(words)).map(patternFor);
  const refused = without.filter((words) => !isSingleTerm(words)).map(patternFor);
  if (needed.length + refused.length === 0) return () => true;
  return ({ key }) => {
    const record = soughtAt(key);
    if (!record) return false;
    const { title, about, text } = documentAt(record);
    const says = (pattern: RegExp) => pattern.test(title) || pattern.test(text) || pattern.test(about);
    return needed.every(says) && !refused.some(says);
  };
}

/** A word that occurs nowhere may be a typo: words spelt like it will do. */
function withSimilar(query: Query, occurs: (word: string) => boolean): Query {
  const sought = query.sought.map((part) =>
    part.kind === 'word' && !part.isLike && typosAllowed(part.word) > 0 && !occurs(part.word)
      ? { ...part, isLike: true }
      : part,
  );
  return { ...query, sought };
}

/** What to set off: the words as typed with what they start, phrases, and the words that were taken for others. */
function patternsOf({ sought }: Query, similar: Found['similar']): readonly WordPattern[] {
  return [
    ...sought.map((part): WordPattern =>
      part.kind === 'word'
        ? { words: [part.word], isStart: [...part.word].length > 1 }
        : { words: part.words, isStart: false },
    ),
    ...similar.flatMap(({ like }) => like.map((term): WordPattern => ({ words: [term], isStart: false }))),
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
