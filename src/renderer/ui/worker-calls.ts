/** Asking a worker one thing at a time. */

export interface WorkerCalls<Request, Reply> {
  /** Null when the worker broke down: a bug, or memory that ran out. A request that is stopped never settles. */
  ask(request: Request): Promise<Reply | null>;
  /** Ends what is running. The next request starts a worker afresh. */
  stop(): void;
}

/** The worker is started with the first request and answers each message with one. */
export function createWorkerCalls<Request, Reply>(start: () => Worker): WorkerCalls<Request, Reply> {
  let worker: Worker | null = null;

  function stop(): void {
    worker?.terminate();
    worker = null;
  }

  return {
    stop,
    ask(request) {
      const { promise, resolve } = Promise.withResolvers<Reply | null>();
      const asked = (worker ??= start());
      const listening = new AbortController();
      const settle = (reply: Reply | null) => {
        listening.abort();
        resolve(reply);
      };
      const options = { signal: listening.signal };
      asked.addEventListener('message', (event: MessageEvent<Reply>) => settle(event.data), options);
      const breakDown = (event: Event) => {
        event.preventDefault();
        stop();
        settle(null);
      };
      asked.addEventListener('error', breakDown, options);
      asked.addEventListener('messageerror', breakDown, options);
      asked.postMessage(request, {});
      return promise;
    },
  };
}

/** The worker's side: answers each message with what `answer` makes of it. */
export function answerCalls<Request, Reply>(answer: (request: Request) => Promise<Reply>): void {
  globalThis.addEventListener('message', (event: MessageEvent<Request>) => {
    answer(event.data).then(
      (reply) => globalThis.postMessage(reply, {}),
      (error: unknown) => {
        // A rejected promise stays in the worker; an error event reaches who asked.
        setTimeout(() => {
          throw error;
        });
      },
    );
  });
}
