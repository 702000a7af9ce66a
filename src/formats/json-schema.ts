/** The published JSON Schema of the case file, generated from the schemas that validate at run time. */
import * as z from 'zod/mini';

import { CaseContent, Tombstone } from '#core/content.ts';
import * as identifiers from '#core/identifiers.ts';
import * as model from '#core/model.ts';
import * as text from '#core/text-model.ts';
import * as weighing from '#core/weighing-model.ts';
import { CalendarDate, Colour, Moment, Sha256, VersionVector } from '#core/values.ts';

import { CASE_FORMAT_VERSION, CaseFile } from './counterpoint-json.ts';

/** JSON Schema, draft 2020-12. Every schema of the model is a definition under its own name. */
export function caseFileSchema(): unknown {
  const names = z.registry<{ readonly id: string }>();
  for (const [id, schema] of Object.entries({
    ...identifiers,
    CalendarDate,
    Colour,
    Moment,
    Sha256,
    VersionVector,
    ...text,
    ...model,
    ...weighing,
    CaseContent,
    Tombstone,
  })) {
    names.add(schema, { id });
  }
  return {
    $id: `counterpoint-case-${CASE_FORMAT_VERSION}.schema.json`,
    title: 'Counterpoint case file',
    description:
      'Offsets count UTF-16 code units of an article’s canonical text (its blocks’ texts joined by one line feed); ranges are half-open.',
    ...z.toJSONSchema(CaseFile, { target: 'draft-2020-12', metadata: names }),
  };
}
