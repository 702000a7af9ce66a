import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { addTag, changeArticles, removeTag, renameTag, tagCounts, tagList, tagOf } from '#core/article-labels.ts';
import type { Edit } from '#core/edit.ts';
import type { Article } from '#core/model.ts';

import { article } from '../renderer/library/build.ts';
import { stampOf } from '../renderer/records-case.ts';

const ALL = [article('a', { tags: ['arms'] }), article('b', { tags: ['Russia', 'arms'].toSorted() }), article('c')];

function tagsAfter({ changes }: Edit): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    changes.flatMap((change) => (change.type === 'record' ? [[change.after?.id, (change.after as Article).tags]] : [])),
  );
}

test('tags are sorted, each once, none empty, without white space around them', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (tags) => {
      const list = tagList(tags);
      expect(list).toEqual([...new Set(list)].toSorted());
      expect(list.every((tag) => tag !== '' && tag === tagOf(tag))).toBe(true);
      expect(tagList(list)).toEqual(list);
    }),
  );
});

test('a tag is added to those that lack it, in one step', () => {
  expect(tagsAfter(addTag(ALL, ' arms ', stampOf()))).toEqual({ c: ['arms'] });
});

test('a tag is removed from those that have it', () => {
  expect(tagsAfter(removeTag(ALL, 'arms', stampOf()))).toEqual({ a: [], b: ['Russia'] });
});

test('a tag is renamed in the whole case; two of one name become one', () => {
  expect(tagsAfter(renameTag(ALL, 'arms', 'Russia', stampOf()))).toEqual({ a: ['Russia'], b: ['Russia'] });
});

test('articles that stay as they are take no part', () => {
  const edit = changeArticles('Change status', ALL, () => ({ progress: 'unread' }), stampOf());
  expect(edit).toEqual({ label: 'Change status', changes: [] });
});

test('counts of tags, by name', () => {
  expect([...tagCounts(ALL)]).toEqual([
    ['Russia', 1],
    ['arms', 2],
  ]);
});
