/** The last step of every reader: from blocks, and what the document says of itself, to an article. */
import type { ArticleDraft } from '#core/article.ts';
import { canonicalText } from '#core/body.ts';
import { TEXT_LENGTH_LIMIT } from '#core/limits.ts';
import type { Block } from '#core/text-model.ts';
import { failure, fault, success } from '#core/result.ts';
import type { Result } from '#core/result.ts';

import { cleanText } from './blocks.ts';
import { findMetadata } from './metadata.ts';
import type { EncodingGuess, ReadArticle } from './reader.ts';

/** What a document declares. Empty strings, null and absence mean that its words are asked. */
export type Declared = Partial<Pick<ArticleDraft, 'title' | 'source' | 'author' | 'publishedAt' | 'url' | 'language'>>;

/** Where the blocks come from. */
export interface Origin {
  readonly format: ArticleDraft['format'];
  /** Empty for pasted text. */
  readonly fileName: string;
  readonly encoding: EncodingGuess;
  readonly warnings: readonly string[];
}

/** A fault when there are no words, or too many. */
export function draftOf(blocks: readonly Block[], declared: Declared, origin: Origin): Result<ReadArticle> {
  const { format, fileName, encoding, warnings } = origin;
  const name = fileName === '' ? 'The pasted text' : `“${fileName}”`;
  const kept = withoutEmptyEnd(blocks);
  if (kept.length === 0) {
    return failure(fault('article.no-text', `${name} has no text to read. Nothing was imported.`));
  }
  const { length } = canonicalText(kept);
  if (length > TEXT_LENGTH_LIMIT) {
    const [has, limit] = [length, TEXT_LENGTH_LIMIT].map((count) => count.toLocaleString('en'));
    const message = `${name} has ${has} characters of text; an article may have ${limit}. Split it and import the parts.`;
    return failure(fault('article.text-too-long', message));
  }
  const found = findMetadata(kept);
  const draft: ArticleDraft = {
    title: line(declared.title || found.title),
    source: line(declared.source || found.source),
    author: line(declared.author || found.author),
    publishedAt: declared.publishedAt ?? found.publishedAt,
    dateline: line(found.dateline),
    url: declared.url ?? '',
    language: languageTag(declared.language ?? '') || found.language,
    format,
    fileName,
    encoding: encoding.name,
    blocks: kept,
  };
  return success({ draft, encoding, warnings });
}

/** Without the empty cells that a table may end with, when it ends the article. */
function withoutEmptyEnd(blocks: readonly Block[]): readonly Block[] {
  return blocks.slice(0, blocks.findLastIndex((block) => block.text.trim() !== '') + 1);
}

function line(text: string): string {
  return cleanText(text).replaceAll(/\s+/g, ' ').trim();
}

/** Longest tag that an article keeps. */
const TAG_LENGTH = 35;

/** A BCP 47 tag in its canonical form; empty when `declared` is none. */
function languageTag(declared: string): string {
  try {
    const tag = Intl.getCanonicalLocales(declared.trim().replaceAll('_', '-'))[0] ?? '';
    return tag.length > TAG_LENGTH || /^(und|mul|zxx)\b/.test(tag) ? '' : tag;
  } catch {
    return '';
  }
}
