/** Who says what in languages other than English: only what stands in quotation marks beside a verb of saying. */
import type { Attribution } from './attribution.ts';
import type { Paragraph } from './language.ts';
import { FOREIGN_SAYING, UNSPACED_SAYING } from './lexicon/cues.ts';
import { findQuotations } from './quotations.ts';

const VERB = [...FOREIGN_SAYING].join('|');
const UNSPACED_VERB = UNSPACED_SAYING.join('|');
const WORD = String.raw`\p{L}[\p{L}\p{M}\p{N}]*(?:[.’'-][\p{L}\p{M}\p{N}]+)*`;
const GAP = String.raw`[\s,–—-]*`;
const SOURCE = String.raw`(?<source>${WORD}(?:\s${WORD}){0,4})`;

const AFTER = [
  new RegExp(String.raw`^${GAP}(?<cue>${VERB})\s+${SOURCE}`, 'u'),
  new RegExp(String.raw`^${GAP}${SOURCE}\s+(?<cue>${VERB})(?![\p{L}])`, 'u'),
];
const BEFORE = [
  new RegExp(String.raw`(?:^|[.!?…]\s|,\s)${SOURCE}\s(?<cue>${VERB})\s?[:,]?\s?[–—-]?\s?$`, 'u'),
  new RegExp(
    String.raw`(?:^|[。！？；，、\s])(?<source>[\p{Script=Han}\p{Script=Katakana}·]{2,16}?)(?<cue>${UNSPACED_VERB})[：:，,]?$`,
    'u',
  ),
];
const REACH = 80;

export function findForeignAttributions(paragraph: Paragraph): readonly Attribution[] {
  const { text, start: offset } = paragraph;
  return findQuotations(text).flatMap(({ start, end, inner }): readonly Attribution[] => {
    const ahead = text.slice(Math.max(0, start - REACH), start);
    const found =
      AFTER.map((shape) => shape.exec(text.slice(end, end + REACH))).find((match) => match !== null) ??
      BEFORE.map((shape) => shape.exec(ahead)).find((match) => match !== null);
    const groups = found?.groups;
    if (!found || !groups?.['source'] || !groups['cue']) return [];
    const base = found.input === ahead ? start - ahead.length : end;
    const placed = (words: string, from: number) => {
      const at = offset + base + found.index + found[0].indexOf(words, from);
      return { start: at, end: at + words.length };
    };
    const isSourceFirst = found[0].indexOf(groups['source']) < found[0].lastIndexOf(groups['cue']);
    return [
      {
        source: placed(groups['source'], 0),
        cue: placed(groups['cue'], isSourceFirst ? found[0].lastIndexOf(groups['cue']) : 0),
        content: { start: offset + inner.start, end: offset + inner.end },
        through: [],
        score: 0.7,
        pattern: 'quotation',
      },
    ];
  });
}
