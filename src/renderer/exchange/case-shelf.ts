/** The cases on this machine, as the dialogs of exchange/ work with them. */
import type { CaseContent } from '#core/content.ts';
import type { CaseId } from '#core/identifiers.ts';
import type { Fault, Result } from '#core/result.ts';

export interface CaseSummary {
  readonly id: CaseId;
  readonly name: string;
  readonly articles: number;
  readonly claims: number;
  readonly contradictions: number;
  /** A moment in UTC: the last change. */
  readonly modifiedAt: string;
  readonly isOpen: boolean;
  /** A moment in UTC; null unless it was deleted and can be restored. */
  readonly deletedAt: string | null;
}

/** A case on the shelf, with all that is in it. */
export interface KeptCase {
  readonly content: CaseContent;
  readonly isDeleted: boolean;
}

/** Failures carry a message for the person; nothing is changed then. */
export interface CaseShelf {
  /** Deleted ones too. */
  list(): Promise<readonly CaseSummary[]>;
  /** An empty case with the usual codebook; it is opened. */
  create(name: string): Promise<Result<unknown>>;
  open(id: CaseId): Promise<Result<unknown>>;
  rename(id: CaseId, name: string): Promise<Result<unknown>>;
  /** Takes it off the list; another case opens if it was open. It can be restored. */
  remove(id: CaseId): Promise<Result<unknown>>;
  restore(id: CaseId): Promise<Result<unknown>>;
  /** Removes a deleted case from the disk, for good. */
  purge(id: CaseId): Promise<Result<unknown>>;
  restoreSample(): Promise<Result<unknown>>;
  /** The case as it is here; null when there is none with this id. */
  find(id: CaseId): Promise<KeptCase | null>;
  /** Puts a case from a file on the shelf and opens it. Fails when one with its id is there. */
  add(content: CaseContent): Promise<Result<unknown>>;
}

/** The words for a failure, with what is safe. */
export function faultInWords(fault: Fault): string {
  return fault.at === '' ? fault.message : `${fault.message} (${fault.at})`;
}
