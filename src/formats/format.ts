/** The one interface of every exchange format. */
import type { CaseContent } from '#core/content.ts';
import type { Fault, Result } from '#core/result.ts';

/** Records of one kind that a format cannot hold, and how many. */
export interface Loss {
  readonly what: string;
  readonly count: number;
}

export interface ExchangeFormat {
  /** Stable name, used on the command line. */
  readonly id: string;
  readonly name: string;
  /** Lower case, without the leading dot, longest first: `counterpoint.json`. */
  readonly extensions: readonly string[];
  /** Bytes to content, or every fault found (at least one, at most 1,000), each with its place. */
  readonly parse?: (bytes: Uint8Array) => Promise<Result<CaseContent, readonly Fault[]>>;
  /** Content to bytes: the same content gives the same bytes. */
  readonly serialize: (content: CaseContent) => Promise<Uint8Array>;
  /** What `serialize` would leave out of this content; empty when nothing. */
  readonly losses: (content: CaseContent) => readonly Loss[];
}
