import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { openWorkbench } from '../e2e/harness/hosts.ts';
import type { OpenWorkbench } from '../e2e/harness/hosts.ts';
import type { TestPage } from './page/page.ts';
import { buildTestPage } from './test-build.ts';

declare global {
  var testPage: TestPage;
}

const EVERY_BYTE = Array.from({ length: 70_000 }, (_, index) => (index * 7) % 256);

let built = '';
let files = '';
beforeAll(async () => {
  built = await buildTestPage();
  files = mkdtempSync(join(tmpdir(), 'counterpoint-hosts-'));
  writeFileSync(join(files, 'Статья.txt'), Uint8Array.from(EVERY_BYTE));
  writeFileSync(join(files, 'b.md'), '# b');
  writeFileSync(join(files, 'a.counterpoint.json'), '{}');
});
afterAll(() => {
  rmSync(built, { recursive: true });
  rmSync(files, { recursive: true });
});

const HOSTS = [
  ['browser', 'browser'],
  ['stand-in', 'desktop'],
] as const;

describe.each(HOSTS)('the %s host', (kind, hostName) => {
  let workbench: OpenWorkbench;
  let page: Page;
  const complaints: string[] = [];

  beforeEach(async () => {
    workbench = await openWorkbench(kind, { built });
    page = workbench.page;
    complaints.length = 0;
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.waitForFunction(() => globalThis.testPage !== undefined);
  });
  afterEach(async () => {
    await workbench.close();
    if (workbench.foreignRequests.length > 0)
      throw new Error(`Left the origin: ${workbench.foreignRequests.join(' ')}`);
  });

  const arrivals = () =>
    page.evaluate(() =>
      testPage.arrivals.map(({ purpose, files: arrived }) => ({
        purpose,
        files: arrived.map(({ name, bytes }) => ({ name, bytes: bytes && [...bytes] })),
      })),
    );
  const arrived = (count: number) => page.waitForFunction((many) => testPage.arrivals.length >= many, count);

  test('runs the page in a secure origin of its own, with modules and workers, and without a complaint', async () => {
    await page.reload();
    await page.waitForFunction(() => globalThis.testPage?.answers.length === 1);
    const facts = await page.evaluate(() => ({
      host: testPage.host.host,
      isSecureContext,
      crossOriginIsolated,
      answers: testPage.answers,
      search: location.search,
      isDesktop: 'counterpoint' in window,
    }));
    expect(facts).toEqual({
      host: hostName,
      isSecureContext: true,
      crossOriginIsolated: true,
      answers: [42],
      search: '',
      isDesktop: hostName === 'desktop',
    });
    expect(complaints).toEqual([]);
  });

  test('brings chosen files, also those from before the page listens', async () => {
    await workbench.setFiles('articles', [join(files, 'Статья.txt'), join(files, 'b.md')]);
    await page.waitForTimeout(300);
    expect(await arrivals()).toEqual([]);
    await page.evaluate(() => void testPage.listen());
    await arrived(1);
    await workbench.setFiles('case', [join(files, 'a.counterpoint.json')]);
    await arrived(2);
    expect(await arrivals()).toEqual([
      {
        purpose: 'articles',
        files: [
          { name: 'Статья.txt', bytes: EVERY_BYTE },
          { name: 'b.md', bytes: [...Buffer.from('# b')] },
        ],
      },
      { purpose: 'case', files: [{ name: 'a.counterpoint.json', bytes: [...Buffer.from('{}')] }] },
    ]);
  });

  test('brings the same file twice, and nothing to who stopped listening', async () => {
    await page.evaluate(() => {
      const stop = testPage.listen();
      testPage.listen();
      stop();
    });
    await workbench.setFiles('case', [join(files, 'a.counterpoint.json')]);
    await arrived(1);
    await workbench.setFiles('case', [join(files, 'a.counterpoint.json')]);
    await arrived(2);
    expect(await arrivals()).toHaveLength(2);
  });

  test('saves the bytes it is given', async () => {
    const saving = workbench.nextSavedFile();
    const reply = await page.evaluate(
      (bytes) => testPage.host.saveFile({ suggestedName: 'Дело 1.counterpoint.json', bytes: Uint8Array.from(bytes) }),
      EVERY_BYTE,
    );
    expect(reply).toEqual({ ok: true, value: 'Дело 1.counterpoint.json' });
    const { name, bytes } = await saving;
    expect(name).toBe('Дело 1.counterpoint.json');
    expect([...bytes]).toEqual(EVERY_BYTE);
  });

  test('opens no address of another kind', async () => {
    const reply = await page.evaluate(() => testPage.host.openLink('file:///etc/passwd'));
    expect(reply).toMatchObject({ ok: false, error: { code: 'refused' } });
  });

  test('denies the page inline code, evaluation and features', async () => {
    const facts = await page.evaluate(async () => {
      const refused: string[] = [];
      const attempt = (name: string, act: () => void) => {
        try {
          act();
        } catch {
          refused.push(name);
        }
      };
      attempt('inline script', () => {
        const script = document.createElement('script');
        script.textContent = 'document.title = "inline"';
        document.body.append(script);
      });
      attempt('markup', () => {
        document.createElement('p').innerHTML = '<b>bold</b>';
      });
      attempt('a parsed document', () => void new DOMParser().parseFromString('<b>', 'text/html'));
      attempt('code from elsewhere', () => void new Worker('https://example.com/worker.js'));
      attempt('code from data', () => void new Worker('data:text/javascript,1'));
      attempt('emptying an element', () => {
        document.createElement('p').innerHTML = '';
      });
      const style = document.createElement('style');
      style.textContent = 'body { color: rgb(1, 2, 3) }';
      document.head.append(style);
      attempt('a handler as text', () => {
        const handler = document.createElement('p');
        handler.setAttribute('onclick', 'document.title = "handler"');
        handler.click();
      });
      // In a task of its own: to what a driver runs itself, the browser grants evaluation.
      const { promise: evaluated, resolve } = Promise.withResolvers<boolean>();
      setTimeout(() => {
        try {
          // oxlint-disable-next-line no-eval
          resolve(globalThis.eval('true') === true);
        } catch {
          resolve(false);
        }
      });
      const { featurePolicy } = document as unknown as { featurePolicy: { allowedFeatures(): string[] } };
      return {
        title: document.title,
        color: getComputedStyle(document.body).color,
        evaluated: await evaluated,
        refused,
        features: featurePolicy.allowedFeatures(),
      };
    });
    expect(facts).toMatchObject({
      title: 'Ready',
      color: 'rgb(0, 0, 0)',
      evaluated: false,
      refused: [
        'inline script',
        'markup',
        'a parsed document',
        'code from elsewhere',
        'code from data',
        'a handler as text',
      ],
    });
    const dangerous = [
      'camera',
      'microphone',
      'geolocation',
      'clipboard-read',
      'display-capture',
      'usb',
      'hid',
      'local-fonts',
    ];
    expect(facts.features.filter((feature) => dangerous.includes(feature))).toEqual([]);
  });
});

describe('the network', () => {
  test.each(HOSTS)('of the %s host is closed, and what is tried is counted', async (kind) => {
    const workbench = await openWorkbench(kind, { built });
    const outcome = await workbench.page.evaluate(async () => {
      const { promise, resolve } = Promise.withResolvers<string>();
      const image = new Image();
      image.addEventListener('error', () => resolve('refused'));
      image.addEventListener('load', () => resolve('loaded'));
      image.src = 'https://example.com/pixel.png';
      const fetched = fetch('https://example.com/').then(
        () => 'fetched',
        () => 'refused',
      );
      return [await promise, await fetched];
    });
    expect(outcome).toEqual(['refused', 'refused']);
    expect(workbench.foreignRequests).toContain('https://example.com/pixel.png');
    await workbench.close();
  });
});

test('what the page stored is there after the browser was killed', async () => {
  for (const [kind] of HOSTS) {
    // The port is part of where things are stored.
    // oxlint-disable-next-line no-await-in-loop -- one browser at a time
    const first = await openWorkbench(kind, { built, port: 4479 });
    // oxlint-disable-next-line no-await-in-loop
    await first.page.evaluate(storeNote);
    // oxlint-disable-next-line no-await-in-loop
    await first.kill();
    // oxlint-disable-next-line no-await-in-loop
    const second = await openWorkbench(kind, { built, port: 4479, profile: first.profile });
    // oxlint-disable-next-line no-await-in-loop
    expect(await second.page.evaluate(readNote)).toBe('kept');
    // oxlint-disable-next-line no-await-in-loop
    await second.close();
    rmSync(first.profile, { recursive: true, force: true });
  }
});

function storeNote(): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const opening = indexedDB.open('notes', 1);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('notes'));
  opening.addEventListener('success', () => {
    const transaction = opening.result.transaction('notes', 'readwrite', { durability: 'strict' });
    transaction.objectStore('notes').put('kept', 'note');
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('error', () => reject(new Error('Not stored.')));
  });
  return promise;
}

function readNote(): Promise<unknown> {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const opening = indexedDB.open('notes', 1);
  opening.addEventListener('success', () => {
    const asking = opening.result.transaction('notes').objectStore('notes').get('note');
    asking.addEventListener('success', () => resolve(asking.result));
  });
  return promise;
}
