/** What the words of an article say about it: title, date, dateline, agency, author. Nothing is taken out of the text. */
import type { Block } from '#core/text-model.ts';

import { findDate, monthNamed, placeDate } from './dates.ts';

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
  const dates = lines.filter(isDateLine).map(findDate);
  return {
    title: titleOf(blocks),
    publishedAt: dates.find((date) => date !== null) ?? findDate(dateline?.words ?? ''),
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

/** Longest words around the date in a line that is about the date: a label, a weekday, the time. */
const AROUND_DATE = 32;

/** Whether a line is about the date: "Published: Thursday, July 30, 2020, 10:15 GMT". */
function isDateLine(line: string): boolean {
  const place = placeDate(line);
  if (!place) return false;
  const before = line.slice(0, place.start).trim();
  const after = line.slice(place.end).trim();
  if (before.length > AROUND_DATE || after.length > AROUND_DATE) return false;
  const isLabel = before === '' || /[:,|·•–—-]$/.test(before) || /^\p{L}+( \p{L}+)?$/u.test(before);
  return (
    isLabel && !/\p{Ll}{3}/u.test(after.replace(/^(года?|г\.|at|um|à|в)(?=\s|$)/i, '').replaceAll(/\p{L}{1,8}$/gu, ''))
  );
}

interface Dateline {
  readonly words: string;
  readonly agency: string;
}

const AGENCIES = (
  'TASS|Reuters|ANI|AFP|AP|Xinhua|Interfax|RIA Novosti|Sputnik|UPI|dpa|PTI|IANS|Kyodo|Yonhap|Anadolu|Bloomberg|EFE|ANSA|PAP|' +
  'ТАСС|РИА Новости|Интерфакс|新华社|新華社|中新社|共同|時事'
).split('|');

const PLACE =
  "\\p{Lu}[\\p{L}'’.-]*(?:[ /-]\\p{L}[\\p{L}'’.-]*){0,3}(?:\\s*\\[[\\p{L} .]+\\])?(?:,\\s*\\p{Lu}[\\p{L} .]{1,24}?)?";
const DAY = '(?:(?<before>\\p{L}+)\\.?\\s+\\d{1,2}|\\d{1,2}\\.?\\s+(?<after>\\p{L}+))(?:,?\\s+\\d{4})?';
const CREDIT = '(?:\\s*(?:\\((?<bracketed>[\\p{L} /]{2,30})\\)|[./]*\\s*/(?<slashed>[\\p{L} ]{2,30})/))';
/** "MOSCOW, July 30. /TASS/.", "Moscow [Russia], July 30 :", "WASHINGTON (AP) —". */
const DATELINE = new RegExp(`^(?<words>${PLACE}(?:,?\\s+${DAY})?)${CREDIT}?\\s*(?:[.:—–]|-{1,2}\\s)`, 'u');
/** "新华社北京7月30日电". */
const CHINESE_DATELINE = /^[（(]?(?<agency>新[华華]社|中新[社网網])(?<words>[^\s，。]{2,16}?\d{1,2}月\d{1,2}日)[电電]/u;

/** The place and date with which a report begins. Without a date it counts only with an agency's credit. */
function datelineOf(line: string): Dateline | null {
  if (isDateLine(line)) return null;
  const start = line.slice(0, 160);
  const chinese = CHINESE_DATELINE.exec(start)?.groups;
  if (chinese) return { words: chinese['words'] ?? '', agency: chinese['agency'] ?? '' };
  const match = DATELINE.exec(start);
  if (!match?.groups) return null;
  const { words = '', before, after, bracketed, slashed } = match.groups;
  const isDated = [before, after].some((name) => name !== undefined && monthNamed(name) !== undefined);
  const credited = bracketed ?? slashed ?? '';
  const agency = AGENCIES.find((name) => name === credited.trim()) ?? agencyIn(start.slice(0, match[0].length + 24));
  const isCredited = credited !== '' && agency !== '';
  return isDated || isCredited ? { words: words.trim(), agency } : null;
}

/** An agency credited between slashes or in brackets: "/TASS/", "(Reuters)". */
function agencyIn(line: string): string {
  return AGENCIES.find((agency) => line.includes(`/${agency}/`) || line.includes(`(${agency})`)) ?? '';
}

const NAME = "\\p{Lu}[\\p{L}'’.-]*(?:\\s+(?:(?:de|da|van|von|der|den|la|el|al|bin)\\s+)*\\p{Lu}[\\p{L}'’.-]*){1,3}";
/** "By Ann Lee and Bo Ray", "Автор: …", "记者 …". */
const BYLINE = new RegExp(
  `^(?:(?:By|BY|Von|Par|Por|Written by|Автор:?|Text:|Author:)\\s+(?<names>${NAME}(?:(?:,\\s*|\\s+(?:and|und|et|y|и|&)\\s+)${NAME})*)` +
    '|(?:作者|记者|記者|文)\\s*[:：/／]?\\s*(?<eastern>\\p{Script=Han}{2,4}))(?:\\s*[|,].{0,60})?$',
  'u',
);

function bylineOf(line: string): string {
  const groups = line.length <= 200 ? BYLINE.exec(line)?.groups : undefined;
  return (groups?.['names'] ?? groups?.['eastern'] ?? '').trim();
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
