/** By what name a source is filed: the entity that its words name, without articles, titles and possessives. */
import type { EntityId } from '#core/identifiers.ts';
import type { Span } from '#core/span.ts';
import type { SuggestedSource } from '#core/suggestion.ts';

import type { Attribution } from './attribution.ts';
import type { ThingKind } from './candidate.ts';

/** A name of the text with the entity of the case that it is. */
export interface NamedThing {
  readonly span: Span;
  readonly name: string;
  readonly kind: ThingKind | null;
  readonly entityId: EntityId | null;
}

const PERSONAL = /^(?:he|she|him|her)$/i;
const PRONOUN = /^(?:he|she|him|her|they|them|it)$/i;
const MEDIA_TAIL = /^\s*(?:news agency|agency|newspaper|daily|television|radio|news|website|broadcaster)?\s*$/i;
/** How far back “he” may point, in code units. */
const MEMORY = 800;

/** Names the sources of the attributions of a text; a pronoun is who spoke last. Both lists ascend. */
export function nameSources(
  text: string,
  attributions: readonly Attribution[],
  things: readonly NamedThing[],
): (attribution: Attribution) => SuggestedSource {
  const spoke = attributions
    .map(({ source }) => source)
    .filter(({ start, end }) => !PRONOUN.test(text.slice(start, end)))
    .toSorted((a, b) => a.start - b.start);
  return ({ source }) => {
    const quote = text.slice(source.start, source.end);
    if (!PRONOUN.test(quote)) return sourceAt(text, source, things);
    const isRecent = ({ span }: Pick<NamedThing, 'span'>) =>
      span.end <= source.start && source.start - span.end < MEMORY;
    const speaker = spoke.filter((span) => isRecent({ span })).at(-1);
    const person = PERSONAL.test(quote)
      ? things.filter((thing) => thing.kind === 'person' && isRecent(thing)).at(-1)
      : undefined;
    if (person) return { span: source, quote, name: person.name, entityId: person.entityId };
    if (!speaker) return { span: source, quote, name: quote, entityId: null };
    return { ...sourceAt(text, speaker, things), span: source, quote };
  };
}

export function sourceAt(text: string, span: Span, things: readonly NamedThing[]): SuggestedSource {
  const quote = text.slice(span.start, span.end);
  const inside = things.filter((thing) => span.start <= thing.span.start && thing.span.end <= span.end);
  const thing =
    inside.find((each) => each.kind === 'person' && isHead(text, span, each)) ??
    inside.findLast((each) => isHead(text, span, each));
  if (thing) return { span, quote, name: thing.name, entityId: thing.entityId };
  const name = quote.replace(/^(?:an?|the|its|his|her|their|one|some)\s+(?=\S)/i, '');
  return { span, quote, name: name.replaceAll(/\s+/g, ' ').slice(0, 200), entityId: null };
}

/** Whether the words speak of this thing and not of something near it: “TASS” in “Russia's TASS news agency”. */
function isHead(text: string, span: Span, thing: NamedThing): boolean {
  const before = text.slice(span.start, thing.span.start);
  const after = text.slice(thing.span.end, span.end);
  if (/(?:\b(?:of|in|at|from|for|with|on|and)\s+(?:the\s+)?|-)$/i.test(before) && before.trim() !== '') return false;
  if (/^['’]/.test(after) || after.startsWith('-')) return false;
  return MEDIA_TAIL.test(after) || /^\s+(?:of|in|at|from|for|after)\s/.test(after);
}
