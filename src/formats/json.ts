/** Reading JSON that nobody vouches for. */
import { JSON_DEPTH_LIMIT } from '#core/limits.ts';
import { failure, fault, success } from '#core/result.ts';
import type { Result } from '#core/result.ts';

/**
 * Parses UTF-8 JSON. Refuses what is not UTF-8, not JSON, nested deeper than {@link JSON_DEPTH_LIMIT}, or has a `__proto__`
 * member.
 */
export function parseJson(bytes: Uint8Array): Result<unknown> {
  if (bytes.length === 0) return failure(fault('json.empty', 'The file is empty.'));
  const text = decode(bytes);
  if (text === null) return failure(fault('json.encoding', 'The file is not UTF-8 text.'));
  const deep = tooDeep(text);
  if (deep !== null) {
    const message = `Arrays and objects are nested deeper than ${JSON_DEPTH_LIMIT}.`;
    return failure(fault('json.depth', message, placeOf(text, deep)));
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return failure(fault('json.syntax', 'The file is not valid JSON, or it was cut off.', syntaxPlace(text, error)));
  }
  if (!text.includes('__proto__') && !text.includes('\\u')) return success(value);
  const planted = findPrototypeKey(value, []);
  return planted ? failure(fault('json.prototype', 'A member is named __proto__.', pathOf(planted))) : success(value);
}

/** `['content', 'claims', 3, 'id']` as `$.content.claims[3].id`. */
export function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((at, key) => {
    if (typeof key === 'number') return `${at}[${key}]`;
    const name = String(key);
    return /^[A-Za-z_]\w*$/.test(name) ? `${at}.${name}` : `${at}[${JSON.stringify(name)}]`;
  }, '$');
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Where the nesting first exceeds the limit, or null. Stops short of parsing, so that depth costs nothing. */
function tooDeep(text: string): number | null {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    switch (text.charCodeAt(index)) {
      case 0x22: // A string: on to its closing quotation mark.
        for (index += 1; index < text.length && text.charCodeAt(index) !== 0x22; index += 1) {
          if (text.charCodeAt(index) === 0x5c) index += 1;
        }
        break;
      case 0x5b: // [
      case 0x7b: // {
        depth += 1;
        if (depth > JSON_DEPTH_LIMIT) return index;
        break;
      case 0x5d: // ]
      case 0x7d: // }
        depth -= 1;
        break;
    }
  }
  return null;
}

function syntaxPlace(text: string, error: unknown): string {
  const position = /position (\d+)/.exec(String(error))?.[1];
  return placeOf(text, position === undefined ? text.length : Number(position));
}

function placeOf(text: string, position: number): string {
  const before = text.slice(0, position);
  const line = before.split('\n').length;
  return `line ${line}, column ${position - before.lastIndexOf('\n')}`;
}

function findPrototypeKey(value: unknown, path: readonly PropertyKey[]): readonly PropertyKey[] | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!Array.isArray(value) && Object.hasOwn(value, '__proto__')) return [...path, '__proto__'];
  for (const [key, member] of Object.entries(value)) {
    const found = findPrototypeKey(member, [...path, Array.isArray(value) ? Number(key) : key]);
    if (found) return found;
  }
  return null;
}
