/**
 * Steps through a text by character, word, sentence and paragraph, in any script (UAX #29, by Intl.Segmenter).
 *
 * A paragraph is a line of the canonical text. Units carry no white space at their ends. Offsets are UTF-16 code units.
 */
import { characterAround } from './characters.ts';
import { trimSpan } from './span.ts';
import type { Span } from './span.ts';

export type StepUnit = 'character' | 'word' | 'sentence' | 'paragraph';

/** On to the end of the text (1), or back to its start (-1). */
export type StepDirection = 1 | -1;

/** Where a step leads: to where a unit starts, or to where one ends. */
export type Edge = 'start' | 'end';

/**
 * The nearest start or end of a unit past `offset` in a direction; the end or start of the text when there is none. `language` is
 * a BCP 47 tag or empty, and decides little.
 */
export function stepFrom(
  text: string,
  offset: number,
  step: { readonly unit: StepUnit; readonly direction: StepDirection; readonly to: Edge },
  language = '',
): number {
  const { unit, direction, to } = step;
  if (unit === 'character') return characterStep(text, offset, direction);
  if (direction === 1) {
    const next = unitAfter(text, offset, unit, language);
    if (!next) return text.length;
    if (to === 'end') return next.end;
    return next.start > offset ? next.start : (unitAfter(text, next.end, unit, language)?.start ?? text.length);
  }
  const before = unitBefore(text, offset, unit, language);
  if (!before) return 0;
  if (to === 'start') return before.start;
  return before.end < offset ? before.end : (unitBefore(text, before.start, unit, language)?.end ?? 0);
}

/** The units of one size that a span touches, as one span: the word or words, the sentence or sentences. */
export function unitsAround(text: string, { start, end }: Span, unit: StepUnit, language = ''): Span {
  const first = unitBefore(text, start + 1, unit, language);
  const last = unitAfter(text, Math.max(start, end - 1), unit, language);
  return {
    start: first && first.end >= start ? first.start : start,
    end: last && last.start <= end ? Math.max(end, last.end) : end,
  };
}

const WIDENING = ['word', 'sentence', 'paragraph'] as const satisfies readonly StepUnit[];

/** The span grown to whole words; where it is whole words, to whole sentences, and so on. */
export function widened(text: string, span: Span, language = ''): Span {
  for (const unit of WIDENING) {
    const wider = unitsAround(text, span, unit, language);
    if (wider.end - wider.start > span.end - span.start) return wider;
  }
  return span;
}

function characterStep(text: string, offset: number, direction: StepDirection): number {
  const to = Math.min(text.length, Math.max(0, offset + direction));
  const around = characterAround(text, to);
  if (!around) return to;
  return direction === 1 ? around.end : around.start;
}

/** The first unit that ends after `offset`. */
function unitAfter(text: string, offset: number, unit: StepUnit, language: string): Span | null {
  for (let at = offset; at < text.length;) {
    const line = lineAround(text, at);
    const found = lineUnitAfter(text.slice(line.start, line.end), at - line.start, unit, language);
    if (found) return { start: line.start + found.start, end: line.start + found.end };
    at = line.end + 1;
  }
  return null;
}

/** The last unit that starts before `offset`. */
function unitBefore(text: string, offset: number, unit: StepUnit, language: string): Span | null {
  for (let at = Math.min(offset, text.length + 1); at > 0;) {
    const line = lineAround(text, at - 1);
    const found = lineUnitBefore(text.slice(line.start, line.end), at - line.start, unit, language);
    if (found) return { start: line.start + found.start, end: line.start + found.end };
    at = line.start;
  }
  return null;
}

function lineAround(text: string, offset: number): Span {
  const end = text.indexOf('\n', offset);
  return { start: offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1, end: end < 0 ? text.length : end };
}

function lineUnitAfter(line: string, offset: number, unit: StepUnit, language: string): Span | null {
  for (let at = Math.max(0, offset); at < line.length;) {
    const whole = segmentAt(line, at, unit, language);
    const found = whole && trimSpan(line, whole);
    if (found && found.end > offset && saysAnything(line, found, unit)) return found;
    at = whole ? whole.end : line.length;
  }
  return null;
}

function lineUnitBefore(line: string, offset: number, unit: StepUnit, language: string): Span | null {
  for (let at = Math.min(line.length, offset); at > 0;) {
    const whole = segmentAt(line, at - 1, unit, language);
    const found = whole && trimSpan(line, whole);
    if (found && found.start < offset && saysAnything(line, found, unit)) return found;
    at = whole ? whole.start : 0;
  }
  return null;
}

function saysAnything(line: string, { start, end }: Span, unit: StepUnit): boolean {
  return end > start && (unit !== 'word' || /[\p{L}\p{N}]/u.test(line.slice(start, end)));
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(granularity: 'word' | 'sentence', language: string): Intl.Segmenter {
  const key = `${granularity} ${language}`;
  let known = segmenters.get(key);
  if (!known) {
    let locale: string | undefined;
    try {
      [locale] = Intl.getCanonicalLocales(language || 'en');
    } catch {
      // A language that nobody knows is segmented like any other.
    }
    segmenters.set(key, (known = new Intl.Segmenter(locale ?? 'en', { granularity })));
  }
  return known;
}

/** The segment of a line that the code unit at `at` belongs to, white space included. */
function segmentAt(line: string, at: number, unit: StepUnit, language: string): Span | null {
  if (unit === 'paragraph') return { start: 0, end: line.length };
  const segments = segmenterOf(unit === 'word' ? 'word' : 'sentence', language).segment(line);
  const found = segments.containing(at);
  if (!found) return null;
  let start = found.index;
  let end = start + found.segment.length;
  if (unit === 'sentence') {
    while (start > 0 && endsInAbbreviation(line, start)) start = segments.containing(start - 1)?.index ?? 0;
    while (end < line.length && endsInAbbreviation(line, end)) {
      const next = segments.containing(end);
      end = next ? end + next.segment.length : line.length;
    }
  }
  return { start, end };
}

/** Titles and initials after which a full stop ends no sentence, whatever letter follows. */
const ABBREVIATION =
  /(?:^|[\s("'‘“«[])(?:(?:\p{Lu}\.)*\p{Lu}|Mrs?|Ms|Dr|Prof|Gen|Col|Lt|Capt|Maj|Sgt|Sen|Rep|Gov|St|Jr|Sr|No|vs|им|ул|гг?|тт|стр)\.\s+$/u;

function endsInAbbreviation(line: string, offset: number): boolean {
  return ABBREVIATION.test(line.slice(Math.max(0, offset - 16), offset));
}
