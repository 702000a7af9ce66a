/** Relations as they read from either end. */
import type { RelationKind } from '#core/weighing-model.ts';

import type { MessageKey } from '../words.tsx';

export const FORWARD: Readonly<Record<RelationKind, MessageKey>> = {
  supports: 'claim.supports',
  qualifies: 'claim.qualifies',
  repeats: 'claim.repeats',
};

export const BACKWARD: Readonly<Record<RelationKind, MessageKey>> = {
  supports: 'claim.supportedBy',
  qualifies: 'claim.qualifiedBy',
  repeats: 'claim.repeatedBy',
};
