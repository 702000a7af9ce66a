/** What a claim says, in the forms in which it can be compared with another: its words, figures, dates, actors and tone. */
import { amountsIn, datesIn } from './amounts.ts';
import type { Amount } from './amounts.ts';
import { quoteOf } from './anchor.ts';
import type { CaseLookup } from './lookup.ts';
import type { ArticleId, EntityId } from './identifiers.ts';
import type { Attitude, Claim, Statement } from './model.ts';
import { CHINESE_INNOCENT, CHINESE_NEGATION, NEGATIONS, NEGATIVE_CONTRACTION } from './guard-words.ts';
import { explains, interprets } from './reading-cues.ts';
import { subjectStems } from './stems.ts';

export interface ClaimProfile {
  readonly claim: Claim;
  /** Paraphrase and quotations. */
  readonly text: string;
  readonly stems: ReadonlySet<string>;
  readonly entities: ReadonlySet<EntityId>;
  /** Entities in the order in which the first quotation names them, as often as it does; `at` counts from its start. */
  readonly named: readonly { readonly id: EntityId; readonly at: number }[];
  /** Stems of the first quotation that belong to no name, by the place of their word. */
  readonly predicates: ReadonlyMap<string, number>;
  /** Who says it, where that is an entity. */
  readonly claimants: ReadonlySet<EntityId>;
  readonly interprets: boolean;
  readonly explains: boolean;
  readonly amounts: readonly Amount[];
  readonly dates: ReadonlySet<string>;
  readonly isNegated: boolean;
  readonly attitudes: ReadonlySet<Attitude>;
  readonly articles: ReadonlySet<ArticleId>;
  /** The articles in whose headline it is said. */
  readonly headlines: ReadonlySet<ArticleId>;
}

/** The words by which the entities of a case are known, article by article and everywhere. */
export interface NamedPlace {
  readonly id: EntityId;
  readonly at: number;
  readonly end: number;
}

export interface EntityNames {
  /** Where entities are named in `text`, which stands in the article; ascending. */
  find(text: string, articleId: ArticleId): readonly NamedPlace[];
}

export function entityNames(lookup: CaseLookup): EntityNames {
  const everywhere = lookup
    .all('entity')
    .flatMap(({ id, name, aliases }) => [name, ...aliases].map((words) => ({ id, words })));
  const quoted = new Map<ArticleId, Map<string, EntityId>>();
  for (const { articleId, anchor, entityId } of lookup.all('mention')) {
    const names = quoted.get(articleId) ?? new Map<string, EntityId>();
    quoted.set(articleId, names.set(quoteOf(anchor), entityId));
  }
  const byFirstWord = Map.groupBy(everywhere, ({ words }) => firstWord(words));
  return {
    find(text, articleId) {
      const found = new Map<number, NamedPlace>();
      const take = (id: EntityId, words: string) => {
        for (const at of placesOf(text, words)) {
          const end = at + words.length;
          // Of two names that begin together, the longer one is meant.
          if (end > (found.get(at)?.end ?? 0)) found.set(at, { id, at, end });
        }
      };
      for (const [words, id] of quoted.get(articleId) ?? []) take(id, words);
      for (const word of new Set(text.match(WORD) ?? [])) {
        for (const { id, words } of byFirstWord.get(word.toLowerCase()) ?? []) take(id, words);
      }
      return Array.from(found.values()).toSorted((a, b) => a.at - b.at);
    },
  };
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

function firstWord(words: string): string {
  return (words.match(WORD)?.[0] ?? '').toLowerCase();
}

/** Where `words` stand in `text` as whole words. */
function* placesOf(text: string, words: string): Generator<number> {
  if (words === '') return;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const before = text.slice(Math.max(0, at - 1), at);
    const behind = text.slice(at + words.length, at + words.length + 1);
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(behind)) yield at;
  }
}

export function profileOf(claim: Claim, lookup: CaseLookup, names: EntityNames): ClaimProfile {
  const statements = lookup.statementsOf(claim.id);
  const quotes = statements.map(({ anchor }) => quoteOf(anchor));
  const text = [...new Set([claim.paraphrase, ...quotes])].join('\n');
  const places = statements.map(({ anchor, articleId }) => names.find(quoteOf(anchor), articleId));
  const quote = quotes[0] ?? claim.paraphrase;
  return {
    claim,
    text,
    stems: subjectStems(text),
    entities: new Set(places.flatMap((each) => each.map(({ id }) => id))),
    named: places[0] ?? [],
    predicates: predicatesIn(quote, places[0] ?? []),
    claimants: new Set(statements.flatMap(({ claimant }) => claimant?.entityId ?? [])),
    interprets: interprets(text),
    explains: explains(text),
    amounts: amountsIn(text),
    dates: new Set([...datesIn(text), ...(claim.eventDate === null ? [] : [claim.eventDate])]),
    isNegated: isNegated(quote),
    attitudes: new Set(statements.map(({ attitude }) => attitude)),
    articles: new Set(statements.map(({ articleId }) => articleId)),
    headlines: new Set(
      statements.filter((statement) => isHeadline(statement, lookup)).map(({ articleId }) => articleId),
    ),
  };
}

/** The words that belong to no name, as stems with their places. */
function predicatesIn(quote: string, named: readonly NamedPlace[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { 0: word, index } of quote.matchAll(WORD)) {
    if (named.some(({ at, end }) => index >= at && index < end)) continue;
    for (const stem of subjectStems(word)) if (!found.has(stem)) found.set(stem, index);
  }
  return found;
}

/** An odd number of negations. */
export function isNegated(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+(?:['’]\p{L}+)?/gu) ?? [];
  const count =
    words.filter((word) => NEGATIONS.has(word) || NEGATIVE_CONTRACTION.test(word)).length +
    (text.replace(CHINESE_INNOCENT, ' ').match(CHINESE_NEGATION)?.length ?? 0);
  return count % 2 === 1;
}

/** Whether a statement is quoted from the article's title. */
function isHeadline({ anchor, articleId }: Statement, lookup: CaseLookup): boolean {
  const title = lookup.get('article', articleId)?.title ?? '';
  const [first] = anchor.spans;
  return first !== undefined && first.end <= title.length + 1 && title.includes(first.quote);
}
