import { expect, test } from 'vitest';

import { canonicalText } from '#core/body.ts';
import { recordsOf } from '#core/case-content.ts';
import type { CaseContent } from '#core/content.ts';
import type { SearchCondition } from '#core/model.ts';
import { RECORD_KINDS } from '#core/records.ts';

import { hitKey } from '../../../src/renderer/search/search-calls.ts';
import type { HitOrder, RecordPut } from '../../../src/renderer/search/search-calls.ts';
import { createSearchIndex, keysIn } from '../../../src/renderer/search/search-index.ts';
import type { SearchIndex } from '../../../src/renderer/search/search-index.ts';
import { buildCase, draftOf } from '../../builders/case.ts';

function caseToSearch(): CaseContent {
  return buildCase({
    articles: [
      {
        key: 'wire',
        draft: draftOf('Missile deliveries', 'Moscow holds back missiles. There are cracks in ties, a columnist said.'),
        fields: { source: 'UAWire', publishedAt: '2020-07-30' },
      },
      {
        key: 'post',
        draft: draftOf(
          'Ties',
          'In ties there are no cracks. Москва отрицает задержку. 北京 否认延迟。 At the Élysée nobody spoke.',
        ),
        fields: { source: 'Le Matin', publishedAt: '2020-08-02' },
      },
      { key: 'arab', draft: draftOf('Arabic', 'قال مُحَمَّد إن التسليم تأخر') },
    ],
    frames: [{ name: 'pro-China', definition: 'What is done as a favour' }, { name: 'strain' }],
    entities: [{ name: 'Beijing', type: 'place', aliases: ['Peking'], quotes: ['北京'] }],
    claims: [
      {
        id: 'favour',
        paraphrase: 'A favour',
        frames: ['pro-China'],
        statements: [{ article: 'wire', quotes: ['Moscow holds back missiles'] }],
      },
      {
        id: 'cracks',
        frames: ['strain'],
        statements: [{ article: 'wire', quotes: ['cracks in ties'], claimant: 'columnist' }],
      },
    ],
    contradictions: [{ a: 'favour', b: 'cracks', kind: 'tension', rationale: 'Friends do not quarrel' }],
    notes: [{ text: 'Ask the columnist **again**' }],
  });
}

function putsOf(content: CaseContent): readonly RecordPut[] {
  return RECORD_KINDS.flatMap((kind) =>
    recordsOf(content, kind).map((record): RecordPut => ({ kind, id: record.id, record })),
  );
}

function indexed(content: CaseContent = caseToSearch()): SearchIndex {
  const index = createSearchIndex();
  const puts = putsOf(content);
  index.put(puts);
  for (const { articleId, blocks } of content.texts) index.putText(articleId, canonicalText(blocks));
  for (const key of keysIn(puts)) index.index(key);
  return index;
}

const index = indexed();

function found(words: string, conditions: readonly SearchCondition[] = [], order: HitOrder = 'relevance'): string {
  return index.search({ words, conditions }, order).keys.join(', ');
}
const sorted = (keys: string) => keys.split(', ').toSorted().join(', ');

test.each([
  ['missil', 'article article-wire, statement statement-favour-1'],
  ['MISSILE deliveries', 'article article-wire'],
  ['misisles', 'article article-wire, statement statement-favour-1'],
  ['"cracks in ties"', 'article article-wire, claim claim-cracks, statement statement-cracks-1'],
  ['cracks ties', 'article article-post, article article-wire, claim claim-cracks, statement statement-cracks-1'],
  ['cracks ties -"cracks in ties"', 'article article-post'],
  ['cracks -columnist', 'article article-post, claim claim-cracks'],
  ['москва', 'article article-post'],
  ['Мосва', 'article article-post'],
  ['北京', 'article article-post, mention mention-beijing-post-1'],
  ['否认延', 'article article-post'],
  ['北', 'article article-post, mention mention-beijing-post-1'],
  ['京北', ''],
  ['elysee', 'article article-post'],
  ['محمد', 'article article-arab'],
  ['peking', 'entity entity-beijing'],
  ['quarrel', 'contradiction contradiction-favour-cracks'],
  ['again', 'contradictionKind kind-headline, note note-1'],
  ['favour', 'claim claim-favour, frame frame-pro-china'],
  ['uawire', 'article article-wire'],
  ['zebra', ''],
])('“%s” finds %s', (words, keys) => {
  expect(sorted(found(words))).toBe(keys);
});

test('a name comes before what mentions it, and counts go by kind whatever kinds are asked for', () => {
  expect(found('ties').split(', ')[0]).toBe('article article-post');
  const kind = [{ field: 'kind', values: ['claim'] }] as const;
  const { keys, counts } = index.search({ words: 'cracks', conditions: kind }, 'relevance');
  expect(keys).toEqual(['claim claim-cracks']);
  expect(counts).toEqual({ article: 2, claim: 1, statement: 1 });
});

test('filters alone list what meets them, in any order', () => {
  const articles: readonly SearchCondition[] = [{ field: 'kind', values: ['article'] }];
  expect(sorted(found('', articles))).toBe('article article-arab, article article-post, article article-wire');
  expect(found('', articles, 'newest')).toBe('article article-post, article article-wire, article article-arab');
  expect(found('', articles, 'oldest')).toBe('article article-wire, article article-post, article article-arab');
  expect(found('', [{ field: 'frame', values: ['frame-strain'] }, ...articles])).toBe('article article-wire');
});

test('what a word that occurs nowhere was taken for is said, and the word itself where nothing is like it', () => {
  expect(index.search({ words: 'Mosocw', conditions: [] }, 'relevance').similar).toEqual([
    { word: 'mosocw', like: ['moscow'] },
  ]);
  expect(index.search({ words: 'zebra', conditions: [] }, 'relevance').similar).toEqual([{ word: 'zebra', like: [] }]);
  expect(index.search({ words: 'moscow', conditions: [] }, 'relevance').similar).toEqual([]);
});

/** The excerpt with what was sought in brackets. */
function excerpt(words: string, kind: 'article' | 'entity' | 'statement' | 'frame', id: string): string {
  const [made] = index.excerpts(words, [hitKey(kind, id)]);
  return [made?.title, made?.text]
    .flatMap((part) => part ?? [])
    .map(({ text, marks }) =>
      marks
        .toReversed()
        .reduce((all, { start, end }) => `${all.slice(0, start)}[${all.slice(start, end)}]${all.slice(end)}`, text),
    )
    .join(' | ');
}

test.each([
  ['cracks ties', 'statement', 'statement-cracks-1', '[cracks] in [ties]'],
  ['"in ties"', 'statement', 'statement-cracks-1', 'cracks [in ties]'],
  ['mosc', 'statement', 'statement-favour-1', '[Moscow] holds back missiles'],
  ['misisles', 'statement', 'statement-favour-1', 'Moscow holds back [missiles]'],
  ['peking', 'entity', 'entity-beijing', 'Beijing | [Peking]'],
  ['', 'frame', 'frame-pro-china', 'pro-China | What is done as a favour'],
] as const)('“%s” in the %s %s: %s', (words, kind, id, expected) => {
  expect(excerpt(words, kind, id)).toBe(expected);
});

test('an excerpt of a long text starts near the words, and tells where they stand', () => {
  const long = indexed();
  const text = `${'something else '.repeat(40)}the Élysée spoke. ${'and more '.repeat(40)}`;
  long.putText('article-wire', text);
  long.index(hitKey('article', 'article-wire'));
  const [made] = long.excerpts('elysee', [hitKey('article', 'article-wire')]);
  const mark = made?.text?.marks[0];
  expect(made?.text?.text.slice(mark?.start, mark?.end)).toBe('Élysée');
  expect(made?.text?.text).toMatch(/^….*…$/);
  expect(text.slice(made?.place?.start, made?.place?.end)).toBe('Élysée');
});

test('counts of a field leave its own condition out of account', () => {
  const conditions: readonly SearchCondition[] = [
    { field: 'source', values: ['UAWire'] },
    { field: 'kind', values: ['article'] },
  ];
  expect(index.facets({ words: '', conditions }, 'source')).toEqual(
    new Map([
      ['UAWire', 1],
      ['Le Matin', 1],
    ]),
  );
});

test('follows changes, deletions and what is put back', () => {
  const content = caseToSearch();
  const changing = indexed(content);
  const [note] = content.notes;
  if (!note) throw new Error('The case has no note.');
  const put = (record: RecordPut['record']) => {
    changing.put([{ kind: 'note', id: note.id, record }]);
    changing.index(hitKey('note', note.id));
  };
  const search = (words: string) => changing.search({ words, conditions: [] }, 'relevance').keys;
  put({ ...note, text: 'Whatever zither' });
  expect(search('columnist')).not.toContain('note note-1');
  expect(search('zither')).toEqual(['note note-1']);
  put(null);
  expect(search('zither')).toEqual([]);
  put(note);
  expect(search('columnist')).toContain('note note-1');
  changing.putText('article-post', 'Nothing of it');
  changing.index(hitKey('article', 'article-post'));
  expect(search('Élysée')).toEqual([]);
});
