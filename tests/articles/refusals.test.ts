import { describe, expect, test } from 'vitest';

import { readArticle, readPasted } from '#articles/read.ts';
import { FILE_SIZE_LIMITS } from '#core/limits.ts';

import { draftFrom } from './read-well.ts';

const bytes = (...values: readonly (number | string)[]) =>
  Uint8Array.from(
    values.flatMap((value) => (typeof value === 'number' ? [value] : Array.from(value, (c) => c.charCodeAt(0)))),
  );

describe('a file that is no article is refused by name', () => {
  test.each<[string, Uint8Array, RegExp]>([
    ['empty', new Uint8Array(), /is empty/],
    ['blank', bytes(' \n\t\n '), /no text/],
    ['PDF', bytes('%PDF-1.7\n%', 0xe2, 0xe3), /PDF/],
    ['DOCX', bytes('PK', 3, 4, 20, 0), /ZIP.*DOCX/],
    ['DOC', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), /DOC/],
    ['PNG', bytes(0x89, 'PNG\r\n', 0x1a, '\n'), /PNG/],
    ['JPEG', bytes(0xff, 0xd8, 0xff, 0xe0), /JPEG/],
    ['GIF', bytes('GIF89a'), /GIF/],
    ['NUL bytes', bytes('some', 0, 0, 0, 'text', 0, 0xff, 0xfe, 1), /not text/],
    ['control characters', bytes('some', 1, 2, 3, 4, 5, 'text'), /not text/],
    ['too large', new Uint8Array(FILE_SIZE_LIMITS.articles + 1), /50\.1 MB.*50 MB/],
  ])('%s', (_, content, message) => {
    for (const fileName of ['note.txt', 'note.md', 'note.html', 'note.bin']) {
      const read = readArticle({ fileName, bytes: content });
      const told = read.ok ? 'nothing' : read.error.message;
      expect(told).toMatch(message);
      expect(told).toContain(fileName);
    }
  });

  test('more text than an article may have', () => {
    const read = readArticle({ fileName: 'long.txt', bytes: new Uint8Array(20_000_001).fill(0x61) });
    expect(read).toMatchObject({ ok: false, error: { code: 'article.text-too-long' } });
  });

  test('nothing pasted', () => {
    expect(readPasted({ text: ' \n' })).toMatchObject({ ok: false, error: { code: 'article.no-text' } });
  });
});

describe('the reader is picked', () => {
  test.each([
    ['a.txt', '<p>text</p>', 'text'],
    ['a.MD', '# text', 'markdown'],
    ['a.htm', 'text', 'html'],
    ['a', '<!DOCTYPE html><p>text', 'html'],
    ['a.aspx', '\n<html lang=en><p>text', 'html'],
    ['a.log', 'text', 'text'],
  ])('%s', (fileName, content, format) => {
    expect(draftFrom(fileName, content).format).toBe(format);
  });

  test('pasted HTML is read where it has structure', () => {
    expect(pasted()).toHaveLength(2);
    expect(pasted('<meta charset="utf-8"><h2>a</h2><p>b</p>')).toEqual(['heading a', 'paragraph b']);
    expect(pasted('<span>a b</span>')).toEqual(pasted());
    expect(pasted('<p> </p>')).toEqual(pasted());
  });
});

function pasted(html?: string): readonly string[] {
  const result = readPasted({ text: 'a\nb', ...(html === undefined ? {} : { html }) });
  return result.ok ? result.value.draft.blocks.map(({ kind, text }) => `${kind} ${text}`) : [];
}
