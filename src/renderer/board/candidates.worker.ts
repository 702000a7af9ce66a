/** Compares the claims of a case: seconds of work at five thousand of them. */
import { contradictionCandidates } from '#core/contradiction-candidates.ts';
import type { ContradictionCandidate } from '#core/contradiction-candidates.ts';
import { lookupOf } from '#core/case-content.ts';
import type { CaseContent } from '#core/content.ts';

import { answerCalls } from '../ui/worker-calls.ts';

answerCalls(async (content: CaseContent): Promise<readonly ContradictionCandidate[]> =>
  contradictionCandidates(lookupOf(content)),
);
