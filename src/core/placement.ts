/**
 * Where a mark stands today: its anchor, mapped through the revisions of the text since it was made.
 *
 * This is the one definition; the screen, the command line and a merge all ask here.
 */
import { canonicalText } from './body.ts';
import { endsInWord, hasWords, splitsWord, startsInWord } from './characters.ts';
import { composeChanges, mapperOf, wayTo } from './mapping.ts';
import type { Mapper } from './mapping.ts';
import type { Anchor, AnchorSpan, ArticleText, Revision, TextChange } from './text-model.ts';
import type { Span } from './span.ts';

export type Placement =
  /**
   * It stands on `spans`, at least one; pieces that lost all of their words are left out. `changed` when the words there are
   * no longer those it was made on, or have grown into others at an edge ("legal", now part of "illegal").
   */
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

/**
 * A placer for many anchors of one text: the way from each revision is composed once.
 *
 * What is put in at the very edge of a piece stays outside of it; what is put in inside belongs to it, and so does what replaces
 * its first or last words as long as others of its words are left.
 */
export function placerFor(text: PlacedText): Placer {
  const wayFrom = wayTo(text.revisions, text.hash);
  const mappers = new Map<string, Mapper | null>();

  function mapperFrom(hash: string): Mapper | null {
    const known = mappers.get(hash);
    if (known !== undefined) return known;
    const way = wayFrom(hash);
    const mapper = way && mapperOf(text.pending ? composeChanges(way, text.pending) : way);
    mappers.set(hash, mapper);
    return mapper;
  }

  return (anchor) => {
    const mapper = mapperFrom(anchor.textHash);
    return mapper ? placeThrough(mapper, anchor, text.canonical) : { kind: 'foreign' };
  };
}

export function place(anchor: Anchor, text: PlacedText): Placement {
  return placerFor(text)(anchor);
}

/** Where each of `anchors` stands, in their order. */
export function placeAll(anchors: readonly Anchor[], text: PlacedText): readonly Placement[] {
  return anchors.map(placerFor(text));
}

/** An article's stored text as one that anchors are placed in. */
export function placedText(text: ArticleText): PlacedText {
  return { canonical: canonicalText(text.blocks), hash: text.hash, revisions: text.revisions };
}

function placeThrough(mapper: Mapper, anchor: Anchor, canonical: string): Placement {
  const spans: Span[] = [];
  let changed = false;
  for (const piece of anchor.spans) {
    const start = mapper.map(piece.start, 'after');
    const end = mapper.map(piece.end, 'before');
    const same = end - start === piece.quote.length && canonical.startsWith(piece.quote, start);
    if (isLost(mapper, piece, same ? piece.quote : canonical.slice(start, end))) {
      changed = true;
      continue;
    }
    spans.push({ start, end });
    changed ||= !same || isGrown(piece, canonical, start, end);
  }
  if (spans.length > 0) return { kind: 'placed', spans, changed };
  return { kind: 'orphan', near: mapper.map(anchor.spans[0]?.start ?? 0, 'before') };
}

/** Whether all words of a piece are gone, even if a comma or a space between them is left. */
function isLost(mapper: Mapper, piece: AnchorSpan, now: string): boolean {
  return mapper.removes(piece.start, piece.end) || (now !== piece.quote && !hasWords(now) && hasWords(piece.quote));
}

/** Whether an edge of a piece cuts a word now that it did not cut when the mark was made. */
function isGrown({ quote, prefix, suffix }: AnchorSpan, canonical: string, start: number, end: number): boolean {
  const before = canonical.charAt(start - 1) !== prefix.slice(-1);
  const behind = canonical.charAt(end) !== suffix.charAt(0);
  return (
    (before && splitsWord(canonical, start) && !(endsInWord(prefix) && startsInWord(quote))) ||
    (behind && splitsWord(canonical, end) && !(endsInWord(quote) && startsInWord(suffix)))
  );
}
