/** Finding words in the canonical text of an article. */
import type { Span } from '#core/span.ts';

/** How many hits are counted; more are cut off. */
export const HIT_LIMIT = 10_000;

const ALIKE: readonly (readonly [characters: string, pattern: string])[] = [
  ['"“”„‟«»', '["“”„‟«»]'],
  ["'‘’‚‛", "['‘’‚‛]"],
  ['-‐‑‒–—−', '[-‐‑‒–—−]'],
];

/**
 * Where `query` stands in `text`, ascending and disjoint. Case, kinds of quotation marks and dashes, and the kind and amount of
 * white space (line feeds between blocks among it) make no difference; letters with marks are found composed or decomposed.
 */
export function findHits(text: string, query: string): readonly Span[] {
  const pattern = patternOf(query.trim());
  if (pattern === '') return [];
  const hits: Span[] = [];
  for (const match of text.matchAll(new RegExp(pattern, 'giu'))) {
    hits.push({ start: match.index, end: match.index + match[0].length });
    if (hits.length === HIT_LIMIT) break;
  }
  return hits;
}

function patternOf(query: string): string {
  return query
    .toWellFormed()
    .normalize('NFC')
    .split(/(\s+)/)
    .map((part) => (/^\s+$/.test(part) ? String.raw`\s+` : Array.from(part, characterPattern).join('')))
    .join('');
}

function characterPattern(character: string): string {
  const alike = ALIKE.find(([characters]) => characters.includes(character));
  if (alike) return alike[1];
  const decomposed = character.normalize('NFD');
  return decomposed === character ? escaped(character) : `(?:${escaped(character)}|${escaped(decomposed)})`;
}

function escaped(characters: string): string {
  return characters.replaceAll(/[$()*+./?[\\\]^{|}]/g, String.raw`\$&`);
}

/** The index of the first hit that starts at or after `offset`, else the first of all; -1 when there is none. */
export function firstHitFrom(hits: readonly Span[], offset: number): number {
  const index = hits.findIndex((hit) => hit.start >= offset);
  return index < 0 && hits.length > 0 ? 0 : index;
}
