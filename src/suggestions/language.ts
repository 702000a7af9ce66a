/** The language work that a library does: sentences, words and parts of speech of English text (wink-nlp). */
import model from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';

import type { Span } from '#core/span.ts';

import { isEnglish, isTitle } from './script.ts';

/** A word or a mark of punctuation, with its universal part of speech: `PROPN`, `VERB`, … */
export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  readonly pos: string;
}

export interface Sentence extends Span {
  readonly tokens: readonly Token[];
}

/** One line of the canonical text: a block of the article. */
export interface Paragraph extends Span {
  readonly text: string;
  readonly isTitle: boolean;
  /** Empty where the words are not English: nothing is known of their grammar. */
  readonly sentences: readonly Sentence[];
}

const english = winkNlp(model, ['sbd', 'pos']);
const { its } = english;

/** The paragraphs of a canonical text; empty lines are left out. */
export function readParagraphs(text: string): readonly Paragraph[] {
  const articleIsEnglish = isEnglish(text);
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (/\S/.test(line)) {
      const read = articleIsEnglish && isEnglish(line, true);
      paragraphs.push({
        start,
        end: start + line.length,
        text: line,
        isTitle: isTitle(line),
        sentences: read ? readSentences(line, start) : [],
      });
    }
    start += line.length + 1;
  }
  return paragraphs;
}

function readSentences(line: string, offset: number): readonly Sentence[] {
  // The library takes typographic quotation marks for parts of words; their plain twins are as long.
  const plain = line.replaceAll(/[‘’ʼ]/g, "'").replaceAll(/[“”„«»]/g, '"');
  const document = english.readDoc(plain);
  const words = document.tokens().out(its.value) as readonly string[];
  const parts = document.tokens().out(its.pos) as readonly string[];
  const tokens: Token[] = [];
  let at = 0;
  words.forEach((word, index) => {
    const found = plain.indexOf(word, at);
    if (found < 0) return;
    at = found + word.length;
    tokens.push({
      text: line.slice(found, at),
      lower: word.toLowerCase(),
      pos: parts[index] ?? 'X',
      start: offset + found,
      end: offset + at,
    });
  });
  const bounds = document.sentences().out(its.span) as unknown as readonly (readonly [number, number])[];
  return bounds.flatMap(([first, last]) => {
    const own = tokens.slice(first, last + 1);
    const [head, tail] = [own[0], own.at(-1)];
    return head && tail ? [{ start: head.start, end: tail.end, tokens: own }] : [];
  });
}
