/** Records and cases of earlier versions of the model, brought to today's. Never validates: the schemas do that afterwards. */
import type { RecordKind } from './records.ts';

/** Something read from a file or a database, in a shape of which nothing is known. */
type Loose = Readonly<Record<string, unknown>>;

/** What version 2 of the model added to records of a kind, where version 1 had nothing. */
const ADDED_BY_VERSION_2: Readonly<Partial<Record<RecordKind, Loose>>> = {
  article: { tags: [], progress: 'unread' },
  frame: { example: '', earlier: [], parentId: null },
  entityType: { example: '', hotkey: null, earlier: [], parentId: null },
  contradictionKind: { example: '', hotkey: null, earlier: [], colour: '#b91c1c', parentId: null },
  entity: { attributes: {}, editions: {} },
  claim: { attributes: {}, editions: {} },
  contradiction: { attributes: {}, editions: {} },
};

const LISTS_OF_VERSION_1: readonly (readonly [list: string, kind: RecordKind])[] = [
  ['articles', 'article'],
  ['frames', 'frame'],
  ['entityTypes', 'entityType'],
  ['contradictionKinds', 'contradictionKind'],
  ['entities', 'entity'],
  ['claims', 'claim'],
  ['contradictions', 'contradiction'],
];

const LISTS_ADDED_BY_VERSION_2 = {
  attributes: [],
  relations: [],
  questions: [],
  hypotheses: [],
  evidence: [],
  ratings: [],
  dismissals: [],
  savedSearches: [],
} as const;

/** A record of version 1 or 2 as version 2 has it. */
export function upgradeRecord<R>(kind: RecordKind, record: R): R {
  const added = ADDED_BY_VERSION_2[kind];
  return added && typeof record === 'object' && record !== null ? ({ ...added, ...record } as R) : record;
}

/** The content of a case file of version 1 as version 2 has it. What is no such content comes back as it is. */
export function upgradeContent(content: unknown): unknown {
  if (typeof content !== 'object' || content === null) return content;
  const upgraded: Record<string, unknown> = { ...LISTS_ADDED_BY_VERSION_2, ...content };
  for (const [list, kind] of LISTS_OF_VERSION_1) {
    const records = upgraded[list];
    if (Array.isArray(records)) upgraded[list] = records.map((record: unknown) => upgradeRecord(kind, record));
  }
  return upgraded;
}
