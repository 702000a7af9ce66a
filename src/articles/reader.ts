/** The one interface of every article reader. */
import type { ArticleDraft } from '#core/article.ts';
import type { Result } from '#core/result.ts';

/** A file to read. */
export interface ArticleSource {
  /** The file's name, as the person sees it. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** A WHATWG encoding name that overrules the guess. */
  readonly encoding?: string;
}

/** How the bytes of a text were understood. */
export interface EncodingGuess {
  /** WHATWG name: `utf-8`, `utf-16le`, `windows-1251`, `koi8-r`, `gb18030`, `shift_jis`, `iso-8859-1`, … */
  readonly name: string;
  /** `declared` by a byte order mark or the document, `given` by the person, or `guessed` from the bytes. */
  readonly basis: 'declared' | 'given' | 'guessed';
  /** Other encodings that fit, best first: what a person is offered when the guess is wrong. */
  readonly alternatives: readonly string[];
}

export interface ReadArticle {
  readonly draft: ArticleDraft;
  readonly encoding: EncodingGuess;
  /** What the reader noticed and the person should know, in sentences. */
  readonly warnings: readonly string[];
}

/** One file format: which files it reads, and how. */
export interface ArticleReader {
  readonly format: ArticleDraft['format'];
  /** Lower case, without the dot. */
  readonly extensions: readonly string[];
  readonly read: (source: ArticleSource) => Result<ReadArticle>;
}
