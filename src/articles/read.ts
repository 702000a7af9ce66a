/** Reads an article of any format: picks the reader, and refuses what is none. */
import { failure } from '#core/result.ts';
import type { Result } from '#core/result.ts';

import { guessEncoding } from './encoding.ts';
import { htmlReader } from './html.ts';
import { markdownReader } from './markdown.ts';
import type { ArticleReader, ArticleSource, ReadArticle } from './reader.ts';
import { refusalOf } from './refusals.ts';
import { textReader } from './text.ts';

export { readPasted } from './pasted.ts';

const READERS: readonly ArticleReader[] = [textReader, markdownReader, htmlReader];

/** How much of a file of another name is looked at, in bytes. */
const LOOKED_AT = 1024;

/** The article in a file. The fault names the file, what is wrong with it, and what to do. */
export function readArticle(source: ArticleSource): Result<ReadArticle> {
  const refusal = refusalOf(source);
  return refusal ? failure(refusal) : readerFor(source).read(source);
}

/** By the file's name; a file of another name is a web page when it starts like one, else plain text. */
function readerFor({ fileName, bytes }: ArticleSource): ArticleReader {
  const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const named = READERS.find(({ extensions }) => extensions.includes(extension));
  if (named) return named;
  const start = bytes.subarray(0, LOOKED_AT);
  const { name } = guessEncoding(start);
  const text = new TextDecoder(name).decode(start);
  return /^\s*(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)*<(!doctype\s+html|html|head|body)[\s>]/i.test(text)
    ? htmlReader
    : textReader;
}
