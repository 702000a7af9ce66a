/** The names and aliases that the case knows, wherever they stand as words of their own. */
import { endsInWord, startsInWord } from '#core/characters.ts';
import type { Entity } from '#core/model.ts';

import { UNSPACED } from './script.ts';
import type { Span } from '#core/span.ts';

export type KnownEntity = Pick<Entity, 'id' | 'name' | 'aliases' | 'typeId'>;

export interface KnownName extends Span {
  readonly entity: KnownEntity;
}

const SHORTEST = 2;

/** Ascending and disjoint; of two that overlap the longer one stands. Small and capital letters count. */
export function findKnownNames(text: string, entities: readonly KnownEntity[]): readonly KnownName[] {
  const byStart = new Map<string, { readonly words: string; readonly entity: KnownEntity }[]>();
  const unspaced: { readonly words: string; readonly entity: KnownEntity }[] = [];
  for (const entity of entities) {
    for (const words of new Set([entity.name, ...entity.aliases])) {
      if (words.length < SHORTEST) continue;
      if (UNSPACED.test(words.charAt(0))) unspaced.push({ words, entity });
      else {
        const first = firstWord(words);
        byStart.set(first, [...(byStart.get(first) ?? []), { words, entity }]);
      }
    }
  }
  const found: KnownName[] = [];
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    for (const { words, entity } of byStart.get(word) ?? []) {
      const start = index - words.indexOf(word);
      if (start < 0 || !text.startsWith(words, start)) continue;
      const end = start + words.length;
      if (endsInWord(words) && startsInWord(text.slice(end, end + 2))) continue;
      found.push({ start, end, entity });
    }
  }
  for (const { words, entity } of unspaced) {
    for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + words.length)) {
      found.push({ start, end: start + words.length, entity });
    }
  }
  return disjoint(found);
}

function firstWord(words: string): string {
  return /[\p{L}\p{M}\p{N}]+/u.exec(words)?.[0] ?? words;
}

/** Longer before shorter; among equals the one whose id comes first, so that the outcome is always the same. */
function disjoint(found: readonly KnownName[]): readonly KnownName[] {
  const ranked = found.toSorted((a, b) => a.start - b.start || b.end - a.end || (a.entity.id < b.entity.id ? -1 : 1));
  const kept: KnownName[] = [];
  for (const name of ranked) if (name.start >= (kept.at(-1)?.end ?? 0)) kept.push(name);
  return kept;
}
