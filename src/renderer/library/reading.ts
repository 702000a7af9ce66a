/** Reading articles off the main thread: what is asked and what comes back. */
import type { ReadArticle } from '#articles/reader.ts';
import type { ArticleHashes } from '#core/article-import.ts';
import { failure, fault } from '#core/result.ts';
import type { Result } from '#core/result.ts';

import { createWorkerCalls } from '../ui/worker-calls.ts';
import { words } from '../words.tsx';

export type ReadRequest =
  | {
      readonly kind: 'file';
      readonly fileName: string;
      readonly bytes: Uint8Array;
      /** Overrules the guess; null to guess. */
      readonly encoding: string | null;
    }
  /** `html` is null when only text was pasted. */
  | { readonly kind: 'pasted'; readonly text: string; readonly html: string | null };

export interface ReadOutcome {
  readonly read: ReadArticle;
  readonly hashes: ArticleHashes;
}

export interface Reading {
  /** Reads one article. A request that is stopped never settles. */
  read(request: ReadRequest): Promise<Result<ReadOutcome>>;
  stop(): void;
}

export function createReading(): Reading {
  const calls = createWorkerCalls<ReadRequest, Result<ReadOutcome>>(
    () => new Worker(new URL('./reading.worker.ts', import.meta.url), { type: 'module', name: 'reading' }),
  );
  return {
    stop: calls.stop,
    async read(request) {
      const broken =
        request.kind === 'file'
          ? words('library.readerBroke', { name: request.fileName })
          : words('library.readerBrokeOnPaste');
      return (await calls.ask(request)) ?? failure(fault('article.reader-broke', broken));
    },
  };
}
