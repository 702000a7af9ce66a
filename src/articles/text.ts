/** Plain text. */
import type { Block } from '#core/text-model.ts';
import type { Result } from '#core/result.ts';

import { blockOf, cleanText } from './blocks.ts';
import { decode } from './decode.ts';
import { draftOf } from './draft.ts';
import { isHeadline } from './metadata.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { ArticleReader, ArticleSource, ReadArticle } from './reader.ts';

export const textReader: ArticleReader = { format: 'text', extensions: ['txt', 'text'], read: readText };

function readText(source: ArticleSource): Result<ReadArticle> {
  const decoded = decode(source);
  if (!decoded.ok) return decoded;
  const { text, ...origin } = decoded.value;
  return draftOf(textBlocks(text), {}, { ...origin, format: 'text', fileName: source.fileName });
}

/** The first line becomes a heading where it reads like one. */
export function textBlocks(text: string): readonly Block[] {
  const paragraphs = paragraphsOf(cleanText(text));
  return paragraphs.flatMap((words, index): readonly Block[] => {
    const next = paragraphs[1];
    const isTitle = index === 0 && next !== undefined && isHeadline(words, next);
    const block = blockOf(isTitle ? { kind: 'heading', level: 1 } : { kind: 'paragraph' }, [
      { text: words, style: {} },
    ]);
    return block ? [block] : [];
  });
}
