/** A page in Chromium behind the stand-in's window: its requests are answered by the shell, its preload is the built one. */
import { randomBytes } from 'node:crypto';

import type { BrowserContext, Frame, Page, Request as PageRequest, Route } from 'playwright-core';

import { createCrossing } from './crossing.ts';
import type { ElectronStandIn } from './electron.ts';
import { preventable } from './events.ts';
import type { Sender } from './ipc.ts';
import { runPreload } from './preload-world.ts';
import { strict } from './strict.ts';
import { createFrame } from './window.ts';
import type { StandInWindow } from './window.ts';

/** Chromium knows no `app` scheme; this origin, which is secure and never resolved, stands for it. */
export const STAND_IN_ORIGIN = 'https://counterpoint.app.test';

const MAPPED = `${STAND_IN_ORIGIN}/`;
const APP = 'app://counterpoint/';

function toApp(url: string): string {
  return url.startsWith(MAPPED) ? APP + url.slice(MAPPED.length) : url;
}

function toMapped(url: string): string {
  return url.startsWith(APP) ? MAPPED + url.slice(APP.length) : url;
}

export interface ConnectedPage {
  readonly page: Page;
  /** Addresses that the shell did not let out, and names of files that it did not let be downloaded. */
  readonly refused: readonly string[];
  readonly deliver: (channel: string, payload: unknown) => void;
  /** Loads the window's address; settles once the page has. */
  readonly open: () => Promise<void>;
}

/** Readies a page for the window; nothing loads before {@link ConnectedPage.open}. */
export async function connectPage(
  electron: ElectronStandIn,
  window: StandInWindow,
  context: BrowserContext,
  preload: string,
): Promise<ConnectedPage> {
  const page = context.pages()[0] ?? (await context.newPage());
  const { encode, decode } = createCrossing();
  const refused: string[] = [];
  const wire = `wire-${randomBytes(12).toString('hex')}`;
  let firstLoad = true;

  function senderFor(frame: Frame): Sender {
    const isMain = frame === page.mainFrame();
    const url = toApp(frame.url());
    return { contents: window.contents, frame: isMain ? window.mainFrame : createFrame(() => url, window.mainFrame) };
  }

  async function hear(frame: Frame, kind: string, channel: string, payload: string): Promise<string> {
    try {
      const sender = senderFor(frame);
      if (kind === 'invoke') return encode({ value: await electron.invoke(sender, channel, decode(payload)) });
      electron.receive(sender, channel, decode(payload));
      return encode({});
    } catch (error) {
      return encode({ error: error instanceof Error ? error.message : String(error) });
    }
  }

  async function route(asked: Route): Promise<void> {
    const request = asked.request();
    const url = toApp(request.url());
    const frame = frameOf(request);
    if (frame && request.isNavigationRequest() && !mayNavigate(frame, url)) return asked.abort('aborted');
    if (!frame || !url.startsWith(APP) || !electron.decisions.allowsRequest(url)) {
      refused.push(url);
      return asked.abort('blockedbyclient');
    }
    const response = await electron.respond(new Request(url, { method: request.method() }));
    const headers = Object.fromEntries(response.headers);
    await asked.fulfill({ status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) });
  }

  /** Asks the shell about every navigation but the one that it began itself. */
  function mayNavigate(frame: Frame, url: string): boolean {
    const isMainFrame = frame === page.mainFrame();
    if (isMainFrame && firstLoad) {
      firstLoad = false;
      return true;
    }
    const events = isMainFrame ? ['will-frame-navigate', 'will-navigate'] : ['will-frame-navigate'];
    return events.every((name) => {
      const event = preventable({ url, isMainFrame, isSameDocument: false });
      window.contentsEvents.emit(name, event);
      return !event.defaultPrevented;
    });
  }

  /** Null for a window that the page tries to open: its request comes before it. */
  function frameOf(request: PageRequest): Frame | null {
    try {
      const frame = request.frame();
      return frame.page() === page ? frame : null;
    } catch {
      return null;
    }
  }

  await context.exposeBinding(wire, ({ frame }, kind: string, channel: string, payload: string) =>
    hear(frame, kind, channel, payload),
  );
  const commonJs = `function (require, module, exports) {${preload}\n}`;
  const world = [commonJs, JSON.stringify(wire), strict.toString(), `(${createCrossing.toString()})()`];
  await page.addInitScript({ content: `(${runPreload.toString()})(${world.join(', ')});` });
  await context.route('**/*', (asked) => route(asked).catch(unlessClosed));
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) window.contentsEvents.emit('did-navigate', preventable({}), toApp(frame.url()));
  });
  page.on('download', (download) => {
    if (electron.decisions.allowsDownload()) return;
    refused.push(download.suggestedFilename());
    // A small one may have ended before it could be cancelled; one that was has nothing to delete.
    const removed = download.cancel().then(() => download.delete());
    removed.catch(() => undefined);
  });
  context.on('page', (opened) => {
    if (window.decideOpening(toApp(opened.url())) === 'deny') void opened.close();
  });

  /** What was under way when the page was closed or killed has nobody to tell. */
  function unlessClosed(error: unknown): void {
    if (!page.isClosed()) throw error;
  }

  return {
    page,
    refused,
    async open() {
      await page.goto(toMapped(window.mainFrame.url));
      window.windowEvents.emit('ready-to-show');
    },
    deliver(channel, payload) {
      const message = { name: `${wire}-in`, channel, payload: encode(payload) };
      const sending = page.evaluate(({ name, channel: to, payload: text }) => {
        const inward: unknown = Reflect.get(globalThis, name);
        if (typeof inward === 'function') inward(to, text);
      }, message);
      sending.catch(unlessClosed);
    },
  };
}
