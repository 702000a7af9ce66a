import { expect, test } from 'vitest';

import { countMarks, countsInWords } from '../../../src/renderer/library/article-counts.ts';
import { contradiction, mention, statement } from './build.ts';

test('counts claims and entities once, however often they occur, and every contradiction of a claim', () => {
  const marks = [
    statement('s1', 'c1', 'x'),
    statement('s2', 'c1', 'y'),
    statement('s3', 'c2', 'z'),
    mention('m1', 'e1'),
    mention('m2', 'e1'),
  ];
  const contradictions = [contradiction('c1', 'c2'), contradiction('elsewhere', 'c2'), contradiction('x', 'y')];
  const counts = countMarks(marks, contradictions);
  expect(counts).toEqual({ claims: 2, entities: 1, contradictions: 2 });
  expect(countsInWords(counts)).toBe('2 claims, 1 entity, 2 contradictions');
});

test('nothing is said in words too', () => {
  expect(countsInWords(countMarks([], []))).toBe('no claims, no entities, no contradictions');
});
