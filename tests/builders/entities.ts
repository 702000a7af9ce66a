/** Cases with entities that refer to each other in every way there is. */
import { applyEdit } from '#core/apply.ts';
import type { CaseContent } from '#core/content.ts';
import { joinEdits, put } from '#core/marking.ts';
import { AnnotatorId, EntityId, MentionId, NoteId, SavedSearchId } from '#core/identifiers.ts';
import { stampNew } from '#core/stamp.ts';
import type { Stamp } from '#core/stamp.ts';

import { buildCase, draftOf } from './case.ts';

export const ENTITY_NAMES = ['Moscow', 'Москва', 'Kremlin', 'UAWire', 'Beijing'] as const;
const TEXT = 'Moscow denies it, the Kremlin said. Москва молчит. UAWire asked Beijing. Moscow is the Kremlin.';

/** A case whose entities differ with `seed`: what they also are called, who says what, what is marked twice. */
export function entityCase(seed: number): CaseContent {
  const bit = (place: number) => ((seed >> place) & 1) === 1;
  const built = buildCase({
    articles: [
      { key: 'one', draft: draftOf('One', TEXT) },
      { key: 'two', draft: draftOf('Two', `Again: ${TEXT}`) },
    ],
    entities: ENTITY_NAMES.map((name, index) => ({
      name,
      type: index === 3 ? 'media' : 'place',
      quotes: [name],
      aliases: [`the ${name}`, ...(bit(index) ? ['Russia', name.toUpperCase()] : [])],
      externalIds: bit(index + 1) ? [{ scheme: 'wikidata', id: `Q${index}` }] : [],
      note: bit(index + 2) ? `About ${name}.` : '',
    })),
    claims: [
      {
        id: 'denial',
        statements: [
          {
            article: 'one',
            quotes: ['Moscow denies it'],
            claimant: bit(3) ? 'Moscow' : 'Kremlin',
            chain: [{ source: 'UAWire' }, { source: bit(4) ? 'Москва' : 'Moscow' }],
          },
          { article: 'two', quotes: ['Москва молчит'], claimant: 'Москва' },
        ],
      },
    ],
  });
  const sign: Stamp = { by: AnnotatorId.parse('tester'), at: '2020-08-03T09:00:00.000Z', nextId: () => 'none' };
  const [first] = built.mentions;
  const [moscow, other] = built.entities;
  if (!first || !moscow || !other) throw new Error('The case has no mentions.');
  const double = { ...first, id: MentionId.parse('mention-double'), entityId: other.id };
  const noteOn = (id: string, kind: 'entity' | 'mention', about: string) =>
    put('note', null, {
      id: NoteId.parse(id),
      articleId: null,
      anchor: null,
      about: { kind, id: about },
      text: id,
      ...stampNew(sign),
    });
  const search = {
    id: SavedSearchId.parse('search-1'),
    name: 'All of them',
    words: '',
    conditions: [{ field: 'entity' as const, values: built.entities.map(({ id }) => EntityId.parse(id)) }],
    ...stampNew(sign),
  };
  const done = applyEdit(
    built,
    joinEdits('More', [
      {
        label: 'More',
        changes: [
          ...(bit(5) ? [put('mention', null, double), noteOn('note-double', 'mention', double.id)] : []),
          ...built.entities.map((entity) => noteOn(`note-${entity.id}`, 'entity', entity.id)),
          put('savedSearch', null, search),
        ],
      },
    ]),
    sign,
  );
  if (!done.ok) throw new Error(done.error.message);
  return done.value;
}

/** What a case says, apart from when it was changed last and how often: undoing counts as a change. */
export function withoutVersions(content: CaseContent): unknown {
  return JSON.parse(
    JSON.stringify({ ...content, tombstones: [] }, (key, value: unknown) =>
      key === 'version' || key === 'modifiedAt' ? undefined : value,
    ),
  );
}
