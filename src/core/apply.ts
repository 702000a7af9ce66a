/** Applying an edit to a case held as one value. */
import { recordsOf } from './case-content.ts';
import { LIST_OF_KIND } from './content.ts';
import type { CaseContent, ListedKind, Tombstone } from './content.ts';
import { correctText } from './edit.ts';
import type { Edit, RecordChange, TextCorrection, TextPut } from './edit.ts';
import type { Case } from './model.ts';
import type { ArticleText } from './text-model.ts';
import type { AnyRecord } from './records.ts';
import { failure, fault, success } from './result.ts';
import type { Fault, Result } from './result.ts';
import { settleChange } from './settle.ts';
import type { Stamp } from './stamp.ts';

/** Who applies an edit, and when. */
export type Signature = Pick<Stamp, 'by' | 'at'>;

/**
 * `content` after `edit`, or why it does not fit.
 *
 * Changes fit, and are written, as {@link settleChange} says. Lists stay sorted by id.
 */
export function applyEdit(content: CaseContent, edit: Edit, signature: Signature): Result<CaseContent> {
  const draft: Draft = {
    content,
    signature,
    case: content.case,
    lists: new Map(),
    texts: new Map(content.texts.map((text) => [text.articleId, text])),
    tombstones: new Map(content.tombstones.map((tombstone) => [tombstoneKey(tombstone), tombstone])),
  };
  for (const change of edit.changes) {
    const problem = apply(draft, change);
    if (problem) return failure(problem);
  }
  return success(finished(draft));
}

type Listed = Exclude<AnyRecord, Case>;

/** A case being changed: the lists that are touched, by id, and everything else as it was. */
interface Draft {
  readonly content: CaseContent;
  readonly signature: Signature;
  case: Case;
  readonly lists: Map<ListedKind, Map<string, Listed>>;
  readonly texts: Map<string, ArticleText>;
  readonly tombstones: Map<string, Tombstone>;
}

function apply(draft: Draft, change: Edit['changes'][number]): Fault | null {
  switch (change.type) {
    case 'record':
      return change.kind === 'case' ? applyToCase(draft, change) : applyToList(draft, change);
    case 'text':
      return applyTextPut(draft, change);
    case 'correction':
      return applyCorrection(draft, change);
  }
}

function applyToCase(draft: Draft, change: RecordChange): Fault | null {
  const settled = settleChange({ record: draft.case, tombstone: null }, change, draft.signature);
  if (!settled.ok) return settled.error;
  draft.case = settled.value.record as Case;
  return null;
}

function applyToList(draft: Draft, change: Exclude<RecordChange, { readonly kind: 'case' }>): Fault | null {
  const { kind, before, after } = change;
  const id = (after ?? before)?.id ?? '';
  const list = listOf(draft, kind);
  const key = tombstoneKey({ kind, id });
  const present = { record: list.get(id) ?? null, tombstone: draft.tombstones.get(key) ?? null };
  const settled = settleChange(present, change, draft.signature);
  if (!settled.ok) return settled.error;
  const { record, tombstone } = settled.value;
  if (record) list.set(id, record as Listed);
  else list.delete(id);
  if (tombstone) draft.tombstones.set(key, tombstone);
  else draft.tombstones.delete(key);
  return null;
}

function applyTextPut(draft: Draft, { before, after }: TextPut): Fault | null {
  const articleId = (after ?? before)?.articleId;
  if (articleId === undefined) return fault('edit.empty', 'The change neither expects nor writes a text.');
  if (draft.texts.get(articleId)?.hash !== before?.hash) {
    return fault('text.moved-on', 'The text was changed elsewhere in the meantime.');
  }
  if (after) draft.texts.set(articleId, after);
  else draft.texts.delete(articleId);
  return null;
}

function applyCorrection(draft: Draft, correction: TextCorrection): Fault | null {
  const text = draft.texts.get(correction.articleId);
  if (!text) return fault('text.missing', `The article “${correction.articleId}” has no text.`);
  const corrected = correctText(text, correction);
  if (!corrected.ok) return corrected.error;
  draft.texts.set(text.articleId, corrected.value);
  return null;
}

function listOf(draft: Draft, kind: ListedKind): Map<string, Listed> {
  const list =
    draft.lists.get(kind) ?? new Map<string, Listed>(recordsOf(draft.content, kind).map((item) => [item.id, item]));
  draft.lists.set(kind, list);
  return list;
}

function finished(draft: Draft): CaseContent {
  const lists = Array.from(draft.lists, ([kind, list]) => [LIST_OF_KIND[kind], sorted(list)]);
  return {
    ...draft.content,
    ...(Object.fromEntries(lists) as Partial<CaseContent>),
    case: draft.case,
    texts: sorted(draft.texts),
    tombstones: sorted(draft.tombstones),
  };
}

/** The values in the order of their keys, by UTF-16 code units. */
function sorted<T>(values: ReadonlyMap<string, T>): readonly T[] {
  const ascending = Array.from(values).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return ascending.map(([, value]) => value);
}

/** A space sorts before anything an id or a kind may contain, so that these keys sort by kind, then by id. */
function tombstoneKey(tombstone: Pick<Tombstone, 'kind' | 'id'>): string {
  return `${tombstone.kind} ${tombstone.id}`;
}
