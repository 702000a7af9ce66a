/**
 * An inverted index made small: for each term the documents that have it, each with how much the term weighs there, in one number.
 *
 * Ten thousand articles (50 MB) in MiniSearch 7.2 took 390 MB and 320 ms for the commonest beginnings of words; `npm run bench --
 * search` says what they take here. It holds no positions: phrases are looked for in the texts of what has all of their words.
 */
import { editDistance } from '#core/similarity.ts';
import { termsOf } from '#core/query-terms.ts';

import type { SearchDocument } from './search-documents.ts';

/** A term by its number, and what a hit on it counts: less for a word that only starts like what is sought. */
export interface WantedTerm {
  readonly term: number;
  readonly factor: number;
}

/** Any of these terms will do. */
export type WantedTerms = readonly WantedTerm[];

export interface TermHit<Key> {
  readonly key: Key;
  readonly score: number;
}

/** BM25 (Robertson and Zaragoza 2009), with a fixed length for the usual document: what is indexed need not change with the rest. */
const SATURATION = 1.2;
const LENGTH_WEIGHT = 0.6;
const USUAL_LENGTH = 300;
const FIELD_WEIGHTS = { title: 2.5, about: 1.2, text: 1 } as const;
/** Weights of a term in a document go up to this, in the lowest bits of an entry. */
const MOST_WEIGHT = 63;
/** Documents that are gone stay in the lists until they are so many, and so great a part of all. */
const DEAD_AT_LEAST = 2000;
const DEAD_PART = 0.3;

/** One entry for the many terms that one document has. */
type Entries = number | number[];

export class TermIndex<Key extends string> {
  readonly #numbers = new Map<string, number>();
  readonly #terms: string[] = [];
  /** Which letters each term has, as bits: tells quickly what no typo can make alike. */
  readonly #letters: number[] = [];
  readonly #entries: Entries[] = [];
  /** The documents by their numbers; null for those that are gone. */
  #keys: (Key | null)[] = [];
  readonly #documents = new Map<Key, number>();
  /** Numbers of terms in the order of their words; empty while terms were added since. */
  #sorted: Uint32Array = new Uint32Array();

  has(key: Key): boolean {
    return this.#documents.has(key);
  }

  remove(key: Key): void {
    const document = this.#documents.get(key);
    if (document === undefined) return;
    this.#documents.delete(key);
    this.#keys[document] = null;
    const dead = this.#keys.length - this.#documents.size;
    if (dead > DEAD_AT_LEAST && dead > this.#keys.length * DEAD_PART) this.#compact();
  }

  set(key: Key, document: SearchDocument): void {
    this.remove(key);
    const number = this.#keys.push(key) - 1;
    this.#documents.set(key, number);
    const weights = new Map<string, number>();
    let length = 0;
    for (const field of ['title', 'about', 'text'] as const) {
      const terms = termsOf(document[field]);
      length += terms.length;
      for (const term of terms) weights.set(term, (weights.get(term) ?? 0) + FIELD_WEIGHTS[field]);
    }
    const norm = SATURATION * (1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * length) / USUAL_LENGTH);
    for (const [term, weight] of weights) {
      const part = Math.max(1, Math.round((MOST_WEIGHT * weight) / (weight + norm)));
      this.#add(this.#numberOf(term), number * (MOST_WEIGHT + 1) + part);
    }
  }

  /** The number of a term; undefined when no document ever had it. */
  exactly(term: string): number | undefined {
    return this.#numbers.get(term);
  }

  /** The terms that start with `start`. */
  startingWith(start: string): readonly number[] {
    if (this.#sorted.length < this.#terms.length) {
      return [...this.#terms.keys()].filter((number) => this.#term(number).startsWith(start));
    }
    const found: number[] = [];
    for (let at = this.#firstFrom(start); at < this.#sorted.length; at += 1) {
      const number = this.#sorted[at] ?? 0;
      if (!this.#term(number).startsWith(start)) break;
      found.push(number);
    }
    return found;
  }

  /** The terms that at most so many typos make of `word`, those with the fewest first. */
  like(
    word: string,
    typos: number,
  ): readonly { readonly term: string; readonly number: number; readonly typos: number }[] {
    const letters = lettersOf(word);
    const found: { term: string; number: number; typos: number }[] = [];
    for (let number = 0; number < this.#terms.length; number += 1) {
      // A typo takes one letter away and brings another at most.
      if (bits((this.#letters[number] ?? 0) ^ letters) > 2 * typos) continue;
      const term = this.#term(number);
      const distance = editDistance(term, word, typos);
      if (distance <= typos) found.push({ term, number, typos: distance });
    }
    return found.toSorted((a, b) => a.typos - b.typos || this.#count(b.number) - this.#count(a.number));
  }

  /** The documents that have one of each of `wanted` and nothing of `unwanted`, in no order; all when nothing is wanted. */
  find(wanted: readonly WantedTerms[], unwanted: WantedTerms): readonly TermHit<Key>[] {
    const scores = new Float32Array(this.#keys.length);
    // How many of the wanted each document has met, in their order.
    const met = new Uint16Array(this.#keys.length);
    wanted.forEach((terms, at) => {
      for (const { term, factor } of terms) {
        const rarity = Math.log(1 + this.#documents.size / (1 + this.#count(term)));
        for (const entry of this.#entriesOf(term)) {
          const document = Math.floor(entry / (MOST_WEIGHT + 1));
          const count = met[document];
          if (count !== at && count !== at + 1) continue;
          met[document] = at + 1;
          scores[document] = (scores[document] ?? 0) + factor * rarity * (entry % (MOST_WEIGHT + 1));
        }
      }
    });
    for (const { term } of unwanted) {
      for (const entry of this.#entriesOf(term)) met[Math.floor(entry / (MOST_WEIGHT + 1))] = wanted.length + 1;
    }
    const hits: TermHit<Key>[] = [];
    this.#keys.forEach((key, document) => {
      if (key !== null && met[document] === wanted.length) hits.push({ key, score: scores[document] ?? 0 });
    });
    return hits;
  }

  /** Puts the terms in order, which makes looking for beginnings quick. Takes a moment: for when nothing waits. */
  settle(): void {
    if (this.#sorted.length === this.#terms.length) return;
    this.#sorted = Uint32Array.from(this.#terms.keys()).toSorted((a, b) => (this.#term(a) < this.#term(b) ? -1 : 1));
  }

  #term(number: number): string {
    return this.#terms[number] ?? '';
  }

  #numberOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.#terms.push(term) - 1;
    this.#numbers.set(term, number);
    this.#letters.push(lettersOf(term));
    return number;
  }

  #add(term: number, entry: number): void {
    const present = this.#entries[term];
    if (present === undefined) this.#entries[term] = entry;
    else if (typeof present === 'number') this.#entries[term] = [present, entry];
    else present.push(entry);
  }

  #entriesOf(term: number): readonly number[] {
    const entries = this.#entries[term];
    return typeof entries === 'number' ? [entries] : (entries ?? []);
  }

  #count(term: number): number {
    return this.#entriesOf(term).length;
  }

  /** The place of the first term in order that is not before `start`. */
  #firstFrom(start: string): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#term(this.#sorted[middle] ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Takes documents that are gone out of the lists, and numbers the others anew. */
  #compact(): void {
    const numbers = new Int32Array(this.#keys.length).fill(-1);
    const keys: (Key | null)[] = [];
    this.#keys.forEach((key, document) => {
      if (key === null) return;
      numbers[document] = keys.push(key) - 1;
      this.#documents.set(key, keys.length - 1);
    });
    for (let term = 0; term < this.#entries.length; term += 1) {
      this.#entries[term] = this.#entriesOf(term).flatMap((entry) => {
        const document = numbers[Math.floor(entry / (MOST_WEIGHT + 1))] ?? -1;
        return document < 0 ? [] : document * (MOST_WEIGHT + 1) + (entry % (MOST_WEIGHT + 1));
      });
    }
    this.#keys = keys;
  }
}

function lettersOf(term: string): number {
  let letters = 0;
  for (let at = 0; at < term.length; at += 1) letters |= 1 << (term.charCodeAt(at) & 31);
  return letters;
}

/** How many bits are set (Hacker's Delight, 5-1). */
function bits(value: number): number {
  let left = value - ((value >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
