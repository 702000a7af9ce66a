/** How alike two strings are, in UTF-16 code units. */

/**
 * The least number of insertions, deletions and substitutions that make `b` of `a` (Levenshtein), or `limit + 1` when it takes
 * more than `limit`. Only the diagonals within the limit are computed (Ukkonen 1985).
 */
export function editDistance(a: string, b: string, limit: number = Math.max(a.length, b.length)): number {
  let from = 0;
  let aEnd = a.length;
  let bEnd = b.length;
  while (from < aEnd && from < bEnd && a.charCodeAt(from) === b.charCodeAt(from)) from += 1;
  while (aEnd > from && bEnd > from && a.charCodeAt(aEnd - 1) === b.charCodeAt(bEnd - 1)) {
    aEnd -= 1;
    bEnd -= 1;
  }
  const rows = aEnd - from;
  const columns = bEnd - from;
  const beyond = limit + 1;
  if (Math.abs(rows - columns) > limit) return beyond;
  if (rows === 0 || columns === 0) return rows + columns;

  const costs = Uint32Array.from({ length: columns + 1 }, (_, column) => Math.min(column, beyond));
  for (let row = 1; row <= rows; row += 1) {
    const first = Math.max(1, row - limit);
    const last = Math.min(columns, row + limit);
    let diagonal = costs[first - 1] ?? beyond;
    costs[first - 1] = first === 1 ? Math.min(row, beyond) : beyond;
    if (last === row + limit) costs[last] = beyond;
    const unit = a.charCodeAt(from + row - 1);
    for (let column = first; column <= last; column += 1) {
      const above = costs[column] ?? beyond;
      const left = costs[column - 1] ?? beyond;
      const kept = diagonal + (unit === b.charCodeAt(from + column - 1) ? 0 : 1);
      costs[column] = Math.min(kept, above + 1, left + 1, beyond);
      diagonal = above;
    }
  }
  return costs[columns] ?? beyond;
}

/** 1 for equal strings, 0 for strings that share nothing: what the edit distance leaves of the longer one. */
export function similarity(a: string, b: string): number {
  return similarityOf(editDistance(a, b), a.length, b.length);
}

/** The {@link similarity} that an edit distance between strings of these lengths means. */
export function similarityOf(distance: number, aLength: number, bLength: number): number {
  const longer = Math.max(aLength, bLength);
  return longer === 0 ? 1 : Math.max(0, 1 - distance / longer);
}
