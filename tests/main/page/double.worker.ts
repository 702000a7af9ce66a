/** Answers a number with its double. */
import type { TestPage } from './page.ts';

globalThis.addEventListener('message', (event: MessageEvent<number>) => {
  const answer: TestPage['answers'][number] = event.data * 2;
  globalThis.postMessage(answer);
});
