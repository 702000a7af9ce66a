/**
 * Values on their way between Node and a page, as JSON. Self-contained, because it also runs as source text inside the page:
 * what Electron's structured clone carries must arrive, and what it does not must fail here too.
 */
export interface Crossing {
  readonly encode: (value: unknown) => string;
  readonly decode: (text: string) => unknown;
}

export function createCrossing(): Crossing {
  const BYTES = '$bytes';
  const UNDEFINED = '$undefined';
  const CHUNK = 32_768;

  function toBase64(bytes: Uint8Array): string {
    let binary = '';
    for (let start = 0; start < bytes.length; start += CHUNK) {
      binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
    }
    return btoa(binary);
  }

  function pack(value: unknown): unknown {
    if (value === undefined) return { [UNDEFINED]: true };
    if (value instanceof Uint8Array) return { [BYTES]: toBase64(value) };
    if (typeof value === 'function' || typeof value === 'symbol') throw new Error('An object could not be cloned.');
    if (Array.isArray(value)) return value.map(pack);
    if (typeof value !== 'object' || value === null) return value;
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
      throw new Error(`The Electron stand-in does not carry a ${value.constructor.name}.`);
    }
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, pack(inner)]));
  }

  function unpack(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(unpack);
    if (typeof value !== 'object' || value === null) return value;
    if (UNDEFINED in value) return undefined;
    if (BYTES in value) return Uint8Array.from(atob(String(value[BYTES])), (character) => character.charCodeAt(0));
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unpack(inner)]));
  }

  return { encode: (value) => JSON.stringify(pack(value)), decode: (text) => unpack(JSON.parse(text)) };
}
