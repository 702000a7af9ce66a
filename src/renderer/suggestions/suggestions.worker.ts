/** Reads one article a message and proposes what could be marked in it. */
import type { Suggestion } from '#core/suggestion.ts';
import { suggest } from '#suggestions/suggest.ts';
import type { SuggestRequest } from '#suggestions/suggest.ts';

import { answerCalls } from '../ui/worker-calls.ts';

answerCalls(async (request: SuggestRequest): Promise<readonly Suggestion[]> => suggest(request));
