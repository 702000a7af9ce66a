/** Finds articles whose texts are almost the same. Texts are read here, past the window, and once each. */
import { canonicalText } from '#core/body.ts';
import type { ArticleId, CaseId } from '#core/identifiers.ts';
import { NEAR_DUPLICATE_SHARE, nearGroups, nearPairs, sketchOf } from '#core/text-sketch.ts';
import type { TextSketch } from '#core/text-sketch.ts';
import { openDatabase } from '#store/db.ts';
import { textHashes } from '#store/texts.ts';

import { answerCalls } from '../ui/worker-calls.ts';
import type { NearDuplicatesReply, NearDuplicatesRequest } from './near-duplicates.ts';

/** Texts that are in memory at a time. */
const AT_ONCE = 50;

interface Known {
  readonly hash: string;
  readonly sketch: TextSketch;
}

const database = openDatabase();
const known = new Map<ArticleId, Known>();

answerCalls(async ({ caseId }: NearDuplicatesRequest): Promise<NearDuplicatesReply> => {
  const hashes = await textHashes(database, caseId);
  for (const articleId of known.keys()) if (!hashes.has(articleId)) known.delete(articleId);
  const changed = [...hashes].filter(([articleId, hash]) => known.get(articleId)?.hash !== hash);
  for (let start = 0; start < changed.length; start += AT_ONCE) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, so that memory holds few of them
    await learn(
      caseId,
      changed.slice(start, start + AT_ONCE).map(([articleId]) => articleId),
    );
  }
  const articles = [...known.keys()].toSorted();
  const sketches = articles.map((articleId) => known.get(articleId)?.sketch ?? sketchOf(''));
  const pairs = nearPairs(sketches, NEAR_DUPLICATE_SHARE);
  const articleAt = (index: number) => articles[index] as ArticleId;
  return {
    pairs: pairs.map(({ a, b, share }) => ({ a: articleAt(a), b: articleAt(b), share })),
    groups: nearGroups(articles.length, pairs).map((members) => members.map(articleAt)),
  };
});

async function learn(caseId: CaseId, articleIds: readonly ArticleId[]): Promise<void> {
  const rows = await database.texts.bulkGet(articleIds.map((articleId): [string, string] => [caseId, articleId]));
  for (const row of rows) {
    if (!row) continue;
    const { articleId, hash, blocks } = row.text;
    known.set(articleId, { hash, sketch: sketchOf(canonicalText(blocks)) });
  }
}
