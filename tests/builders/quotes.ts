/** Finding the words that a test or the sample names in an article. */

export interface Found {
  readonly start: number;
  readonly end: number;
}

/** The pieces of a quotation, each after the one before. `nth` (1 is the first) picks among several places of the first. */
export function findPieces(text: string, pieces: readonly string[], nth?: number): readonly Found[] {
  let from = 0;
  return pieces.map((piece, index) => {
    const places = occurrences(text, piece).filter(({ start }) => start >= from);
    const place = places[index === 0 ? (nth ?? 1) - 1 : 0];
    if (!place) throw new Error(`“${piece}” is not in the text.`);
    if (index === 0 && nth === undefined && places.length > 1) throw new Error(`“${piece}” is there more than once.`);
    from = place.end;
    return place;
  });
}

/**
 * Every place where one of `names` stands as a word of its own, ascending and disjoint; a longer name wins over a shorter
 * one inside of it. Places inside of one of `except` do not count.
 */
export function findNames(text: string, names: readonly string[], except: readonly string[] = []): readonly Found[] {
  const taken = except.flatMap((phrase) => occurrences(text, phrase));
  const longestFirst = names.toSorted((a, b) => b.length - a.length);
  const found = longestFirst.flatMap((name) => {
    const places = occurrences(text, name).filter((place) => isWord(text, place) && !overlapsAny(place, taken));
    taken.push(...places);
    return places;
  });
  return found.toSorted((a, b) => a.start - b.start);
}

function occurrences(text: string, words: string): readonly Found[] {
  const places: Found[] = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + words.length)) {
    places.push({ start, end: start + words.length });
  }
  return places;
}

function isWord(text: string, { start, end }: Found): boolean {
  const letter = /[\p{L}\p{N}]/u;
  return !letter.test(text.charAt(start - 1)) && !letter.test(text.charAt(end));
}

function overlapsAny(place: Found, others: readonly Found[]): boolean {
  return others.some((other) => place.start < other.end && other.start < place.end);
}
