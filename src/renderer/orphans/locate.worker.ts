/** Searches a text for words like those of a mark: the slow step of finding it again. */
import { locate } from '#core/locate.ts';
import type { Location } from '#core/location.ts';
import type { Anchor } from '#core/text-model.ts';

import { answerCalls } from '../ui/worker-calls.ts';

export interface LocateRequest {
  readonly anchor: Anchor;
  readonly text: string;
  readonly textHash: string;
}

answerCalls(async ({ anchor, text, textHash }: LocateRequest): Promise<Location> => locate(anchor, text, textHash));
