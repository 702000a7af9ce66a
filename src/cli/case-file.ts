/** Reading a case file for a command. */
import type { CaseContent } from '#core/content.ts';
import { FILE_SIZE_LIMITS } from '#core/limits.ts';
import { counterpointJson } from '#formats/counterpoint-json.ts';

import { complain } from './command.ts';
import { shownPath } from './io.ts';
import type { CommandIo } from './io.ts';

/** How many faults a format names at most. */
const FAULT_LIMIT = 1000;

/** The case in a file, or null after every fault in it was named on standard error. */
export async function readCase(path: string, io: CommandIo): Promise<CaseContent | null> {
  const bytes = await io.read(path, FILE_SIZE_LIMITS.case);
  if (!bytes.ok) {
    complain(io, path, [bytes.error]);
    return null;
  }
  const content = await parseCase(bytes.value);
  if (content.ok) return content.value;
  complain(io, path, content.error);
  if (content.error.length >= FAULT_LIMIT) {
    io.complain(`${shownPath(path)}: only the first ${FAULT_LIMIT} faults are shown`);
  }
  return null;
}

export async function parseCase(bytes: Uint8Array) {
  if (!counterpointJson.parse) throw new Error('The case format can be read.');
  return counterpointJson.parse(bytes);
}
