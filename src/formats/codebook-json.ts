/**
 * The codebook file, `*.counterpoint-codebook.json`: frames, entity types, contradiction kinds and attributes without a case.
 * Canonical JSON (RFC 8785) with a line feed before every entry, as in a case file.
 */
import canonicalize from 'canonicalize';
import * as z from 'zod/mini';

import { Attribute, ContradictionKind, EntityType, Frame } from '#core/model.ts';
import { failure, fault, success } from '#core/result.ts';
import type { Fault, Result } from '#core/result.ts';
import type { Immutable } from '#core/values.ts';

import { parseJson, pathOf } from './json.ts';

export const CODEBOOK_FORMAT = 'counterpoint-codebook';

export const CodebookContent = z.strictObject({
  attributes: z.array(Attribute),
  contradictionKinds: z.array(ContradictionKind),
  entityTypes: z.array(EntityType),
  frames: z.array(Frame),
});
export type CodebookContent = Immutable<z.infer<typeof CodebookContent>>;

const CodebookFile = z.strictObject({
  content: CodebookContent,
  format: z.literal(CODEBOOK_FORMAT),
  formatVersion: z.literal(1),
});

export function serializeCodebook(content: CodebookContent): Uint8Array {
  const lists = (['attributes', 'contradictionKinds', 'entityTypes', 'frames'] as const).map((name) => {
    const entries = content[name].map((entry: unknown) => `\n${canonicalize(entry) ?? ''}`);
    return `"${name}":[${entries.join(',')}\n]`;
  });
  return new TextEncoder().encode(
    `{"content":{${lists.join(',\n')}},"format":"${CODEBOOK_FORMAT}","formatVersion":1}\n`,
  );
}

/** Every fault with its JSON path. */
export function parseCodebook(bytes: Uint8Array): Result<CodebookContent, readonly Fault[]> {
  const json = parseJson(bytes);
  if (!json.ok) return failure([json.error]);
  const { format } = (typeof json.value === 'object' && json.value !== null ? json.value : {}) as { format?: unknown };
  if (format !== CODEBOOK_FORMAT) {
    return failure([fault('file.not-a-codebook', 'This file is not a Counterpoint codebook.', '$.format')]);
  }
  const file = CodebookFile.safeParse(json.value);
  if (file.success) return success(file.data.content as CodebookContent);
  return failure(
    file.error.issues
      .slice(0, 100)
      .map(({ code, message, path }) => fault(`schema.${code.replaceAll('_', '-')}`, `${message}.`, pathOf(path))),
  );
}
