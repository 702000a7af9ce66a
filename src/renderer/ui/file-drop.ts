/** Files and folders dropped on the window. */
import { useEffect, useEffectEvent, useState } from 'react';

import type { IncomingFile } from '#bridge';

/** More files than this in one drop are not taken: the rest of a huge folder is left alone. */
export const FILES_IN_A_DROP = 2000;

/** Whether a file's name says that it is a case. */
export function isCaseFile(name: string): boolean {
  return name.toLowerCase().endsWith('.counterpoint.json');
}

/**
 * Takes dropped files whose name `accepts`; others are left to whoever takes them. Folders are searched.
 * @param limit in bytes; larger files arrive without their bytes.
 * @returns whether files are being dragged over the window.
 */
export function useFileDrop(
  accepts: (name: string) => boolean,
  limit: number,
  onFiles: (files: readonly IncomingFile[]) => void,
): boolean {
  const [isOver, setOver] = useState(false);
  const take = useEffectEvent(async (transfer: DataTransfer) => {
    const files = await filesIn(transfer);
    const wanted = files.filter((file) => accepts(file.name)).slice(0, FILES_IN_A_DROP);
    if (wanted.length > 0) onFiles(await Promise.all(wanted.map((file) => read(file, limit))));
  });

  useEffect(() => {
    // Moving over an element inside leaves the one around it: the window is left when every entry is matched.
    let depth = 0;
    const step = (event: DragEvent, change: number) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      depth = change === 0 ? 0 : depth + change;
      setOver(depth > 0);
    };
    const enter = (event: DragEvent) => step(event, 1);
    const leave = (event: DragEvent) => step(event, -1);
    const over = (event: DragEvent) => event.dataTransfer?.types.includes('Files') && event.preventDefault();
    const drop = (event: DragEvent) => {
      step(event, 0);
      if (event.dataTransfer) void take(event.dataTransfer);
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return isOver;
}

async function filesIn(transfer: DataTransfer): Promise<readonly File[]> {
  const entries = Array.from(transfer.items, (item) => (item.kind === 'file' ? item.webkitGetAsEntry() : null));
  const plain = Array.from(transfer.files);
  if (entries.every((entry) => !entry?.isDirectory)) return plain;
  const nested = await Promise.all(entries.map((entry) => (entry ? filesUnder(entry) : [])));
  return nested.flat().toSorted((a, b) => a.name.localeCompare(b.name));
}

async function filesUnder(entry: FileSystemEntry): Promise<readonly File[]> {
  if (entry.isFile) {
    if (entry.name.startsWith('.')) return [];
    const { promise, resolve } = Promise.withResolvers<readonly File[]>();
    (entry as FileSystemFileEntry).file(
      (file) => resolve([file]),
      () => resolve([]),
    );
    return promise;
  }
  const children: File[] = [];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // A directory is handed out in portions, one after the other.
    // oxlint-disable-next-line no-await-in-loop
    const portion = await nextEntries(reader);
    if (portion.length === 0 || children.length > FILES_IN_A_DROP) return children;
    // oxlint-disable-next-line no-await-in-loop
    const files = await Promise.all(portion.map(filesUnder));
    children.push(...files.flat());
  }
}

function nextEntries(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  const { promise, resolve } = Promise.withResolvers<readonly FileSystemEntry[]>();
  reader.readEntries(resolve, () => resolve([]));
  return promise;
}

async function read(file: File, limit: number): Promise<IncomingFile> {
  if (file.size > limit) return { name: file.name, bytes: null, reason: 'too large' };
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return { name: file.name, bytes: null, reason: 'unreadable' };
  }
}
