/** Articles with what an analyst marks in them, and how well suggestions hit that. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { emptyCase } from '#core/case-content.ts';
import { applyEdit } from '#core/apply.ts';
import { AnnotatorId, ArticleId, CaseId } from '#core/identifiers.ts';
import type { EntityType } from '#core/model.ts';
import { overlaps, sharedLength } from '#core/span.ts';
import type { Span } from '#core/span.ts';
import { starterRecords } from '#core/starter-codebook.ts';
import type { Suggestion } from '#core/suggestion.ts';
import { suggest } from '#suggestions/suggest.ts';

import { findNames } from './quotes.ts';

export interface GoldArticle {
  readonly name: string;
  readonly use: 'tuning' | 'held out' | 'seed';
  readonly text: string;
  readonly entities: readonly { readonly name: string; readonly type: string; readonly quotes: readonly string[] }[];
  readonly claims: readonly {
    readonly quote: string;
    readonly claimant: string | null;
    readonly chain: readonly string[];
    /** The seed names no cues. */
    readonly cue?: string | null;
  }[];
}

/** How many of the proposals are right, and how many of the gold marks are found. */
export interface Score {
  readonly right: number;
  readonly proposed: number;
  readonly found: number;
  readonly wanted: number;
}

export interface Measured {
  readonly scores: Readonly<Record<string, Score>>;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

const FIXTURES = fileURLToPath(new URL('../fixtures/suggestions/', import.meta.url));
const SEEDS = ['../../../shared/samples/', '../../../../shared/samples/'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/** The fixtures, and the shared seed where it is at hand. */
export function goldArticles(): readonly GoldArticle[] {
  const fixtures = readdirSync(FIXTURES)
    .filter((file) => file.endsWith('.gold.json'))
    .toSorted();
  const own = fixtures.map((file) =>
    readGoldArticle(join(FIXTURES, file.replace('.gold.json', '.txt')), join(FIXTURES, file)),
  );
  const seed = SEEDS.find((folder) => existsSync(join(folder, 'seed-gold.json')));
  if (seed === undefined) return own;
  const article = readGoldArticle(join(seed, 'seed-article.txt'), join(seed, 'seed-gold.json'));
  return [...own, { ...article, use: 'seed' }];
}

function readGoldArticle(textFile: string, goldFile: string): GoldArticle {
  const gold = JSON.parse(readFileSync(goldFile, 'utf8')) as Omit<GoldArticle, 'name' | 'text'>;
  return { ...gold, name: basename(textFile, '.txt'), text: readFileSync(textFile, 'utf8') };
}

/** The entity types of a new case. */
export function starterTypes(): readonly EntityType[] {
  const stamp = { by: AnnotatorId.parse('tester'), at: '2020-08-03T09:00:00.000Z', nextId: () => 'unused' };
  const made = applyEdit(emptyCase(CaseId.parse('case'), 'Case', stamp), starterRecords(stamp), stamp);
  if (!made.ok) throw new Error(made.error.message);
  return made.value.entityTypes;
}

const TYPES = starterTypes();

export function suggestionsFor(text: string): readonly Suggestion[] {
  return suggest({ articleId: ArticleId.parse('article'), text, entities: [], entityTypes: TYPES });
}

const equal = (a: Span, b: Span) => a.start === b.start && a.end === b.end;

function score<P extends Span, G extends Span>(
  proposed: readonly P[],
  gold: readonly G[],
  fits: (p: P, g: G) => boolean,
): Score {
  return {
    right: proposed.filter((p) => gold.some((g) => fits(p, g))).length,
    proposed: proposed.length,
    found: gold.filter((g) => proposed.some((p) => fits(p, g))).length,
    wanted: gold.length,
  };
}

/**
 * Entities are mentions: every place where a quotation of the gold stands. Dates and quantities are left out, for the gold marks none.
 * Statements worth a claim are the attributions' contents and the claim proposals together: accepting either makes a claim.
 */
export function measure(article: GoldArticle): Measured {
  const { text } = article;
  const suggestions = suggestionsFor(text);
  const typeName = (id: string | null) => TYPES.find((type) => type.id === id)?.name ?? '';
  const mentions = suggestions.flatMap((each) =>
    each.kind === 'entity' && !/^(?:date|quantity)$/.test(each.reason.code)
      ? [{ ...each.span, quote: each.quote, type: typeName(each.typeId) }]
      : [],
  );
  const goldMentions = findNames(
    text,
    article.entities.flatMap(({ quotes }) => quotes),
  ).map(({ start, end }) => {
    const quote = text.slice(start, end);
    return { start, end, quote, type: article.entities.find(({ quotes }) => quotes.includes(quote))?.type ?? '' };
  });
  const attributions = suggestions.flatMap((each) =>
    each.kind === 'attribution'
      ? [{ ...each.span, quote: each.quote, source: each.source, cue: each.cue.quote, through: each.through }]
      : [],
  );
  const goldClaims = article.claims.map((claim) => {
    const start = text.indexOf(claim.quote);
    return { ...claim, start, end: start + claim.quote.length };
  });
  const goldAttributions = goldClaims.filter(({ claimant }) => claimant !== null);
  const worthy = suggestions.flatMap((each) => (each.kind === 'entity' ? [] : [{ ...each.span, quote: each.quote }]));
  const halfOf = (p: Span, g: Span) => sharedLength([p], [g]) * 2 >= Math.min(p.end - p.start, g.end - g.start);
  const names = (source: { readonly quote: string; readonly name: string }, wanted: string) =>
    [source.quote, source.name].some((said) => like(said, wanted));
  type Found = (typeof attributions)[number];
  type Wanted = (typeof goldClaims)[number];
  const saysSo = (p: Found, g: Wanted) => halfOf(p, g) && g.claimant !== null && names(p.source, g.claimant);
  return {
    scores: {
      'entities, exact': score(mentions, goldMentions, equal),
      'entities, overlapping': score(mentions, goldMentions, overlaps),
      'entities, overlapping, same type': score(mentions, goldMentions, (p, g) => overlaps(p, g) && p.type === g.type),
      'attributions: content overlaps, claimant fits': score(attributions, goldAttributions, saysSo),
      'attributions: content exact, claimant fits': score(
        attributions,
        goldAttributions,
        (p, g) => equal(p, g) && saysSo(p, g),
      ),
      'attributions: and the whole chain': score(
        attributions,
        goldAttributions,
        (p, g) =>
          saysSo(p, g) &&
          p.through.length + 1 === g.chain.length &&
          p.through.every((source, index) => names(source, g.chain[index] ?? '')),
      ),
      'attributions: and the cue': score(
        attributions,
        goldAttributions.filter(({ cue }) => cue),
        (p, g) => saysSo(p, g) && p.cue.toLowerCase() === g.cue?.toLowerCase(),
      ),
      'statements worth a claim, overlapping': score(worthy, goldClaims, halfOf),
      'statements worth a claim, exact': score(worthy, goldClaims, equal),
    },
    missed: [
      ...goldMentions
        .filter((g) => !mentions.some((p) => overlaps(p, g)))
        .map(({ quote, start }) => `entity “${quote}” at ${start}`),
      ...goldAttributions
        .filter((g) => !attributions.some((p) => saysSo(p, g)))
        .map(({ claimant, quote }) => `attribution ${claimant}: “${quote}”`),
      ...goldClaims.filter((g) => !worthy.some((p) => halfOf(p, g))).map(({ quote }) => `claim “${quote}”`),
    ],
    wrong: [
      ...mentions
        .filter((p) => !goldMentions.some((g) => overlaps(p, g)))
        .map(({ quote, type, start }) => `entity “${quote}” (${type}) at ${start}`),
      ...mentions
        .filter(
          (p) =>
            goldMentions.some((g) => overlaps(p, g)) && !goldMentions.some((g) => overlaps(p, g) && p.type === g.type),
        )
        .map(({ quote, type }) => `type of “${quote}”: ${type}`),
      ...attributions
        .filter((p) => !goldAttributions.some((g) => saysSo(p, g)))
        .map(({ source, quote }) => `attribution ${source.name}: “${quote}”`),
      ...worthy.filter((p) => !goldClaims.some((g) => halfOf(p, g))).map(({ quote }) => `claim “${quote}”`),
    ],
  };
}

function like(said: string, wanted: string): boolean {
  const plain = (words: string) => words.toLowerCase().replace(/^(?:an?|the|her|his|its)\s+/, '');
  const [a, b] = [plain(said), plain(wanted)];
  return a.includes(b) || b.includes(a);
}

export function sumOf(scores: readonly Score[]): Score {
  const total = (field: keyof Score) => scores.reduce((sum, each) => sum + each[field], 0);
  return { right: total('right'), proposed: total('proposed'), found: total('found'), wanted: total('wanted') };
}

/** 1 where there was nothing to find or nothing was proposed. */
export function precisionOf({ right, proposed }: Score): number {
  return proposed === 0 ? 1 : right / proposed;
}

export function recallOf({ found, wanted }: Score): number {
  return wanted === 0 ? 1 : found / wanted;
}

export function f1Of(each: Score): number {
  const [precision, recall] = [precisionOf(each), recallOf(each)];
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}
