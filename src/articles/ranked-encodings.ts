/** Which encodings the bytes of a text may be in, by what they read as. */
import { analyse } from 'chardet';

import { likeness } from './likeness.ts';

/** How much of a long text is judged, in bytes. */
const SAMPLE_LENGTH = 65_536;
/** How much the frequency of letters counts against chardet's statistics, where both can tell. */
const LIKENESS_WEIGHT = 0.75;
/** What reads as nothing in particular is not offered. */
const LEAST_SCORE = 0.12;
/** Share of sequences that may be broken in a text that is UTF-8 all the same. */
const BROKEN_SHARE = 0.02;

/** Encodings that are judged by their letters whether or not chardet names them; the likelier first where both fit. */
const CANDIDATES = [
  'windows-1252',
  'windows-1250',
  'iso-8859-2',
  'windows-1251',
  'koi8-r',
  'ibm866',
  'iso-8859-5',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
] as const;

/** WHATWG names, best first; never empty. The bytes are no UTF-16. */
export function rankedEncodings(bytes: Uint8Array): readonly string[] {
  const unicode = utf8Fit(bytes);
  if (unicode === 'ascii') return hasEscapes(bytes) ? ['iso-2022-jp', 'utf-8'] : ['utf-8'];
  const ranked = rankedByLetters(bytes);
  if (unicode === 'broken') return [...ranked, 'windows-1252'].filter(isFirst);
  return ['utf-8', ...ranked].filter(isFirst);
}

function isFirst(name: string, index: number, names: readonly string[]): boolean {
  return names.indexOf(name) === index;
}

/** ISO-2022-JP announces its characters by ESC $ and ESC ( . */
function hasEscapes(bytes: Uint8Array): boolean {
  const sample = new TextDecoder('utf-8').decode(bytes.subarray(0, SAMPLE_LENGTH));
  // oxlint-disable-next-line no-control-regex -- ESC is what is looked for
  return /\u001b\$[@AB]/.test(sample);
}

/** `damaged`: UTF-8 with a few broken sequences among many sound ones. */
function utf8Fit(bytes: Uint8Array): 'ascii' | 'sound' | 'damaged' | 'broken' {
  const text = new TextDecoder('utf-8').decode(bytes);
  let wide = 0;
  let broken = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === 0xfffd) broken += 1;
    else if (unit > 0x7f) wide += 1;
  }
  if (broken === 0) return wide === 0 ? 'ascii' : 'sound';
  if (isStrictUtf8(bytes)) return 'sound';
  return broken <= wide * BROKEN_SHARE ? 'damaged' : 'broken';
}

/** Told apart from text that has U+FFFD written in it. */
function isStrictUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function rankedByLetters(bytes: Uint8Array): readonly string[] {
  const sample = bytes.subarray(0, SAMPLE_LENGTH);
  const named = namedByChardet(sample);
  const judged = [...new Set<string>([...CANDIDATES, ...named.keys()])].map((name) => {
    const text = sampleText(sample, name, bytes.length > sample.length);
    if (text === null) return { name, score: 0 };
    const own = likeness(text, name);
    const other = (named.get(name) ?? 0) / 100;
    return {
      name,
      score: own === null ? other * LIKENESS_WEIGHT : own * LIKENESS_WEIGHT + other * (1 - LIKENESS_WEIGHT),
    };
  });
  return judged
    .filter(({ score }) => score >= LEAST_SCORE)
    .toSorted((a, b) => b.score - a.score)
    .map(({ name }) => name);
}

/** chardet's confidence, 0 to 100, by WHATWG name. */
function namedByChardet(sample: Uint8Array): ReadonlyMap<string, number> {
  const named = new Map<string, number>();
  for (const { name, confidence } of analyse(sample)) {
    const known = whatwgName(name);
    if (known !== null) named.set(known, Math.max(confidence, named.get(known) ?? 0));
  }
  return named;
}

/** Unicode is told otherwise; what TextDecoder cannot decode is no use. */
function whatwgName(name: string): string | null {
  try {
    const known = new TextDecoder(name).encoding;
    return known === 'replacement' || known.startsWith('utf-') || known.startsWith('iso-2022') ? null : known;
  } catch {
    return null;
  }
}

/** The sample as text, or null when some bytes do not exist in the encoding. A sample may end in half a character. */
function sampleText(sample: Uint8Array, name: string, isCut: boolean): string | null {
  try {
    return new TextDecoder(name, { fatal: true }).decode(sample, { stream: isCut });
  } catch {
    return null;
  }
}
