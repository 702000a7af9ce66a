/** Reads one article a message. */
import { readArticle, readPasted } from '#articles/read.ts';
import type { ReadArticle } from '#articles/reader.ts';
import { draftText } from '#core/article-import.ts';
import { success } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { sha256 } from '#formats/sha256.ts';

import { answerCalls } from '../ui/worker-calls.ts';
import type { ReadOutcome, ReadRequest } from './reading.ts';

answerCalls(async (request: ReadRequest): Promise<Result<ReadOutcome>> => {
  const result = read(request);
  if (!result.ok) return result;
  const text = await sha256(draftText(result.value.draft));
  const file = request.kind === 'file' ? await sha256(request.bytes) : null;
  return success({ read: result.value, hashes: { text, file } });
});

function read(request: ReadRequest): Result<ReadArticle> {
  if (request.kind === 'pasted') {
    return readPasted({ text: request.text, ...(request.html === null ? {} : { html: request.html }) });
  }
  const { fileName, bytes, encoding } = request;
  return readArticle({ fileName, bytes, ...(encoding === null ? {} : { encoding }) });
}
