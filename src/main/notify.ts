/** Messages from the shell to the page. */
import type { WebContents } from 'electron';

import type { Notices } from '../preload/channels.ts';

/** Tells the page something, on a channel of the contract. */
export function notify<Channel extends keyof Notices>(
  contents: WebContents,
  channel: Channel,
  payload: Notices[Channel],
): void {
  contents.send(channel, payload);
}
