import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';

import type { ArticleId } from '#core/identifiers.ts';
import { textHashes } from '#store/texts.ts';

import { freshDatabase, opened, smallCase } from './opening.ts';

test('a text is found by its hash, in its own case alone', async () => {
  const database = freshDatabase();
  const workspace = await opened(database, smallCase('one'));
  await opened(database, smallCase('two'));
  const { hash } = await workspace.text('article-one' as ArticleId);
  expect(await workspace.articlesWithText(hash)).toEqual(['article-one']);
  expect(await workspace.articlesWithText('0'.repeat(64))).toEqual([]);
  const hashes = await textHashes(database, workspace.caseId);
  expect([...hashes.keys()]).toEqual(expect.arrayContaining(['article-one', 'article-two']));
  expect(hashes.get('article-one' as ArticleId)).toBe(hash);
  expect(hashes.size).toBe(2);
});
