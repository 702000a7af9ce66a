/** What crosses between the page's preload and the shell, by channel. Types only; a channel's name is its key. */
import type { Result } from '#core/result.ts';

import type { FileArrival, FilePurpose, HostFault, SaveRequest } from './bridge.ts';

/** Asked by the page, answered by the shell. */
export interface Requests {
  readonly 'save-file': { readonly payload: SaveRequest; readonly reply: Result<string | null, HostFault> };
  readonly 'open-link': { readonly payload: string; readonly reply: Result<boolean, HostFault> };
}

/** Told by the page. */
export interface Messages {
  readonly 'ask-for-files': FilePurpose;
  /** From now on the page hears notices on this channel. */
  readonly listening: keyof Notices;
}

/** Told by the shell. */
export interface Notices {
  readonly files: FileArrival;
  readonly command: string;
}
