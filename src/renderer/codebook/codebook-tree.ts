/** The entries of a part of the codebook in the order of their hierarchy. */
import type { CodebookEntry } from '#core/codebook.ts';

export interface TreeRow {
  readonly entry: CodebookEntry;
  /** 0 at the top. */
  readonly depth: number;
}

/** Each entry behind its parent, siblings by name; one whose parent is not among them stands at the top. */
export function treeOf(entries: readonly CodebookEntry[]): readonly TreeRow[] {
  const ids = new Set<string>(entries.map(({ id }) => id));
  const children = Map.groupBy(entries, (entry) => {
    const parentId = 'parentId' in entry ? entry.parentId : null;
    return parentId !== null && ids.has(parentId) ? (parentId as string) : null;
  });
  const rows: TreeRow[] = [];
  const seen = new Set<string>();
  const add = (parentId: string | null, depth: number) => {
    const siblings = (children.get(parentId) ?? []).toSorted((a, b) => a.name.localeCompare(b.name));
    for (const entry of siblings) {
      if (seen.has(entry.id)) continue;
      seen.add(entry.id);
      rows.push({ entry, depth });
      add(entry.id, depth + 1);
    }
  };
  add(null, 0);
  // Two analysts may have moved entries under each other apart from one another: a merge leaves a ring, which is shown flat.
  for (const entry of entries) if (!seen.has(entry.id)) rows.push({ entry, depth: 0 });
  return rows;
}

/** The rows whose name, definition or example holds every word sought, with the entries above them. */
export function searchedTree(rows: readonly TreeRow[], sought: string): readonly TreeRow[] {
  const terms = sought
    .toLowerCase()
    .split(/\s+/)
    .filter((term) => term !== '');
  if (terms.length === 0) return rows;
  const kept: TreeRow[] = [];
  let depth = -1;
  for (const row of rows.toReversed()) {
    const text = `${row.entry.name} ${row.entry.definition} ${row.entry.example}`.toLowerCase();
    if (terms.every((term) => text.includes(term))) {
      kept.unshift(row);
      depth = row.depth - 1;
    } else if (row.depth === depth) {
      kept.unshift(row);
      depth -= 1;
    }
  }
  return kept;
}
