/** Sentences worth marking as claims: what can be checked, is weighed, or moves somebody who is named. */
import { overlaps } from '#core/span.ts';
import type { Span } from '#core/span.ts';
import type { Reason } from '#core/suggestion.ts';

import { reason } from './candidate.ts';
import type { Candidate } from './candidate.ts';
import type { Paragraph, Sentence } from './language.ts';
import { featuresOf } from './lexicon/worth.ts';
import type { Feature } from './lexicon/worth.ts';

export interface ClaimCandidate {
  readonly span: Span;
  readonly score: number;
  readonly reason: Reason;
}

const WEIGHTS: Readonly<Record<Feature, number>> = {
  cause: 0.25,
  appearance: 0.25,
  judgement: 0.25,
  comparison: 0.2,
  deed: 0.2,
};
const FIGURE_WEIGHT = 0.25;
const ACTOR_WEIGHT = 0.2;
const TWO_ACTORS_WEIGHT = 0.1;
const LEAST_SCORE = 0.45;
const FEWEST_WORDS = 6;
const ACTORS = new Set(['person', 'organisation', 'country', 'media']);

/** `things` are the names and figures of the text. */
export function findClaims(
  paragraphs: readonly Paragraph[],
  things: readonly Candidate[],
  attributed: readonly Span[],
): readonly ClaimCandidate[] {
  return paragraphs.flatMap((paragraph) =>
    paragraph.sentences
      .flatMap((sentence) => (attributed.some((span) => overlaps(span, sentence)) ? clausesOf(sentence) : [sentence]))
      .filter((part) => !attributed.some((span) => overlaps(span, part)))
      .flatMap((part) => {
        const inside = things.filter(({ span }) => overlaps(span, part));
        const candidate = worthOf(part, paragraph, inside);
        return candidate ? [candidate] : [];
      }),
  );
}

/** A sentence that is attributed in part: what stands before or behind “, but” may be the author's own. */
function clausesOf(sentence: Sentence): readonly Sentence[] {
  const { tokens } = sentence;
  const cuts = tokens.flatMap(({ text }, index) =>
    text === ';' || (text === ',' && /^(?:but|while|although|and)$/.test(tokens[index + 1]?.lower ?? ''))
      ? [index]
      : [],
  );
  return [-1, ...cuts].map((cut, index) => {
    const own = tokens.slice(cut + 1, cuts[index] ?? tokens.length);
    return { tokens: own, start: own[0]?.start ?? sentence.start, end: own.at(-1)?.end ?? sentence.start };
  });
}

function worthOf(sentence: Sentence, paragraph: Paragraph, things: readonly Candidate[]): ClaimCandidate | null {
  const span = withoutEnds(sentence);
  const words = paragraph.text.slice(span.start - paragraph.start, span.end - paragraph.start);
  const last = sentence.tokens.at(-1)?.text;
  const hasVerb = sentence.tokens.some(({ pos }) => pos === 'VERB' || pos === 'AUX');
  if (last === '?' || !hasVerb || words.split(/\s+/).length < FEWEST_WORDS) return null;
  const features = [...featuresOf(words)].map(([feature, shown]) => ({ feature, shown, weight: WEIGHTS[feature] }));
  const figure = things.find(({ kind }) => kind === 'quantity') ?? things.find(({ name }) => /\d/.test(name));
  const actors = new Set(things.filter(({ kind }) => ACTORS.has(kind)).map(({ name }) => name));
  const ranked = [
    ...(figure ? [{ feature: 'figure', shown: figure.name, weight: FIGURE_WEIGHT }] : []),
    ...features,
  ].toSorted((a, b) => b.weight - a.weight);
  const [best] = ranked;
  const sum =
    ranked.reduce((total, { weight }) => total + weight, 0) +
    (actors.size > 0 ? ACTOR_WEIGHT : 0) +
    (actors.size > 1 ? TWO_ACTORS_WEIGHT : 0);
  if (!best || sum < LEAST_SCORE) return null;
  return {
    span,
    score: Math.min(0.9, Math.round(sum * 100) / 100),
    reason: reason(best.feature, { words: best.shown, features: ranked.length }),
  };
}

/** Without quotation marks and full stops at the ends. */
function withoutEnds({ tokens, start, end }: Sentence): Span {
  const said = tokens.filter(({ text }) => /[\p{L}\p{N}%)]/u.test(text));
  return { start: said[0]?.start ?? start, end: said.at(-1)?.end ?? end };
}
