import { expect, test } from 'vitest';

import { lookupOf } from '#core/case-content.ts';
import { joinEdits, makeNote } from '#core/marking.ts';
import type { NotePlace } from '#core/marking.ts';

import { findNotes, groundOf } from '../../../src/renderer/notes/find-notes.ts';
import type { NoteGround } from '../../../src/renderer/notes/find-notes.ts';
import { after, smallCase, stampOf } from '../records-case.ts';

const PLACES: Readonly<Record<NoteGround, NotePlace>> = {
  passage: {
    articleId: 'article-wire' as never,
    anchor: smallCase().statements[0]?.anchor as never,
  },
  case: null,
  article: { kind: 'article', id: 'article-post' },
  entity: { kind: 'entity', id: 'entity-columnist' },
  claim: { kind: 'claim', id: 'claim-delay' },
  contradiction: { kind: 'contradiction', id: 'contradiction-favour-cracks' },
  codebook: { kind: 'frame', id: 'frame-logistics' },
};

const content = after(
  smallCase(),
  joinEdits(
    'Add notes',
    Object.entries(PLACES).map(([ground, place]) => makeNote(place, `About ${ground}.`, stampOf(ground)).edit),
  ),
);
const lookup = lookupOf(content);

test.each(Object.keys(PLACES) as readonly NoteGround[])('a note on %s is told from the others', (ground) => {
  const found = findNotes(content.notes, { words: '', ground }, lookup);
  expect(found.map(({ text }) => text)).toEqual([`About ${ground}.`]);
});

test('a note on a mark belongs to what it marks', () => {
  expect(groundOf({ anchor: null, about: { kind: 'statement', id: 's' } })).toBe('claim');
  expect(groundOf({ anchor: null, about: { kind: 'mention', id: 'm' } })).toBe('entity');
});

test.each([
  ['about', 7],
  ['COLUMNIST about', 2],
  ['put off', 1],
  ['tester', 7],
  ['nowhere', 0],
])('“%s” finds %d by text, subject or author', (words, count) => {
  expect(findNotes(content.notes, { words, ground: null }, lookup)).toHaveLength(count);
});
