/** Whether a file that is there may be replaced. */
import { LIST_OF_KIND } from '#core/content.ts';
import type { CaseContent } from '#core/content.ts';
import { FILE_SIZE_LIMITS } from '#core/limits.ts';
import { fault } from '#core/result.ts';
import type { Fault } from '#core/result.ts';
import { sameValue } from '#core/same-value.ts';

import { parseCase } from './case-file.ts';
import { counted } from './command.ts';
import type { CommandIo } from './io.ts';

/** What is to be written where. */
interface Replacement {
  readonly output: string;
  readonly into: string | undefined;
  readonly force: boolean;
}

/** Why `content` may not replace the file at `output`: with it, something would be lost. */
export async function replacementFaults(
  content: CaseContent,
  { output, into, force }: Replacement,
  io: CommandIo,
): Promise<readonly Fault[]> {
  if (force || !(await io.exists(output))) return [];
  if (into !== undefined && (await io.isSameFile(into, output))) return [];
  const advice = 'Nothing was written. Choose another name, or give --force to replace it.';
  const bytes = await io.read(output, FILE_SIZE_LIMITS.case);
  const present = bytes.ok ? await parseCase(bytes.value) : null;
  if (!present?.ok) return [fault('output.not-a-case', `The file is there already and is not a sound case. ${advice}`)];
  const count = lostRecords(present.value, content);
  if (count === 0) return [];
  return [fault('output.loss', `The case that is there has ${counted(count, 'record')} that would be lost. ${advice}`)];
}

/** How many records (texts are some) of `before` are not in `after` just as they are. */
function lostRecords(before: CaseContent, after: CaseContent): number {
  let lost = sameValue(before.case, after.case) ? 0 : 1;
  for (const name of Object.values(LIST_OF_KIND)) {
    const kept = new Map<string, unknown>(after[name].map((record) => [record.id, record]));
    lost += before[name].filter((record) => !sameValue(record, kept.get(record.id))).length;
  }
  const texts = new Map<string, unknown>(after.texts.map((text) => [text.articleId, text]));
  return lost + before.texts.filter((text) => !sameValue(text, texts.get(text.articleId))).length;
}
