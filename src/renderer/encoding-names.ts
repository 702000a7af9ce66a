/** Text encodings as people know them. */
import { words } from './words.tsx';
import type { MessageKey } from './words.tsx';

const NAMES: Readonly<Record<string, readonly [script: MessageKey, name: string]>> = {
  'utf-8': ['library.encodingUnicode', 'UTF-8'],
  'utf-16le': ['library.encodingUnicode', 'UTF-16 LE'],
  'utf-16be': ['library.encodingUnicode', 'UTF-16 BE'],
  'windows-1252': ['library.encodingWestern', 'windows-1252'],
  'iso-8859-1': ['library.encodingWestern', 'Latin-1'],
  'iso-8859-15': ['library.encodingWestern', 'Latin-9'],
  'windows-1250': ['library.encodingCentralEuropean', 'windows-1250'],
  'iso-8859-2': ['library.encodingCentralEuropean', 'Latin-2'],
  'windows-1251': ['library.encodingCyrillic', 'windows-1251'],
  'koi8-r': ['library.encodingCyrillic', 'KOI8-R'],
  'koi8-u': ['library.encodingCyrillic', 'KOI8-U'],
  'iso-8859-5': ['library.encodingCyrillic', 'ISO 8859-5'],
  ibm866: ['library.encodingCyrillic', 'DOS, IBM866'],
  gb18030: ['library.encodingSimplified', 'GB18030'],
  big5: ['library.encodingTraditional', 'Big5'],
  shift_jis: ['library.encodingJapanese', 'Shift JIS'],
  'euc-jp': ['library.encodingJapanese', 'EUC-JP'],
  'euc-kr': ['library.encodingKorean', 'EUC-KR'],
  'windows-1253': ['library.encodingGreek', 'windows-1253'],
  'windows-1254': ['library.encodingTurkish', 'windows-1254'],
  'windows-1255': ['library.encodingHebrew', 'windows-1255'],
  'windows-1256': ['library.encodingArabic', 'windows-1256'],
};

/** The names, as WHATWG gives them, of the encodings that people choose from. */
export const ENCODINGS: readonly string[] = Object.keys(NAMES);

/** The encoding in words: "Cyrillic (KOI8-R)". */
export function encodingName(encoding: string): string {
  const known = NAMES[encoding];
  return known ? words(known[0], { name: known[1] }) : encoding;
}
