/** What the machine proposes and a person accepts or dismisses. A proposal is never a record before it is accepted. */
import type { ArticleId, EntityId, EntityTypeId } from './identifiers.ts';
import type { Attitude, Dismissal } from './model.ts';
import type { Span } from './span.ts';

interface Proposed {
  readonly articleId: ArticleId;
  /** Where it stands in the canonical text of today. */
  readonly span: Span;
  readonly quote: string;
  /** How sure the machine is, above 0 up to 1; for ranking, not a probability. */
  readonly score: number;
  /** Why it is proposed, as a code with its values: the screen has the words. */
  readonly reason: Reason;
  /**
   * The same for the same proposal in a later run, wherever the text was corrected elsewhere. A dismissal keeps it.
   */
  readonly fingerprint: string;
}

export interface Reason {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** These words may name a person, a body, a place, a date or a quantity. */
export interface EntitySuggestion extends Proposed {
  readonly kind: 'entity';
  /** The entity of the case it seems to be; null for one that is not there yet. */
  readonly entityId: EntityId | null;
  /** The name a new entity would get. */
  readonly name: string;
  readonly typeId: EntityTypeId | null;
}

/** Whoever says something, where the text names them. */
export interface SuggestedSource {
  readonly span: Span;
  readonly quote: string;
  /** The name to file it under: without articles and titles, and the full name for a surname or “he”. */
  readonly name: string;
  readonly entityId: EntityId | null;
}

/** These words are said by somebody, as a cue tells. `span` covers what is said. */
export interface AttributionSuggestion extends Proposed {
  readonly kind: 'attribution';
  readonly source: SuggestedSource;
  /** Who hands it on, outermost first. */
  readonly through: readonly SuggestedSource[];
  readonly attitude: Attitude;
  readonly cue: { readonly span: Span; readonly quote: string };
}

/** This sentence states something worth marking as a claim. */
export interface ClaimSuggestion extends Proposed {
  readonly kind: 'claim';
}

export type Suggestion = EntitySuggestion | AttributionSuggestion | ClaimSuggestion;

/** The proposals that nobody dismissed. */
export function withoutDismissed<S extends Pick<Suggestion, 'articleId' | 'fingerprint'>>(
  suggestions: readonly S[],
  dismissals: readonly Dismissal[],
): readonly S[] {
  const dismissed = new Set(dismissals.map(({ articleId, fingerprint }) => `${articleId ?? ''} ${fingerprint}`));
  return suggestions.filter(({ articleId, fingerprint }) => !dismissed.has(`${articleId} ${fingerprint}`));
}
