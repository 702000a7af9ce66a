/** The sample case that comes with the program. */
import type { CaseContent } from '#core/content.ts';
import { failure, fault } from '#core/result.ts';
import type { Result } from '#core/result.ts';

import { createCaseReading } from './exchange/exchange-calls.ts';

export async function readSampleCase(): Promise<Result<CaseContent>> {
  const { default: file } = await import('../../resources/sample.counterpoint.json?raw');
  const reading = createCaseReading();
  const read = await reading.parse(new TextEncoder().encode(file));
  reading.stop();
  return read.ok ? read : failure(read.error[0] ?? fault('sample.broken', 'The sample case could not be read.'));
}
