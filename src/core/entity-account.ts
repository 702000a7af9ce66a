/** What one article says of one entity: where it is mentioned, in which statements, and beside whom. */
import { canonicalText } from './body.ts';
import type { EntityId, StatementId } from './identifiers.ts';
import type { Mention, Statement } from './model.ts';
import { overlapping, surroundingsOf } from './occurrences.ts';
import { placedText, placerFor } from './placement.ts';
import type { Mark } from './records.ts';
import { normaliseSpans } from './span.ts';
import type { ArticleText } from './text-model.ts';

/** A mention with the words around it, as the text stands now. */
export interface MentionInContext {
  readonly mention: Mention;
  readonly before: string;
  readonly quote: string;
  readonly after: string;
  /** Whether its words are gone: what it quotes is what was there. */
  readonly isOrphan: boolean;
}

export interface ArticleAccount {
  /** In the order of the text; those whose words are gone come last. */
  readonly mentions: readonly MentionInContext[];
  /** Statements that cover one of the mentions, in part at least. */
  readonly mentionedIn: readonly StatementId[];
  /** In how many paragraphs each other entity is mentioned beside this one. */
  readonly beside: ReadonlyMap<EntityId, number>;
}

/** What `marks`, which stand in `text`, say of the entity. */
export function accountOf(text: ArticleText, marks: readonly Mark[], entityId: EntityId): ArticleAccount {
  const canonical = canonicalText(text.blocks);
  const placer = placerFor(placedText(text));
  const spansOf = (mark: Mention | Statement) => {
    const placement = placer(mark.anchor);
    return placement.kind === 'placed' ? placement.spans : [];
  };
  const mentions = marks.flatMap((mark) => (mark.kind === 'mention' ? [mark.record] : []));
  const own = mentions.filter((mention) => mention.entityId === entityId);
  const placed = own.map((mention) => ({ mention, spans: spansOf(mention) }));
  const places = normaliseSpans(placed.flatMap(({ spans }) => spans));
  const statements = marks.flatMap((mark) => (mark.kind === 'statement' ? [mark.record] : []));
  const paragraphOf = paragraphs(text);
  const paragraphsHere = new Set(places.map(({ start }) => paragraphOf(start)));
  const besides = new Map<EntityId, Set<number>>();
  for (const mention of mentions) {
    if (mention.entityId === entityId) continue;
    for (const { start } of spansOf(mention)) {
      const paragraph = paragraphOf(start);
      if (!paragraphsHere.has(paragraph)) continue;
      besides.set(mention.entityId, (besides.get(mention.entityId) ?? new Set()).add(paragraph));
    }
  }
  const start = ({ spans }: (typeof placed)[number]) => spans[0]?.start ?? Number.POSITIVE_INFINITY;
  return {
    mentions: placed
      .toSorted((a, b) => compare(start(a), start(b)))
      .map(({ mention, spans }) => inContext(mention, spans, canonical)),
    mentionedIn: statements
      .filter((statement) => spansOf(statement).some((span) => overlapping(places, span)))
      .map(({ id }) => id),
    beside: new Map([...besides].map(([id, among]) => [id, among.size])),
  };
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function inContext(mention: Mention, spans: readonly { readonly start: number; readonly end: number }[], text: string) {
  const [first] = spans;
  const last = spans.at(-1);
  if (!first || !last) {
    const [piece] = mention.anchor.spans;
    const { prefix: before = '', quote = '', suffix: after = '' } = piece ?? {};
    return { mention, before, quote, after, isOrphan: true };
  }
  const { before } = surroundingsOf(text, first);
  const { after } = surroundingsOf(text, last);
  return { mention, before, quote: text.slice(first.start, last.end), after, isOrphan: false };
}

/** Which block an offset of the canonical text lies in. */
function paragraphs(text: ArticleText): (offset: number) => number {
  let at = 0;
  const starts = text.blocks.map((block) => {
    const start = at;
    at += block.text.length + 1;
    return start;
  });
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
}
