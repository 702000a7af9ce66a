/** Contradictions in words. */
import type { Contradiction, Severity } from '#core/model.ts';

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { 1: 'slight', 2: 'marked', 3: 'grave' };

export const STATUSES = [
  'open',
  'explained',
  'resolved',
  'dismissed',
] as const satisfies readonly Contradiction['status'][];
