/**
 * The outcome of something that may fail for a reason the user can cause.
 *
 * A failure the user can cause is a value of this type; a bug is thrown.
 */
export type Result<T, E = Fault> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** What went wrong with some input, in words for the person who gave it. */
export interface Fault {
  /** A stable, machine-readable name, for example `text.too-large`. */
  readonly code: string;
  /** One sentence: what is wrong, and with what. */
  readonly message: string;
  /** Where: a JSON path (`$.content.claims[3].id`), a line, or empty for the whole input. */
  readonly at: string;
}

export function success<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function failure<E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}

/** Builds a {@link Fault}; `at` is empty when the whole input is meant. */
export function fault(code: string, message: string, at = ''): Fault {
  return { code, message, at };
}

/** Marks a branch that the types rule out. @throws always: reaching it is a bug. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
