/**
 * The case file, `*.counterpoint.json`: a whole case, without loss.
 *
 * An object with four members in this order: `content` (a CaseContent), `digest` (`sha256:` and the hash of the RFC 8785
 * canonical form of `content`), `format` and `formatVersion`. Members, numbers and strings are written as RFC 8785 says; in
 * addition every record, and every block of a text, starts a line of its own, so that two versions compare line by line
 * in any tool. Without those line feeds the file is its own RFC 8785 form. The same content always gives the same bytes.
 */
import canonicalize from 'canonicalize';
import * as z from 'zod/mini';
import en from 'zod/v4/locales/en.js';

import { canonicalText } from '#core/body.ts';
import { CaseContent } from '#core/content.ts';
import { integrityFaults } from '#core/integrity.ts';
import type { ArticleText } from '#core/text-model.ts';
import { failure, fault, success } from '#core/result.ts';
import type { Fault, Result } from '#core/result.ts';
import { upgradeContent } from '#core/upgrade.ts';

import type { ExchangeFormat } from './format.ts';
import { parseJson, pathOf } from './json.ts';
import { sha256 } from './sha256.ts';

export const CASE_FORMAT = 'counterpoint-case';
/** Version 2 added attributes, hierarchies and editions of the codebook, tags, dismissed suggestions and saved searches. */
export const CASE_FORMAT_VERSION = 2;

const FAULT_LIMIT = 1000;

/** The whole file, as its published JSON Schema describes it. */
export const CaseFile = z.strictObject({
  content: CaseContent,
  digest: z.string().check(z.regex(/^sha256:[0-9a-f]{64}$/)),
  format: z.literal(CASE_FORMAT),
  formatVersion: z.literal(CASE_FORMAT_VERSION),
});

export const counterpointJson: ExchangeFormat = {
  id: 'counterpoint',
  name: 'Counterpoint case file',
  extensions: ['counterpoint.json'],
  parse,
  serialize,
  losses: () => [],
};

async function serialize(content: CaseContent): Promise<Uint8Array> {
  const lines = contentLines(content);
  const digest = await digestOf(lines.join(''));
  const tail = `,"digest":"${digest}","format":"${CASE_FORMAT}","formatVersion":${CASE_FORMAT_VERSION}}\n`;
  return new TextEncoder().encode(`{"content":${lines.join('\n')}${tail}`);
}

async function digestOf(written: string): Promise<string> {
  return `sha256:${await sha256(written)}`;
}

/** The content in canonical form, cut where the file has line feeds. */
function contentLines(content: CaseContent): readonly string[] {
  const lines: string[] = [];
  let open = '{';
  for (const name of Object.keys(content).toSorted() as (keyof CaseContent)[]) {
    open += `${JSON.stringify(name)}:`;
    if (name === 'case') {
      lines.push(open + canonical(content.case));
    } else {
      const pieces =
        name === 'texts' ? content.texts.map(textLines) : content[name].map((record: unknown) => [canonical(record)]);
      lines.push(`${open}[`);
      // One by one: a hundred thousand arguments are more than the stack of a worker holds.
      for (const line of separated(pieces)) lines.push(line);
      lines.push(']');
    }
    open = ',';
  }
  lines.push('}');
  return lines;
}

function textLines(text: ArticleText): readonly string[] {
  const { blocks, ...rest } = text;
  const [head, tail] = canonical({ ...rest, blocks: [] }).split('"blocks":[]', 2) as [string, string];
  return [`${head}"blocks":[`, ...separated(blocks.map((block) => [canonical(block)])), `]${tail}`];
}

/** The lines of each item, with a comma behind every item but the last. */
function separated(items: readonly (readonly string[])[]): readonly string[] {
  return items.flatMap((lines, index) =>
    index === items.length - 1 ? lines : [...lines.slice(0, -1), `${lines.at(-1) ?? ''},`],
  );
}

function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('Not a JSON value.');
  return text;
}

async function parse(bytes: Uint8Array): Promise<Result<CaseContent, readonly Fault[]>> {
  const json = parseJson(bytes);
  if (!json.ok) return failure([json.error]);
  const stranger = unknownFile(json.value);
  if (stranger) return failure([stranger]);
  const earlier = earlierFile(json.value);
  const file = CaseFile.safeParse(earlier ? upgraded(earlier) : json.value, { error: en().localeError });
  if (!file.success) return failure(schemaFaults(file.error.issues));
  const content = file.data.content as CaseContent;
  // The checksum is over what is in the file, before it was upgraded.
  const written = earlier ? canonical(earlier['content']) : contentLines(content).join('');
  const faults = [
    ...(await digestFaults(written, file.data.digest)),
    ...(await hashFaults(content)),
    ...integrityFaults(content, '$.content'),
  ];
  return faults.length > 0 ? failure(faults.slice(0, FAULT_LIMIT)) : success(content);
}

/** Why this is not a case file that this version reads, before its content is looked at. */
function unknownFile(json: unknown): Fault | null {
  const file = typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {};
  if (file['format'] !== CASE_FORMAT) {
    return fault('file.not-a-case', 'This JSON file is not a Counterpoint case file.', '$.format');
  }
  const version = file['formatVersion'];
  if (typeof version === 'number' && version > CASE_FORMAT_VERSION) {
    const message = `The file has format version ${version}; this Counterpoint reads up to ${CASE_FORMAT_VERSION}. Update it to open the file.`;
    return fault('file.newer', message, '$.formatVersion');
  }
  return null;
}

function schemaFaults(issues: readonly z.core.$ZodIssue[]): readonly Fault[] {
  return issues
    .slice(0, FAULT_LIMIT)
    .map((issue) => fault(`schema.${issue.code.replaceAll('_', '-')}`, inWords(issue), pathOf(issue.path)));
}

function inWords({ message }: z.core.$ZodIssue): string {
  return message.endsWith('received undefined') ? 'This field is missing.' : `${message}.`;
}

/** A file of an earlier format version, else null. */
function earlierFile(json: unknown): Readonly<Record<string, unknown>> | null {
  const file = json as Readonly<Record<string, unknown>>;
  return file['formatVersion'] === 1 ? file : null;
}

function upgraded(file: Readonly<Record<string, unknown>>): unknown {
  return { ...file, content: upgradeContent(file['content']), formatVersion: CASE_FORMAT_VERSION };
}

async function digestFaults(written: string, digest: string): Promise<readonly Fault[]> {
  if ((await digestOf(written)) === digest) return [];
  const message = 'The checksum does not match: the file was changed or damaged after it was written.';
  return [fault('file.digest', message, '$.digest')];
}

async function hashFaults(content: CaseContent): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  for (const [index, text] of content.texts.entries()) {
    const at = `$.content.texts[${index}]`;
    const today = canonicalText(text.blocks);
    if ((await sha256(today)) !== text.hash) {
      faults.push(fault('text.hash', 'The hash is not that of the text.', `${at}.hash`));
    }
    const original = text.original.text ?? today;
    if ((await sha256(original)) !== text.original.hash) {
      faults.push(fault('text.hash', 'The hash is not that of the original text.', `${at}.original.hash`));
    }
  }
  return faults;
}
