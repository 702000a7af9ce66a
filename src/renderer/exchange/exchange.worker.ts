/** Reads or writes one case file a message. */
import type { CaseContent } from '#core/content.ts';
import type { Fault, Result } from '#core/result.ts';
import { parseCodebook, serializeCodebook } from '#formats/codebook-json.ts';
import { counterpointJson } from '#formats/counterpoint-json.ts';

import { answerCalls } from '../ui/worker-calls.ts';
import type { ExchangeReply, ExchangeRequest } from './exchange-calls.ts';

answerCalls(async (request: ExchangeRequest): Promise<ExchangeReply> => {
  switch (request.kind) {
    case 'parse':
      return { kind: 'parsed', result: await parse(request.bytes) };
    case 'serialize':
      return { kind: 'serialized', bytes: await counterpointJson.serialize(request.content) };
    case 'parse-codebook':
      return { kind: 'parsed-codebook', result: parseCodebook(request.bytes) };
    case 'serialize-codebook':
      return { kind: 'serialized', bytes: serializeCodebook(request.content) };
  }
});

async function parse(bytes: Uint8Array): Promise<Result<CaseContent, readonly Fault[]>> {
  if (!counterpointJson.parse) throw new Error('The case file format reads what it writes.');
  return counterpointJson.parse(bytes);
}
