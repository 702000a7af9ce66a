/** The course of an import: files arrive, are read one at a time, are looked over, and become one edit. */
import { useEffect, useEffectEvent, useRef, useState } from 'react';

import type { IncomingFile } from '#bridge';

import { useSession } from '../session.tsx';
import { words } from '../words.tsx';
import { chosenRows, editForRows, needsReview, rowForPaste, rowRead, rowsForFiles } from './import-rows.ts';
import type { DraftFields, ImportRow } from './import-rows.ts';
import { titleOfText } from './known-texts.ts';
import { createReading } from './reading.ts';
import type { ReadRequest } from './reading.ts';
import { takeBack } from './take-back.ts';

export type ImportStage = 'idle' | 'reading' | 'review' | 'saving';

export interface ArticleImportState {
  readonly stage: ImportStage;
  readonly rows: readonly ImportRow[];
  /** How many rows have been read. */
  readonly done: number;
  readonly takeFiles: (files: readonly IncomingFile[]) => void;
  readonly takePaste: (text: string, html: string | null, fields: DraftFields) => void;
  readonly changeRow: (row: ImportRow) => void;
  /** Reads a file again in another encoding. */
  readonly readAgain: (row: ImportRow, encoding: string) => void;
  readonly confirm: () => void;
  /** Ends the import; nothing is changed. */
  readonly cancel: () => void;
}

interface Progress {
  readonly stage: ImportStage;
  readonly rows: readonly ImportRow[];
  readonly done: number;
}

const IDLE: Progress = { stage: 'idle', rows: [], done: 0 };

export function useArticleImport(): ArticleImportState {
  const session = useSession();
  const { workspace, bridge } = session;
  const [progress, setProgress] = useState(IDLE);
  const [reading] = useState(createReading);
  // Each import has a number, so that what is left of a cancelled one can tell.
  const current = useRef(0);

  async function start(rows: readonly ImportRow[]): Promise<void> {
    if (progress.stage !== 'idle') {
      session.announce(words('library.importUnderWay'));
      return;
    }
    if (rows.length === 0) return;
    current.current += 1;
    const number = current.current;
    setProgress({ stage: 'reading', rows, done: 0 });
    const texts = new Map<string, string>();
    const read: ImportRow[] = [];
    for (const row of rows) {
      // One at a time: several large files at once would not fit into memory.
      // oxlint-disable-next-line no-await-in-loop
      const next = row.request ? await readRow(row, row.request, texts) : row;
      if (current.current !== number) return;
      if (next.state.kind === 'read') texts.set(next.state.outcome.hashes.text, next.fields.title);
      read.push(next);
      setProgress({ stage: 'reading', rows: [...read, ...rows.slice(read.length)], done: read.length });
    }
    if (needsReview(read)) setProgress({ stage: 'review', rows: read, done: read.length });
    else await save(read);
  }

  /** `texts` has the titles of those that came earlier in this import, by their hashes. */
  async function readRow(
    row: ImportRow,
    request: ReadRequest,
    texts: ReadonlyMap<string, string> = new Map(),
  ): Promise<ImportRow> {
    const result = await reading.read(request);
    const hash = result.ok ? result.value.hashes.text : '';
    const title = texts.get(hash) ?? (await titleOfText(workspace, hash));
    return rowRead({ ...row, request }, result, () => title);
  }

  async function save(rows: readonly ImportRow[]): Promise<void> {
    const { edit, articles } = editForRows(rows, workspace.stamp());
    setProgress({ stage: 'saving', rows, done: rows.length });
    const isSaved = await session.commit(edit);
    // A failure has been said: the rows stay, so that the import can be tried again.
    setProgress(isSaved ? IDLE : { stage: 'review', rows, done: rows.length });
    const [first] = articles;
    if (!isSaved || !first) return;
    session.workbench.openArticle(first.id);
    const done = words('library.imported', { count: articles.length, title: first.title });
    session.announce(done, takeBack(session, edit.label));
  }

  async function readAgain(row: ImportRow, encoding: string): Promise<void> {
    if (row.request?.kind !== 'file') return;
    const request = { ...row.request, encoding };
    // What the wrong encoding made of the fields is of no use: they are read again too.
    const blank = { title: '', source: '', publishedAt: '', dateline: '' };
    changeRow(await readRow({ ...row, fields: blank }, request));
  }

  function changeRow(row: ImportRow): void {
    setProgress((before) => ({ ...before, rows: before.rows.map((each) => (each.id === row.id ? row : each)) }));
  }

  function cancel(): void {
    current.current += 1;
    reading.stop();
    setProgress(IDLE);
  }

  const takeFiles = (files: readonly IncomingFile[]) => void start(rowsForFiles(files));
  const onArrival = useEffectEvent(takeFiles);
  useEffect(() => bridge.onFiles(({ purpose, files }) => purpose === 'articles' && onArrival(files)), [bridge]);
  useEffect(() => () => reading.stop(), [reading]);

  return {
    ...progress,
    takeFiles,
    takePaste: (text, html, fields) => void start([rowForPaste(text, html, fields)]),
    changeRow,
    readAgain: (row, encoding) => void readAgain(row, encoding),
    confirm: () => {
      if (chosenRows(progress.rows).length > 0) void save(progress.rows);
    },
    cancel,
  };
}
