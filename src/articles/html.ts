/** Web pages. */
import type { Block } from '#core/text-model.ts';
import type { Result } from '#core/result.ts';

import { cleanText, safeLink } from './blocks.ts';
import { decode } from './decode.ts';
import { draftOf } from './draft.ts';
import { blocksOfTree } from './html-blocks.ts';
import { pageMetadata } from './html-metadata.ts';
import type { PageMetadata } from './html-metadata.ts';
import { isNestedTooDeep } from './html-nesting.ts';
import { parseTree } from './html-tree.ts';
import type { HtmlDocument } from './html-tree.ts';
import { mainText } from './main-text.ts';
import type { ArticleReader, ArticleSource, ReadArticle } from './reader.ts';

export const htmlReader: ArticleReader = { format: 'html', extensions: ['html', 'htm', 'xhtml'], read: readHtml };

function readHtml(source: ArticleSource): Result<ReadArticle> {
  const decoded = decode(source);
  if (!decoded.ok) return decoded;
  const { text, warnings, encoding } = decoded.value;
  const document = parseTree(text);
  const page = pageMetadata(document);
  const { blocks, isWhole } = articleBlocks(text, document, page);
  return draftOf(blocks, page, {
    format: 'html',
    fileName: source.fileName,
    encoding,
    warnings: isWhole ? [...warnings, 'No article stood out in the page, so all of its text was read.'] : warnings,
  });
}

/** The blocks of a whole page or of a fragment of one; possibly none. */
export function htmlBlocks(html: string): readonly Block[] {
  const document = parseTree(html);
  return blocksOfTree(document.body, baseOf(document, ''));
}

interface Found {
  readonly blocks: readonly Block[];
  readonly isWhole: boolean;
}

function articleBlocks(html: string, document: HtmlDocument, { title, url }: PageMetadata): Found {
  const base = baseOf(document, url);
  const heading = titleHeading(document, title);
  // The search for the article takes quadratic time in the depth, and nobody's article is that deep.
  const main = isNestedTooDeep(html) ? null : mainText(document);
  const blocks = main === null ? [] : blocksOfTree(main, base);
  if (blocks.length > 0) return { blocks: withTitle(blocks, heading, title), isWhole: false };
  return { blocks: blocksOfTree(parseTree(html).body, base), isWhole: true };
}

/** The heading that repeats the page's title; it is often outside of what holds the rest. */
function titleHeading(document: HtmlDocument, title: string): readonly Block[] {
  const wanted = comparable(title);
  if (wanted === '') return [];
  const heading = [...document.querySelectorAll('h1, h2')].find(
    (each) => comparable(each.textContent ?? '') === wanted,
  );
  const blocks = heading ? blocksOfTree(heading, '') : [];
  return blocks.map(({ text, runs }) => ({ kind: 'heading', level: 1, text, runs }));
}

/** How far into an article its title is looked for, in blocks. */
const HEAD_LENGTH = 4;

/** The title stands in the article as a heading of the first level, and above it where it was outside of it. */
function withTitle(blocks: readonly Block[], heading: readonly Block[], title: string): readonly Block[] {
  const wanted = comparable(title);
  const index = blocks.slice(0, HEAD_LENGTH).findIndex((block) => comparable(block.text) === wanted);
  const found = blocks[index];
  if (!found) return [...heading, ...blocks];
  return blocks.with(index, { kind: 'heading', level: 1, text: found.text, runs: found.runs });
}

function comparable(text: string): string {
  return cleanText(text).replaceAll(/\s+/g, ' ').trim();
}

/** What relative links refer to; empty when the page does not say. */
function baseOf(document: HtmlDocument, url: string): string {
  return safeLink(document.querySelector('base[href]')?.getAttribute('href') ?? null, url) ?? url;
}
