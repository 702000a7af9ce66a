/** Ending a transaction without a trace. */
import type { Fault } from '#core/result.ts';

/** Thrown inside of a transaction so that nothing of it is written; `commit.ts` makes it a `Result` again. */
export class Refused extends Error {
  readonly fault: Fault;
  constructor(reason: Fault) {
    super(reason.message);
    this.fault = reason;
  }
}
