/** A small case of two papers that pull apart, for the tests of what is read from it. */
import { lookupOf } from '#core/case-content.ts';
import type { CaseContent } from '#core/content.ts';

import { buildCase, draftOf } from '../builders/case.ts';

export const tensionContent: CaseContent = buildCase({
  articles: [
    {
      key: 'post',
      draft: draftOf(
        'Moscow accuses Beijing of espionage',
        'Russia has accused one of its researchers of treason. Experts call the delay pro-China, and Beijing agrees.',
        'The fire killed 12 people, the mayor said.',
      ),
      fields: { source: 'Meridian Post', publishedAt: '2020-07-30', reliability: 'C' },
    },
    {
      key: 'daily',
      draft: draftOf(
        'A fire in the harbour',
        'Cracks appear in relations between Beijing and Moscow. The fire killed 31 people, Northline said.',
        'Russia will not deliver the missiles this year.',
      ),
      fields: { source: 'River Daily', publishedAt: '2020-08', reliability: 'B' },
    },
    {
      key: 'copy',
      draft: draftOf('Fire', 'The fire killed 31 people, Northline said. Russia will deliver the missiles this year.'),
      fields: { source: 'Copy Courier' },
    },
  ],
  frames: [{ name: 'pro-China', opposedTo: ['cracks'] }, { name: 'cracks' }],
  entities: [
    { name: 'Russia', type: 'country', aliases: ['Moscow'], quotes: ['Russia', 'Moscow'] },
    { name: 'China', type: 'country', aliases: ['Beijing'], quotes: ['China', 'Beijing'] },
    { name: 'researcher', type: 'person', quotes: ['one of its researchers'] },
    { name: 'Northline', type: 'media', quotes: ['Northline'] },
    { name: 'mayor', type: 'person', quotes: ['mayor'] },
  ],
  claims: [
    {
      id: 'headline',
      frames: ['cracks'],
      statements: [{ article: 'post', quotes: ['Moscow accuses Beijing of espionage'] }],
    },
    { id: 'body', statements: [{ article: 'post', quotes: ['Russia has accused one of its researchers of treason'] }] },
    {
      id: 'favour',
      frames: ['pro-China'],
      eventDate: '2020-07-30',
      statements: [{ article: 'post', quotes: ['Experts call the delay pro-China, and Beijing agrees'] }],
    },
    {
      id: 'cracks',
      frames: ['cracks'],
      eventDate: '2020-07',
      statements: [{ article: 'daily', quotes: ['Cracks appear in relations between Beijing and Moscow'] }],
    },
    {
      id: 'twelve',
      eventDate: '2020-07-29',
      statements: [{ article: 'post', quotes: ['The fire killed 12 people'], claimant: 'mayor' }],
    },
    {
      id: 'thirty-one',
      statements: [
        { article: 'daily', quotes: ['The fire killed 31 people'], claimant: 'Northline' },
        {
          article: 'copy',
          quotes: ['The fire killed 31 people'],
          chain: [{ source: 'Copy Courier' }, { source: 'Northline' }],
        },
      ],
    },
    { id: 'withheld', statements: [{ article: 'daily', quotes: ['Russia will not deliver the missiles this year'] }] },
    { id: 'delivered', statements: [{ article: 'copy', quotes: ['Russia will deliver the missiles this year'] }] },
  ],
  contradictions: [{ a: 'twelve', b: 'thirty-one', kind: 'figures differ' }],
});

export const tension = lookupOf(tensionContent);
