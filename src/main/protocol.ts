/** The desktop host's answers to the page: files of the built renderer under the `app` scheme. */
import type { CustomScheme, Protocol } from 'electron';

import { isOwnAddress, SCHEME } from './address.ts';
import { readAsset } from './assets.ts';
import { SECURITY_HEADERS } from './headers.ts';

/** To be registered before Electron is ready. Standard and secure, so that IndexedDB, modules and workers work there. */
export const APP_SCHEME: CustomScheme = {
  scheme: SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

/** Serves the folder `root` under the page's origin. */
export function serveApp(protocol: Protocol, root: string): void {
  protocol.handle(SCHEME, (request) => answer(root, request.url, request.method));
}

async function answer(root: string, address: string, method: string): Promise<Response> {
  if (method !== 'GET' || !isOwnAddress(address)) return refusal(403);
  const asset = await readAsset(root, new URL(address).pathname);
  if (!asset) return refusal(404);
  return new Response(asset.body, { headers: { ...SECURITY_HEADERS, 'Content-Type': asset.contentType } });
}

function refusal(status: 403 | 404): Response {
  return new Response(null, { status, headers: SECURITY_HEADERS });
}
