/** Relations as they read from either end. */
import type { RelationKind } from '#core/weighing-model.ts';

import type { MessageKey } from '../words.tsx';

export const FORWARD: Readonly<Record<RelationKind, MessageKey>> = {
  supports: 'claimPage.supports',
  qualifies: 'claimPage.qualifies',
  repeats: 'claimPage.repeats',
};

export const BACKWARD: Readonly<Record<RelationKind, MessageKey>> = {
  supports: 'claimPage.supportedBy',
  qualifies: 'claimPage.qualifiedBy',
  repeats: 'claimPage.repeatedBy',
};
