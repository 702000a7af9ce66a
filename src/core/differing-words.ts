/** Which words of two quotations pull against each other: figures, dates, negations and opposites. For setting them off. */
import { amountsIn, datesIn, differingAmounts } from './amounts.ts';
import { antonymsBetween } from './antonyms.ts';
import { NEGATIONS, NEGATIVE_CONTRACTION } from './guard-words.ts';
import type { Span } from './span.ts';
import { stemOf, subjectStems } from './stems.ts';

export interface DifferingWords {
  /** In the first text, ascending and disjoint. */
  readonly one: readonly Span[];
  readonly other: readonly Span[];
}

export function differingWords(one: string, other: string): DifferingWords {
  const found = { one: [] as Span[], other: [] as Span[] };
  const amounts = differingAmounts(amountsIn(one), amountsIn(other));
  if (amounts) {
    found.one.push(...spansOf(one, amounts[0].words));
    found.other.push(...spansOf(other, amounts[1].words));
  }
  const [dates, otherDates] = [datesIn(one), datesIn(other)];
  if (dates.size > 0 && otherDates.size > 0 && ![...dates].some((date) => otherDates.has(date))) {
    for (const date of dates) found.one.push(...dateSpans(one, date));
    for (const date of otherDates) found.other.push(...dateSpans(other, date));
  }
  const [negations, otherNegations] = [wordSpans(one, isNegation), wordSpans(other, isNegation)];
  if (negations.length % 2 !== otherNegations.length % 2) {
    found.one.push(...negations);
    found.other.push(...otherNegations);
  }
  const antonyms = antonymsBetween(subjectStems(one), subjectStems(other));
  if (antonyms) {
    found.one.push(...wordSpans(one, (word) => stemOf(word) === antonyms[0]));
    found.other.push(...wordSpans(other, (word) => stemOf(word) === antonyms[1]));
  }
  return { one: disjoint(found.one), other: disjoint(found.other) };
}

function isNegation(word: string): boolean {
  return NEGATIONS.has(word) || NEGATIVE_CONTRACTION.test(word);
}

function wordSpans(text: string, fits: (word: string) => boolean): readonly Span[] {
  const words = text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)?/gu);
  return Array.from(words).flatMap(({ 0: word, index }) =>
    fits(word.toLowerCase()) ? [{ start: index, end: index + word.length }] : [],
  );
}

/** A date as `datesIn` names it: its parts, in whichever order and form the text has them. */
function dateSpans(text: string, date: string): readonly Span[] {
  const parts = date.split(' ');
  return wordSpans(text, (word) =>
    parts.some((part) => word === part || (/^\p{L}{3}$/u.test(part) && word.startsWith(part))),
  );
}

function spansOf(text: string, words: string): readonly Span[] {
  const at = text.indexOf(words);
  return at < 0 ? [] : [{ start: at, end: at + words.length }];
}

function disjoint(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  return kept;
}
