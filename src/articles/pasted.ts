/** Text from the clipboard. */
import { FILE_SIZE_LIMITS } from '#core/limits.ts';
import { failure, fault } from '#core/result.ts';
import type { Result } from '#core/result.ts';

import { draftOf } from './draft.ts';
import { htmlBlocks } from './html.ts';
import type { ReadArticle } from './reader.ts';
import { textBlocks } from './text.ts';

export interface Pasted {
  readonly text: string;
  /** The same as HTML, where the clipboard has it. */
  readonly html?: string;
}

/** What plain text cannot say: without any of it, the lines of the plain text are nearer to what was copied. */
const STRUCTURE = /<(p|h[1-6]|ul|ol|li|blockquote|table|a|b|strong|i|em|article|section)[\s>]/i;

/** The HTML is read where it has structure, else the text. */
export function readPasted({ text, html = '' }: Pasted): Result<ReadArticle> {
  const limit = FILE_SIZE_LIMITS.articles;
  if (text.length > limit || html.length > limit) {
    return failure(fault('article.too-large', 'The pasted text is too long for an article. Paste it in parts.'));
  }
  const structured = STRUCTURE.test(html) ? htmlBlocks(html) : [];
  return draftOf(
    structured.length > 0 ? structured : textBlocks(text),
    {},
    {
      format: 'pasted',
      fileName: '',
      encoding: { name: '', basis: 'given', alternatives: [] },
      warnings: [],
    },
  );
}
