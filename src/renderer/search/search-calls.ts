/** What the page and the worker that holds the index say to each other. */
import type { ArticleId, CaseId } from '#core/identifiers.ts';
import type { KindGroup, SearchField, SoughtKind } from '#core/query-kinds.ts';
import type { AnyRecord, RecordKind } from '#core/records.ts';
import type { Question } from '#core/saved-search.ts';
import type { Span } from '#core/span.ts';

/** A record found: its kind and id, with a space between them. */
export type HitKey = `${SoughtKind} ${string}`;

export function hitKey(kind: SoughtKind, id: string): HitKey {
  return `${kind} ${id}`;
}

export function readHitKey(key: HitKey): { readonly kind: SoughtKind; readonly id: string } {
  const at = key.indexOf(' ');
  return { kind: key.slice(0, at) as SoughtKind, id: key.slice(at + 1) };
}

export type HitOrder = 'relevance' | 'newest' | 'oldest';

export interface Found {
  readonly keys: readonly HitKey[];
  /** How many there are of each kind, whatever kinds are asked for. */
  readonly counts: Readonly<Partial<Record<KindGroup, number>>>;
  /** Words that do not occur, or were asked for with a tilde, and those that were taken for them. */
  readonly similar: readonly { readonly word: string; readonly like: readonly string[] }[];
  /** How long it took in the worker, in milliseconds. */
  readonly took: number;
}

/** Text with the stretches of it that were sought. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Span[];
}

export interface Excerpt {
  /** The name, title or paraphrase; null for records that have none. */
  readonly title: MarkedText | null;
  /** The words around what was sought. */
  readonly text: MarkedText | null;
  /** Where the first of the words sought stands in the text of an article. */
  readonly place: Span | null;
}

export interface RecordPut {
  readonly kind: RecordKind;
  readonly id: string;
  /** Null when it is gone. */
  readonly record: AnyRecord | null;
}

export interface SearchAnswers {
  readonly search: Found;
  readonly excerpts: readonly Excerpt[];
  /** How many of what is found, without the condition on the field itself, have each of its values. */
  readonly facets: ReadonlyMap<string, number>;
}

export type SearchRequest =
  | { readonly type: 'search'; readonly question: Question; readonly order: HitOrder }
  | { readonly type: 'excerpts'; readonly words: string; readonly keys: readonly HitKey[] }
  | { readonly type: 'facets'; readonly question: Question; readonly field: SearchField };

/** How far the index has come. */
export interface IndexProgress {
  readonly indexed: number;
  readonly of: number;
}

export type ToWorker =
  | { readonly type: 'open'; readonly caseId: CaseId }
  | { readonly type: 'records'; readonly puts: readonly RecordPut[] }
  /** These texts changed on disk. */
  | { readonly type: 'texts'; readonly articleIds: readonly ArticleId[] }
  | { readonly type: 'ask'; readonly number: number; readonly request: SearchRequest };

export type FromWorker =
  | { readonly type: 'answer'; readonly number: number; readonly answer: SearchAnswers[keyof SearchAnswers] }
  | { readonly type: 'progress'; readonly progress: IndexProgress };
