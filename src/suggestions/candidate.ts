/** What the engine makes of a text before the case is asked: names, figures and dates, each with what tells of its kind. */
import type { Span } from '#core/span.ts';
import type { Reason } from '#core/suggestion.ts';

export type ThingKind =
  | 'person'
  | 'organisation'
  | 'country'
  | 'place'
  | 'media'
  | 'weapon'
  | 'event'
  | 'document'
  | 'date'
  | 'quantity'
  | 'other';

export interface Candidate {
  readonly span: Span;
  /** The name that the thing is filed under: the full name for a surname, the state for its capital. */
  readonly name: string;
  readonly kind: ThingKind;
  readonly score: number;
  readonly reason: Reason;
}

export function reason(code: string, values: Reason['values'] = {}): Reason {
  return { code, values };
}
