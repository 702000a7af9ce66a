/** The list of found passages: a row an article, followed by one for each of its passages. */
import type { ArticleId } from '#core/identifiers.ts';

import type { FoundPassage } from '../workbench.ts';

export interface ArticleRow {
  readonly kind: 'article';
  readonly id: string;
  readonly articleId: ArticleId;
  /** The ids of its passages. */
  readonly passageIds: readonly string[];
}

export interface PassageRow {
  readonly kind: 'passage';
  readonly id: string;
  readonly passage: FoundPassage;
}

export type PassagesRow = ArticleRow | PassageRow;

export function passageId({ articleId, span }: FoundPassage): string {
  return `${articleId} ${span.start} ${span.end}`;
}

/** Articles in the order of their first passage, passages in the order of the text. */
export function rowsOf(passages: readonly FoundPassage[]): readonly PassagesRow[] {
  return [...Map.groupBy(passages, ({ articleId }) => articleId)].flatMap(([articleId, among]) => {
    const ordered = among.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    const rows = ordered.map((passage): PassageRow => ({ kind: 'passage', id: passageId(passage), passage }));
    return [{ kind: 'article', id: articleId, articleId, passageIds: rows.map(({ id }) => id) }, ...rows];
  });
}

/** What the list shows as ticked when all passages but `unticked` are: of articles those that are ticked whole, and in part. */
export function ticksOf(
  rows: readonly PassagesRow[],
  unticked: ReadonlySet<string>,
): { readonly ticked: ReadonlySet<string>; readonly partly: ReadonlySet<string> } {
  const ticked = new Set<string>();
  const partly = new Set<string>();
  for (const row of rows) {
    if (row.kind === 'passage') {
      if (!unticked.has(row.id)) ticked.add(row.id);
      continue;
    }
    const off = row.passageIds.filter((id) => unticked.has(id)).length;
    if (off === 0) ticked.add(row.id);
    else if (off < row.passageIds.length) partly.add(row.id);
  }
  return { ticked, partly };
}

/** The passages that are not ticked once the list says that `next` are: an article’s tick is that of all its passages. */
export function untickedAfter(
  rows: readonly PassagesRow[],
  unticked: ReadonlySet<string>,
  next: ReadonlySet<string>,
): ReadonlySet<string> {
  const { ticked } = ticksOf(rows, unticked);
  const after = new Set(unticked);
  const tick = (id: string, isTicked: boolean) => (isTicked ? after.delete(id) : after.add(id));
  for (const row of rows) {
    if (ticked.has(row.id) === next.has(row.id)) continue;
    for (const id of row.kind === 'article' ? row.passageIds : [row.id]) tick(id, next.has(row.id));
  }
  return after;
}
