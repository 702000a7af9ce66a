import { describe, expect, test } from 'vitest';

import { applyEdit } from '#core/apply.ts';
import { dateOfDay, daysOf, mayCoincide } from '#core/calendar.ts';
import { lookupOf } from '#core/case-content.ts';
import type { CaseContent } from '#core/content.ts';
import { corroborationOf } from '#core/corroboration.ts';
import { crossTable } from '#core/cross-table.ts';
import { invertEdit } from '#core/edit.ts';
import type { Edit } from '#core/edit.ts';
import { entityNetwork } from '#core/entity-network.ts';
import { addEvidence, evidenceOf, evidenceRows, makeHypothesis, makeQuestion, rate } from '#core/hypotheses.ts';
import { AnnotatorId, ArticleId, ClaimId } from '#core/identifiers.ts';
import { integrityFaults } from '#core/integrity.ts';
import { changeRecord } from '#core/marking.ts';
import { removeClaim, removeHypothesis, removeQuestion } from '#core/removal.ts';
import { timelineOf } from '#core/timeline.ts';
import { scoreHypotheses } from '#core/ach.ts';

import { tension, tensionContent } from './tension-case.ts';

let ids = 0;
const stamp = { by: AnnotatorId.parse('tester'), at: '2021-01-01T00:00:00.000Z', nextId: () => `new-${(ids += 1)}` };

const claim = (id: string) => ClaimId.parse(`claim-${id}`);

describe('the table of frames', () => {
  test('by source: the most telling first, those of no frame last', () => {
    const table = crossTable(tension, 'source');
    expect(table.columns.map(({ id, count }) => [id, count])).toEqual([
      ['frame-cracks', 2],
      ['frame-pro-china', 1],
      [null, 5],
    ]);
    expect(table.rows.map(({ name, count }) => [name, count])).toEqual([
      ['Meridian Post', 4],
      ['River Daily', 3],
      ['Copy Courier', 2],
    ]);
    expect(table.claimsAt('River Daily', 'frame-cracks')).toEqual(['claim-cracks']);
    expect(table.claimsAt('Copy Courier', 'frame-cracks')).toEqual([]);
  });

  test('by month and by entity', () => {
    expect(crossTable(tension, 'month').rows.map(({ id }) => id)).toEqual(['2020-07', '2020-08', null]);
    expect(crossTable(tension, 'entity').claimsAt('entity-china', 'frame-pro-china')).toEqual(['claim-favour']);
  });
});

test('a claim that two outlets take from one agency has one root', () => {
  expect(corroborationOf(claim('thirty-one'), tension, new Map())).toEqual({
    statements: 2,
    articles: 2,
    roots: ['Northline'],
  });
});

test('articles that print the same text count once', () => {
  const copies = new Map([[ArticleId.parse('article-copy'), ArticleId.parse('article-daily')]]);
  expect(corroborationOf(claim('thirty-one'), tension, copies).articles).toBe(1);
});

describe('the timeline', () => {
  test('by event: wide dates before narrow ones that begin later', () => {
    const { items, links, undated } = timelineOf(tension, 'event');
    expect(items.map(({ claim: { id }, date }) => [id, date])).toEqual([
      ['claim-cracks', '2020-07'],
      ['claim-twelve', '2020-07-29'],
      ['claim-favour', '2020-07-30'],
    ]);
    expect(links).toEqual([]);
    expect(undated).toHaveLength(5);
  });

  test('by publication: the first article counts, and contradictions join what stands on it', () => {
    const { items, links } = timelineOf(tension, 'publication');
    expect(items.find(({ claim: { id } }) => id === claim('thirty-one'))?.date).toBe('2020-08');
    expect(links).toHaveLength(1);
  });
});

test('the network joins those who stand together, who speak, and who contradict each other', () => {
  const { nodes, edges } = entityNetwork(tension);
  expect(nodes[0]).toEqual({ id: 'entity-russia', claims: 5 });
  expect(edges.map(({ kind, a, b, claimIds }) => [kind, a, b, claimIds.length])).toEqual(
    expect.arrayContaining([
      ['together', 'entity-china', 'entity-russia', 2],
      ['contradiction', 'entity-mayor', 'entity-northline', 2],
    ]),
  );
  expect(entityNetwork(tension, () => false)).toEqual({ nodes: [], edges: [] });
});

test.each([
  ['2020', '2020-01-01', '2020-12-31'],
  ['2020-02', '2020-02-01', '2020-02-29'],
  ['2020-12', '2020-12-01', '2020-12-31'],
  ['0099-03-01', '0099-03-01', '0099-03-01'],
])('%s covers %s to %s', (date, first, last) => {
  const { start, end } = daysOf(date);
  expect([dateOfDay(start), dateOfDay(end - 1)]).toEqual([first, last]);
});

test.each([
  ['2020', '2020-07-30', true],
  ['2020-07', '2020-08', false],
  ['2020-07-30', '2020-07-30', true],
])('%s and %s may coincide: %s', (one, other, may) => {
  expect(mayCoincide(one, other)).toBe(may);
});

describe('a question with its hypotheses', () => {
  let content: CaseContent = tensionContent;
  const done = (edit: Edit) => {
    const applied = applyEdit(content, edit, stamp);
    if (!applied.ok) throw new Error(applied.error.message);
    content = applied.value;
    expect(integrityFaults(content)).toEqual([]);
  };
  const question = makeQuestion('What does the delay mean?', stamp);
  const favour = makeHypothesis(question.made.id, 'It serves China', stamp);
  const cracks = makeHypothesis(question.made.id, 'Ties are cracking', stamp);

  test('claims become evidence, once, and cells are filled, changed and made blank', () => {
    for (const { edit } of [question, favour, cracks]) done(edit);
    done(addEvidence(question.made.id, [claim('favour'), claim('cracks')], lookupOf(content), stamp));
    expect(addEvidence(question.made.id, [claim('cracks')], lookupOf(content), stamp).changes).toEqual([]);
    const [first, second] = evidenceOf(question.made.id, lookupOf(content));
    if (!first || !second) throw new Error('Two are there.');
    done(rate(first, favour.made.id, 'II', lookupOf(content), stamp));
    expect(rate(first, favour.made.id, 'II', lookupOf(content), stamp).changes).toEqual([]);
    done(rate(second, cracks.made.id, 'I', lookupOf(content), stamp));
    done(rate(second, cracks.made.id, null, lookupOf(content), stamp));
    expect(content.ratings).toHaveLength(1);
    const scores = () =>
      scoreHypotheses([favour.made.id, cracks.made.id], evidenceRows(question.made.id, lookupOf(content)));
    // The claim “cracks” stands in an article of grade B.
    expect(scores().at(-1)).toMatchObject({ id: favour.made.id, score: -2 * Math.SQRT2 });
    const graded = lookupOf(content).get('claim', first.claimId);
    if (graded) done(changeRecord('claim', graded, { credibility: 5 }, stamp));
    expect(scores().at(-1)?.score).toBeCloseTo(-2, 12);
  });

  test('a claim, a hypothesis and a question go with all that hangs on them, and come back', () => {
    const before = content;
    const claimRecord = lookupOf(content).get('claim', claim('cracks'));
    if (!claimRecord) throw new Error('It is there.');
    for (const edit of [
      removeClaim(claimRecord, lookupOf(content)),
      removeHypothesis(favour.made, lookupOf(content)),
      removeQuestion(question.made, lookupOf(content)),
    ]) {
      content = before;
      done(edit);
      done(invertEdit(edit));
      expect(content.ratings.map(({ id }) => id)).toEqual(before.ratings.map(({ id }) => id));
      expect(content.evidence.map(({ id }) => id)).toEqual(before.evidence.map(({ id }) => id));
    }
  });
});
