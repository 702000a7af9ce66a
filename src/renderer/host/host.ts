/** The host that this page runs in. */
import type { Bridge } from '#bridge';

import { createBrowserBridge } from './browser.ts';

export function connectHost(): Bridge {
  return window.counterpoint ?? createBrowserBridge(document);
}
