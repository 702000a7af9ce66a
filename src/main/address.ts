/** Where the page lives on the desktop: a scheme of its own, because `file:` addresses share one origin with every other file. */

export const SCHEME = 'app';

const OWN_PREFIX = `${SCHEME}://counterpoint/`;

/** The only address a window shows. */
export const START_PAGE = `${OWN_PREFIX}index.html`;

/** Whether `address` belongs to the page's own origin. Not by `URL.origin`, which Node gives as "null" for such schemes. */
export function isOwnAddress(address: string): boolean {
  return address.startsWith(OWN_PREFIX);
}
