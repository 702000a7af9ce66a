/**
 * What the schema cannot say: that a case's records fit together.
 *
 * Hashes are not computed here (the core has no cryptography); whoever reads a file checks them first.
 */
import { canonicalText } from './body.ts';
import { anchorFaults, textFaults } from './integrity-text.ts';
import { LIST_OF_KIND } from './content.ts';
import type { CaseContent, ListedKind } from './content.ts';
import type { Anchor, ArticleText } from './text-model.ts';
import type { Provenance } from './values.ts';
import { fault } from './result.ts';
import type { Fault } from './result.ts';

type Listed = Provenance & { readonly id: string };

const LISTED_KINDS = Object.keys(LIST_OF_KIND) as readonly ListedKind[];

/** Every way in which the records of `content` do not fit together, with JSON paths below `root`. */
export function integrityFaults(content: CaseContent, root = '$'): readonly Fault[] {
  const faults: Fault[] = [];
  const ids = new Map<ListedKind, ReadonlySet<string>>();
  for (const kind of LISTED_KINDS) ids.set(kind, new Set(listOf(content, kind).map((record) => record.id)));
  const has = (kind: ListedKind, id: string) => ids.get(kind)?.has(id) ?? false;
  const refer = (kind: ListedKind, id: string | null, at: string) => {
    if (id !== null && !has(kind, id)) {
      faults.push(fault('reference.dangling', `No ${kind} has the id “${id}”.`, `${root}.${at}`));
    }
  };

  for (const kind of LISTED_KINDS) faults.push(...orderFaults(listOf(content, kind), `${root}.${LIST_OF_KIND[kind]}`));
  checkProvenance(content, refer);
  checkCodebook(content, refer);
  checkReferences(content, refer);
  faults.push(...checkTexts(content, root));

  content.tombstones.forEach((tombstone, index) => {
    if (has(tombstone.kind, tombstone.id)) {
      const message = `The ${tombstone.kind} “${tombstone.id}” is both present and deleted.`;
      faults.push(fault('tombstone.alive', message, `${root}.tombstones[${index}]`));
    }
  });
  content.contradictions.forEach((contradiction, index) => {
    if (contradiction.a === contradiction.b) {
      faults.push(
        fault('contradiction.same-claim', 'Both sides are the same claim.', `${root}.contradictions[${index}]`),
      );
    }
  });
  return faults;
}

function listOf(content: CaseContent, kind: ListedKind): readonly Listed[] {
  return content[LIST_OF_KIND[kind]];
}

type Refer = (kind: ListedKind, id: string | null, at: string) => void;

function checkProvenance(content: CaseContent, refer: Refer): void {
  const check = (record: Provenance, at: string) => {
    refer('annotator', record.createdBy, `${at}.createdBy`);
    refer('annotator', record.modifiedBy, `${at}.modifiedBy`);
  };
  check(content.case, 'case');
  for (const kind of LISTED_KINDS) {
    listOf(content, kind).forEach((record, index) => check(record, `${LIST_OF_KIND[kind]}[${index}]`));
  }
}

function checkCodebook(content: CaseContent, refer: Refer): void {
  content.frames.forEach((frame, index) => {
    refer('frame', frame.parentId, `frames[${index}].parentId`);
    frame.opposedTo.forEach((id, at) => refer('frame', id, `frames[${index}].opposedTo[${at}]`));
  });
  content.entityTypes.forEach((type, index) => refer('entityType', type.parentId, `entityTypes[${index}].parentId`));
  content.contradictionKinds.forEach((kind, index) => {
    refer('contradictionKind', kind.parentId, `contradictionKinds[${index}].parentId`);
  });
  for (const list of ['entities', 'claims', 'contradictions'] as const) {
    content[list].forEach(({ attributes }, index) => {
      for (const id of Object.keys(attributes)) refer('attribute', id, `${list}[${index}].attributes.${id}`);
    });
  }
}

function checkReferences(content: CaseContent, refer: Refer): void {
  content.entities.forEach((entity, index) => refer('entityType', entity.typeId, `entities[${index}].typeId`));
  content.mentions.forEach((mention, index) => {
    refer('article', mention.articleId, `mentions[${index}].articleId`);
    refer('entity', mention.entityId, `mentions[${index}].entityId`);
  });
  content.claims.forEach((claim, index) => {
    claim.frameIds.forEach((id, at) => refer('frame', id, `claims[${index}].frameIds[${at}]`));
  });
  content.statements.forEach((statement, index) => {
    const at = `statements[${index}]`;
    refer('claim', statement.claimId, `${at}.claimId`);
    refer('article', statement.articleId, `${at}.articleId`);
    refer('entity', statement.claimant?.entityId ?? null, `${at}.claimant.entityId`);
    statement.chain.forEach((hop, place) => {
      refer('entity', hop.source.entityId, `${at}.chain[${place}].source.entityId`);
    });
  });
  content.contradictions.forEach((contradiction, index) => {
    refer('claim', contradiction.a, `contradictions[${index}].a`);
    refer('claim', contradiction.b, `contradictions[${index}].b`);
    refer('contradictionKind', contradiction.kindId, `contradictions[${index}].kindId`);
  });
  content.relations.forEach((relation, index) => {
    refer('claim', relation.a, `relations[${index}].a`);
    refer('claim', relation.b, `relations[${index}].b`);
  });
  content.hypotheses.forEach((hypothesis, index) => {
    refer('question', hypothesis.questionId, `hypotheses[${index}].questionId`);
  });
  content.evidence.forEach((evidence, index) => {
    refer('question', evidence.questionId, `evidence[${index}].questionId`);
    refer('claim', evidence.claimId, `evidence[${index}].claimId`);
  });
  content.ratings.forEach((rating, index) => {
    refer('evidence', rating.evidenceId, `ratings[${index}].evidenceId`);
    refer('hypothesis', rating.hypothesisId, `ratings[${index}].hypothesisId`);
  });
  content.notes.forEach((note, index) => {
    refer('article', note.articleId, `notes[${index}].articleId`);
    if (note.about) refer(note.about.kind, note.about.id, `notes[${index}].about.id`);
  });
  content.dismissals.forEach((dismissal, index) => {
    refer('article', dismissal.articleId, `dismissals[${index}].articleId`);
  });
}

function checkTexts(content: CaseContent, root: string): readonly Fault[] {
  const faults: Fault[] = [];
  const texts = new Map<string, { readonly text: ArticleText; readonly canonical: string }>();
  const articles = new Set<string>(content.articles.map((article) => article.id));
  content.texts.forEach((text, index) => {
    const at = `${root}.texts[${index}]`;
    if (!articles.has(text.articleId)) {
      faults.push(fault('reference.dangling', `No article has the id “${text.articleId}”.`, `${at}.articleId`));
    }
    if (texts.has(text.articleId)) faults.push(fault('text.twice', 'This article has two texts.', `${at}.articleId`));
    texts.set(text.articleId, { text, canonical: canonicalText(text.blocks) });
    faults.push(...textFaults(text, at));
  });
  content.articles.forEach((article, index) => {
    if (!texts.has(article.id)) {
      faults.push(
        fault('article.no-text', `The article “${article.title}” has no text.`, `${root}.articles[${index}]`),
      );
    }
  });
  const checkAnchor = (anchor: Anchor | null, articleId: string | null, at: string) => {
    const found = articleId === null ? undefined : texts.get(articleId);
    if (anchor && found) faults.push(...anchorFaults(anchor, found.text, found.canonical, `${root}.${at}.anchor`));
  };
  content.mentions.forEach((mark, index) => checkAnchor(mark.anchor, mark.articleId, `mentions[${index}]`));
  content.statements.forEach((mark, index) => checkAnchor(mark.anchor, mark.articleId, `statements[${index}]`));
  content.notes.forEach((note, index) => {
    checkAnchor(note.anchor, note.articleId, `notes[${index}]`);
    if ((note.anchor === null) !== (note.articleId === null)) {
      const message = 'A note on a passage has both an article and an anchor; any other has neither.';
      faults.push(fault('note.half-placed', message, `${root}.notes[${index}]`));
    }
  });
  return faults;
}

function orderFaults(records: readonly Listed[], at: string): readonly Fault[] {
  const faults: Fault[] = [];
  for (let index = 1; index < records.length; index += 1) {
    const previous = records[index - 1]?.id ?? '';
    const id = records[index]?.id ?? '';
    if (id === previous) faults.push(fault('id.duplicate', `The id “${id}” stands twice.`, `${at}[${index}].id`));
    else if (id < previous)
      faults.push(fault('list.unsorted', `“${id}” stands after “${previous}”.`, `${at}[${index}].id`));
  }
  return faults;
}
