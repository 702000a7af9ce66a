/** What an article reader finds in a file, before it becomes part of a case. */
import type { Article } from './model.ts';
import type { Block } from './text-model.ts';

/** An article as read: structure, text and metadata, not yet in any case. Empty strings stand for what was not found. */
export interface ArticleDraft {
  readonly title: string;
  readonly source: string;
  readonly author: string;
  readonly publishedAt: string | null;
  readonly dateline: string;
  readonly url: string;
  readonly language: string;
  readonly format: Article['format'];
  readonly fileName: string;
  readonly encoding: string;
  /** At least one. */
  readonly blocks: readonly Block[];
}
