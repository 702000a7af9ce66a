/** Markdown, with the head that site generators put before it. */
import { lexer } from 'marked';
import type { Token, Tokens } from 'marked';

import type { Block } from '#core/text-model.ts';
import type { Result } from '#core/result.ts';

import { blockOf, collapse, safeLink, soundTables } from './blocks.ts';
import type { BlockShape, Stretch, Style } from './blocks.ts';
import { findDate } from './dates.ts';
import { decode } from './decode.ts';
import { draftOf } from './draft.ts';
import type { Declared } from './draft.ts';
import { splitFrontMatter } from './front-matter.ts';
import { htmlBlocks } from './html.ts';
import { parseTree } from './html-tree.ts';
import type { ArticleReader, ArticleSource, ReadArticle } from './reader.ts';

export const markdownReader: ArticleReader = { format: 'markdown', extensions: ['md', 'markdown'], read: readMarkdown };

/** Lists and quotations nested deeper lie at this depth. */
const DEEPEST = 16;

function readMarkdown(source: ArticleSource): Result<ReadArticle> {
  const decoded = decode(source);
  if (!decoded.ok) return decoded;
  const { text, ...origin } = decoded.value;
  const { fields, body } = splitFrontMatter(text);
  const field = (...names: readonly string[]) => names.map((name) => fields.get(name)).find(Boolean) ?? '';
  const declared: Declared = {
    title: field('title'),
    source: field('source', 'publisher', 'site'),
    author: field('author', 'authors'),
    publishedAt: findDate(field('date', 'published')),
    url: safeLink(field('url', 'link', 'canonical')) ?? safeLink(field('source')) ?? '',
    language: field('lang', 'language'),
  };
  return draftOf(markdownBlocks(body), declared, { ...origin, format: 'markdown', fileName: source.fileName });
}

/** The blocks of Markdown (CommonMark with tables and strikethrough); possibly none. Its HTML is read for its words. */
export function markdownBlocks(text: string): readonly Block[] {
  return soundTables(lexer(withBoundedNesting(text)).flatMap((token) => blocksOf(token, { kind: 'paragraph' }, 0)));
}

/** Quotations and lists that open on one line, past what anyone writes: each would cost the lexer a pass of its own. */
function withBoundedNesting(text: string): string {
  return text.replaceAll(/^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])){17,}/gm, (markers) =>
    (markers.match(/>|[-*+]|\d+[.)]/g) ?? []).slice(0, DEEPEST).join(' ').concat(' '),
  );
}

function blocksOf(token: Token, shape: BlockShape, depth: number): readonly Block[] {
  switch (token.type) {
    case 'heading':
      return written({ kind: 'heading', level: (token as Tokens.Heading).depth }, inline(token.tokens ?? [], {}));
    case 'paragraph':
    case 'text':
    case 'code':
      return written(shape, wordsOf(token));
    case 'blockquote':
      return (token.tokens ?? []).flatMap((each) => blocksOf(each, { kind: 'quote' }, depth));
    case 'list':
      return (token as Tokens.List).items.flatMap((item) => itemBlocks(item, (token as Tokens.List).ordered, depth));
    case 'table':
      return tableBlocks(token as Tokens.Table);
    case 'html':
      return htmlBlocks((token as Tokens.HTML).text).map((block) =>
        block.kind === 'paragraph' ? { ...shape, text: block.text, runs: block.runs } : block,
      );
    default:
      return [];
  }
}

function written(shape: BlockShape, stretches: readonly Stretch[]): readonly Block[] {
  const block = blockOf(shape, stretches);
  return block ? [block] : [];
}

function wordsOf(token: Token): readonly Stretch[] {
  return token.type === 'code'
    ? [{ text: (token as Tokens.Code).text, style: { code: true } }]
    : inline(('tokens' in token && token.tokens) || [token], {});
}

/** The paragraphs of an item are lines of it; what else is in it stands by itself. */
function itemBlocks(item: Tokens.ListItem, ordered: boolean, depth: number): readonly Block[] {
  const shape: BlockShape = { kind: 'item', ordered, depth: Math.min(DEEPEST, depth) };
  const blocks: Block[] = [];
  let lines: Stretch[] = [];
  for (const token of item.tokens) {
    if (token.type === 'paragraph' || token.type === 'text' || token.type === 'code') {
      if (lines.length > 0) lines.push({ text: '\n', style: {} });
      lines.push(...wordsOf(token));
    } else if (token.type !== 'space') {
      blocks.push(...written(shape, lines), ...blocksOf(token, shape, depth + 1));
      lines = [];
    }
  }
  return [...blocks, ...written(shape, lines)];
}

function tableBlocks({ header, rows }: Tokens.Table): readonly Block[] {
  return [header, ...rows].flatMap((cells, row) =>
    cells.flatMap((cell, column) => written({ kind: 'cell', row, column, header: row === 0 }, inline(cell.tokens, {}))),
  );
}

function inline(tokens: readonly Token[], style: Style): readonly Stretch[] {
  let silent = '';
  return tokens.flatMap((token): readonly Stretch[] => {
    if (token.type === 'html') {
      silent = silentAfter((token as Tokens.HTML).raw, silent);
      return /^<br[\s/>]/i.test(token.raw) && silent === '' ? [{ text: '\n', style }] : [];
    }
    return silent === '' ? stretchesOf(token, style) : [];
  });
}

/** The element without words that is open after a tag, or an empty string. */
function silentAfter(tag: string, open: string): string {
  if (open !== '') return tag.toLowerCase().startsWith(`</${open}`) ? '' : open;
  return /^<(script|style|template|iframe|object|svg|math)\b/i.exec(tag)?.[1]?.toLowerCase() ?? '';
}

function stretchesOf(token: Token, style: Style): readonly Stretch[] {
  switch (token.type) {
    case 'strong':
      return inline(token.tokens ?? [], { ...style, bold: true });
    case 'em':
      return inline(token.tokens ?? [], { ...style, italic: true });
    case 'del':
      return inline(token.tokens ?? [], { ...style, strikethrough: true });
    case 'codespan':
      return [{ text: (token as Tokens.Codespan).text, style: { ...style, code: true } }];
    case 'br':
      return [{ text: '\n', style }];
    case 'link': {
      const link = safeLink((token as Tokens.Link).href);
      return inline(token.tokens ?? [], link === null ? style : { ...style, link });
    }
    case 'image':
    case 'escape':
      return [{ text: (token as Tokens.Image | Tokens.Escape).text, style }];
    default:
      if ('tokens' in token && token.tokens) return inline(token.tokens, style);
      return 'text' in token ? [{ text: collapse(withCharacters(String(token.text))), style }] : [];
  }
}

/** With the characters that character references stand for: the lexer leaves those as they are written. */
function withCharacters(text: string): string {
  return text.replaceAll(/&(?:#x[\da-f]{1,6}|#\d{1,7}|[a-z][a-z\d]{1,31});/gi, characterOf);
}

function characterOf(reference: string): string {
  return parseTree(`<p>${reference}</p>`).body.textContent ?? reference;
}
