/** Reading and writing case files off the main thread: what is asked and what comes back. */
import type { CaseContent } from '#core/content.ts';
import { failure, fault } from '#core/result.ts';
import type { Fault, Result } from '#core/result.ts';

import { createWorkerCalls } from '../ui/worker-calls.ts';

export type ExchangeRequest =
  | { readonly kind: 'parse'; readonly bytes: Uint8Array }
  | { readonly kind: 'serialize'; readonly content: CaseContent }
  | { readonly kind: 'parse-codebook'; readonly bytes: Uint8Array }
  | { readonly kind: 'serialize-codebook'; readonly content: CodebookLists };

export type ExchangeReply =
  | { readonly kind: 'parsed'; readonly result: Result<CaseContent, readonly Fault[]> }
  | { readonly kind: 'serialized'; readonly bytes: Uint8Array }
  | { readonly kind: 'parsed-codebook'; readonly result: Result<CodebookLists, readonly Fault[]> };

/** A codebook as its file has it. */
export type CodebookLists = Pick<CaseContent, 'attributes' | 'contradictionKinds' | 'entityTypes' | 'frames'>;

function startWorker(): Worker {
  return new Worker(new URL('./exchange.worker.ts', import.meta.url), { type: 'module', name: 'exchange' });
}

export interface CaseReading {
  /** A reading that is stopped never settles. */
  parse(bytes: Uint8Array): Promise<Result<CaseContent, readonly Fault[]>>;
  /** A codebook by itself, without a case. */
  parseCodebook(bytes: Uint8Array): Promise<Result<CodebookLists, readonly Fault[]>>;
  stop(): void;
}

export function createCaseReading(): CaseReading {
  const calls = createWorkerCalls<ExchangeRequest, ExchangeReply>(startWorker);
  return {
    stop: calls.stop,
    async parse(bytes) {
      const reply = await calls.ask({ kind: 'parse', bytes });
      if (reply?.kind === 'parsed') return reply.result;
      return brokeDown();
    },
    async parseCodebook(bytes) {
      const reply = await calls.ask({ kind: 'parse-codebook', bytes });
      return reply?.kind === 'parsed-codebook' ? reply.result : brokeDown();
    },
  };
}

function brokeDown(): Result<never, readonly Fault[]> {
  return failure([
    fault('case.reader-broke', 'The reader broke down, perhaps because the file needs more memory than there is.'),
  ]);
}

/** The bytes of a codebook file, or null when the worker broke down. */
export async function serializeCodebook(content: CodebookLists): Promise<Uint8Array | null> {
  const calls = createWorkerCalls<ExchangeRequest, ExchangeReply>(startWorker);
  const reply = await calls.ask({ kind: 'serialize-codebook', content });
  calls.stop();
  return reply?.kind === 'serialized' ? reply.bytes : null;
}

/** The bytes of a case file, or null when the worker broke down. */
export async function serializeCase(content: CaseContent): Promise<Uint8Array | null> {
  const calls = createWorkerCalls<ExchangeRequest, ExchangeReply>(startWorker);
  const reply = await calls.ask({ kind: 'serialize', content });
  calls.stop();
  return reply?.kind === 'serialized' ? reply.bytes : null;
}
