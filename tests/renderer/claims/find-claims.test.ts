import { expect, test } from 'vitest';

import { ArticleId, EntityId, FrameId } from '#core/identifiers.ts';

import { findClaims, inReadingOrder, NO_FILTER } from '../../../src/renderer/claims/find-claims.ts';
import type { ClaimFilter } from '../../../src/renderer/claims/find-claims.ts';
import { lookup } from '../records-case.ts';

const POST_ID = ArticleId.parse('article-post');

function found(filter: Partial<ClaimFilter>): readonly string[] {
  const records = lookup();
  const claims = findClaims(records.all('claim'), { ...NO_FILTER, ...filter }, POST_ID, records);
  return claims.map(({ id }) => id.replace('claim-', ''));
}

test.each<[filter: Partial<ClaimFilter>, claims: readonly string[]]>([
  // In the order of the library and of the text, not of the ids.
  [{}, ['cracks', 'denial', 'favour', 'delay']],
  [{ words: 'FAVOUR' }, ['favour']],
  [{ words: 'missiles off' }, ['delay']],
  [{ words: 'missiles cracks' }, []],
  [{ words: 'timing' }, ['delay']],
  [{ words: '否认' }, ['denial']],
  [{ words: 'uawire' }, ['favour', 'delay']],
  [{ frameId: FrameId.parse('frame-cracks-in-ties') }, ['cracks']],
  [{ status: 'reviewed' }, ['favour']],
  [{ status: 'adjudicated' }, []],
  [{ onlyThisArticle: true }, ['cracks', 'denial']],
  [{ onlyDisputed: true }, ['cracks', 'favour']],
  [{ onlyDisputed: true, onlyThisArticle: true, words: 'ties' }, ['cracks']],
  // By its source, as a link of the chain, and by a mention inside of the quotation.
  [{ entityId: EntityId.parse('entity-uawire') }, ['favour']],
  [{ entityId: EntityId.parse('entity-beijing') }, ['denial']],
  [{ entityId: EntityId.parse('entity-nobody') }, []],
])('%j lets through %j', (filter, claims) => {
  expect(found(filter)).toEqual(claims);
});

test('claims that nobody states come last', () => {
  const records = lookup();
  const [stated] = records.all('claim');
  if (!stated) throw new Error('No claim.');
  const unstated = { ...stated, id: 'claim-aaa' as typeof stated.id };
  expect(inReadingOrder([unstated, ...records.all('claim')], records).at(-1)).toBe(unstated);
});
