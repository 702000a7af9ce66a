/** The browser host: the built renderer, served to this machine alone. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { readAsset } from './assets.ts';
import { SECURITY_HEADERS } from './headers.ts';

export interface Served {
  /** The address to open; it carries the token. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Something else listens on the port. */
export class PortTaken extends Error {}

const HOST = '127.0.0.1';

/**
 * Serves the folder `root` on 127.0.0.1. Whoever opens the address with its token gets the page and a cookie for the rest; all
 * else is refused, and so is every request under another name than this server's own, as a rebound domain name would be.
 *
 * The page comes with the token's own answer and not after a redirect: where the address was clicked on another site's page, a
 * `SameSite=Strict` cookie would not follow the redirect.
 *
 * @throws PortTaken when `port` is in use; 0 takes a free one.
 */
export async function serve(root: string, port: number): Promise<Served> {
  const token = randomBytes(24).toString('base64url');
  const server = createServer((request, response) => {
    answer(root, token, request, response).catch(() => response.destroy());
  });
  await listen(server, port);
  return {
    address: `http://${HOST}:${portOf(server)}/?token=${token}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortTaken(`Port ${port} is in use.`) : error);
    });
    server.listen(port, HOST, resolve);
  });
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

async function answer(root: string, token: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  response.setHeader('Cache-Control', 'no-store');
  const port = request.socket.localPort;
  const host = request.headers.host;
  if (host !== `${HOST}:${port}` && host !== `localhost:${port}`) return refuse(response, 403);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);

  const [path = '', query = ''] = (request.url ?? '').split('?', 2);
  // What is saved belongs to the name in the address: under two names there would be two shelves of cases.
  if (host !== `${HOST}:${port}`) {
    response.writeHead(307, { Location: `http://${HOST}:${port}/${query && `?${query}`}` }).end();
    return;
  }
  // Browsers share cookies between the ports of a host.
  const cookie = `counterpoint-${port}`;
  if (path === '/' && isToken(new URLSearchParams(query).get('token'), token)) {
    response.setHeader('Set-Cookie', `${cookie}=${token}; HttpOnly; SameSite=Strict; Path=/`);
  } else if (!isToken(cookieOf(request, cookie), token)) {
    return refuse(response, 403);
  }
  const asset = await readAsset(root, path);
  if (!asset) return refuse(response, 404);
  response.writeHead(200, { 'Content-Type': asset.contentType, 'Content-Length': asset.body.length });
  response.end(request.method === 'HEAD' ? undefined : asset.body);
}

const REFUSALS = {
  403: 'Open Counterpoint by the address that `npm start` printed last.',
  404: 'Not found.',
  405: 'Not allowed.',
} as const;

function refuse(response: ServerResponse, status: keyof typeof REFUSALS): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${REFUSALS[status]}\n`);
}

/** Compares digests, so that the time taken tells nothing, neither of the length nor of the characters. */
function isToken(given: string | null, token: string): boolean {
  const [one, two] = [given ?? '', token].map((text) => createHash('sha256').update(text).digest());
  return one !== undefined && two !== undefined && timingSafeEqual(one, two);
}

function cookieOf(request: IncomingMessage, name: string): string | null {
  const cookies = (request.headers.cookie ?? '').split(';').map((cookie) => cookie.trim());
  return cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
}
