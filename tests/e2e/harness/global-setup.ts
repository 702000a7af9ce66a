/** Before the tests that need a host: Chromium, one build, and a word on which hosts run. */
import { buildOnce } from './build.ts';
import { ensureChromium } from './chromium.ts';
import { availableHosts, describeHosts } from './hosts.ts';

export function setup(): void {
  console.log(`Chromium: ${ensureChromium()}\n${describeHosts(availableHosts())}`);
  buildOnce();
}
