import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import type { ArticleId } from '#core/identifiers.ts';
import type { AnyRecord, RecordKind } from '#core/records.ts';

import { watchCase } from '../../../src/renderer/search/case-changes.ts';

/** A case of nothing but articles, each a name and a number that changes with it. */
function stubCase() {
  let articles: readonly AnyRecord[] = [];
  const versions = new Map<string, number>();
  return {
    set(next: ReadonlyMap<string, number>) {
      articles = [...next.keys()].toSorted().map((id) => {
        const known = articles.find((article) => article.id === id);
        return known && next.get(id) === (known as unknown as { n: number }).n
          ? known
          : ({ id, n: next.get(id) } as unknown as AnyRecord);
      });
    },
    correct: (id: string) => versions.set(id, (versions.get(id) ?? 0) + 1),
    lookup: {
      all: ((kind: RecordKind) => (kind === 'article' ? articles : NOTHING)) as never,
      textVersion: (id: ArticleId) => versions.get(id) ?? 0,
    },
  };
}
const NOTHING: readonly AnyRecord[] = [];

test('what is told makes of what was there what is there', () => {
  const state = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.nat(2), { noNullPrototype: true });
  fc.assert(
    fc.property(fc.array(state, { maxLength: 6 }), (states) => {
      const stub = stubCase();
      const changes = watchCase(stub.lookup);
      const mirror = new Map<string, unknown>();
      for (const next of states) {
        stub.set(new Map(Object.entries(next)));
        for (const { id, record } of changes().puts) {
          if (record === null) expect(mirror.delete(id)).toBe(true);
          else mirror.set(id, (record as unknown as { n: number }).n);
        }
        expect(Object.fromEntries(mirror)).toEqual(next);
        expect(changes()).toEqual({ puts: [], articleIds: [] });
      }
    }),
  );
});

test('tells of texts that changed, and of those that come back', () => {
  const stub = stubCase();
  const changes = watchCase(stub.lookup);
  stub.set(
    new Map([
      ['a', 1],
      ['b', 1],
    ]),
  );
  expect(changes().articleIds).toEqual(['a', 'b']);
  stub.correct('b');
  expect(changes().articleIds).toEqual(['b']);
  stub.set(new Map([['a', 1]]));
  expect(changes().articleIds).toEqual([]);
  stub.set(
    new Map([
      ['a', 1],
      ['b', 1],
    ]),
  );
  expect(changes().articleIds).toEqual(['b']);
});
