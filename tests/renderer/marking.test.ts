import { beforeEach, describe, expect, test } from 'vitest';

import { quoteOf } from '#core/anchor.ts';
import { canonicalText } from '#core/body.ts';
import { lookupOf } from '#core/case-content.ts';
import type { CaseContent } from '#core/content.ts';
import type { Edit } from '#core/edit.ts';
import { ArticleId } from '#core/identifiers.ts';

import {
  addPiece,
  addStatement,
  contradictFocused,
  deleteFocused,
  markClaim,
  markNote,
  openEntityDialog,
  toggleFrame,
} from '../../src/renderer/marking.ts';
import type { Session } from '../../src/renderer/session.tsx';
import { createWorkbench } from '../../src/renderer/workbench.ts';
import type { Focus, TextSelection } from '../../src/renderer/workbench.ts';
import { after, recordIn, smallCase, stampOf } from './records-case.ts';

const WIRE = ArticleId.parse('article-wire');
const POST = ArticleId.parse('article-post');

let content: CaseContent;
let edits: Edit[];
let said: string[];
let session: Session;
let stamp = stampOf();

/** A session on a case in memory. What it lacks, marking must not ask for. */
beforeEach(() => {
  content = smallCase();
  edits = [];
  said = [];
  stamp = stampOf();
  const lookup = () => lookupOf(content);
  const workspace = {
    all: (kind: 'frame') => lookup().all(kind),
    get: (kind: 'claim', id: string) => lookup().get(kind, id),
    statementsOf: (id: never) => lookup().statementsOf(id),
    mentionsOf: (id: never) => lookup().mentionsOf(id),
    contradictionsOf: (id: never) => lookup().contradictionsOf(id),
    stamp: () => stamp,
    history: { undo: null, redo: null },
    text: async (id: ArticleId) => content.texts.find(({ articleId }) => articleId === id),
  };
  session = {
    workspace,
    workbench: createWorkbench(),
    commit: async (edit: Edit) => {
      content = after(content, edit);
      edits.push(edit);
      return true;
    },
    announce: (message: string) => said.push(message),
    run: () => undefined,
  } as unknown as Session;
});

function selection(articleId: ArticleId, ...words: readonly string[]): TextSelection {
  const text = content.texts.find((each) => each.articleId === articleId);
  const canonical = canonicalText(text?.blocks ?? []);
  const spans = words.map((quote) => {
    const start = canonical.indexOf(quote);
    if (start < 0) throw new Error(`“${quote}” is not in the text.`);
    return { start, end: start + quote.length };
  });
  return { articleId, spans, quote: words.join(' … ') };
}

const select = (articleId: ArticleId, ...words: readonly string[]) =>
  session.workbench.update({ selection: selection(articleId, ...words) });
const focus = (kind: Focus['kind'], id: string) => session.workbench.update({ focus: { kind, id } });

describe('a claim', () => {
  test('stands on the selected words in any script, becomes the focus, and the selection goes, in one step', async () => {
    select(POST, 'Москва отрицает', '否认延迟');
    await markClaim(session);
    expect(edits).toHaveLength(1);
    const { focus: focused, selection: left } = session.workbench.state;
    expect(left).toBeNull();
    const statement = recordIn(lookupOf(content), 'statement', focused?.id ?? '');
    expect(quoteOf(statement.anchor)).toBe('Москва отрицает … 否认延迟');
    expect(recordIn(lookupOf(content), 'claim', statement.claimId).paraphrase).toBe('Москва отрицает … 否认延迟');
    expect(said).toEqual([]);
  });

  test('may be marked a second time on the same words', async () => {
    for (let time = 0; time < 2; time += 1) {
      select(POST, 'cracks in ties');
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await markClaim(session);
    }
    expect(content.claims).toHaveLength(smallCase().claims.length + 2);
  });
});

test.each([
  ['mark as a claim', markClaim],
  ['mark as an entity', openEntityDialog],
  ['add to a claim', addStatement],
  ['add to a mark', addPiece],
])('with nothing selected, the way to “%s” is told and nothing changes', async (what, act) => {
  await act(session);
  expect(said).toEqual([expect.stringContaining(`Select the words to ${what} first`)]);
  expect(edits).toEqual([]);
  expect(session.workbench.state.dialog).toBeNull();
});

describe('a further quotation', () => {
  test('belongs to the focused claim, focused itself or by a statement of it', async () => {
    focus('statement', 'statement-cracks-1');
    select(WIRE, 'put off');
    await addStatement(session);
    const quotes = content.statements
      .filter(({ claimId }) => claimId === 'claim-cracks')
      .map((each) => quoteOf(each.anchor));
    expect(quotes.toSorted()).toEqual(['cracks in ties', 'put off']);
  });

  test('asks for the claim where none is focused', async () => {
    select(WIRE, 'put off');
    await addStatement(session);
    expect(session.workbench.state.dialog).toMatchObject({ kind: 'add-statement' });
    expect(edits).toEqual([]);
  });
});

describe('a further piece', () => {
  test('joins the focused mark', async () => {
    focus('statement', 'statement-cracks-1');
    select(POST, 'There');
    await addPiece(session);
    expect(quoteOf(recordIn(lookupOf(content), 'statement', 'statement-cracks-1').anchor)).toBe(
      'There … cracks in ties',
    );
  });

  test('cannot lie in another article, and says what to do instead', async () => {
    focus('statement', 'statement-cracks-1');
    select(WIRE, 'put off');
    await addPiece(session);
    expect(edits).toEqual([]);
    expect(said[0]).toContain('add a quotation (S)');
  });
});

test('a contradiction is sought for the focused claim; without one, the way is told', () => {
  contradictFocused(session);
  expect(said).toHaveLength(1);
  focus('statement', 'statement-cracks-1');
  contradictFocused(session);
  expect(session.workbench.state.dialog).toEqual({ kind: 'contradiction', claimId: 'claim-cracks' });
});

test('a note is on the selected words, else about the focus, else on the case', () => {
  markNote(session);
  expect(session.workbench.state.dialog).toMatchObject({ kind: 'note', selection: null, about: null });
  focus('claim', 'claim-cracks');
  markNote(session);
  expect(session.workbench.state.dialog).toMatchObject({ selection: null, about: { id: 'claim-cracks' } });
  select(POST, 'cracks');
  markNote(session);
  expect(session.workbench.state.dialog).toMatchObject({ selection: { quote: 'cracks' }, about: null });
});

describe('a frame', () => {
  const frames = () => recordIn(lookupOf(content), 'claim', 'claim-denial').frameIds;

  test('is set and cleared by its key', async () => {
    focus('claim', 'claim-denial');
    await toggleFrame(session, 2);
    expect(frames()).toEqual(['frame-cracks-in-ties']);
    await toggleFrame(session, 2);
    expect(frames()).toEqual([]);
  });

  test('that is not there, or without a claim, changes nothing and says so', async () => {
    await toggleFrame(session, 2);
    focus('claim', 'claim-denial');
    await toggleFrame(session, 9);
    expect(edits).toEqual([]);
    expect(said).toEqual([
      expect.stringContaining('Choose a claim'),
      expect.stringContaining('No frame has the key 9'),
    ]);
  });
});

describe('deleting', () => {
  test('takes along what hangs on a claim and says how much', async () => {
    focus('claim', 'claim-favour');
    await deleteFocused(session);
    expect(content.claims.map(({ id }) => id)).not.toContain('claim-favour');
    expect(content.contradictions).toEqual([]);
    expect(said).toEqual(['Deleted 1 claim, 1 statement, 1 contradiction.']);
    expect(session.workbench.state.focus).toBeNull();
  });

  test('the last statement of a claim deletes the claim', async () => {
    focus('statement', 'statement-denial-1');
    await deleteFocused(session);
    expect(content.claims.map(({ id }) => id)).not.toContain('claim-denial');
  });

  test('leaves articles to the Library, and nothing to nothing', async () => {
    focus('article', 'article-wire');
    await deleteFocused(session);
    session.workbench.update({ focus: null });
    await deleteFocused(session);
    expect(edits).toEqual([]);
    expect(said).toEqual(['Articles are deleted in the Library.', 'Nothing is chosen that could be deleted.']);
  });
});
