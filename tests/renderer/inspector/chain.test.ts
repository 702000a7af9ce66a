import { expect, test } from 'vitest';
import * as fc from 'fast-check';

import type { Hop } from '#core/model.ts';

import { chainInWords, movedHop, parseChain, sourceNamed } from '../../../src/renderer/inspector/chain.ts';
import { lookup } from '../records-case.ts';

const entities = lookup().all('entity');
const parse = (words: string, before: readonly Hop[] = []) => parseChain(words, entities, before);

test('names become links from the outlet to the root, linked to entities by name or alias', () => {
  expect(parse('ua wire > Sohu >columnist').map(({ source, role }) => [source.entityId, source.label, role])).toEqual([
    ['entity-uawire', 'ua wire', 'publisher'],
    [null, 'Sohu', 'cited outlet'],
    ['entity-columnist', 'columnist', 'speaker'],
  ]);
});

test.each([
  ['', []],
  [' > ', []],
  ['columnist', ['speaker']],
  ['Sohu → columnist', ['publisher', 'speaker']],
])('“%s” has the roles %j', (words, roles) => {
  expect(parse(words).map(({ role }) => role)).toEqual(roles);
});

test('a link that was there keeps what was said of it', () => {
  const before = parse('Sohu > columnist').map((hop): Hop => ({ ...hop, certainty: 'PS', polarity: '-' }));
  const now = parse('UAWire > Sohu > columnist', before);
  expect(now.map(({ certainty, polarity }) => certainty + polarity)).toEqual(['U+', 'PS-', 'PS-']);
});

test('a source takes the spelling of the entity it names, but an alias stays as it is written', () => {
  expect(sourceNamed(' uawire ', entities)).toEqual({ entityId: 'entity-uawire', label: 'UAWire' });
  expect(sourceNamed('北京', entities)).toEqual({ entityId: 'entity-beijing', label: '北京' });
  expect(sourceNamed('many experts', entities)).toEqual({ entityId: null, label: 'many experts' });
});

const name = fc.stringMatching(/^[A-Za-zа-я北京0-9.-]{1,12}$/u);

test('a chain written as a line and read again is the same chain', () => {
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 6 }), (names) => {
      const chain = parse(names.join('>'));
      expect(parse(chainInWords(chain), chain)).toEqual(chain);
    }),
    { numRuns: 200 },
  );
});

test('moving a link there and back changes nothing; at the ends it stays', () => {
  const chain = parse('a > b > c');
  expect(chainInWords(movedHop(chain, 2, -1))).toBe('a > c > b');
  expect(movedHop(movedHop(chain, 0, 1), 1, -1)).toEqual(chain);
  expect(movedHop(chain, 0, -1)).toBe(chain);
  expect(movedHop(chain, 2, 1)).toBe(chain);
});
