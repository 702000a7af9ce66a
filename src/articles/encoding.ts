/** How the bytes of a file are to be understood. */
import { declaredEncoding } from './declared-encoding.ts';
import { rankedEncodings } from './ranked-encodings.ts';
import type { EncodingGuess } from './reader.ts';
import { unmarkedUtf16 } from './utf16.ts';

/** A guess, and the declaration that it sets aside because the bytes contradict it. */
export interface Understanding extends EncodingGuess {
  readonly contradicted?: string;
}

/**
 * The encoding that was given, that the document declares, or that its bytes suggest, in this order.
 * A declaration that the bytes contradict does not count; one that was given does, even so.
 */
export function guessEncoding(bytes: Uint8Array, given?: string): Understanding {
  const guesses = fitting(bytes);
  if (given !== undefined) {
    const name = encodingLabel(given) ?? given;
    return { name, basis: 'given', alternatives: guesses.filter((other) => other !== name) };
  }
  const declared = declaredEncoding(bytes);
  if (declared !== null && decodeStrictly(bytes, declared) !== null) {
    return { name: declared, basis: 'declared', alternatives: guesses.filter((name) => name !== declared) };
  }
  const [name = 'windows-1252', ...alternatives] = guesses;
  return { name, basis: 'guessed', alternatives, ...(declared === null ? {} : { contradicted: declared }) };
}

/** Best first; never empty. */
function fitting(bytes: Uint8Array): readonly string[] {
  const wide = unmarkedUtf16(bytes);
  if (wide !== null) return [wide, wide === 'utf-16le' ? 'utf-16be' : 'utf-16le'];
  return rankedEncodings(bytes);
}

/** The WHATWG name of an encoding by any of its labels; null when it has none or is one that is never decoded. */
export function encodingLabel(label: string): string | null {
  try {
    const name = new TextDecoder(label).encoding;
    return name === 'replacement' || name === 'x-user-defined' ? null : name;
  } catch {
    return null;
  }
}

/** The text, without a byte order mark; null when some bytes do not exist in the encoding. */
export function decodeStrictly(bytes: Uint8Array, name: string): string | null {
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The text, with U+FFFD for what does not exist in the encoding. */
export function decodeLoosely(bytes: Uint8Array, name: string): string {
  return new TextDecoder(name).decode(bytes);
}
