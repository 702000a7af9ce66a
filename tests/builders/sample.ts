/** Rewrites the sample case from its articles and marks: `node tests/builders/sample.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { readArticle } from '#articles/read.ts';
import type { CaseContent } from '#core/content.ts';
import type { Article } from '#core/model.ts';
import type { FieldsOf } from '#core/stamp.ts';
import { counterpointJson } from '#formats/counterpoint-json.ts';

import { buildCase, hashOf } from './case.ts';
import type { ArticleInput, CaseInput } from './case.ts';

const RESOURCES = new URL('../../resources/', import.meta.url);

export const SAMPLE_FILE = fileURLToPath(new URL('sample.counterpoint.json', RESOURCES));

interface SampleArticle {
  readonly key: string;
  readonly file: string;
  readonly fields: FieldsOf<Article>;
}

/** What `resources/sample/marks.json` holds: a case in which articles are named by their files. */
interface SampleMarks extends Omit<CaseInput, 'articles'> {
  readonly articles: readonly SampleArticle[];
}

export function sampleCase(): CaseContent {
  const marks = JSON.parse(readFileSync(new URL('sample/marks.json', RESOURCES), 'utf8')) as SampleMarks;
  return buildCase({ ...marks, articles: marks.articles.map(articleInput) });
}

export function sampleBytes(): Promise<Uint8Array> {
  return counterpointJson.serialize(sampleCase());
}

function articleInput({ key, file, fields }: SampleArticle): ArticleInput {
  const bytes = readFileSync(new URL(`sample/${file}`, RESOURCES));
  const article = readArticle({ fileName: file, bytes });
  if (!article.ok) throw new Error(`${file}: ${article.error.message}`);
  return { key, draft: article.value.draft, fileHash: hashOf(bytes), fields };
}

if (import.meta.main) writeFileSync(SAMPLE_FILE, await sampleBytes());
