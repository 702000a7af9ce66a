/** A whole case as one value: an empty one, and reading its records. */
import { LIST_OF_KIND } from './content.ts';
import type { CaseContent, ListedKind } from './content.ts';
import type { CaseId } from './identifiers.ts';
import type { CaseLookup } from './lookup.ts';
import type { Annotator, Case, Contradiction } from './model.ts';
import { isPassageNote } from './records.ts';
import type { Mark, RecordKind, RecordOf } from './records.ts';
import { stampNew } from './stamp.ts';
import type { Stamp } from './stamp.ts';

/** A case without articles and with an empty codebook. Whoever stamps it is its first annotator. */
export function emptyCase(id: CaseId, name: string, stamp: Stamp, annotatorName: string = stamp.by): CaseContent {
  const made: Case = { id, name, likelihoodScale: 'ICD203', ...stampNew(stamp) };
  const annotator: Annotator = { id: stamp.by, name: annotatorName, ...stampNew(stamp) };
  return {
    case: made,
    annotators: [annotator],
    articles: [],
    texts: [],
    frames: [],
    entityTypes: [],
    contradictionKinds: [],
    attributes: [],
    entities: [],
    mentions: [],
    claims: [],
    statements: [],
    contradictions: [],
    relations: [],
    questions: [],
    hypotheses: [],
    evidence: [],
    ratings: [],
    notes: [],
    dismissals: [],
    savedSearches: [],
    tombstones: [],
  };
}

/** The records of a kind, as the case lists them. */
export function recordsOf<Kind extends RecordKind>(content: CaseContent, kind: Kind): readonly RecordOf[Kind][] {
  const records: readonly unknown[] = kind === 'case' ? [content.case] : content[LIST_OF_KIND[kind as ListedKind]];
  return records as readonly RecordOf[Kind][];
}

/** Read access to a case that does not change; what it looks up is indexed at the first question. */
export function lookupOf(content: CaseContent): CaseLookup {
  const byId = new Map<RecordKind, ReadonlyMap<string, RecordOf[RecordKind]>>();
  const indexOf = (kind: RecordKind) => {
    const index = byId.get(kind) ?? new Map(recordsOf(content, kind).map((record) => [record.id, record]));
    byId.set(kind, index);
    return index;
  };
  const marks = once(() => Map.groupBy(marksIn(content), (mark) => mark.record.articleId));
  const statements = once(() => Map.groupBy(content.statements, (statement) => statement.claimId));
  const mentions = once(() => Map.groupBy(content.mentions, (mention) => mention.entityId));
  const contradictions = once(() => Map.groupBy(content.contradictions.flatMap(bothSides), ({ claimId }) => claimId));
  return {
    all: (kind) => recordsOf(content, kind),
    get: <Kind extends RecordKind>(kind: Kind, id: string) => indexOf(kind).get(id) as RecordOf[Kind] | undefined,
    marksOf: (articleId) => marks().get(articleId) ?? [],
    statementsOf: (claimId) => statements().get(claimId) ?? [],
    mentionsOf: (entityId) => mentions().get(entityId) ?? [],
    contradictionsOf: (claimId) => (contradictions().get(claimId) ?? []).map(({ contradiction }) => contradiction),
  };
}

function marksIn(content: CaseContent): readonly Mark[] {
  return [
    ...content.mentions.map((record): Mark => ({ kind: 'mention', record })),
    ...content.statements.map((record): Mark => ({ kind: 'statement', record })),
    ...content.notes.filter(isPassageNote).map((record): Mark => ({ kind: 'note', record })),
  ];
}

function bothSides(contradiction: Contradiction) {
  return [
    { claimId: contradiction.a, contradiction },
    { claimId: contradiction.b, contradiction },
  ];
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
