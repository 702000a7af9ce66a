/** Reading in tests. */
import { expect } from 'vitest';
import type { ArticleDraft } from '#core/article.ts';
import { readArticle } from '#articles/read.ts';

/** The draft of a file that must be readable. */
export function draftFrom(fileName: string, content: string | Uint8Array): ArticleDraft {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const read = readArticle({ fileName, bytes });
  expect(read).toMatchObject({ ok: true });
  if (!read.ok) throw new Error(read.error.message);
  return read.value.draft;
}

/** A block in one line: kind, text, and its styled words. */
export function shown(draft: Pick<ArticleDraft, 'blocks'>): readonly string[] {
  return draft.blocks.map((block) => {
    const { kind, text, runs, ...rest } = block;
    const place = Object.values(rest).join(',');
    const styles = runs.map(
      ({ start, end, link, ...marks }) =>
        `{${text.slice(start, end)}:${[...Object.keys(marks), link ?? ''].filter(Boolean).join('+')}}`,
    );
    return `${kind}${place === '' ? '' : `(${place})`} ${text}${styles.length > 0 ? ` ${styles.join('')}` : ''}`;
  });
}
