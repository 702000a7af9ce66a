import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, test } from 'vitest';

import { makeClaim, makeMention, put } from '#core/marking.ts';
import { removeArticle, removeMention } from '#core/removal.ts';
import type { Database } from '#store/db.ts';

import { referenceCase } from '../builders/reference.ts';
import { essence, firstOf, freshDatabase, opened, reopened } from './opening.ts';

let database: Database;

beforeEach(() => {
  database = freshDatabase();
});

describe('two thousand marks', () => {
  test('an article with hundreds of marks that was deleted comes back whole, also after a restart', async () => {
    const large = referenceCase({ paragraphs: 50, marks: 2000 });
    const workspace = await opened(database, large);
    const article = firstOf(workspace.all('article'));
    const before = essence(await workspace.content());
    await workspace.commit(removeArticle(article, await workspace.text(article.id), workspace));
    expect(workspace.all('mention')).toEqual([]);
    await workspace.undo();
    expect(essence(await workspace.content())).toEqual(before);
    const again = await reopened(database, large.case.id);
    expect(again.marksOf(article.id)).toEqual(workspace.marksOf(article.id));
  });

  test('hundreds of the oldest marks that were deleted come back, also after a restart', async () => {
    const large = referenceCase({ paragraphs: 50, marks: 2000 });
    const workspace = await opened(database, large);
    const oldest = workspace.all('mention').slice(0, 200);
    await workspace.commit({ label: 'Delete', changes: oldest.map((mention) => put('mention', mention, null)) });
    await workspace.undo();
    const again = await reopened(database, large.case.id);
    expect(again.all('mention')).toHaveLength(large.mentions.length);
  });
});

describe('ten thousand marks', () => {
  const large = referenceCase({ paragraphs: 200, marks: 10_000 });

  test('one more writes one leaf of marks, and is shown in a moment', async () => {
    const workspace = await opened(database, large);
    const written: string[] = [];
    database.leaves.hook('updating', (_changes, key) => void written.push(String(key)));
    database.leaves.hook('creating', (key) => void written.push(String(key)));
    const mark = firstOf(workspace.all('statement'));
    const begun = performance.now();
    const { edit } = makeClaim({ articleId: mark.articleId, anchor: mark.anchor }, 'New', workspace.stamp());
    const done = workspace.commit(edit);
    expect(workspace.marksOf(mark.articleId)).toHaveLength(10_001);
    const shown = performance.now() - begun;
    await done;
    expect(written.filter((key) => key.includes(',statement,'))).toHaveLength(1);
    expect(shown).toBeLessThan(100);
  });

  test('one more writes no leaf of what was deleted before', async () => {
    const workspace = await opened(database, large);
    const [first, second] = workspace.all('mention');
    if (!first || !second) throw new Error('No mentions.');
    await workspace.commit(removeMention(second, workspace));
    const written: string[] = [];
    database.leaves.hook('updating', (_changes, key) => void written.push(String(key)));
    database.leaves.hook('creating', (key) => void written.push(String(key)));
    const { articleId, anchor, entityId } = first;
    const done = await workspace.commit(makeMention(entityId, { articleId, anchor }, workspace.stamp()).edit);
    expect(done).toMatchObject({ ok: true });
    expect(written).toHaveLength(1);
    expect(written[0]).toContain(',mention,');
  });

  test('all of them go in one edit, and come back in one', async () => {
    const workspace = await opened(database, large);
    const article = firstOf(workspace.all('article'));
    const remove = removeArticle(article, await workspace.text(article.id), workspace);
    const done = workspace.commit(remove);
    expect(workspace.marksOf(article.id)).toEqual([]);
    await done;
    expect(await workspace.undo()).toMatchObject({ ok: true });
    expect(workspace.marksOf(article.id)).toHaveLength(10_000);
  });

  test('a mark put in among them stands in its place by id', async () => {
    const workspace = await opened(database, large);
    const [one, two] = workspace.all('mention');
    if (!one || !two) throw new Error('No mentions.');
    const between = `${one.id}a`;
    const stamp = { ...workspace.stamp(), nextId: () => between };
    await workspace.commit(makeMention(one.entityId, { articleId: one.articleId, anchor: one.anchor }, stamp).edit);
    expect(
      workspace
        .all('mention')
        .slice(0, 3)
        .map(({ id }) => id),
    ).toEqual([one.id, between, two.id]);
    const again = await reopened(database, large.case.id);
    expect(again.all('mention')[1]?.id).toBe(between);
  });
});
