/** Databases, cases and workspaces for the tests of the store. */
import { readFileSync } from 'node:fs';

import type { CaseContent } from '#core/content.ts';
import { AnnotatorId, CaseId } from '#core/identifiers.ts';
import { counterpointJson } from '#formats/counterpoint-json.ts';
import { createCase } from '#store/cases.ts';
import { openDatabase } from '#store/db.ts';
import type { Database } from '#store/db.ts';
import { openWorkspace } from '#store/workspace.ts';
import type { Workspace } from '#store/workspace.ts';

import { buildCase, draftOf } from '../builders/case.ts';

export const AT = '2020-08-03T09:00:00.000Z';
/** The author of every case here, and one who is new to them. */
export const author = { id: AnnotatorId.parse('tester'), name: 'Tester' };

export const newcomer = { id: AnnotatorId.parse('newcomer'), name: 'Newcomer' };

let number = 0;

export function freshName(): string {
  number += 1;
  return `store-${number}`;
}

export function freshDatabase(): Database {
  return openDatabase(freshName());
}

const sampleBytes = new Uint8Array(readFileSync(new URL('../../resources/sample.counterpoint.json', import.meta.url)));

/** The case of the first start. */
export async function sampleCase(): Promise<CaseContent> {
  const parsed = await counterpointJson.parse?.(sampleBytes);
  if (!parsed?.ok) throw new Error('The sample is broken.');
  return parsed.value;
}

/** Two articles, a claim in each, and an entity. */
export function smallCase(id = 'small'): CaseContent {
  return buildCase({
    id: CaseId.parse(id),
    name: 'Small case',
    articles: [
      { key: 'one', draft: draftOf('First', 'Moscow denies the delay.', 'Nobody was asked.') },
      { key: 'two', draft: draftOf('Second', 'Moscow confirms the delay.') },
    ],
    entities: [{ name: 'Moscow', type: 'country', quotes: ['Moscow'] }],
    claims: [
      { id: 'denied', statements: [{ article: 'one', quotes: ['Moscow denies the delay'] }] },
      { id: 'confirmed', statements: [{ article: 'two', quotes: ['Moscow confirms the delay'] }] },
    ],
  });
}

/** Opens a case that is there. */
export async function reopened(database: Database, caseId: CaseId, by = author): Promise<Workspace> {
  const workspace = await openWorkspace(database, caseId, by);
  if (!workspace.ok) throw new Error(workspace.error.message);
  return workspace.value;
}

/** Puts a case into the database, if it is not there, and opens it. */
export async function opened(database: Database, content: CaseContent): Promise<Workspace> {
  await createCase(database, content, AT);
  return reopened(database, content.case.id);
}

/** Every row of every table. */
export async function rowsOf(database: Database): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const rows = database.tables.map(async (table) => [table.name, await table.toArray()] as const);
  return Object.fromEntries(await Promise.all(rows));
}

/** What a case says, apart from who said it when, what was deleted, and by which way its texts became what they are. */
export function essence(content: CaseContent): unknown {
  const provenance = new Set([
    'createdBy',
    'createdAt',
    'modifiedBy',
    'modifiedAt',
    'version',
    'revisions',
    'original',
  ]);
  const { tombstones: _, annotators: __, ...rest } = content;
  return JSON.parse(JSON.stringify(rest, (key, value: unknown) => (provenance.has(key) ? undefined : value)));
}

/** @throws when there is none. */
export function firstOf<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined) throw new Error('There is none.');
  return item;
}
