/** `counterpoint import FILE... [--into CASE] -o CASE` */
import { basename } from 'node:path';

import { readArticle } from '#articles/read.ts';
import type { ReadArticle } from '#articles/reader.ts';
import { applyEdit } from '#core/apply.ts';
import { draftText, importArticle } from '#core/article-import.ts';
import { emptyCase } from '#core/case-content.ts';
import type { CaseContent } from '#core/content.ts';
import type { Edit } from '#core/edit.ts';
import { CaseId } from '#core/identifiers.ts';
import { FILE_SIZE_LIMITS } from '#core/limits.ts';
import { joinEdits, put } from '#core/marking.ts';
import type { Article } from '#core/model.ts';
import { stampNew } from '#core/stamp.ts';
import { starterRecords } from '#core/starter-codebook.ts';
import { counterpointJson } from '#formats/counterpoint-json.ts';

import { parseCase, readCase } from './case-file.ts';
import { complain, counted, DONE, INPUT_AT_FAULT, UsageError } from './command.ts';
import type { Arguments, Command } from './command.ts';
import { shownPath, STANDARD_STREAM } from './io.ts';
import type { CommandIo } from './io.ts';
import { replacementFaults } from './replacement.ts';
import { COMMAND_LINE, DEFAULT_MOMENT, derivedId, hashOf, momentOf, stampFrom } from './signature.ts';

export const importArticles: Command = {
  name: 'import',
  usage: 'FILE... [--into CASE] -o CASE',
  summary: 'Read articles into a case file.',
  details: [
    '',
    '  -o, --output CASE    the case file to write',
    '  --into CASE          add to the articles of this case; -o may name the same file',
    '  --name NAME          the name of a new case; else it is the title of its first article',
    '  --encoding NAME      the encoding of the files (windows-1251, gb18030, …); else it is found',
    '  --force              replace whatever -o names',
    '',
    'All or nothing: when one file is at fault, every fault is named and nothing is written. An article whose text is',
    'in the case already is left out with a note. The output is written whole or not at all, and replaces a file only',
    'if that is a case file of which every record is in the output too, or is the file of --into, or with --force.',
    'Records are signed “Command line” at SOURCE_DATE_EPOCH (default 0); ids derive from the content.',
  ],
  options: {
    output: { type: 'string', short: 'o' },
    into: { type: 'string' },
    name: { type: 'string' },
    encoding: { type: 'string' },
    force: { type: 'boolean' },
  },
  run: async (given, io) => {
    const order = orderOf(given, momentOf(io.environment));
    const base = order.into === undefined ? null : await readCase(order.into, io);
    const articles = await readArticles(order, io);
    if (!articles || (order.into !== undefined && !base)) return INPUT_AT_FAULT;
    const content = caseWith(base, withoutDuplicates(articles, base, io), order);
    return writeCase(content, order, io);
  },
};

/** What is asked for. */
interface Order {
  readonly files: readonly string[];
  readonly output: string;
  readonly into: string | undefined;
  readonly name: string | undefined;
  readonly encoding: string | undefined;
  readonly force: boolean;
  readonly at: string;
}

function orderOf(given: Arguments, at: string): Order {
  const output = given.text('output');
  const into = given.text('into');
  const name = given.text('name');
  const encoding = given.text('encoding');
  if (given.files.length === 0) throw new UsageError('there is no file to import');
  if (output === undefined || output === '') throw new UsageError('-o CASE is missing: where to write the case');
  if ([...given.files, into].filter((path) => path === STANDARD_STREAM).length > 1) {
    throw new UsageError('standard input can be read once only');
  }
  if (name !== undefined && into !== undefined)
    throw new UsageError('--name is for a new case, --into for one that is');
  if (name !== undefined && (name.trim() === '' || name.length > 512)) {
    throw new UsageError('the name of a case has 1 to 512 characters');
  }
  if (encoding !== undefined && !isEncoding(encoding)) {
    throw new UsageError(`there is no encoding “${encoding}”; the names are those of the WHATWG Encoding Standard`);
  }
  return { files: given.files, output, into, name, encoding, force: given.flag('force'), at };
}

function isEncoding(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== '';
  } catch {
    return false;
  }
}

interface Incoming {
  readonly path: string;
  readonly draft: ReadArticle['draft'];
  readonly textHash: string;
  readonly fileHash: string;
}

/** Every file as an article, or null after the faults of all files were named. */
async function readArticles(order: Order, io: CommandIo): Promise<readonly Incoming[] | null> {
  const articles: Incoming[] = [];
  let sound = true;
  for (const path of order.files) {
    const bytes = await io.read(path, FILE_SIZE_LIMITS.articles);
    const article = bytes.ok ? readArticle(sourceOf(path, bytes.value, order.encoding)) : bytes;
    if (!bytes.ok || !article.ok) {
      sound = false;
      if (!article.ok) complain(io, path, [article.error]);
      continue;
    }
    const { draft, warnings } = article.value;
    for (const warning of warnings) io.complain(`${shownPath(path)}: note: ${warning}`);
    articles.push({ path, draft, textHash: hashOf(draftText(draft)), fileHash: hashOf(bytes.value) });
  }
  return sound ? articles : null;
}

function sourceOf(path: string, bytes: Uint8Array, encoding: string | undefined) {
  const fileName = path === STANDARD_STREAM ? 'standard-input.txt' : basename(path);
  return { fileName, bytes, ...(encoding === undefined ? {} : { encoding }) };
}

/** Leaves out, with a note, what says the same as an article of the case or as one before it. */
function withoutDuplicates(
  articles: readonly Incoming[],
  base: CaseContent | null,
  io: CommandIo,
): readonly Incoming[] {
  const titles = new Map(base?.articles.map((article) => [article.id, article.title]));
  const known = new Map<string, string>();
  for (const text of base?.texts ?? []) {
    const title = titles.get(text.articleId) ?? '';
    known.set(text.original.hash, title).set(text.hash, title);
  }
  return articles.filter(({ path, draft, textHash }) => {
    const twin = known.get(textHash);
    known.set(textHash, twin ?? draft.title);
    if (twin !== undefined) {
      io.complain(`${shownPath(path)}: note: left out, its text is in the case already as “${twin}”`);
    }
    return twin === undefined;
  });
}

/** @throws when the articles do not fit: the ids derive from their content, so that is a bug. */
function caseWith(base: CaseContent | null, articles: readonly Incoming[], order: Order): CaseContent {
  const made = articles.map(({ draft, textHash, fileHash }) => {
    const stamp = stampFrom(JSON.stringify(['article', draft, fileHash, order.at]), order.at);
    return importArticle(draft, { text: textHash, file: fileHash }, stamp);
  });
  const imported = made.map((article) => article.made);
  const content = base ?? newCase(imported, order);
  if (made.length === 0) return content;
  const edits = [signing(content), ...made.map((article) => article.edit)];
  return edited(content, joinEdits('Import articles', edits), order.at);
}

/** The command line among the annotators of the case. */
function signing(content: CaseContent): Edit {
  const known = content.annotators.some((annotator) => annotator.id === COMMAND_LINE.id);
  const annotator = { ...COMMAND_LINE, ...stampNew(stampFrom('annotator', DEFAULT_MOMENT)) };
  return { label: '', changes: known ? [] : [put('annotator', null, annotator)] };
}

/** An empty case. What every case starts with is the same whenever it was made. */
function newCase(articles: readonly Article[], order: Order): CaseContent {
  const name = order.name ?? articles[0]?.title ?? 'Imported articles';
  const seed = ['case', name, order.at, articles.map((article) => article.id)];
  const id = derivedId(JSON.stringify(seed));
  const stamp = stampFrom('case', DEFAULT_MOMENT);
  const empty = emptyCase(CaseId.parse(id), name, { ...stamp, at: order.at }, COMMAND_LINE.name);
  const bare = { ...empty, annotators: [] };
  return edited(bare, joinEdits('New case', [signing(bare), starterRecords(stamp)]), DEFAULT_MOMENT);
}

function edited(content: CaseContent, edit: Edit, at: string): CaseContent {
  const result = applyEdit(content, edit, { by: COMMAND_LINE.id, at });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

async function writeCase(content: CaseContent, order: Order, io: CommandIo): Promise<number> {
  const bytes = await counterpointJson.serialize(content);
  // What is written can be read again, or is not written at all.
  const reread = await parseCase(bytes);
  if (!reread.ok) throw new Error(reread.error.map(({ at, message }) => `${at}: ${message}`).join('\n'));
  const faults = await replacementFaults(content, order, io);
  const written = faults.length > 0 ? null : await io.write(order.output, bytes);
  if (!written?.ok) {
    complain(io, shownPath(order.output, 'standard output'), written ? [written.error] : faults);
    return INPUT_AT_FAULT;
  }
  if (order.output !== STANDARD_STREAM) io.print(`${order.output}: ${counted(content.articles.length, 'article')}`);
  return DONE;
}
