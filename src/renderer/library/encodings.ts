/** The encodings a person can choose from when the guess was wrong. */
import type { EncodingGuess } from '#articles/reader.ts';

import { ENCODINGS } from '../encoding-names.ts';

/** Every encoding on offer: the one in use, others that fit the bytes, then the rest. */
export function encodingChoices(guess: EncodingGuess): readonly string[] {
  return [...new Set([guess.name, ...guess.alternatives, ...ENCODINGS])];
}
