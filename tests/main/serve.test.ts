import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { SECURITY_HEADERS } from '../../src/main/headers.ts';
import { PortTaken, serve } from '../../src/main/serve.ts';
import type { Served } from '../../src/main/serve.ts';

let folder = '';
let served: Served;
let url: URL;
let token = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'counterpoint-serve-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<p>page');
  writeFileSync(join(folder, 'assets', 'a.js'), 'run()');
  served = await serve(folder, 0);
  url = new URL(served.address);
  token = url.searchParams.get('token') ?? '';
});

afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

function ask(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const asked = request({ host: '127.0.0.1', port: url.port, path, method, headers }, (response) => {
    let body = '';
    response.setEncoding('utf8');
    response.on('data', (text: string) => (body += text));
    response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
  });
  asked.on('error', reject);
  asked.end();
  return promise;
}

const cookie = () => ({ cookie: `other=1; counterpoint-${url.port}=${token}` });

describe('whoever has the token', () => {
  test('gets the page, and a cookie for the rest', async () => {
    const { status, headers, body } = await ask(`/?token=${token}`);
    expect({ status, body }).toEqual({ status: 200, body: '<p>page' });
    expect(headers['set-cookie']).toEqual([`counterpoint-${url.port}=${token}; HttpOnly; SameSite=Strict; Path=/`]);
  });

  test('gets files with the cookie', async () => {
    expect(await ask('/assets/a.js', cookie())).toMatchObject({ status: 200, body: 'run()' });
    expect(await ask('/', cookie())).toMatchObject({ status: 200, body: '<p>page' });
    expect(await ask('/assets/b.js', cookie())).toMatchObject({ status: 404 });
    expect(await ask('/..%2findex.html', cookie())).toMatchObject({ status: 404 });
  });

  test('gets the same length and no body for HEAD', async () => {
    const { status, headers, body } = await ask('/assets/a.js', cookie(), 'HEAD');
    expect({ status, length: headers['content-length'], body }).toEqual({ status: 200, length: '5', body: '' });
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('may not %s', async (method) => {
    expect(await ask('/', cookie(), method)).toMatchObject({ status: 405 });
  });
});

describe('whoever has no token is refused', () => {
  test.each([
    ['/', {}],
    ['/assets/a.js', {}],
    ['/?token=', {}],
    ['/?token=wrong', {}],
    ['/', { cookie: 'counterpoint-1=x' }],
  ])('%s', async (path, headers) => {
    const { status, headers: given } = await ask(path, headers);
    expect({ status, cookie: given['set-cookie'] }).toEqual({ status: 403, cookie: undefined });
  });

  test('the token opens the page, not a file', async () => {
    expect(await ask(`/assets/a.js?token=${token}`)).toMatchObject({ status: 403 });
  });
});

describe('the name asked for', () => {
  test.each(['example.com', '127.0.0.1', '127.0.0.1:1', 'localhost', '127.0.0.1.example.com'])(
    '%s is refused',
    async (host) => {
      expect(await ask(`/?token=${token}`, { host, ...cookie() })).toMatchObject({ status: 403 });
    },
  );

  test('localhost leads to the address that the cases belong to', async () => {
    const { status, headers } = await ask(`/?token=${token}`, { host: `localhost:${url.port}` });
    expect({ status, to: headers.location }).toEqual({ status: 307, to: served.address });
  });
});

test('every answer has the headers', async () => {
  for (const { headers } of await Promise.all([
    ask('/'),
    ask('/', cookie()),
    ask('/b', cookie()),
    ask('/', {}, 'POST'),
  ])) {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(headers[name.toLowerCase()]).toBe(value);
    expect(headers['cache-control']).toBe('no-store');
  }
});

test('listens on this machine alone', () => expect(url.hostname).toBe('127.0.0.1'));

test('tokens differ from start to start', async () => {
  const other = await serve(folder, 0);
  expect(new URL(other.address).searchParams.get('token')).not.toBe(token);
  await other.close();
});

test('a port in use is said to be', async () => {
  await expect(serve(folder, Number(url.port))).rejects.toThrow(PortTaken);
});
