/**
 * Where a mark stands today: its anchor, mapped through the revisions of the text since it was made.
 *
 * This is the one definition; the screen, the command line and a merge all ask here.
 */
import { canonicalText } from './body.ts';
import { changesFrom, composeChanges, mapperOf } from './mapping.ts';
import type { Mapper } from './mapping.ts';
import type { Anchor, ArticleText, Revision, TextChange } from './model.ts';
import type { Span } from './span.ts';

export type Placement =
  /** It stands on `spans`; `changed` when the words there are no longer those it was made on. */
  | { readonly kind: 'placed'; readonly spans: readonly Span[]; readonly changed: boolean }
  /** All of its words are gone; they stood at `near`. */
  | { readonly kind: 'orphan'; readonly near: number }
  /** It was made on a text this article has never had; see `locate`. */
  | { readonly kind: 'foreign' };

/** A text that anchors are placed in. */
export interface PlacedText {
  readonly canonical: string;
  readonly hash: string;
  readonly revisions: readonly Revision[];
  /** Changes since `hash` that are not a revision yet: what is being typed. `canonical` has them already. */
  readonly pending?: readonly TextChange[];
}

export type Placer = (anchor: Anchor) => Placement;

/** A placer for many anchors of one text: the way from each revision is composed once. */
export function placerFor(text: PlacedText): Placer {
  const mappers = new Map<string, Mapper | null>();

  function mapperFrom(hash: string): Mapper | null {
    const known = mappers.get(hash);
    if (known !== undefined) return known;
    const changes = changesFrom(text.revisions, text.hash, hash);
    const mapper = changes && mapperOf(text.pending ? composeChanges(changes, text.pending) : changes);
    mappers.set(hash, mapper);
    return mapper;
  }

  return (anchor) => {
    const mapper = mapperFrom(anchor.textHash);
    if (!mapper) return { kind: 'foreign' };
    const spans: Span[] = [];
    let changed = false;
    for (const { start, end, quote } of anchor.spans) {
      if (mapper.removes(start, end)) {
        changed = true;
        continue;
      }
      const span = { start: mapper.map(start, 'after'), end: mapper.map(end, 'before') };
      spans.push(span);
      changed ||= span.end - span.start !== quote.length || !text.canonical.startsWith(quote, span.start);
    }
    const [first] = anchor.spans;
    if (spans.length === 0) return { kind: 'orphan', near: mapper.map(first?.start ?? 0, 'before') };
    return { kind: 'placed', spans, changed };
  };
}

export function place(anchor: Anchor, text: PlacedText): Placement {
  return placerFor(text)(anchor);
}

/** An article's stored text as one that anchors are placed in. */
export function placedText(text: ArticleText): PlacedText {
  return { canonical: canonicalText(text.blocks), hash: text.hash, revisions: text.revisions };
}
