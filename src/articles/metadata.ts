/** What the words of an article say about it: title, date, dateline, agency, author. Nothing is taken out of the text. */
import type { Block } from '#core/model.ts';

import { findDate, monthNamed } from './dates.ts';

export interface FoundMetadata {
  readonly title: string;
  readonly publishedAt: string | null;
  readonly dateline: string;
  readonly source: string;
  readonly author: string;
  readonly language: string;
}

const LINES_LOOKED_AT = 8;
const TITLE_LENGTH = 250;

export function findMetadata(blocks: readonly Block[]): FoundMetadata {
  const lines = blocks.slice(0, LINES_LOOKED_AT).map(({ text }) => text.trim());
  const dateline = lines.map(datelineOf).find((found) => found !== null) ?? null;
  return {
    title: titleOf(blocks),
    publishedAt:
      lines
        .filter(isDateLine)
        .map(findDate)
        .find((date) => date !== null) ?? null,
    dateline: dateline?.words ?? '',
    source: dateline?.agency ?? lines.map(agencyIn).find((name) => name !== '') ?? '',
    author: lines.map(bylineOf).find((name) => name !== '') ?? '',
    language: languageOf(blocks),
  };
}

/** A heading, or a first line that reads like one: short, and not a sentence. */
function titleOf([first, second]: readonly Block[]): string {
  if (!first) return '';
  if (first.kind === 'heading' || (second && isHeadline(first.text, second.text)))
    return first.text.replaceAll(/\s+/g, ' ').trim();
  return '';
}

/** Whether a first line is a headline rather than the start of the text. */
export function isHeadline(line: string, next: string): boolean {
  const words = line.trim();
  if (words === '' || words.length > TITLE_LENGTH || words.includes('\n')) return false;
  if (isDateLine(words) || datelineOf(words)) return false;
  return !/[.。…;:,]$/.test(words) || next.length > words.length * 3;
}

/** A short line that is about the date. */
function isDateLine(line: string): boolean {
  return line.length <= 80 && findDate(line) !== null;
}

interface Dateline {
  readonly words: string;
  readonly agency: string;
}

const AGENCIES = [
  'TASS',
  'Reuters',
  'ANI',
  'AFP',
  'AP',
  'Xinhua',
  'Interfax',
  'RIA Novosti',
  'UPI',
  'dpa',
  'PTI',
  'Kyodo',
  'Yonhap',
  'Anadolu',
  'ТАСС',
  'РИА Новости',
  'Интерфакс',
  '新华社',
  '新華社',
  '共同',
  '時事',
] as const;

/** The place and date with which a report begins: "MOSCOW, July 30. /TASS/", "Moscow [Russia], July 30 :", "WASHINGTON (AP) —". */
function datelineOf(line: string): Dateline | null {
  const match =
    /^((?:\p{Lu}[\p{L}'’.-]*)(?:[ -]\p{L}[\p{L}'’.-]*){0,3}(?:\s*[[(][\p{L} .]+[\])])?,?(?:\s*(\p{L}+)\.?\s+\d{1,2}|\s*\d{1,2}\s+(\p{L}+))?)(?:\s*\(\s*([\p{L} ]+)\s*\))?\s*(?:[:—–]|\s-\s|--|\.\s*[/(–—-])/u.exec(
      line,
    );
  if (!match) return null;
  const [whole, words = '', monthBefore, monthAfter, bracketed] = match;
  const isDated = [monthBefore, monthAfter].some((name) => name !== undefined && monthNamed(name) !== undefined);
  const agency = agencyIn(line.slice(0, whole.length + 24)) || (bracketed && agencyIn(`(${bracketed})`)) || '';
  return isDated || agency !== '' ? { words: words.trim(), agency } : null;
}

/** An agency credited between slashes or in brackets: "/TASS/", "(Reuters)". */
function agencyIn(line: string): string {
  return (
    AGENCIES.find((agency) => line.includes(`/${agency}/`) || line.includes(`(${agency})`)) ??
    (/^新[华華]社/.exec(line)?.[0] || '')
  );
}

function bylineOf(line: string): string {
  const match =
    /^(?:By|Von|Par|Por|Автор:?|Author:)\s+((?:\p{Lu}[\p{L}'’.-]+)(?:(?:\s+|,\s*|\s+and\s+)\p{Lu}[\p{L}'’.-]+){1,5})\s*$/u.exec(
      line,
    );
  return match?.[1]?.trim() ?? '';
}

const SCRIPTS: readonly (readonly [language: string, script: RegExp])[] = [
  ['ja', /[\u3040-\u30ff]/g],
  ['ko', /[\uac00-\ud7af]/g],
  ['zh', /\p{Script=Han}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['th', /\p{Script=Thai}/gu],
];

/** The language where the script tells it; empty where many share the script. */
function languageOf(blocks: readonly Block[]): string {
  const sample = blocks
    .map(({ text }) => text)
    .join('\n')
    .slice(0, 4000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const share = (script: RegExp) => (sample.match(script)?.length ?? 0) / Math.max(1, letters);
  const found = SCRIPTS.find(([language, script]) => share(script) > (language === 'ja' ? 0.1 : 0.4));
  if (found) return found[0];
  // Letters that Russian has and its neighbours write otherwise.
  if (share(/\p{Script=Cyrillic}/gu) > 0.5 && /[ыэ]/.test(sample) && !/[іїєўқңү]/.test(sample)) return 'ru';
  return '';
}
