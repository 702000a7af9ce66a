/** One import of articles: a row a file, from arrival to the edit. */
import type { ArticleDraft } from '#core/article.ts';
import { draftText, importArticle } from '#core/article-import.ts';
import type { Edit } from '#core/edit.ts';
import { FILE_SIZE_LIMITS } from '#core/limits.ts';
import { joinEdits } from '#core/marking.ts';
import type { Made } from '#core/marking.ts';
import { CalendarDate } from '#core/values.ts';
import type { Article } from '#core/model.ts';
import type { Result } from '#core/result.ts';
import type { Stamp } from '#core/stamp.ts';
import type { IncomingFile } from '#bridge';

import { isCaseFile } from '../ui/file-drop.ts';
import { words } from '../words.tsx';
import type { ReadOutcome, ReadRequest } from './reading.ts';

/** What a person may correct before an article is imported. The date is as typed: it may not be one. */
export interface DraftFields {
  readonly title: string;
  readonly source: string;
  readonly publishedAt: string;
  readonly dateline: string;
}

export type RowState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'read'; readonly outcome: ReadOutcome };

export interface ImportRow {
  readonly id: string;
  readonly fileName: string;
  /** Null when there is nothing to read. */
  readonly request: ReadRequest | null;
  readonly state: RowState;
  readonly fields: DraftFields;
  /** The title under which the same text is in the case already, or comes earlier in this import. */
  readonly sameAs: string | null;
  readonly isChosen: boolean;
}

const NO_FIELDS: DraftFields = { title: '', source: '', publishedAt: '', dateline: '' };

const MEGABYTE = 1024 * 1024;

/** Rows for files that arrived; those that are no articles, or could not be handed over, have failed already. */
export function rowsForFiles(files: readonly IncomingFile[]): readonly ImportRow[] {
  return files.map((file, index) => {
    const base = { id: `row-${index}`, fileName: file.name, fields: NO_FIELDS, sameAs: null, isChosen: false };
    if (file.bytes !== null && !isCaseFile(file.name)) {
      const request = { kind: 'file', fileName: file.name, bytes: file.bytes, encoding: null } as const;
      return { ...base, request, state: { kind: 'waiting' } };
    }
    return { ...base, request: null, state: { kind: 'failed', message: refusal(file) } };
  });
}

function refusal(file: IncomingFile): string {
  if (isCaseFile(file.name)) {
    return words('library.refusedCase', { name: file.name });
  }
  if (file.bytes === null && file.reason === 'too large') {
    return words('library.refusedSize', { name: file.name, limit: FILE_SIZE_LIMITS.articles / MEGABYTE });
  }
  return words('library.refusedFile', { name: file.name });
}

/** The row for pasted text; fields that are filled in overrule what the reader finds. */
export function rowForPaste(text: string, html: string | null, fields: DraftFields): ImportRow {
  const request = { kind: 'pasted', text, html } as const;
  return { id: 'row-0', fileName: '', request, state: { kind: 'waiting' }, fields, sameAs: null, isChosen: false };
}

/** The row once its article was read. `titleOfText` tells where a text is already, by its hash. */
export function rowRead(
  row: ImportRow,
  result: Result<ReadOutcome>,
  titleOfText: (hash: string) => string | undefined,
): ImportRow {
  if (!result.ok) {
    return { ...row, state: { kind: 'failed', message: result.error.message }, isChosen: false };
  }
  const { draft } = result.value.read;
  const sameAs = titleOfText(result.value.hashes.text) ?? null;
  return {
    ...row,
    state: { kind: 'read', outcome: result.value },
    sameAs,
    isChosen: sameAs === null,
    fields: {
      title: row.fields.title || draft.title,
      source: row.fields.source || draft.source,
      publishedAt: row.fields.publishedAt || (draft.publishedAt ?? ''),
      dateline: row.fields.dateline || draft.dateline,
    },
  };
}

/** What is wrong with a date as typed, or undefined. */
export function dateError(date: string): string | undefined {
  if (date.trim() === '' || CalendarDate.safeParse(date.trim()).success) return undefined;
  return words('library.dateWrong');
}

/** Whether there is something a person should see before the import. */
export function needsReview(rows: readonly ImportRow[]): boolean {
  const [only, ...others] = rows;
  if (!only || others.length > 0 || only.state.kind !== 'read') return true;
  const { encoding, warnings } = only.state.outcome.read;
  return (
    only.sameAs !== null ||
    warnings.length > 0 ||
    // A guess may be wrong, and here it can be corrected; UTF-8 leaves no doubt.
    (encoding.basis === 'guessed' && encoding.name !== 'utf-8') ||
    dateError(only.fields.publishedAt) !== undefined
  );
}

/** Rows that will be imported. */
export function chosenRows(rows: readonly ImportRow[]): readonly ImportRow[] {
  return rows.filter((row) => row.isChosen && row.state.kind === 'read');
}

/** The one edit that imports the chosen rows, and the articles it makes. */
export function editForRows(
  rows: readonly ImportRow[],
  stamp: Stamp,
): { readonly edit: Edit; readonly articles: readonly Article[] } {
  const made = chosenRows(rows).flatMap((row): readonly Made<Article>[] => {
    if (row.state.kind !== 'read') return [];
    const { read, hashes } = row.state.outcome;
    return [importArticle(correctedDraft(read.draft, row.fields), hashes, stamp)];
  });
  const label = made.length === 1 ? 'Import article' : `Import ${made.length} articles`;
  return {
    edit: joinEdits(
      label,
      made.map(({ edit }) => edit),
    ),
    articles: made.map((each) => each.made),
  };
}

function correctedDraft(draft: ArticleDraft, fields: DraftFields): ArticleDraft {
  return { ...draft, ...fields, publishedAt: fields.publishedAt.trim() || null };
}

/** The first lines of an article as read, for a look at whether the encoding is right. */
export function firstLines(outcome: ReadOutcome, length = 600): string {
  const text = draftText(outcome.read.draft);
  return text.length > length ? `${text.slice(0, length)}…` : text;
}
