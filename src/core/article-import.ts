/** How an article that was read becomes part of a case. */
import type { ArticleDraft } from './article.ts';
import { canonicalText } from './body.ts';
import { ArticleId } from './identifiers.ts';
import { put } from './marking.ts';
import type { Made } from './marking.ts';
import type { Article } from './model.ts';
import type { ArticleText } from './text-model.ts';
import { stampNew } from './stamp.ts';
import type { Stamp } from './stamp.ts';

/** Longest title and longest other line of metadata, as the model allows them. */
const TITLE_LENGTH = 512;
const LINE_LENGTH = 4096;

/** SHA-256 hashes that the caller computed: the core has no cryptography. */
export interface ArticleHashes {
  /** Of the draft's canonical text, {@link draftText}. */
  readonly text: string;
  /** Of the file's bytes; null for pasted text. */
  readonly file: string | null;
}

/** The canonical text that an article made of `draft` will have. */
export function draftText(draft: ArticleDraft): string {
  return canonicalText(draft.blocks);
}

/** The edit that puts an article and its text into the case. Metadata longer than the model allows is cut. */
export function importArticle(draft: ArticleDraft, hashes: ArticleHashes, stamp: Stamp): Made<Article> {
  const article: Article = {
    id: ArticleId.parse(stamp.nextId()),
    title: titleOf(draft),
    source: cut(draft.source.trim(), LINE_LENGTH),
    author: cut(draft.author.trim(), LINE_LENGTH),
    publishedAt: draft.publishedAt,
    dateline: cut(draft.dateline.trim(), LINE_LENGTH),
    url: cut(draft.url.trim(), LINE_LENGTH),
    language: draft.language,
    format: draft.format,
    fileName: cut(draft.fileName, LINE_LENGTH),
    encoding: draft.encoding,
    fileHash: hashes.file,
    reliability: null,
    tags: [],
    progress: 'unread',
    ...stampNew(stamp),
  };
  const text: ArticleText = {
    articleId: article.id,
    blocks: draft.blocks,
    hash: hashes.text,
    original: { hash: hashes.text, text: null },
    revisions: [],
  };
  return {
    edit: {
      label: 'Import article',
      changes: [put('article', null, article), { type: 'text', before: null, after: text }],
    },
    made: article,
  };
}

/** The draft's title, else the file's name without its extension, else words that say there is none. */
function titleOf(draft: ArticleDraft): string {
  const title = draft.title.replace(/\s+/g, ' ').trim() || draft.fileName.replace(/\.[^.]*$/, '').trim();
  return cut(title, TITLE_LENGTH) || 'Untitled article';
}

/** At most `length` code units, not ending in half of a surrogate pair. */
function cut(line: string, length: number): string {
  if (line.length <= length) return line;
  const end = /[\uD800-\uDBFF]/.test(line.charAt(length - 1)) ? length - 1 : length;
  return line.slice(0, end).trimEnd();
}
