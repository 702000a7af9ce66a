/** Who says what in one sentence, before the case is asked. */
import type { Span } from '#core/span.ts';

export interface Attribution {
  /** The words of who says it. */
  readonly source: Span;
  readonly cue: Span;
  readonly content: Span;
  /** Who hands it on, outermost first. */
  readonly through: readonly Span[];
  readonly score: number;
  readonly pattern: 'quotation' | 'according-to' | 'subject-cue' | 'inverted' | 'passive' | 'accusation';
}
