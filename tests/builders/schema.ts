/** Rewrites the published JSON Schema: `node tests/builders/schema.ts`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { caseFileSchema } from '#formats/json-schema.ts';

export const SCHEMA_FILE = fileURLToPath(new URL('../../resources/counterpoint.schema.json', import.meta.url));

export function schemaText(): string {
  return `${JSON.stringify(caseFileSchema(), null, 2)}\n`;
}

if (import.meta.main) writeFileSync(SCHEMA_FILE, schemaText());
