/** From a file's bytes to its text. */
import { failure, fault, success } from '#core/result.ts';
import type { Result } from '#core/result.ts';

import { cleanText, hasControls } from './blocks.ts';
import { decodeLoosely, decodeStrictly, encodingLabel, guessEncoding } from './encoding.ts';
import { binaryFault, looksBinary } from './refusals.ts';
import type { ArticleSource, EncodingGuess } from './reader.ts';

export interface Decoded {
  /** With line feeds as line ends, without control characters and halves of surrogate pairs. */
  readonly text: string;
  readonly encoding: EncodingGuess;
  /** Sentences for the person. */
  readonly warnings: readonly string[];
}

/** The text of a file. A fault when it has none, or not in the encoding that was given. */
export function decode({ fileName, bytes, encoding: given }: ArticleSource): Result<Decoded> {
  if (given !== undefined && encodingLabel(given) === null) {
    const message = `There is no encoding “${given}” to read “${fileName}” in. Choose another encoding.`;
    return failure(fault('article.encoding-unknown', message));
  }
  const { contradicted, ...encoding } = guessEncoding(bytes, given);
  const { name } = encoding;
  if (!name.startsWith('utf-16') && looksBinary(bytes)) return failure(binaryFault(fileName));
  const exact = decodeStrictly(bytes, name);
  if (exact === null && given !== undefined) {
    const message = `“${fileName}” has bytes that do not exist in the encoding ${name}. Choose another encoding.`;
    return failure(fault('article.encoding-wrong', message));
  }
  const text = exact ?? decodeLoosely(bytes, name);
  const warnings: string[] = [];
  if (contradicted !== undefined && contradicted !== name) {
    warnings.push(`The file declares the encoding ${contradicted}, but its bytes do not fit; it was read as ${name}.`);
  }
  if (exact === null) warnings.push(`Some bytes do not exist in the encoding ${name}; “\uFFFD” stands for them.`);
  if (hasControls(text)) warnings.push('Control characters were taken out of the text.');
  return success({ text: cleanText(text), encoding, warnings });
}
