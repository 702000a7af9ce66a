/** Asking the worker for the suggestions of one text at a time; only the last request counts. */
import type { ArticleId } from '#core/identifiers.ts';
import type { Entity, EntityType } from '#core/model.ts';
import type { Suggestion } from '#core/suggestion.ts';

import { createWorkerCalls } from '../ui/worker-calls.ts';

/** What the worker is told; the language work itself stays in there. */
export interface ReadingRequest {
  readonly articleId: ArticleId;
  /** The canonical text. */
  readonly text: string;
  readonly entities: readonly Pick<Entity, 'id' | 'name' | 'aliases' | 'typeId'>[];
  readonly entityTypes: readonly Pick<EntityType, 'id' | 'name'>[];
}

export interface SuggestionReader {
  /** Calls `done` with the answer, or with null when the worker broke down; not at all when another request came after. */
  read(request: ReadingRequest, done: (suggestions: readonly Suggestion[] | null) => void): void;
  stop(): void;
}

export function createSuggestionReader(): SuggestionReader {
  const calls = createWorkerCalls<ReadingRequest, readonly Suggestion[]>(
    () => new Worker(new URL('./suggestions.worker.ts', import.meta.url), { type: 'module', name: 'suggestions' }),
  );
  type Wanted = {
    readonly request: ReadingRequest;
    readonly done: (suggestions: readonly Suggestion[] | null) => void;
  };
  let wanted: Wanted | null = null;
  let isBusy = false;

  /** The worker answers whoever listens, so it is asked the next thing when it has answered. */
  async function work(): Promise<void> {
    isBusy = true;
    while (wanted) {
      const current: Wanted = wanted;
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const answer = await calls.ask(current.request);
      if (wanted !== current) continue;
      wanted = null;
      current.done(answer);
    }
    isBusy = false;
  }

  return {
    read(request, done) {
      wanted = { request, done };
      if (!isBusy) void work();
    },
    stop() {
      wanted = null;
      isBusy = false;
      calls.stop();
    },
  };
}
